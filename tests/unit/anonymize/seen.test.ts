import { expect, test } from 'vitest';
import { detect } from '#src/features/anonymize/detect.ts';
import type { Candidate, IdType } from '#src/features/anonymize/types.ts';
import { lexicon } from '#src/server/lexicon.ts';

/** As a model sees the first mention of some words in a text. */
const sees = (text: string, words: string, type: IdType, score = 0.9): Candidate => {
	const start = text.indexOf(words);
	return { start, end: start + words.length, type, score, by: 'model', why: 'the model of this site reads it as a name' };
};
const found = (text: string, seen: Candidate[]) =>
	detect(text, lexicon(), { seen }).map(({ start, end, type, tier, by }) => `${text.slice(start, end)} ${type} ${tier} ${by.join('+')}`);

test('a name that a model sees at the beginning of a long story is found at its end', () => {
	const text = `It was Quartz. ${'It was a long day and it was warm. '.repeat(600)}Then we waited with Quartz.`;
	expect(found(text, [])).toEqual(['Quartz name check unknown', 'Quartz name check unknown']);
	expect(found(text, [sees(text, 'Quartz', 'person')])).toEqual(['Quartz person suggest model+consistency', 'Quartz person suggest consistency']);
});

test('what a model is not sure of is asked about', () => {
	expect(found('there was lowmere.', [sees('there was lowmere.', 'lowmere', 'place', 0.3)])).toEqual(['lowmere place check model']);
});

test('a model counts once, however often it says the same', () => {
	const text = 'there was lowmere.';
	const twice = [sees(text, 'lowmere', 'place', 0.3), sees(text, 'lowmere', 'place', 0.4)];
	expect(detect(text, lexicon(), { seen: twice })).toEqual([expect.objectContaining({ score: 0.4, by: ['model'], tier: 'check' })]);
});

test.each(['Ohio', 'North Dakota', 'France'])('%s stays where a model takes it for a place, since a state or a country may stay', (name) => {
	const text = `they moved to ${name} last.`;
	expect(found(text, [sees(text, name, 'place')])).toEqual([]);
});

test('New York is a city, too, and goes', () => {
	const text = 'they moved to New York last.';
	expect(found(text, [sees(text, 'New York', 'place')])).toEqual([expect.stringMatching(/^New York (?:place|city) suggest /)]);
});

test('what a model sees across the place where a long text is cut is found on both sides', () => {
	const text = `${'all the day long it went on and on '.repeat(400)}so it was.`;
	const seen: Candidate = { start: 5000, end: 7000, type: 'place', score: 0.9, by: 'model', why: 'the model of this site reads it so' };
	const standing = detect(text, lexicon(), { seen: [seen] }).reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), text);
	expect(standing.length).toBeLessThanOrEqual(text.length - 2000 + ' '.length * 2);
});
