import type { CaseDocument } from './case-document.ts';
import type { TimeCode } from './case-facets.ts';

/** One mark of the plot: where it stands along the axis (0 to 1), how far it is stacked from it, and what it says. */
export interface Mark {
	slug: string;
	title: string;
	/** One line under the title: the call and the region. */
	detail: string;
	/** "About 2 hours" */
	time: string;
	at: number;
	stack: number;
	isKnownBefore: boolean;
	/** Whether there is room for its name beside it. */
	isNamed: boolean;
}

/** Newest cases that a plot shows: more marks stand in each other's way. */
export const MOST_MARKS = 60;

/** The part of the axis with a log scale of minutes; behind it three bands without a scale. */
const SCALED = 0.6;
const FROM_MINUTES = 5;
const TO_MINUTES = 1440;
const BANDS = { months: 0.7, years: 0.81, unstated: 0.97 } as const;

export const TICKS: { label: string; at: number }[] = [
	...[
		{ label: '5 min', minutes: 5 },
		{ label: '30 min', minutes: 30 },
		{ label: '2 hours', minutes: 120 },
		{ label: '8 hours', minutes: 480 },
		{ label: 'a day', minutes: 1440 },
	].map(({ label, minutes }) => ({ label, at: alongScale(minutes) })),
	{ label: 'weeks, months', at: BANDS.months },
	{ label: 'years', at: BANDS.years },
	{ label: 'before that day', at: BANDS.unstated },
];

/** Where the scale ends for the eye, and the bands behind it meet. */
const MEETS = { scale: 0.64, years: 0.755, unstated: 0.875 } as const;

/** A stretch of the axis as a way to narrow the list to what stands on it. */
export interface Stretch {
	code: TimeCode;
	/** How many cases stand on it, whatever stretch is chosen. */
	cases: number;
	/** The list with it, or without it where it is chosen. */
	href: string;
	isChosen: boolean;
}

/** The stretches of the axis, by the code under which their cases are found: each from where it begins to where the next does, and where its name stands. */
export const STRETCHES: { code: TimeCode; label: string; from: number; to: number; nameAt: number }[] = [
	{ code: 'under-30-min', label: 'under 30 min', from: 0, to: alongScale(30), nameAt: alongScale(30) / 2 },
	{ code: '30-min-2-h', label: '30 min to 2 h', from: alongScale(30), to: alongScale(120), nameAt: (alongScale(30) + alongScale(120)) / 2 },
	// Between two ticks, for an upright axis has both names in one column.
	{ code: '2-h-a-day', label: 'over 2 h', from: alongScale(120), to: MEETS.scale, nameAt: (alongScale(120) + alongScale(480)) / 2 },
	{ code: 'prior-months', label: 'weeks, months', from: MEETS.scale, to: MEETS.years, nameAt: BANDS.months },
	{ code: 'prior-years', label: 'years', from: MEETS.years, to: MEETS.unstated, nameAt: BANDS.years },
	{ code: 'prior-unstated', label: 'before that day', from: MEETS.unstated, to: 1, nameAt: BANDS.unstated },
];

/** Ticks that have the name of their stretch. */
export const isOfStretch = ({ label }: { label: string }) => STRETCHES.some((stretch) => stretch.label === label);

/** Where a time to rapport stands on the axis, 0 to 1; `null` where it was not reached, or nobody says how long it took: neither has a place on it. */
export function positionOf(time: CaseDocument['timeToRapport']): number | null {
	if ('minutes' in time) return alongScale(time.minutes);
	return time.band === 'prior-history' ? BANDS[time.prior] : null;
}

/** Whether anyone on scene had met the person before that day, as far as the source says. */
export const isKnownBefore = ({ priorRelationship }: CaseDocument) => priorRelationship !== 'none' && priorRelationship !== 'unknown';

function alongScale(minutes: number): number {
	const bounded = Math.min(Math.max(minutes, FROM_MINUTES), TO_MINUTES);
	return 0.02 + ((SCALED - 0.02) * Math.log(bounded / FROM_MINUTES)) / Math.log(TO_MINUTES / FROM_MINUTES);
}

/**
 * Lays marks out without touching each other: those closer than `gap` are stacked, and a mark is named while its name's
 * `nameWidth` (as a share of the axis) is free. Cases given first win the room for names.
 */
export function layOut(marks: Omit<Mark, 'stack' | 'isNamed'>[], { gap, nameWidth }: { gap: number; nameWidth: number }): Mark[] {
	const placed: Mark[] = [];
	for (const mark of marks) {
		const taken = new Set(placed.filter((other) => Math.abs(other.at - mark.at) < gap).map((other) => other.stack));
		let stack = 0;
		while (taken.has(stack)) stack += 1;
		placed.push({ ...mark, stack, isNamed: false });
	}
	for (const mark of placed) {
		const isFree = placed.every((other) => !other.isNamed || Math.abs(other.at - mark.at) >= nameWidth);
		mark.isNamed = mark.stack === 0 && isFree && isClear(mark, placed, gap);
	}
	return placed.sort((a, b) => a.at - b.at || a.stack - b.stack);
}

/** A name's lead line rises from its mark: nothing may be stacked above it. */
const isClear = (mark: Mark, placed: Mark[], gap: number) => !placed.some((other) => other !== mark && other.stack > 0 && Math.abs(other.at - mark.at) < gap);
