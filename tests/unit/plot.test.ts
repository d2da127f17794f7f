import { expect, test } from 'vitest';
import { facetsOf } from '#src/features/cases/case-facets.ts';
import { isOfStretch, layOut, type Mark, positionOf, STRETCHES, TICKS } from '#src/features/cases/plot.ts';
import { caseFile } from '#tests/support/cases.ts';

const FLAT = { gap: 0.019, nameWidth: 0.24 };
const UPRIGHT = { gap: 0.03, nameWidth: 0.085 };
const LAYOUTS = [FLAT, UPRIGHT];

const mark = (slug: string, at: number): Omit<Mark, 'stack' | 'isNamed'> => ({
	slug,
	title: slug,
	detail: 'Welfare check',
	time: 'About 2 hours',
	at,
	isKnownBefore: at > 0.62,
});
const at = (minutes: number) => positionOf({ minutes }) ?? Number.NaN;

/** Twelve marks with room between them, in no order. */
const SPREAD = Array.from({ length: 12 }, (_, index) => mark(`spread-${index}`, ((index * 5) % 12) / 12.5));

/** Forty positions that a page could hold: crowded around two hours, spread elsewhere, some in the bands. */
const CROWD = Array.from({ length: 40 }, (_, index) =>
	mark(`case-${index}`, index % 4 === 3 ? ([0.72, 0.84, 0.96][index % 3] ?? 0) : at(index % 2 === 0 ? 100 + index : 5 + index * 30)),
);

test('more minutes never stand further left', () => {
	const positions = Array.from({ length: 1600 }, (_, index) => at(index + 1));
	expect(positions).toEqual([...positions].sort((a, b) => a - b));
});

test('between five minutes and a day, each minute more stands further right', () => {
	for (let minutes = 5; minutes < 1440; minutes += 1) expect(at(minutes + 1)).toBeGreaterThan(at(minutes));
});

test('what is shorter than five minutes or longer than a day stands at the end of the scale', () => {
	expect(at(1)).toBe(at(5));
	expect(at(10_000)).toBe(at(1440));
	expect(at(5)).toBeGreaterThanOrEqual(0);
});

test('what was built before that day stands behind the scale, in bands of its own', () => {
	const months = positionOf({ band: 'prior-history', prior: 'months' });
	const years = positionOf({ band: 'prior-history', prior: 'years' });
	const unstated = positionOf({ band: 'prior-history', prior: 'unstated' });
	const order = [at(1440), months, years, unstated, 1];
	expect(order).toEqual([...order].sort((a, b) => Number(a) - Number(b)));
	expect(new Set(order).size).toBe(5);
});

test('rapport that was not reached, or took nobody knows how long, has no place on the axis', () => {
	expect(positionOf({ band: 'not-reached' })).toBeNull();
	expect(positionOf({ band: 'unknown' })).toBeNull();
});

test('the ticks stand where their times stand, from left to right', () => {
	expect(TICKS.find(({ label }) => label === '2 hours')?.at).toBe(at(120));
	expect(TICKS.find(({ label }) => label === 'a day')?.at).toBe(at(1440));
	expect(TICKS.find(({ label }) => label === 'years')?.at).toBe(positionOf({ band: 'prior-history', prior: 'years' }));
	expect(TICKS.map((tick) => tick.at)).toEqual(TICKS.map((tick) => tick.at).sort((a, b) => a - b));
});

test('the stretches of the axis cover it from end to end without a gap', () => {
	expect(STRETCHES.map(({ from }) => from)).toEqual([0, ...STRETCHES.slice(0, -1).map(({ to }) => to)]);
	expect(STRETCHES.at(-1)?.to).toBe(1);
	for (const { from, to, nameAt } of STRETCHES) expect(from < nameAt && nameAt < to).toBe(true);
});

test('a case that a stretch leaves stands on it', () => {
	const known = (['months', 'years', 'unstated'] as const).map((prior) => ({ band: 'prior-history' as const, prior }));
	const times = [...[1, 5, 29, 31, 90, 119, 121, 600, 1440, 9000].map((minutes) => ({ minutes })), ...known];
	for (const timeToRapport of times) {
		const code = facetsOf(caseFile({ timeToRapport }).document).find(({ facet }) => facet === 'time')?.code;
		const stretch = STRETCHES.find((one) => one.code === code);
		const place = positionOf(timeToRapport) ?? Number.NaN;
		expect({ timeToRapport, isOnIt: stretch && stretch.from <= place && place <= stretch.to }).toEqual({ timeToRapport, isOnIt: true });
	}
});

