import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apply, suggestions } from '#src/features/anonymize/apply.ts';
import { detect, detectInSteps, RECOGNIZERS } from '#src/features/anonymize/detect.ts';
import { documentOf } from '#src/features/anonymize/document.ts';
import { remembering } from '#src/features/anonymize/lexicon.ts';
import { lexicon } from '#src/server/lexicon.ts';
import { narratives } from '#tests/pii-bench/annotated.ts';

const NARRATIVES = narratives().map(({ text }) => text);

/** Words as they come in stories, between whatever somebody can paste. */
const piece = fc.oneof(
	fc.constantFrom(
		'Officer ',
		'Marisol ',
		'O’Shaughnessy ',
		'RP ADV ',
		'at ',
		'4417 W Larkspur Ave',
		' on June 11, 2024',
		'\n',
		'\r\n',
		'. ',
		'#8841',
		'602-555-0117',
		' was ',
		'Will ',
		'his sister ',
		'St. ',
		'“',
		'(',
		'-',
	),
	fc.string({ unit: 'grapheme', maxLength: 12 }),
	fc.constantFrom('\0', '\u202E', 'e\u0301', '👩‍🚒', '\uD83D', 'שלום', '\u00A0', 'ʻĀLEWA'),
);
const story = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

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

test.each(NARRATIVES.map((text, at) => [at + 1, text] as const))(
	'narrative %s: no name or number that was taken out survives, and taking out again changes little',
	(_, text) => {
		const { findings, text: made } = suggested(text);
		for (const { start, end, tier, identifier, type } of findings) {
			const words = text.slice(start, end);
			if (tier === 'suggest' && identifier === 'direct' && type !== 'person' && words.length > 3) expect(made).not.toContain(words);
		}
		const again = detect(made, lexicon()).filter(({ tier, identifier }) => tier === 'suggest' && identifier === 'direct');
		expect(again.map(({ start, end }) => made.slice(start, end))).toEqual([]);
	},
);

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
];

/** A shape that tries every way to divide such a text would not come back within the test's time. */
test.each(RECOGNIZERS.map((recognizer) => [recognizer.id, recognizer] as const))('%s comes back from 50,000 hostile characters', (_, recognizer) => {
	for (const unit of HOSTILE) {
		const doc = documentOf(unit.repeat(Math.ceil(50_000 / unit.length)).slice(0, 50_000));
		expect(Array.isArray(recognizer.recognize(doc, remembering(lexicon()), []))).toBe(true);
	}
});
