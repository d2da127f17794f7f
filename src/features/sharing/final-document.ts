import { DomainError } from '#src/domain/errors.ts';
import { BODY_HEADINGS, CaseDocument } from '#src/features/cases/case-document.ts';
import type { Revision } from './revisions.ts';

/** Until it has one of its own. */
const NO_ADDRESS = 'not-published-yet';
/** From publication to the next reading, in years (deidentification.md, rule 4). */
const YEARS_TO_REVIEW = 2;

/** "2028-12", two years from a moment. */
export const reviewBy = (now: Date): string => `${now.getUTCFullYear() + YEARS_TO_REVIEW}-${String(now.getUTCMonth() + 1).padStart(2, '0')}`;

/** The fields of a text as they would be published; or what is missing or wrong, by field, in sentences. */
export function finalDocument(
	{ document, slug, caseStatus }: Pick<Revision, 'document' | 'slug' | 'caseStatus'>,
	now: Date,
): { document: CaseDocument } | { faults: Record<string, string> } {
	const checked = CaseDocument.safeParse({ ...document, slug: caseStatus === 'unpublished' ? NO_ADDRESS : slug, reviewBy: reviewBy(now) });
	if (checked.success) return { document: checked.data };
	const faults: Record<string, string> = {};
	for (const { path, code } of checked.error.issues) {
		const [field = '', index] = path;
		const row = typeof index === 'number' ? ROWS[String(field)] : undefined;
		if (row) faults[`${row.field}${Number(index) + 1}`] ??= code === 'too_big' ? row.tooLong : row.missing;
		else faults[String(field)] ??= MISSING[String(field)] ?? 'This field needs another look.';
	}
	return { faults };
}

/** The fields of a text as they would be published. Throws `invalid` on the first that is missing or wrong. */
export function wholeDocument(revision: Pick<Revision, 'document' | 'slug' | 'caseStatus'>, now: Date): CaseDocument {
	const final = finalDocument(revision, now);
	if ('document' in final) return final.document;
	const [field, sentence] = Object.entries(final.faults)[0] ?? ['', 'Something is missing.'];
	throw new DomainError('invalid', sentence, field);
}

/** Of lists with texts, how a row is named as a field, and what is asked for where something of it is empty or too long. */
const ROWS: Record<string, { field: string; missing: string; tooLong: string }> = {
	turningPoints: {
		field: 'turningPoint',
		missing: 'Say of this turning point when it was, what was said or done, and what it did.',
		tooLong: 'Say of this turning point when it was in at most 40 characters, and the rest in at most 400 each.',
	},
	questions: { field: 'question', missing: 'Write this question, or leave it out.', tooLong: 'Ask this question in at most 240 characters.' },
};

/** The body as it is published: with its first heading, whatever the author left out. */
export const finalBody = (body: string): string => (/^## /m.test(body) ? body : `## ${BODY_HEADINGS[0]}\n\n${body}`);

/** What is asked for where a field is empty or wrong. */
const MISSING: Record<string, string> = {
	title: 'Give the case a title of at most 70 characters, without a place and without a method.',
	summary: 'Sum the case up in 140 to 320 characters.',
	lane: 'Choose how this case may be shared.',
	contentNotes: 'Say what the case speaks of, or that it speaks of none of these.',
	when: 'Give the year or two years, or say that it is withheld. A composite has none, and no region either.',
	region: 'Choose a region, or withhold it.',
	communitySize: 'Choose how many people live there, or withhold it.',
	callType: 'Say how the call came in and what it was in the end.',
	channel: 'Say how the call came in.',
	setting: 'Say where it was, or withhold it.',
	concerns: 'Tick at least one thing that was seen.',
	lifeStage: 'Choose an age group, or withhold it.',
	responders: 'Tick at least one responder.',
	responseModel: 'Tick at least one way in which you worked.',
	priorRelationship: 'Say whether anyone knew the person before.',
	timeToRapport: 'Say how long it took until they could talk, that it was not reached, or that you do not know.',
	safety: 'Tick what made it dangerous, or none.',
	highestForce: 'Say the highest force that was used.',
	disposition: 'Say how it ended for the person, or that it is not stated.',
	injuries: 'Say whether anyone was hurt, or that it is not stated.',
	followUp: 'Say what came afterwards, or that it is not stated.',
	lessonKind: 'Tick what kind of lesson it is.',
	techniques: 'Add at least one technique and what it did here.',
	turningPoints: 'Tell two to eight turning points, each with what was done and what it did.',
	questions: 'Ask two to five questions that others can talk about.',
};
