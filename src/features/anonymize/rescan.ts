import { type DetectOptions, detect } from './detect.ts';
import { placesOf } from './document.ts';
import type { Lexicon } from './lexicon.ts';
import type { Finding } from './types.ts';

/** What still stands in a text that identities were taken out of: nothing that points to one person may be undecided. */
export interface Rescanned {
	/** What points to one person and nobody decided to keep. */
	direct: Finding[];
	quasi: Finding[];
	/** Words that were replaced somewhere and stand elsewhere still, by where. */
	survivors: { start: number; end: number }[];
}

/** Looks again at the text as it would be kept. `replaced`: the words that were taken out, which are on the author's own device only. */
export function rescan(
	text: string,
	lexicon: Lexicon,
	{ replaced = [], kept = [], ...options }: DetectOptions & { replaced?: readonly string[]; kept?: readonly string[] } = {},
): Rescanned {
	const allowed = new Set(kept.map((words) => words.toLowerCase()));
	const findings = detect(text, lexicon, options).filter(({ start, end }) => !allowed.has(text.slice(start, end).toLowerCase()));
	return {
		direct: findings.filter(({ identifier }) => identifier === 'direct'),
		quasi: findings.filter(({ identifier }) => identifier === 'quasi'),
		survivors: replaced.flatMap((words) => (words.trim().length < 3 ? [] : placesOf(words, text, 'gu'))),
	};
}
