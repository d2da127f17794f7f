import { expect, test } from 'vitest';
import { listOf, readingMinutes, shorten } from '#src/lib/words.ts';

test.each([
	[[], ''],
	[['one'], 'one'],
	[['one', 'two'], 'one and two'],
	[['one', 'two', 'three'], 'one, two and three'],
])('%j reads "%s"', (items, words) => {
	expect(listOf(items)).toBe(words);
});

test('a short text takes a minute, a longer one its share', () => {
	expect(readingMinutes('')).toBe(1);
	expect(readingMinutes('word '.repeat(220))).toBe(1);
	expect(readingMinutes('word\n\nword  '.repeat(550))).toBe(5);
});

test('a text that fits is not cut', () => {
	expect(shorten('Two hours at a closed door', 26)).toBe('Two hours at a closed door');
});

test('a text that does not fit is cut between words, with an ellipsis', () => {
	expect(shorten('Two hours at a closed door', 20)).toBe('Two hours at a …');
});

test('a text that was cut has at most as many characters as asked for', () => {
	const text = 'Two hours at a closed door, and then one more';
	for (let length = 5; length < text.length; length += 1) expect(shorten(text, length).length, shorten(text, length)).toBeLessThanOrEqual(length);
});

test('a single word that is too long is cut as well', () => {
	expect(shorten('incomprehensibilities', 10).length).toBeLessThanOrEqual(10);
});
