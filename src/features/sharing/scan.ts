import { DomainError } from '#src/domain/errors.ts';
import { detectInSteps } from '#src/features/anonymize/detect.ts';
import type { Lexicon } from '#src/features/anonymize/lexicon.ts';
import { risk } from '#src/features/anonymize/risk.ts';
import type { Candidate, Finding } from '#src/features/anonymize/types.ts';
import type { CaseDocument } from '#src/features/cases/case-document.ts';
import { sharesOf } from './code-shares.ts';
import type { Kept } from './revisions.ts';

/** With what the server reads. Nothing of a text is kept. */
export interface Scanner {
	lexicon: Lexicon;
	/** Lets others be served, between two steps. */
	pause: () => Promise<void>;
	/** What a model of the site sees in the text, where there is one. */
	modelSees: (text: string) => Promise<Candidate[]>;
}

/** A detail that points to one person, and stands in a text undecided. */
export interface Standing {
	/** The text that it stands in, by the name of its field. */
	field: string;
	start: number;
	end: number;
	words: string;
	/** Why, as the end of "This is marked because …". */
	why: string;
	/** Whether there is hardly a doubt. */
	isCertain: boolean;
}

export interface Scan {
	direct: Standing[];
	/** How many details remain that could tell who it is about together with others. */
	quasi: number;
	/** About how many people what remains fits. */
	k: number;
}

const BETWEEN = '\n\n';
/** What the lanes of members let stay, once it is a year, a part of the day or a band (case-schema.md). */
const MAY_STAY = new Set(['date', 'time', 'age']);

/**
 * Reads texts as they would be kept, all together: a name in one is found in the others. `kept`: what the author said stays. `beside`: what others wrote
 * for the same case, of which nothing stands in `direct`, and all of which counts for the rest.
 */
export async function scan(
	texts: Record<string, string>,
	kept: readonly Kept[],
	scanner: Scanner,
	document: Partial<CaseDocument> = {},
	beside: readonly string[] = [],
): Promise<Scan> {
	const fields = [...Object.entries(texts), ...beside.map((text): [null, string] => [null, text])].filter(([, text]) => text.trim() !== '');
	const whole = fields.map(([, text]) => text).join(BETWEEN);
	const seen = await scanner.modelSees(whole);
	const findings = await detectInSteps(whole, scanner.lexicon, scanner.pause, { seen });
	const allowed = new Set(kept.map(({ words }) => words.toLowerCase()));
	const direct: Standing[] = [];
	let offset = 0;
	for (const [field, text] of fields) {
		for (const { start, end, identifier, why, tier } of findings) {
			if (field === null || identifier !== 'direct' || start < offset || end > offset + text.length) continue;
			const words = whole.slice(start, end);
			if (!allowed.has(words.toLowerCase())) direct.push({ field, start: start - offset, end: end - offset, words, why, isCertain: tier === 'suggest' });
		}
		offset += text.length + BETWEEN.length;
	}
	const standing = new Map([...findings.entries()].filter(([, finding]) => finding.tier === 'suggest'));
	return { direct, quasi: remaining(findings), k: risk({ text: whole, standing, codes: sharesOf(document) }, scanner.lexicon).k };
}

const remaining = (findings: readonly Finding[]) =>
	new Set(findings.flatMap(({ identifier, tier, type, entity }) => (identifier === 'quasi' && tier === 'suggest' && !MAY_STAY.has(type) ? [entity] : []))).size;

/**
 * Refuses texts while something stands in them that points to one person: throws `invalid` on the field that the first of it stands in, unless `field` says
 * otherwise. `named`: what the sentence is about, where that is less than what stands.
 */
export function refuseStanding(
	standing: readonly Standing[],
	{ named = standing, field = standing[0]?.field ?? null }: { named?: readonly Standing[]; field?: string | null } = {},
): void {
	if (standing.length > 0) throw refusedFor(standing, new DomainError('invalid', sentenceOn(named), field));
}

/** The same refusal, which says what stands. */
export const refusedFor = (standing: readonly Standing[], refusal: DomainError): DomainError => Object.assign(refusal, { standing });

/** What stands in texts that were refused for it; nothing where they were refused for something else, or not at all. */
export const standingOf = (refusal: unknown): readonly Standing[] =>
	typeof refusal === 'object' && refusal !== null && 'standing' in refusal ? (refusal.standing as Standing[]) : [];

/** What the author has to decide before a text can be kept. */
function sentenceOn(direct: readonly Standing[]): string {
	const named = [...new Set(direct.map(({ words }) => `“${words.replace(/\s+/g, ' ')}”`))];
	const shown = named.slice(0, 5).join(', ') + (named.length > 5 ? ` and ${named.length - 5} more` : '');
	const [stands, it] = named.length === 1 ? ['still stands', 'it'] : ['still stand', 'them'];
	return `${shown} ${stands} here and could tell who it is about. Write something else, or keep ${it} with a reason.`;
}
