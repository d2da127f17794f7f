import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apply, suggestions } from '#src/features/anonymize/apply.ts';
import { detect, detectInSteps } from '#src/features/anonymize/detect.ts';
import { documentOf, placesOf } from '#src/features/anonymize/document.ts';
import { remembering } from '#src/features/anonymize/lexicon.ts';
import { RECOGNIZERS } from '#src/features/anonymize/recognizers/all.ts';
import { lexicon } from '#src/server/lexicon.ts';
import { narratives } from '#tests/pii-bench/annotated.ts';
import { story } from './stories.ts';

const NARRATIVES = narratives().map(({ text }) => text);

function suggested(text: string) {
	const findings = detect(text, lexicon());
	return { findings, ...apply(text, findings, suggestions(findings)) };
}

describe('whatever somebody pastes', () => {
	test('findings lie inside the text, in order, and never overlap', () => {
		fc.assert(
			fc.property(story, (text) => {
				let last = 0;
				for (const { start, end, generalizations, why, entity } of detect(text, lexicon())) {
					expect(start).toBeGreaterThanOrEqual(last);
					expect(end).toBeGreaterThan(start);
					expect(end).toBeLessThanOrEqual(text.length);
					expect([generalizations.length > 0, why !== '', entity !== '']).toEqual([true, true, true]);
					last = end;
				}
			}),
		);
	});

	test('the same text gives the same findings', () => {
		fc.assert(
			fc.property(story, (text) => {
				expect(detect(text, lexicon())).toEqual(detect(text, lexicon()));
			}),
			{ numRuns: 30 },
		);
	});

	test('what was replaced is where the replacements say, and the rest is as it was', () => {
		fc.assert(
			fc.property(story, (text) => {
				const { findings, text: made, replacements } = suggested(text);
				for (const { start, end, finding } of replacements) {
					const words = made.slice(start, end).toLowerCase();
					const wanted = findings[finding]?.generalizations[0] ?? '';
					expect(words === '' || words.endsWith(wanted.replace(/^in (?=the |\d)/, '').toLowerCase())).toBe(true);
				}
			}),
		);
	});
});

