import type { Candidate, IdType, Recognizer } from '../types.ts';

/** A shape that identifiers have. With a group named `it`, that alone is marked. */
export interface Pattern {
	type: IdType;
	/** With the flags `g` and `d`. Repetitions are bounded, so that no text takes longer than its length. */
	shape: RegExp;
	score: number;
	why: string;
	/** Whether it is one after all: a check digit, the words around it. */
	holds?: (it: string, around: Around) => boolean;
}

export interface Around {
	text: string;
	start: number;
	end: number;
	/** Whether it stands in a line of capitals. */
	isShouted: boolean;
}

/** A recognizer that looks for shapes, each by itself. */
export const byShape = (id: string, patterns: readonly Pattern[]): Recognizer => ({
	id,
	recognize({ text, isShouted }) {
		const found: Candidate[] = [];
		for (const { type, shape, score, why, holds } of patterns) {
			for (const match of text.matchAll(shape)) {
				const [start, end] = match.indices?.groups?.it ?? [match.index, match.index + match[0].length];
				const it = text.slice(start, end);
				if (it && (!holds || holds(it, { text, start, end, isShouted: isShouted(start) }))) found.push({ start, end, type, score, by: id, why });
			}
		}
		return found;
	},
});

/** Up to so many characters before a place, in lower case. */
export const before = ({ text, start }: Pick<Around, 'text' | 'start'>, length = 24) => text.slice(Math.max(0, start - length), start).toLowerCase();
/** Up to so many characters behind a place, in lower case. */
export const behind = ({ text, end }: Pick<Around, 'text' | 'end'>, length = 24) => text.slice(end, end + length).toLowerCase();
