import type { CaseDocument } from '#src/features/cases/case-document.ts';
import type { Kept } from './revisions.ts';

/** Every free text among the fields of a case, by the name of its field: what is read for identities before it is kept. */
export function wordsOf(document: Partial<CaseDocument>): Record<string, string> {
	const { title = '', summary = '', turningPoints = [], questions = [] } = document;
	return {
		title,
		summary,
		...Object.fromEntries(turningPoints.map(({ at, what, effect }, index) => [`turningPoint${index + 1}`, [at, what, effect].join('\n')])),
		...Object.fromEntries(questions.map((question, index) => [`question${index + 1}`, question])),
	};
}

/** Of what was kept, the words that stand in some texts still. */
export function standingIn(texts: Record<string, string>, kept: Kept[]): Kept[] {
	const whole = Object.values(texts).join('\n').toLowerCase();
	return kept.filter(({ words }) => whole.includes(words.toLowerCase()));
}
