import { both, type First, firstOf } from './firsts.ts';
import type { Letters } from './letters.ts';

/** From a place in the text, where the rest of the shape ends that begins there, or -1. `first`: what can stand there. */
export interface Step {
	run: (at: number) => number;
	first: First;
}

/** What is read now. Steps are made once and read one text after the other. */
export let text = '';
export function turnTo(whole: string) {
	text = whole;
}

export function isOne({ ascii, others }: Letters, at: number): boolean {
	const code = text.charCodeAt(at);
	return code < 128 ? ascii[code] === 1 : code >= 128 && others(code);
}

export function isWord(at: number): boolean {
	const code = text.charCodeAt(at);
	return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95;
}

const firstLetter = (words: string) => Math.min(words.charCodeAt(0), 128);

export function textStep(words: string, rest: Step): Step {
	const { length } = words;
	return { run: (at) => (text.startsWith(words, at) ? rest.run(at + length) : -1), first: firstLetter(words) };
}

export type Listed<T> = (T[] | undefined)[];

export function put<T>(lists: Listed<T>, code: number, one: T) {
	const list = lists[code];
	if (list) list.push(one);
	else lists[code] = [one];
}

export function wordsStep(words: string[], rest: Step): Step {
	const byLetter: Listed<string> = [];
	const first = new Uint8Array(129);
	for (const word of words) {
		const code = firstLetter(word);
		first[code] = 1;
		put(byLetter, code, word);
	}
	const run = (at: number) => {
		for (const word of byLetter[Math.min(text.charCodeAt(at), 128)] ?? []) {
			if (!text.startsWith(word, at)) continue;
			const end = rest.run(at + word.length);
			if (end >= 0) return end;
		}
		return -1;
	};
	return { run, first };
}

export function lettersStep(letters: Letters, least: number, most: number, isShort: boolean, rest: Step): Step {
	const run = (at: number) => {
		if (isShort) {
			for (let end = at; end - at <= most; end += 1) {
				const found = end - at >= least ? rest.run(end) : -1;
				if (found >= 0 || !isOne(letters, end)) return found;
			}
			return -1;
		}
		let end = at;
		while (end - at < most && isOne(letters, end)) end += 1;
		for (; end - at >= least; end -= 1) {
			const found = rest.run(end);
			if (found >= 0) return found;
		}
		return -1;
	};
	return { run, first: least > 0 ? firstOf(letters) : both(firstOf(letters), rest.first) };
}
