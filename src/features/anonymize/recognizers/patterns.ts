import type { Doc } from '../document.ts';
import { type Reading, readingOf, type Shape, shapeOf } from '../shapes/shape.ts';
import type { Candidate, IdType, Recognizer } from '../types.ts';

/** A shape that identifiers have. With a group named `it`, that alone is marked. */
export interface Pattern {
	type: IdType;
	/** A long one is no regular expression, which a browser would compile. Repetitions are bounded, so that no text takes longer than its length. */
	shape: RegExp | Shape;
	score: number;
	why: string;
	/** Without this nowhere in the text, in small letters, there is none: a look that costs little. */
	needs?: string | RegExp;
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

/** A pattern with a long shape; in any case unless the flags say otherwise. */
export function patternOf(
	type: IdType,
	why: string,
	{ score, shape, holds, flags = 'dgiu' }: { score: number; shape: string; holds?: Pattern['holds']; flags?: string },
): Pattern {
	return { type, shape: shapeOf(shape, flags), score, why, ...(holds && { holds }) };
}

/** A recognizer that looks for shapes, each by itself. */
export function byShape(id: string, patterns: readonly Pattern[]): Recognizer {
	const read = patterns.map(({ shape, ...rest }) => ({ ...rest, shape: shape instanceof RegExp ? shapeOf(shape.source, shape.flags) : shape }));
	return {
		id,
		recognize(doc) {
			const found: Candidate[] = [];
			for (const { type, shape, score, why, needs, holds } of read) {
				if (needs && !isIn(readOnce(doc).lower, needs)) continue;
				for (const { start, end } of shape.placesIn(readOnce(doc))) {
					const it = doc.text.slice(start, end);
					if (it && (!holds || holds(it, { text: doc.text, start, end, isShouted: doc.isShouted(start) })))
						found.push({ start, end, type, score, by: id, why });
				}
			}
			return found;
		},
	};
}

const isIn = (text: string, needs: string | RegExp) => (typeof needs === 'string' ? text.includes(needs) : needs.test(text));

const readings = new WeakMap<Doc, Reading>();
function readOnce(doc: Doc): Reading {
	const reading = readings.get(doc) ?? readingOf(doc.text);
	readings.set(doc, reading);
	return reading;
}

/** Up to so many characters before a place, in lower case. */
export const before = ({ text, start }: Pick<Around, 'text' | 'start'>, length = 24) => text.slice(Math.max(0, start - length), start).toLowerCase();
/** Up to so many characters behind a place, in lower case. */
export const behind = ({ text, end }: Pick<Around, 'text' | 'end'>, length = 24) => text.slice(end, end + length).toLowerCase();
