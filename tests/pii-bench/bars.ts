/** What our own engine has to reach on the narratives that it was tuned on: below one of these, a run ends with 1. */
import { ALL, TICKED } from './ours.ts';
import type { Measured, Size } from './results.ts';
import { MOST_BYTES, togetherOf } from './weight.ts';

export interface Bar {
	/** The row that it judges. */
	of: string;
	figure: 'direct' | 'quasi' | 'precision';
	/** At least. */
	due: number;
}

export interface Judged {
	of: string;
	figure: string;
	/** At least, or at most. */
	sense: 'least' | 'most';
	due: number;
	/** Of a figure that is no share. */
	unit?: string;
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
		return { ...bar, sense: 'least', measured, isMet: measured !== null && measured >= bar.due };
	});
}

/** What the engine weighs and how long a long text takes, against what is due. */
export function judgeSize({ parts, longText }: Size): Judged[] {
	const most = (of: string, figure: string, unit: string, due: number, measured: number): Judged => ({
		of,
		figure,
		sense: 'most',
		due,
		unit,
		measured,
		isMet: measured <= due,
	});
	return [
		most('All parts in the browser', 'weight in Brotli', 'kB', MOST_BYTES / 1000, togetherOf(parts).brotliBytes / 1000),
		most('A long text', 'whole', 'ms', 5000, longText.ms),
		most('A long text', 'longest step', 'ms', 50, longText.longestStepMs),
	];
}