test('a band without a scale has one name, whether it is a tick or a way to narrow', () => {
	expect(TICKS.filter(isOfStretch).map(({ label }) => label)).toEqual(['weeks, months', 'years', 'before that day']);
});

test.each(LAYOUTS)('of forty marks no two overlap (%j)', (layout) => {
	expect(overlapping(layOut(CROWD, layout), layout.gap)).toEqual([]);
});

test('two marks on one spot are seen to overlap', () => {
	const same = { ...mark('a', 0.5), stack: 0, isNamed: false };
	expect(overlapping([same, { ...same, slug: 'b' }], FLAT.gap)).toEqual([['a', 'b']]);
	expect(overlapping([same, { ...same, slug: 'b', stack: 1 }], FLAT.gap)).toEqual([]);
});

test.each(LAYOUTS)('names never overlap (%j)', (layout) => {
	for (const marks of [CROWD, SPREAD]) {
		const named = layOut(marks, layout).filter(({ isNamed }) => isNamed);
		named.slice(1).forEach((right, index) => {
			expect(right.at - (named[index]?.at ?? 0)).toBeGreaterThanOrEqual(layout.nameWidth);
		});
	}
	expect(layOut(SPREAD, layout).filter(({ isNamed }) => isNamed).length).toBeGreaterThan(2);
});

test('a name that a stack hides leaves its room to the next', () => {
	const placed = layOut([mark('hidden', 0.5), mark('over-it', 0.505), mark('near', 0.6)], FLAT);
	expect(placed.filter(({ isNamed }) => isNamed).map(({ slug }) => slug)).toEqual(['near']);
});

test.each(LAYOUTS)('nothing is stacked over a name (%j)', (layout) => {
	const placed = layOut([...SPREAD, ...CROWD.slice(0, 9)], layout);
	expect(placed.some(({ isNamed }) => isNamed)).toBe(true);
	for (const named of placed.filter(({ isNamed }) => isNamed)) {
		expect(named.stack).toBe(0);
		expect(placed.filter((other) => other.slug !== named.slug && Math.abs(other.at - named.at) < layout.gap)).toEqual([]);
	}
});

test('every mark is kept, in the order of the axis', () => {
	const placed = layOut(CROWD, FLAT);
	expect(placed.map(({ slug }) => slug).sort()).toEqual(CROWD.map(({ slug }) => slug).sort());
	expect(placed.map((one) => one.at)).toEqual(CROWD.map((one) => one.at).sort((a, b) => a - b));
});

test('marks on one spot are stacked without a gap', () => {
	const stacks = layOut([mark('a', 0.5), mark('b', 0.5), mark('c', 0.505)], FLAT).map(({ stack }) => stack);
	expect(stacks.sort()).toEqual([0, 1, 2]);
});

test.each(LAYOUTS)('a case of two hours and a case known before that day are both named (%j)', (layout) => {
	const both = layOut([mark('two-hours', at(120)), mark('known-before', positionOf({ band: 'prior-history', prior: 'unstated' }) ?? 0)], layout);
	expect(both.map(({ slug, stack, isNamed }) => ({ slug, stack, isNamed }))).toEqual([
		{ slug: 'two-hours', stack: 0, isNamed: true },
		{ slug: 'known-before', stack: 0, isNamed: true },
	]);
});

test('of two near each other, the one given first is named', () => {
	const placed = layOut([mark('newer', 0.4), mark('older', 0.3)], FLAT);
	expect(placed.map(({ slug, isNamed }) => [slug, isNamed])).toEqual([
		['older', false],
		['newer', true],
	]);
});

test('no marks are laid out as no marks', () => {
	expect(layOut([], FLAT)).toEqual([]);
});

/** Pairs of marks that would be drawn over each other. */
function overlapping(marks: Mark[], gap: number): [string, string][] {
	return marks.flatMap((one, index) =>
		marks
			.slice(index + 1)
			.flatMap((other): [string, string][] => (one.stack === other.stack && Math.abs(one.at - other.at) < gap ? [[one.slug, other.slug]] : [])),
	);
}
