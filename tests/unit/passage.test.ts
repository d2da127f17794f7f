import { expect, test } from 'vitest';
import { findPassage, placeWords, textsOf } from '#src/features/sharing/passage.ts';
import { caseFields } from '#tests/support/cases.ts';

const BODY = `## What happened

She said "not *tonight*," and we waited... It was a long, cold
evening -- longer than most.`;
const texts = textsOf(BODY, { title: 'A long evening', summary: 'We waited.' });

test.each([
	['word for word', 'and we waited', 'body', 'and we waited'],
	['with the round quotation marks of the page, and no asterisks', 'said “not tonight,” and', 'body', 'said "not *tonight*," and'],
	['over the end of a line', 'long, cold evening', 'body', 'long, cold\nevening'],
	['with the dash and the dots of the page', 'waited… It was a long, cold evening – longer', 'body', 'waited... It was a long, cold\nevening -- longer'],
	['with spaces around it', '  we waited ', 'body', 'we waited'],
	['that two texts hold, in the first of the page', 'evening', 'title', 'evening'],
])('a reviewer copies a passage %s', (_, passage, field, found) => {
	expect(findPassage(texts, passage)).toEqual({ field, passage: found });
});

test('a reviewer who says where a passage stands is believed', () => {
	expect(findPassage(texts, 'evening', 'body')).toEqual({ field: 'body', passage: 'evening' });
	expect(findPassage(texts, 'cold', 'title')).toBeNull();
});

test.each(['a word that is not there', 'waited we', '…?', 'not tonight. And'])('“%s” stands nowhere', (passage) => {
	expect(findPassage(texts, passage)).toBeNull();
});

test('what looks like an expression is taken as words', () => {
	expect(findPassage({ body: 'He asked (twice) [again].' }, '(twice) [again].')).toEqual({ field: 'body', passage: '(twice) [again].' });
	expect(findPassage({ body: 'He asked twice.' }, '.*')).toBeNull();
});

test('a passage of two thousand characters is looked for in no time', () => {
	const long = 'word, '.repeat(3000);
	const began = performance.now();
	expect(findPassage({ body: long }, `${'word… '.repeat(330)}end`)).toBeNull();
	expect(performance.now() - began).toBeLessThan(500);
});

test('the texts of a case come in the order of its page, and each has a name', () => {
	const { title, summary, turningPoints, questions } = caseFields();
	const named = Object.keys(textsOf(BODY, { title, summary, turningPoints: turningPoints as never, questions }));
	expect(named.map(placeWords)).toEqual(['the title', 'the summary', 'turning point 1', 'turning point 2', 'the text', 'question 1', 'question 2']);
	expect(placeWords('')).toBe('');
});
