import type { CaseDocument } from './case-document.ts';

type Points = CaseDocument['turningPoints'];

/** A turning point of a case, opened at the moment before it. */
export interface Replay {
	/** What came before. At least one. */
	before: Points;
	point: Points[number];
	/** Where it stands in the case, from 1, and the same of the points before and after it that can be opened; `null` for none. */
	number: number;
	earlier: number | null;
	later: number | null;
}

/**
 * The turning point of a number, as an address has it; without one, where it turned, or the second. `null` where that number is none: of the first point
 * nothing is known before, so it cannot be opened.
 */
export function replayOf(points: Points, asked: string | null): Replay | null {
	const turn = points.findIndex(({ key }, at) => key && at > 0);
	const index = asked === null ? Math.max(1, turn) : /^\d{1,2}$/.test(asked) ? Number(asked) - 1 : -1;
	const point = points[index];
	if (!point || index < 1) return null;
	return {
		before: points.slice(0, index),
		point,
		number: index + 1,
		earlier: index > 1 ? index : null,
		later: index + 1 < points.length ? index + 2 : null,
	};
}
