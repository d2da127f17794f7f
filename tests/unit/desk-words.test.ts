import { expect, test } from 'vitest';
import { ticked, unchecked } from '#src/features/sharing/checklists.ts';
import { dueOf } from '#src/features/sharing/due.ts';
import { findingWords } from '#src/features/sharing/finding-words.ts';
import { wordsFound } from '#src/features/sharing/words-found.ts';
import type { State } from '#src/features/sharing/workflow.ts';

/** A Tuesday. */
const NOW = new Date('2026-03-10T12:00:00Z');
const ago = (days: number) => new Date(NOW.getTime() - days * 86_400_000);

test.each([
	['submitted', 0, 'to be taken up by Thursday', false],
	['submitted', 1, 'to be taken up by tomorrow', false],
	['submitted', 1.9, 'to be taken up by today', false],
	['submitted', 2.1, '1 day over: was to be taken up by March 10', true],
	['submitted', 4, '2 days over: was to be taken up by March 8', true],
	['in_review', 1, 'to be answered by March 19', false],
	['in_review', 6, 'to be answered by Saturday', false],
	['in_review', 80, '70 days over: was to be answered by December 30, 2025', true],
	['awaiting_author', 3, 'went to its author Saturday', false],
	['approved', 0.1, 'approved 2 hours ago', false],
] as [State, number, string, boolean][])('a text that is %s since %f days is said to be due as one would say it', (state, days, words, isOver) => {
	expect(dueOf({ state, submittedAt: ago(days), stateAt: ago(days) }, NOW)).toEqual({ words, isOver });
});

test('a reviewer reads what was taken out as a list', () => {
	const findings = [
		{ type: 'date', replaced: 1, kept: 2 },
		{ type: 'person', replaced: 3, kept: 0 },
		{ type: 'quelnarvix', replaced: 1, kept: 0 },
	];
	expect(findingWords(findings, 'replaced')).toBe('3 people, 1 date and 1 other detail');
	expect(findingWords(findings, 'kept')).toBe('2 dates');
	expect(findingWords([], 'kept')).toBe('');
});

test('only checks of the lists count as ticked', () => {
	expect(ticked({ 'check.means': 'yes', 'check.nonsense': 'yes', means: 'yes', 'check.one': '' })).toEqual(['means', 'one']);
	expect(unchecked(ticked({ 'check.means': 'yes' }))).not.toContain('means');
	expect(unchecked([])).toHaveLength(18);
});

test('a reviewer finds words with better ones, and a passage that no other place has', async () => {
	const body = 'He refused to leave. He refused to talk.\n\nThey handled the call.';
	const found = await wordsFound({
		body,
		document: { title: 'A suicide on a quiet street' },
		accounts: [{ voice: 'clinician', body: 'We handled the call.' }],
	});
	expect(found.map(({ words, place, passage, instead }) => ({ words, place, passage, instead }))).toEqual([
		expect.objectContaining({ words: 'suicide', place: 'in the title' }),
		{ words: 'refused', place: 'in the text', passage: 'refused', instead: 'declined' },
		{ words: 'refused', place: 'in the text', passage: 'He refused to talk.', instead: 'He declined to talk.' },
		{ words: 'handled', place: 'in the text', passage: 'handled', instead: 'answered' },
		{ words: 'handled', place: 'in the account, as the clinician tells it', passage: '', instead: '' },
	]);
});

test('better words begin as those did whose place they take', async () => {
	const [found] = await wordsFound({ body: 'Refused transport, twice.', document: {}, accounts: [] });
	expect(found?.instead).toMatch(/^Declined/);
});

test('a text that says one sentence a hundred times is read in no time', async () => {
	const body = 'He refused to leave and sat down on the floor. '.repeat(400);
	await wordsFound({ body: '', document: {}, accounts: [] });
	const began = performance.now();
	expect(await wordsFound({ body, document: {}, accounts: [] })).toHaveLength(400);
	expect(performance.now() - began).toBeLessThan(1000);
});
