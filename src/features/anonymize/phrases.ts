import type { Doc, Word } from './document.ts';

const JOINED = /^(?:[ -]|['’][sS] )$/;

/** The place in `words` where a phrase begins that ends with the word `at`: before it stand up to `most` words that describe it, a space or a hyphen apart. */
export function phraseStart({ text, words }: Doc, at: number, most: number, describes: (word: Word, at: number) => boolean): number {
	let first = at;
	while (at - first < most) {
		const before = words[first - 1];
		const after = words[first];
		if (!before || !after || !JOINED.test(text.slice(before.end, after.start)) || !describes(before, first - 1)) break;
		first -= 1;
	}
	return first;
}

/** The last part of a word with hyphens: of "owner-operator", "operator". */
export const lastPart = (word: string) => word.slice(word.lastIndexOf('-') + 1);

/** The words of a list, which white space divides. */
export const wordSet = (list: string): Set<string> => new Set(list.trim().split(/\s+/));
