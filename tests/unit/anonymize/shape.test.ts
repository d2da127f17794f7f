import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readingOf, shapeOf } from '#src/features/anonymize/shapes/shape.ts';
import { narratives } from '#tests/pii-bench/annotated.ts';
import { story } from './stories.ts';

/** Each with a part of the language that shapes are written in. */
const SOURCES: [string, string][] = [
	['(?<![\\p{L}-])(?:two|three|a dozen|\\d{1,2}) (?:\\p{L}{3,8} ){0,2}(?:sons?|kids|girls)(?![\\p{L}-])', 'dgiu'],
	['\\b(?:her|his) (?<it>(?:mother|father)(?: and (?:mother|father))?)\\b', 'dgi'],
	["(?<=\\b(?:his|her|their) |[.!?] |\\p{Lu}[\\p{L}'’-]{1,20} \\()\\p{L}{3,12}(?=[ ,.)])", 'dgu'],
	['(?<=\\p{Lu}\\p{Ll}{1,20},? )[1-9]\\d?(?!\\d|\\.\\d)', 'dgu'],
	['^[A-Z]{2,}[^.;\\n]{0,30}?(?= |$)', 'dgm'],
	['(?:a|an|the) .+?[.,]', 'dgi'],
	['(?:[\\w.-]{1,10}@)?[^\\s@"”]{2,20}\\.\\w{2,3}\\b', 'dg'],
	['(?:(?:in|at|on) (?:the )?){1,2}(?!house|home)\\S{2,10}s?', 'dgi'],
];

/** Without letters of dead scripts, and without the long s and the sign of kelvin, which equal letters of ours. */
const usual = story.map((text) => text.replace(/[\u{10000}-\u{10ffff}]/gu, '').replace(/[\u017f\u212a]/g, ''));

const byRegExp = (text: string, source: string, flags: string) =>
	[...text.matchAll(new RegExp(source, flags))].flatMap(({ indices }) => {
		const [start, end] = indices?.groups?.it ?? indices?.[0] ?? [0, 0];
		return end > start ? [{ start, end }] : [];
	});

describe('a shape', () => {
	test.for(SOURCES)('is found where the regular expression /%s/%s finds it', ([source, flags]) => {
		const shape = shapeOf(source, flags);
		const texts = narratives().map(({ text }) => text);
		expect(texts.flatMap((text) => shape.placesIn(readingOf(text)))).toEqual(texts.flatMap((text) => byRegExp(text, source, flags)));
		expect(texts.flatMap((text) => byRegExp(text, source, flags)).length).toBeGreaterThan(0);
		fc.assert(
			fc.property(usual, (text) => {
				expect(shape.placesIn(readingOf(text))).toEqual(byRegExp(text, source, flags));
			}),
		);
	});

	test('is found behind a letter that grows when it is written small', () => {
		expect(shapeOf('\\btwo sons\\b', 'dgiu').placesIn(readingOf('İpek has TWO SONS.'))).toEqual([{ start: 9, end: 17 }]);
	});

	test('is never half of another: what cannot be read is refused', () => {
		expect(() => shapeOf('(a)\\1', 'g').placesIn(readingOf('aa'))).toThrow();
		expect(() => shapeOf('*', 'g').placesIn(readingOf('aa'))).toThrow('No shape is read');
	});
});
