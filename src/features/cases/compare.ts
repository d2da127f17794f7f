import type { CaseDocument } from './case-document.ts';
import { factsOf } from './case-facts.ts';
import { EFFECTS, LANES, TECHNIQUES, type Technique } from './taxonomy.ts';
import { timeToRapportWords } from './wording.ts';

/** A row of two cases beside each other. `null`: this case says nothing of it. */
export interface Row {
	name: string;
	values: [string | null, string | null];
}

/** The facts of two cases, row by row, in the order in which a case page tells them. */
export function factRows(a: CaseDocument, b: CaseDocument): Row[] {
	const others = factsOf(b);
	return [
		{ name: 'Time to rapport', values: [timeToRapportWords(a.timeToRapport), timeToRapportWords(b.timeToRapport)] },
		...factsOf(a).map(({ name, value }, at): Row => ({ name, values: [value, others[at]?.value ?? null] })),
		{ name: 'Told by', values: [LANES[a.lane], LANES[b.lane]] },
	];
}

/** What each technique did in either case: those of both first. */
export function techniqueRows(a: CaseDocument, b: CaseDocument): Row[] {
	const effectIn = ({ techniques }: CaseDocument, asked: Technique) => {
		const found = techniques.find(({ technique }) => technique === asked);
		return found ? EFFECTS[found.effect] : null;
	};
	const all = new Set([...a.techniques, ...b.techniques].map(({ technique }) => technique));
	const rows = [...all].map((technique): Row => ({ name: TECHNIQUES[technique], values: [effectIn(a, technique), effectIn(b, technique)] }));
	const isOfBoth = ({ values }: Row) => values.every((value) => value !== null);
	return [...rows.filter(isOfBoth), ...rows.filter((row) => !isOfBoth(row))];
}
