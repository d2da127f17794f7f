/** A stretch of tokens that a model reads at once, and those of them whose answer is taken from it. */
export interface Window {
	start: number;
	end: number;
	from: number;
	to: number;
}

/**
 * Cuts so many tokens into stretches that a model can read. They overlap by a quarter, and each token is judged where more stands on both sides of it: a name
 * at the edge of a stretch is not torn from what tells that it is one.
 */
export function windowsOf(count: number, most: number): Window[] {
	const overlap = Math.floor(most / 4);
	const windows: Window[] = [];
	for (let start = 0; start < count; start += most - overlap) {
		const end = Math.min(count, start + most);
		const from = windows.at(-1)?.to ?? 0;
		const isLast = end === count;
		windows.push({ start, end, from, to: isLast ? end : end - Math.ceil(overlap / 2) });
		if (isLast) break;
	}
	return windows;
}
