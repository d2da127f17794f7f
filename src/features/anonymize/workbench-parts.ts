import type { Piece } from './workbench.ts';

/** From here on the next line begins another part. */
const ENOUGH = 500;
/** A line that is longer is divided between sentences: where it is shown, it breaks there. */
const MOST_OF_A_LINE = 4000;

/** Divides a text at the ends of lines, so that a browser draws what changed and what is seen of it, and not all. No word is lost. */
export function inParts(pieces: readonly Piece[]): Piece[][] {
	const parts: Piece[][] = [];
	let part: Piece[] = [];
	let length = 0;
	const add = (piece: Piece) => {
		if (piece.words === '' && !piece.instead) return;
		part.push(piece);
		length += piece.words.length;
	};
	const close = () => {
		if (part.length > 0) parts.push(part);
		part = [];
		length = 0;
	};
	for (const piece of pieces) {
		if (piece.group) {
			add(piece);
			continue;
		}
		const { words } = piece;
		let from = 0;
		for (let end = endOfPart(words, ENOUGH - length); end !== null; end = endOfPart(words, from + ENOUGH)) {
			add({ ...piece, words: words.slice(from, end) });
			close();
			from = end;
		}
		add({ ...piece, words: words.slice(from) });
	}
	close();
	return parts;
}

/** Where a part that is long enough from `least` on may end; `null` when it goes on behind these words. */
function endOfPart(words: string, least: number): number | null {
	if (least >= words.length) return null;
	const start = Math.max(0, least);
	const line = words.indexOf('\n', start);
	if (line >= 0 && line < start + MOST_OF_A_LINE) return line + 1;
	const isOverdue = least < -MOST_OF_A_LINE;
	if (!isOverdue && words.length < start + MOST_OF_A_LINE) return null;
	const sentence = words.indexOf('. ', start);
	if (sentence >= 0) return sentence + 2;
	const space = words.indexOf(' ', start);
	return space >= 0 ? space + 1 : null;
}
