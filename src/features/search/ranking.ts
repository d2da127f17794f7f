import type { Kind } from './record.ts';

/** One thing that meets some of the needs of a question, with how well it meets each: 0 for not at all, in the index's own measure. */
export interface Candidate {
	kind: Kind;
	scores: number[];
}

/** A guide or a case answers a question; a term explains a word of it. */
const KIND_WEIGHT: Record<Kind, number> = { guide: 1.3, case: 1.2, practice: 1.1, page: 1, term: 0.8 };
/** For somebody who asks what a word means. */
const IF_MEANING = { ...KIND_WEIGHT, term: 1.6 };
/** What scores under this share of the best is noise. */
const LEAST_SHARE = 0.1;
/** A need that fewer things meet counts no more than if this many did: a word that stands in two places stands there by chance. */
const RARE = 10;
/** Over 1, so that a thing about a need stands out from those that mention it. */
const SHARPNESS = 1.25;

/**
 * Puts candidates in order, best first, and leaves out the noise. The same for every index: a need counts by how few things meet it,
 * a thing by how well it meets each need beside the best, by how many needs it meets, and by its kind.
 */
export function ranked<T extends Candidate>(candidates: T[], needs: number, isMeaning = false): T[] {
	const kindWeight = isMeaning ? IF_MEANING : KIND_WEIGHT;
	const weights = Array.from({ length: needs }, (_, need) => {
		const met = candidates.filter(({ scores }) => (scores[need] ?? 0) > 0).length;
		return met === 0 ? 0 : Math.log2(1 + candidates.length / Math.max(met, RARE));
	});
	const best = weights.map((_, need) => Math.max(...candidates.map(({ scores }) => scores[need] ?? 0)));
	const all = weights.reduce((sum, weight) => sum + weight, 0) || 1;
	const scored = candidates.map((candidate) => {
		const parts = weights.map((weight, need) => (best[need] ? weight * ((candidate.scores[need] ?? 0) / best[need]) ** SHARPNESS : 0));
		const met = weights.reduce((sum, weight, need) => sum + ((candidate.scores[need] ?? 0) > 0 ? weight : 0), 0) / all;
		const total = parts.reduce((sum, part) => sum + part, 0) / all;
		return { candidate, score: total * (0.25 + 0.75 * met) * kindWeight[candidate.kind] };
	});
	scored.sort((a, b) => b.score - a.score);
	const least = (scored[0]?.score ?? 0) * LEAST_SHARE;
	return scored.filter(({ score }) => score >= least).map(({ candidate }) => candidate);
}
