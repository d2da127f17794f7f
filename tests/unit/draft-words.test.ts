import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { afterPause } from '#src/features/drafts/browser/pause.ts';
import { counterWords, firstText, withAdded } from '#src/features/drafts/words.ts';

test.each([
	[0, ''],
	[31_000, ''],
	[31_001, '999 characters left'],
	[31_188, '812 characters left'],
	[31_999, '1 character left'],
	[32_000, '0 characters left'],
	[32_001, '1 character too many'],
	[33_234, '1,234 characters too many'],
])('somebody who wrote %i characters reads “%s”', (length, words) => {
	expect(counterWords('x'.repeat(length), 32_000)).toBe(words);
});

test('an emoji counts as one character, and a line break of a form too', () => {
	expect(counterWords('\u{1F33F}\r\n', 3)).toBe('1 character left');
});

test('a quotation goes under what was begun, once', () => {
	const quote = '> the silence after it\n\n';
	expect(withAdded('', quote)).toBe(quote);
	expect(withAdded('I know this.\n', quote)).toBe('I know this.\n\n> the silence after it\n\n');
	expect(withAdded(withAdded('I know this.', quote), quote)).toBe('I know this.\n\n> the silence after it\n\n');
	expect(withAdded('I know this.', '')).toBe('I know this.');
});

test.each([
	['what was just sent, before everything else', { sent: '', draft: 'draft', given: 'quote', isEdit: false }, ''],
	['the draft, with the quotation under it', { sent: undefined, draft: 'draft', given: 'quote', isEdit: false }, 'draft\n\nquote'],
	['the draft of an edit, without the post under it', { sent: undefined, draft: 'draft', given: 'post', isEdit: true }, 'draft'],
	['the post that is edited', { sent: undefined, draft: undefined, given: 'post', isEdit: true }, 'post'],
	['nothing', { sent: undefined, draft: undefined, given: '', isEdit: false }, ''],
])('a composer opens with %s', (_, asked, text) => {
	expect(firstText(asked)).toBe(text);
});

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('nothing is saved while somebody types, and once they pause it is saved once', async () => {
	const work = vi.fn(async () => {});
	const { touch } = afterPause(work, 2000, 5000);
	for (const _ of [1, 2]) {
		touch();
		await vi.advanceTimersByTimeAsync(1500);
	}
	expect(work).not.toHaveBeenCalled();
	await vi.advanceTimersByTimeAsync(600);
	expect(work).toHaveBeenCalledTimes(1);
});

test('somebody who never pauses is saved within five seconds', async () => {
	const work = vi.fn(async () => {});
	const { touch } = afterPause(work, 2000, 5000);
	for (let passed = 0; passed < 5000; passed += 500) {
		touch();
		await vi.advanceTimersByTimeAsync(500);
	}
	expect(work).toHaveBeenCalledTimes(1);
});

test('two savings never run at once, so that an older text cannot arrive after a newer one', async () => {
	let [running, most] = [0, 0];
	const { run } = afterPause(
		async () => {
			running += 1;
			most = Math.max(most, running);
			await new Promise((resolve) => setTimeout(resolve, 100));
			running -= 1;
		},
		10,
		100,
	);
	const all = Promise.all([run(), run(), run()]);
	await vi.advanceTimersByTimeAsync(1000);
	await all;
	expect(most).toBe(1);
});
