import { expect, test } from 'vitest';
import { narrow, type Ranked, shownOf } from '#src/features/search/narrow.ts';

const GUIDE: Ranked = { kind: 'guide', filters: { role: ['Officer', 'Clinician'] } };
const CASE: Ranked = { kind: 'case', filters: { role: ['Officer'], lane: ['Composite'] } };
const TERM: Ranked = { kind: 'term', filters: {} };
const ALL = [CASE, GUIDE, TERM];

test('without a choice, everything is kept in its order and counted', () => {
	expect(narrow(ALL, null, {})).toEqual({
		rows: ALL,
		kinds: { case: 1, guide: 1, term: 1 },
		values: { role: { Officer: 2, Clinician: 1 }, lane: { Composite: 1 } },
	});
});

test('a kind keeps its own, and the other kinds are still counted', () => {
	const { rows, kinds, values } = narrow(ALL, 'guide', {});
	expect(rows).toEqual([GUIDE]);
	expect(kinds).toEqual({ case: 1, guide: 1, term: 1 });
	expect(values).toEqual({ role: { Officer: 1, Clinician: 1 } });
});

test('a value of a filter is counted as if its own filter were not chosen', () => {
	const { rows, kinds, values } = narrow(ALL, null, { role: 'Clinician' });
	expect(rows).toEqual([GUIDE]);
	expect(kinds).toEqual({ guide: 1 });
	expect(values).toEqual({ role: { Officer: 2, Clinician: 1 } });
});

test('every chosen filter must be met', () => {
	expect(narrow(ALL, null, { role: 'Officer', lane: 'Composite' }).rows).toEqual([CASE]);
	expect(narrow(ALL, null, { role: 'Clinician', lane: 'Composite' }).rows).toEqual([]);
	expect(narrow(ALL, 'term', { role: 'Officer' }).rows).toEqual([]);
});

test('each count is the number of rows that its choice leaves', () => {
	const { values } = narrow(ALL, null, {});
	for (const [role, count] of Object.entries(values.role ?? {})) expect(narrow(ALL, null, { role }).rows).toHaveLength(count);
});

test('many hits of a kind are shown in part while other kinds stand beside them, and wholly on their own', () => {
	const nine = Array.from({ length: 9 }, () => GUIDE);
	expect(shownOf([...nine, TERM], null, 30)).toEqual([...nine.slice(0, 4), TERM]);
	expect(shownOf([...nine, TERM], null, 9)).toEqual(nine);
	expect(shownOf(nine, null, 30)).toEqual(nine);
	expect(shownOf(nine, 'guide', 8)).toEqual(nine.slice(0, 8));
});
