/** What became of a list: so many entries at its beginning and at its end are as they were, and these stand between. */
export interface Change {
	head: number;
	tail: number;
	between: string[];
}

/** How many entries are the same at the beginning and, of the rest, at the end. */
export function same(before: readonly string[], after: readonly string[]): [number, number] {
	const most = Math.min(before.length, after.length);
	let head = 0;
	while (head < most && before[head] === after[head]) head += 1;
	let tail = 0;
	while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
	return [head, tail];
}

/** What has to be told of a list to whoever has it as it was: of a long text, what a letter changed. */
export function changeOf(before: readonly string[], after: readonly string[]): Change {
	const [head, tail] = same(before, after);
	return { head, tail, between: after.slice(head, after.length - tail) };
}

/** The list as it became. */
export const changed = (before: readonly string[], { head, tail, between }: Change): string[] => [
	...before.slice(0, head),
	...between,
	...before.slice(before.length - tail),
];