describe('a text that identities were taken out of', () => {
	const text = fc.oneof(fc.constantFrom(...NARRATIVES), story);

	/** Plain words that equal a name stand where they are no name: "early the next morning" beside Dusty Early. */
	const isPlainWord = (words: string) => /^[\p{L}\p{M}'’-]+$/u.test(words) && lexicon().word(words.toLowerCase()) > 0;

	/** Without the article, which may have stood there already. */
	const bare = (words: string) => words.toLowerCase().replace(/^(?:an?|the) /, '');

	test('holds nothing of what was accepted, but for plain words that equal a name', () => {
		fc.assert(
			fc.property(text, (words) => {
				const { findings, text: made, replacements } = suggested(words);
				for (const { start, end, tier } of findings) {
					const it = words.slice(start, end);
					if (tier === 'check' || isPlainWord(it) || it.trim() === '') continue;
					const survivors = placesOf(it, made, 'gu').filter((place) => !replacements.some((one) => one.start < place.end && place.start < one.end));
					expect(survivors, `${it} in ${made}`).toEqual([]);
				}
			}),
		);
	});

	test('is not changed where something was put, however often it is read again', () => {
		fc.assert(
			fc.property(text, (words) => {
				const once = suggested(words);
				const twice = suggested(once.text);
				for (const { finding, start, end } of twice.replacements) {
					const { start: was, end: wasTo } = twice.findings[finding] ?? { start: 0, end: 0 };
					const isOurs = once.replacements.some((one) => one.start <= was && wasTo <= one.end);
					if (isOurs) expect(bare(twice.text.slice(start, end))).toBe(bare(once.text.slice(was, wasTo)));
				}
			}),
		);
	});

	test('is the text itself when everything is kept', () => {
		fc.assert(
			fc.property(text, (words) => {
				const findings = detect(words, lexicon());
				expect(apply(words, findings, new Map(findings.map((_, at) => [at, 'keep']))).text).toBe(words);
			}),
			{ numRuns: 30 },
		);
	});
});

test.each(NARRATIVES.map((text, at) => [at + 1, text] as const))('narrative %s: taken out once, nobody is pointed to', (_, text) => {
	const { text: made } = suggested(text);
	const again = detect(made, lexicon()).filter(({ tier, identifier }) => tier === 'suggest' && identifier === 'direct');
	expect(again.map(({ start, end }) => made.slice(start, end))).toEqual([]);
});

describe('whatever signs a text is written in', () => {
	const named = (text: string) => detect(text, lexicon()).map(({ start, end }) => text.slice(start, end));

	test.each([
		['an emoji before the name', '👩‍🚒🏳️‍🌈 Officer Marcus Bell waited.', 'Marcus Bell'],
		['marks that combine', 'Officer Marcus Be\u0301ll waited.', 'Marcus Be\u0301ll'],
		['letters with their marks', 'Officer Beatriz Garcı́a-Núñez waited.', 'Beatriz Garcı́a-Núñez'],
		['words from right to left around it', 'שלום Officer Marcus Bell שלום', 'Marcus Bell'],
		['a mark that turns the line around', '\u202EOfficer Marcus Bell\u202C waited.', 'Marcus Bell'],
		['line ends of Windows', 'One came.\r\nOfficer Marcus Bell\r\nwaited.', 'Marcus Bell'],
		['zero bytes', '\0Officer Marcus Bell\0 waited.', 'Marcus Bell'],
		['half a character', '\uD83D Officer Marcus Bell waited. \uDE00', 'Marcus Bell'],
	])('a name is found whole beside %s', (_, text, name) => {
		expect(named(text)).toEqual([name]);
	});

	test.each(NARRATIVES.map((text, at) => [at + 1, text] as const))('narrative %s with line ends of Windows has the same findings', (_, text) => {
		const windows = text.replaceAll('\n', '\r\n');
		expect(named(windows).map((it) => it.replaceAll('\r\n', '\n'))).toEqual(named(text));
	});
});

test('a long text is read in steps, with the same findings, and none takes long', async () => {
	const text = NARRATIVES.join('\n\n').repeat(8).slice(0, 100_000);
	let steps = 0;
	const found = await detectInSteps(text, lexicon(), async () => {
		steps += 1;
	});
	expect(found).toEqual(detect(text, lexicon()));
	expect(steps).toBeGreaterThan(20);
});

const HOSTILE = [
	'a',
	'A',
	'1',
	' ',
	'-',
	'A ',
	'a.',
	'1-',
	'Aa ',
	'A. ',
	'(',
	'"A" ',
	'son ',
	'SON IS ',
	'lost his ',
	'at 1 N A ',
	'9:9',
	'@a',
	'http://',
	'\n',
	'é',
	'👩‍🚒',
	'the only ',
	'retired a ',
	'St. ',
	'1 A A ',
	'\u0301',
	'e\u0301',
	'שלום ',
	'\u202E',
	'\r\n',
	'\0',
	'\uD83D',
	'ʻ',
	'A’',
	'Will ',
];

/** A shape that tries every way to divide such a text would not come back within the test's time. */
test.each(RECOGNIZERS.map((recognizer) => [recognizer.id, recognizer] as const))('%s comes back from 50,000 hostile characters', (_, recognizer) => {
	for (const unit of HOSTILE) {
		const doc = documentOf(unit.repeat(Math.ceil(50_000 / unit.length)).slice(0, 50_000));
		expect(Array.isArray(recognizer.recognize(doc, remembering(lexicon()), []))).toBe(true);
	}
});

test.each(HOSTILE)('a text of 8,000 characters of %j is read to its end, with a name that is known in it', (unit) => {
	const text = `${unit.repeat(Math.ceil(8000 / unit.length)).slice(0, 7990)}\nZev Q.`;
	expect(detect(text, lexicon(), { known: ['Zev Q', unit] }).at(-1)).toMatchObject({ type: 'person', end: text.length - 1 });
});
