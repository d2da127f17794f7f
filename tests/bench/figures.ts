/** Small sums over what was measured. */

/** The value under which this share of the values lies; `NaN` for none. */
export function percentile(values: readonly number[], share: number): number {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const median = (values: readonly number[]) => percentile(values, 0.5);

export const sum = (values: readonly number[]) => values.reduce((all, one) => all + one, 0);

/** A number with so many digits behind the point and no more: what a file keeps. */
export const rounded = (value: number, digits = 2) => Number(value.toFixed(digits));

/** A number as people read it: 1,234.5, and as many digits as it needs. */
export function shown(value: number, digits = value < 0.1 ? 4 : value < 10 ? 2 : value < 100 ? 1 : 0): string {
	return value.toLocaleString('en-US', { maximumFractionDigits: digits });
}
