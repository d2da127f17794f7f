import type { CaseDocument } from './case-document.ts';

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
export const MOST_MARKS = 120;

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

/** Where a time to rapport stands on the axis, 0 to 1; `null` for rapport that was not reached, which has no place on it. */
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
