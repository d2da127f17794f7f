import { beforeEach, expect, test, vi } from 'vitest';
import { DAY_MS } from '#src/lib/time.ts';
import { watchClock } from '#src/worker/watch-clock.ts';

const NOW = Date.parse('2026-03-02T09:00:00Z');
const HOUR_MS = DAY_MS / 24;

/** A machine that has run for so long, whose clock says what it says. */
function machine(lastSeen: Date | null = new Date(NOW - 2 * DAY_MS)) {
	let ran = 0;
	const isBelievable = watchClock(console.error, () => ran);
	return {
		after: (ms: number, shift = 0) => {
			ran = ms;
			return isBelievable(new Date(NOW + ms + shift), lastSeen);
		},
	};
}

beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => {}));

test('a clock that goes on as it always did is believed, also on a site where nobody was yet', () => {
	for (const { after } of [machine(), machine(null)]) for (const hours of [0, 1, 2, 500]) expect(after(hours * HOUR_MS)).toBe(true);
});

test('a clock that is corrected by hours is believed', () => {
	const { after } = machine();
	expect([after(0), after(HOUR_MS, -2 * HOUR_MS), after(2 * HOUR_MS)]).toEqual([true, true, true]);
});

test('nothing is erased for a day after the clock jumped by more than a day, and its administrator can read why', () => {
	const { after } = machine();
	const ahead = 400 * DAY_MS;
	expect([after(0), after(HOUR_MS, ahead), after(24 * HOUR_MS, ahead), after(25 * HOUR_MS, ahead)]).toEqual([true, false, false, true]);
	expect(console.error).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(/^The clock of this machine says 2027-04-.* may be wrong\. Nothing is erased/));
});

test('a clock that is set right again has a day of its own', () => {
	const { after } = machine();
	expect([after(0), after(HOUR_MS, 400 * DAY_MS), after(2 * HOUR_MS), after(25 * HOUR_MS), after(26 * HOUR_MS)]).toEqual([true, false, false, false, true]);
});

test('nothing is erased on the first day of a site that nobody visited for more than a month', () => {
	const { after } = machine(new Date(NOW - 31 * DAY_MS));
	expect([after(0), after(23 * HOUR_MS), after(24 * HOUR_MS)]).toEqual([false, false, true]);
});
