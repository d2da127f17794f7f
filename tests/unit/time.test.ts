import { expect, test } from 'vitest';
import { ago, agoUntil, count, duration, longDate, longMonth } from '#src/lib/time.ts';

test.each([
	[0, 'less than a minute'],
	[1, '1 minute'],
	[45, '45 minutes'],
	[60, '1 hour'],
	[61, '1 hour 1 minute'],
	[90, '1 hour 30 minutes'],
	[120, '2 hours'],
	[1439, '23 hours 59 minutes'],
	[1440, '1 day'],
	[4320, '3 days'],
])('%d minutes read "%s"', (minutes, words) => {
	expect(duration(minutes)).toBe(words);
});

test('no number of minutes reads as sixty minutes', () => {
	for (let minutes = 0; minutes < 3000; minutes += 1) expect(duration(minutes)).not.toMatch(/\b60 minutes/);
});

test('a day is named in UTC', () => {
	expect(longDate(new Date('2026-11-22T23:30:00Z'))).toBe('November 22, 2026');
	expect(longDate(new Date('2026-01-01T00:00:00Z'))).toBe('January 1, 2026');
});

test('a month is named with its year', () => {
	expect(longMonth('2028-11')).toBe('November 2028');
	expect(longMonth('2028-01')).toBe('January 2028');
});

test('one thing is singular', () => {
	expect([count(0, 'case'), count(1, 'case'), count(2, 'case')]).toEqual(['0 cases', '1 case', '2 cases']);
});

test('until the moment that is given, a time reads the same, and then it may read otherwise', () => {
	const now = new Date('2026-11-24T10:00:30Z');
	for (let minutes = 0; minutes < 60 * 24 * 9; minutes += 7) {
		const then = new Date(now.getTime() - minutes * 60_000 - 12_345);
		const until = agoUntil(then, now);
		expect(until).toBeGreaterThan(now.getTime());
		expect(ago(then, new Date(until - 1)), then.toISOString()).toBe(ago(then, now));
	}
	expect(ago(new Date(now.getTime() - 90_000), new Date(agoUntil(new Date(now.getTime() - 90_000), now)))).toBe('2 minutes ago');
});
