import type { Step } from './leaves.ts';
import { partsOf } from './parts.ts';
import { beginsWithWord, type Place, placesOf, stepOf } from './steps.ts';

/** Finds a shape in a text: the same places as the regular expression of its source. Letters beyond U+FFFF, of dead scripts, are none here. */
export interface Shape {
	placesIn(text: Reading): Place[];
}

/** A text as shapes read it. */
export interface Reading {
	text: string;
	lower: string;
	/** Where something begins that is no letter's continuation. */
	begins: number[];
}

/** In lower case, with a letter for each letter: "İ" alone grows. */
const lowered = (text: string) => text.replaceAll('İ', 'i').toLowerCase();

export function readingOf(text: string): Reading {
	const begins: number[] = [];
	let wasLetter = false;
	for (let at = 0; at < text.length; at += 1) {
		const code = text.charCodeAt(at);
		if (!wasLetter) begins.push(at);
		wasLetter = (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
	}
	return { text, lower: lowered(text), begins };
}

/**
 * A shape from the source of a regular expression. Browsers compile one that holds hundreds of words for a tenth of a
 * second, and ours hold thousands: read part by part, as here, words cost nothing until their first letters are met.
 */
export function shapeOf(source: string, flags: string): Shape {
	const anyCase = flags.includes('i');
	let first: Step | undefined;
	let isOfWords = false;
	return {
		placesIn(reading) {
			if (!first) {
				const parts = partsOf(source, flags);
				first = stepOf(parts, { run: (at) => at, first: null });
				isOfWords = beginsWithWord(parts, first.first);
			}
			return placesOf(first, anyCase ? reading.lower : reading.text, isOfWords ? reading.begins : null);
		},
	};
}
