/** Minutes to read a text aloud in one's head: 220 words a minute, never under one. */
export const readingMinutes = (text: string) => Math.max(1, Math.round(text.split(/\s+/).filter(Boolean).length / 220));

/** "one, two and three" */
export function listOf(items: string[]): string {
	if (items.length < 2) return items.join('');
	return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** Cut at a word where there is one, to at most `length` characters, with an ellipsis where something went. */
export function shorten(text: string, length: number): string {
	if (text.length <= length) return text;
	const end = text.lastIndexOf(' ', length - 2);
	return end > 0 ? `${text.slice(0, end)} …` : `${text.slice(0, length - 1)}…`;
}
