import type { Candidate, IdType } from '#src/features/anonymize/types.ts';
import type { Label } from './labels.ts';
import type { Token } from './tokens.ts';

export const ID = 'model';
/** From here on somebody is asked, and from 0.5 on it is ticked. What a model finds less likely is mostly none. */
const LEAST = 0.25;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const BESIDE = /^[^\S\r\n]*$/;

interface Unit {
	start: number;
	end: number;
	type: IdType;
	score: number;
	label: Label;
}

/** What a model saw, by whole words: `chances` has one number for each token and label. A word is what its first piece is. */
export function spansOf(text: string, tokens: readonly Token[], chances: Float32Array, labels: readonly Label[]): Candidate[] {
	const found: Unit[][] = [];
	for (const unit of unitsOf(text, tokens, chances, labels)) {
		const last = found.at(-1)?.at(-1);
		const goesOn = last?.type === unit.type && BESIDE.test(text.slice(last.end, unit.start)) && !(unit.label.begins && unit.label.name === last.label.name);
		if (goesOn) found.at(-1)?.push(unit);
		else found.push([unit]);
	}
	return found.flatMap((units) => candidateOf(text, units));
}

/** Words, and signs that stand between them, that the model takes for something. */
function unitsOf(text: string, tokens: readonly Token[], chances: Float32Array, labels: readonly Label[]): Unit[] {
	const words = Array.from(text.matchAll(WORD), ({ 0: it, index }) => ({ start: index, end: index + it.length }));
	const byType = new Map<IdType, number[]>();
	for (const [at, { type }] of labels.entries()) if (type) byType.set(type, [...(byType.get(type) ?? []), at]);
	const units: Unit[] = [];
	let word = 0;
	let read = 0;
	for (const [at, token] of tokens.entries()) {
		if (token.end <= token.start || token.start < read) continue;
		while ((words[word]?.end ?? text.length) <= token.start && word < words.length) word += 1;
		const here = words[word];
		const isWord = here !== undefined && here.start <= token.start;
		const [start, end] = isWord ? [here.start, Math.max(here.end, token.end)] : [token.start, token.end];
		read = end;
		const seen = seenIn(chances.subarray(at * labels.length, (at + 1) * labels.length), labels, byType);
		if (seen) units.push({ start, end, ...seen });
	}
	return units;
}

type Seen = Pick<Unit, 'type' | 'score' | 'label'>;

/** What a token most likely is, whichever piece of it; `null`: nothing that we look for. */
function seenIn(chances: Float32Array, labels: readonly Label[], byType: ReadonlyMap<IdType, number[]>): Seen | null {
	let best: Seen | null = null;
	for (const [type, places] of byType) {
		const score = places.reduce((sum, at) => sum + (chances[at] ?? 0), 0);
		if (score < LEAST || score <= (best?.score ?? 0)) continue;
		const likeliest = places.reduce((one, other) => ((chances[other] ?? 0) > (chances[one] ?? 0) ? other : one));
		const label = labels[likeliest];
		if (label) best = { type, score: Math.min(score, 1), label };
	}
	return best;
}

function candidateOf(text: string, units: readonly Unit[]): Candidate[] {
	const [first, last] = [units[0], units.at(-1)];
	if (!first || !last) return [];
	const it = text.slice(first.start, last.end);
	const lead = /^[^\p{L}\p{N}#+(@]*/u.exec(it)?.[0].length ?? 0;
	const end = first.start + it.replace(/[^\p{L}\p{M}\p{N})]+$/u, '').length;
	const start = first.start + lead;
	if (end <= start) return [];
	const score = Math.round((units.reduce((sum, unit) => sum + unit.score, 0) / units.length) * 1000) / 1000;
	const why = first.type === 'person' ? 'the model of this site reads it as a name' : 'the model of this site reads it as something that tells who it is';
	return [{ start, end, type: first.type, score, by: ID, why }];
}
