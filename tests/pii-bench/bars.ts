/** What our own engine has to reach on the narratives that it was tuned on: below one of these, a run ends with 1. */
import { ALL, TICKED } from './ours.ts';
import type { Measured } from './results.ts';

export interface Bar {
	/** The row that it judges. */
	of: string;
	figure: 'direct' | 'quasi' | 'precision';
	/** At least. */
	due: number;
}

export interface Judged extends Bar {
	measured: number | null;
	isMet: boolean;
}

export const BARS: Bar[] = [
	{ of: TICKED, figure: 'direct', due: 0.97 },
	{ of: TICKED, figure: 'quasi', due: 0.88 },
	{ of: TICKED, figure: 'precision', due: 0.85 },
	{ of: ALL, figure: 'direct', due: 1 },
	{ of: ALL, figure: 'quasi', due: 0.95 },
	{ of: ALL, figure: 'precision', due: 0.7 },
];

/** Each bar with what was measured. What was not measured meets no bar. */
export function judge({ rows }: Measured): Judged[] {
	return BARS.map((bar) => {
		const measured = rows.find(({ name }) => name === bar.of)?.[bar.figure] ?? null;
		return { ...bar, measured, isMet: measured !== null && measured >= bar.due };
	});
}
