import type { Span } from './metrics.ts';

/**
 * Where a program changed a text of which it only returns another wording: the words and signs that are not in the longest row that both share, in order.
 * Changed words with nothing but blanks between them are one span.
 */
export function spansOfRewriting(text: string, rewritten: string): Span[] {
	const before = piecesOf(text);
	const isKept = keptOf(
		before.map(({ piece }) => piece),
		piecesOf(rewritten).map(({ piece }) => piece),
	);
	const spans: Span[] = [];
	for (const [at, { piece, start }] of before.entries()) {
		if (isKept[at] || piece.trim() === '') continue;
		const last = spans.at(-1);
		if (last && text.slice(last[1], start).trim() === '') last[1] = start + piece.length;
		else spans.push([start, start + piece.length]);
	}
	return spans;
}

const piecesOf = (text: string) => [...text.matchAll(/\s+|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu)].map(({ 0: piece, index: start }) => ({ piece, start }));

/** Which of these pieces are in the longest common subsequence with the others. */
function keptOf(before: string[], after: string[]): boolean[] {
	const width = after.length + 1;
	// How many pieces the rest from here on shares, for every pair of places.
	const shared = new Uint16Array((before.length + 1) * width);
	const sharedAt = (place: number) => shared[place] ?? 0;
	for (let row = before.length - 1; row >= 0; row -= 1) {
		for (let column = after.length - 1; column >= 0; column -= 1) {
			const here = row * width + column;
			const isSame = before[row] === after[column];
			shared[here] = isSame ? sharedAt(here + width + 1) + 1 : Math.max(sharedAt(here + width), sharedAt(here + 1));
		}
	}
	const isKept = before.map(() => false);
	for (let row = 0, column = 0; row < before.length && column < after.length; ) {
		const here = row * width + column;
		if (before[row] === after[column]) {
			isKept[row] = true;
			row += 1;
			column += 1;
		} else if (sharedAt(here + width) >= sharedAt(here + 1)) row += 1;
		else column += 1;
	}
	return isKept;
}
