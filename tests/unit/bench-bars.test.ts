import { expect, test } from 'vitest';
import { BARS, type Bar, judge } from '#tests/bench/bars.ts';
import type { Found } from '#tests/bench/results.ts';

const start = (ms: number): Partial<Found> => ({ start: { ms, each: [ms] } });
const STARTS = BARS.filter(({ figure }) => figure === 'start');
const AT_LEAST: Bar[] = STARTS.map((bar) => ({ ...bar, sense: 'least' }));

test.each([
	['a start as slow as the bar allows', STARTS, start(3000), { measured: 3, isMet: true, isFullMet: false }],
	['a start that is quicker than what is due later', STARTS, start(900), { measured: 0.9, isMet: true, isFullMet: true }],
	['a start that is slower', STARTS, start(3010), { measured: 3.01, isMet: false, isFullMet: false }],
	['a figure that should be high and is low', AT_LEAST, start(900), { measured: 0.9, isMet: false, isFullMet: false }],
	['a figure that should be high and is', AT_LEAST, start(3000), { measured: 3, isMet: true, isFullMet: true }],
	['a start that was not measured', STARTS, {}, { measured: undefined, isMet: false, isFullMet: false }],
	['a start that is no number', STARTS, start(Number.NaN), { isMet: false, isFullMet: false }],
])('%s is judged for what it is', (_, bars, found, judged) => {
	expect(judge({ found }, bars)).toEqual([expect.objectContaining(judged)]);
});

test('a run that measured nothing meets no bar', () => {
	const judged = judge({ found: {} });
	expect(judged.length).toBeGreaterThan(30);
	expect(judged.filter(({ isMet, isFullMet }) => isMet || isFullMet)).toEqual([]);
});
