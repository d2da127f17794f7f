import { placesOf } from '../document.ts';
import type { Lexicon } from '../lexicon.ts';
import { rescan } from '../rescan.ts';
import type { Candidate, Finding } from '../types.ts';
import type { View } from '../workbench.ts';
import { type Result, resultOf } from '../workbench-result.ts';

/** What points to one person and showed only when the anonymized text was read. */
export interface Again extends Pick<Finding, 'type' | 'score' | 'why'> {
	words: string;
}

/**
 * Reads an anonymized text once more, as the site will: what stood around a word is out of it, so more may show. `found`: what stands in the text as it was
 * written, and nobody was asked about. What its writer put in themselves is for the site to ask about.
 */
export function finished(view: View, lexicon: Lexicon, options: { known: readonly string[]; again: readonly Again[] }): { result: Result; found: Again[] } {
	const result = resultOf(view);
	const { direct } = rescan(result.text, lexicon, { known: options.known, kept: result.kept.map(({ words }) => words) });
	const asked = new Set(options.again.map(({ words }) => words));
	const found = new Map<string, Again>();
	for (const { start, end, type, score, why } of direct) {
		const words = result.text.slice(start, end);
		const isOpen = placesOf(words, view.text, 'gu').some((place) => !isDecided(view, place));
		if (isOpen && !asked.has(words)) found.set(words, { words, type, score, why });
	}
	return { result, found: [...found.values()] };
}

/** Whether a place lies in what somebody decided about, or is asked about, already. */
const isDecided = ({ findings, standing }: View, { start, end }: Pick<Candidate, 'start' | 'end'>) =>
	findings.some((finding, at) => finding.start < end && finding.end > start && (finding.identifier === 'direct' || !standing.has(at)));

/** Where such words stand in a text, for the engine to take up. */
export const seenAgain = (text: string, again: readonly Again[]): Candidate[] =>
	again.flatMap(({ words, ...rest }) => placesOf(words, text, 'gu').map((place) => ({ ...place, ...rest, by: 'again' })));
