import { expect, test } from 'vitest';
import { paceOf } from '#src/lib/pace.ts';

const MINUTE = 60_000;
const NOW = Date.parse('2026-03-02T09:00:00Z');
const often = () => paceOf({ most: 3, withinMs: MINUTE });

test('whoever keeps the pace never pauses, however long they go on', () => {
	const pace = often();
	for (let turn = 0; turn < 100; turn += 1) expect(pace.count('ines', NOW + turn * 20_000)).toEqual({ pauseMs: 0, isNew: false });
});

test('whoever is faster pauses once for as long as it is counted, and then begins anew', () => {
	const pace = often();
	for (let turn = 0; turn < 3; turn += 1) expect(pace.count('ines', NOW).pauseMs).toBe(0);
	expect(pace.count('ines', NOW + MINUTE - 1)).toEqual({ pauseMs: MINUTE, isNew: true });
	expect(pace.count('ines', NOW + MINUTE)).toEqual({ pauseMs: MINUTE - 1, isNew: false });
	for (let turn = 0; turn < 3; turn += 1) expect(pace.count('ines', NOW + 2 * MINUTE).pauseMs).toBe(0);
	expect(pace.count('ines', NOW + 2 * MINUTE).isNew).toBe(true);
});

test('whoever does the same again and again does one thing', () => {
	const pace = often();
	for (let turn = 0; turn < 10; turn += 1) expect(pace.count('ines', NOW, 'page 1').pauseMs).toBe(0);
	for (const page of ['page 2', 'page 3', 'page 1']) expect(pace.count('ines', NOW, page).pauseMs).toBe(0);
	expect(pace.count('ines', NOW, 'page 4').pauseMs).toBe(MINUTE);
});

test('nobody is slowed by what another does', () => {
	const pace = often();
	for (let turn = 0; turn < 10; turn += 1) pace.count('ines', NOW);
	expect(pace.count('omar', NOW).pauseMs).toBe(0);
});

test('a clock that is set back makes no pause longer', () => {
	const pace = often();
	for (let turn = 0; turn < 4; turn += 1) pace.count('ines', NOW + 60 * MINUTE);
	expect(pace.count('ines', NOW).pauseMs).toBe(0);
});

test('of very many, those who were seen last are known', () => {
	const pace = often();
	for (const key of ['ines', 'omar']) for (let turn = 0; turn < 4; turn += 1) pace.count(key, NOW);
	for (let other = 0; other < 1999; other += 1) pace.count(`other ${other}`, NOW);
	expect(pace.count('omar', NOW).pauseMs).toBe(MINUTE);
	expect(pace.count('ines', NOW).pauseMs).toBe(0);
});
