/** Where a place in a text is, as editors count: lines and columns from 1, a column being a UTF-16 unit. */
export function placeIn(text: string, offset: number): { line: number; column: number } {
	const before = text.slice(0, offset);
	return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}
