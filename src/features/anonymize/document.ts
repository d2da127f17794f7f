/** A text as recognizers read it. It is never changed: offsets count its UTF-16 units. */
export interface Doc {
	text: string;
	lines: Line[];
	words: Word[];
	/** The first word that begins at or after an offset, as a place in `words`. */
	wordAt(offset: number): number;
	/** Whether a character stands in a line of capitals, where case tells nothing. */
	isShouted(offset: number): boolean;
}

export interface Line {
	start: number;
	end: number;
	isShouted: boolean;
}

/** A word of letters, with hyphens and apostrophes inside and without the "'s" behind it. */
export interface Word {
	start: number;
	end: number;
	text: string;
	lower: string;
	isCapital: boolean;
	/** All in capitals, in a line that is not. */
	isCaps: boolean;
	isShouted: boolean;
	/** Where a capital is owed to grammar: at the start of a sentence, a line, a list's entry or a quotation. */
	startsSentence: boolean;
	/** Whether "'s" follows. */
	isPossessive: boolean;
}

const WORD = /\p{L}[\p{L}\p{M}'’ʻʼ]{0,60}(?:[-‑]\p{L}[\p{L}\p{M}'’ʻʼ]{0,60}){0,5}/gu;
const POSSESSIVE = /['’][sS]$/;
const BEFORE_SENTENCE = /(?:^|[.!?:;•\n\r—–]["”’)]?|\n\s{0,8}[-*]|\b\d{1,2}[.)])\s*["“‘(]?$|["“]$/u;

export function documentOf(text: string): Doc {
	const lines = linesOf(text);
	const words: Word[] = [];
	let line = 0;
	for (const { 0: found, index: start } of text.matchAll(WORD)) {
		while ((lines[line]?.end ?? Number.POSITIVE_INFINITY) < start) line += 1;
		const isPossessive = POSSESSIVE.test(found);
		const word = (isPossessive ? found.slice(0, -2) : found).replace(/['’]+$/u, '');
		const isShouted = lines[line]?.isShouted ?? false;
		const first = word.charAt(0);
		words.push({
			start,
			end: start + word.length,
			text: word,
			lower: word.toLowerCase().replaceAll('’', "'"),
			isCapital: first !== first.toLowerCase() || /^(?:[ʻʼ]|(?:a[ldnrs]|ash|el|bin|ibn|abu|ben)[-‑]\p{Lu})/u.test(word),
			isCaps: !isShouted && word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase(),
			isShouted,
			startsSentence: BEFORE_SENTENCE.test(text.slice(Math.max(0, start - 12), start)) || start === 0,
			isPossessive,
		});
	}
	const shouted = lines.filter(({ isShouted }) => isShouted);
	return {
		text,
		lines,
		words,
		wordAt: (offset) => firstIndex(words, ({ start }) => start >= offset),
		isShouted: (offset) => {
			const at = firstIndex(shouted, ({ end }) => end > offset);
			return (shouted[at]?.start ?? Number.POSITIVE_INFINITY) <= offset;
		},
	};
}

/** Where words stand whole in a text, with any white space between them. With the flag `i`, in any case. */
export function placesOf(words: string, text: string, flags: 'gu' | 'giu'): { start: number; end: number }[] {
	const quoted = words
		.trim()
		.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
		.replace(/\s+/g, '\\s+');
	const shape = new RegExp(`(?<![\\p{L}\\p{N}])${quoted}(?![\\p{L}\\p{N}])`, flags);
	return [...text.matchAll(shape)].map(({ 0: it, index: start }) => ({ start, end: start + it.length }));
}

/** In a line of hardly any small letters capitals tell nothing, nor in one without any beside such a line. */
function linesOf(text: string): Line[] {
	const lines: Line[] = [];
	for (let start = 0; start <= text.length; ) {
		const found = text.indexOf('\n', start);
		const end = found < 0 ? text.length : found;
		let capitals = 0;
		let smalls = 0;
		for (const letter of text.slice(start, end)) {
			const small = letter.toLowerCase();
			if (letter !== small) capitals += 1;
			else if (letter !== letter.toUpperCase()) smalls += 1;
		}
		lines.push({ start, end, isShouted: capitals >= 6 && capitals > 4 * smalls });
		start = end + 1;
	}
	return lines.map((line, at) => {
		const isBetween = (lines[at - 1]?.isShouted ?? false) || (lines[at + 1]?.isShouted ?? false);
		return isBetween && !/\p{Ll}/u.test(text.slice(line.start, line.end)) ? { ...line, isShouted: true } : line;
	});
}

/** The first place of a sorted list where a condition holds, which then holds for all behind it; its length where it never does. */
function firstIndex<T>(list: readonly T[], holds: (one: T) => boolean): number {
	let low = 0;
	let high = list.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		const one = list[middle];
		if (one !== undefined && holds(one)) high = middle;
		else low = middle + 1;
	}
	return low;
}
