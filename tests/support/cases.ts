import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { z } from 'zod';
import { CaseDocument } from '#src/features/cases/case-document.ts';
import type { CaseFile } from '#src/features/cases/case-file.ts';

export type CaseFields = z.input<typeof CaseDocument>;

export const BODY = `## What happened

A neighbor called about a person who sat on the back steps and would not go in. Two people came and sat down too.

## What helped

They spoke one at a time and let the quiet be.

## What we do not know

The account does not say what was said last.
`;

/** The fields of an invented case that passes every rule, with what a test changes about it. */
export function caseFields(changes: Partial<CaseFields> = {}): CaseFields {
	return {
		slug: 'an-evening-on-the-back-steps',
		title: 'An evening on the back steps',
		summary:
			'A person sat outside in the cold and wanted nobody near. Two responders sat down at a distance, said who they were, and waited until talking was easy.',
		lane: 'agency-published',
		contentNotes: [],
		when: { year: 2025, season: 'fall' },
		region: 'mountain',
		communitySize: 'under-20k',
		callType: { initial: 'welfare-check', final: 'welfare-check' },
		channel: '911-call',
		setting: 'home',
		concerns: ['acute-distress'],
		lifeStage: 'adult',
		responders: ['patrol-officer', 'co-response-clinician'],
		responseModel: ['co-responder'],
		priorRelationship: 'none',
		timeToRapport: { minutes: 45 },
		safety: [],
		highestForce: 'presence-only',
		disposition: ['left-with-support'],
		injuries: ['none'],
		followUp: ['call-back'],
		lessonKind: ['what-worked'],
		techniques: [{ technique: 'slow-down', effect: 'helped' }],
		turningPoints: [
			{ at: 'On arrival', minutes: 0, what: 'The clinician says their name and sits down.', effect: 'The person looks up.', techniques: ['exchange-names'] },
			{ at: 'Later', minutes: 45, what: 'The person asks for a blanket.', effect: 'They begin to talk.', key: true },
		],
		questions: ['What let the quiet work here?', 'Who would you have sent?'],
		sources: ['field-notes'],
		reviewBy: '2028-03',
		...changes,
	};
}

/** A case file's text, as an editor would save it. */
export const caseText = (changes: Partial<CaseFields> = {}, body = BODY) => `---\n${stringify(caseFields(changes))}---\n\n${body}`;

/** A case as it is read from its file. */
export function caseFile(changes: Partial<CaseFields> = {}, body = BODY): CaseFile {
	return { document: CaseDocument.parse(caseFields(changes)), body, text: caseText(changes, body) };
}

/** Puts case files into a folder, each under its slug. */
export async function writeCases(folder: string, ...changed: Partial<CaseFields>[]): Promise<void> {
	for (const changes of changed) await writeFile(join(folder, `${caseFields(changes).slug}.md`), caseText(changes));
}
