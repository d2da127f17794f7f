import { yamlProse } from './field-prose.ts';
import type { Kind } from './kinds.ts';
import { blank, stop } from './stop.ts';

export interface Span {
	start: number;
	end: number;
}

/** A text of which only the words are left, each in its old place. */
export interface Prose {
	words: string;
	/** What the text only speaks about: between `<q>` and `</q>` in the body of a page. */
	quoted: Span[];
	/** The title of a case, where it stands. */
	title: Span | null;
}

/** The words of a text as its readers will see them. Code, addresses, tags, comments and field names are taken out; nothing moves. */
export function proseOf(text: string, kind: Kind): Prose {
	if (kind === 'title') return { words: text, quoted: [], title: { start: 0, end: text.length } };
	if (kind === 'list') return { words: yamlProse(text), quoted: [], title: null };
	const length = fieldsLength(text);
	const body = text.slice(length);
	const words = yamlProse(text.slice(0, length)) + markdownProse(body);
	if (kind === 'case') return { words, quoted: [], title: titleIn(text.slice(0, length)) };
	return { words, quoted: between(body, '<q>', '</q>').map(({ start, end }) => ({ start: length + start, end: length + end })), title: null };
}

function markdownProse(text: string): string {
	let words = text.replace(/^[^\S\n]{0,12}(```|~~~)[^\n]*\n[\s\S]*?(?:^[^\S\n]{0,12}\1[`~]*|(?![\s\S]))/gm, stop);
	for (const [open, close] of [
		['{/*', '*/}'],
		['<!--', '-->'],
	] as const)
		for (const { start, end } of between(words, open, close)) words = words.slice(0, start) + blank(words.slice(start, end)) + words.slice(end);
	return words
		.replace(/(?<!`)(`{1,3})(?!`)[^`\n]{1,300}(?:\n[^`\n]{1,300})?\1(?!`)/g, stop)
		.replace(/^ {0,3}\[[^\]\n]{1,200}\]:[^\S\n]{0,20}\S{1,2000}/gm, stop)
		.replace(/<\/?[A-Za-z][^<>]{0,1000}>/g, tagProse)
		.replace(/\]\(<?[^\s()<>]{0,2000}>?\)?|\]\[[^\]\n]{0,200}\]|[[\]]/g, blank)
		.replace(/\bhttps?:\/\/[^\s<>()"'’”]{1,2000}/gi, stop)
		.replace(/^[^\S\n]{0,12}[-*+](?=[^\S\n])/gm, stop)
		.replace(/^[^\S\n]{0,3}(?:>[^\S\n]?){1,9}/gm, blank)
		.replace(/&nbsp;|[*~]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, blank);
}

/** A tag is nothing to read, but for the words in it that a page shows or a screen reader says. */
const tagProse = (tag: string) =>
	tag.replace(/(\s(?:alt|aria-label|caption|label|summary|title)=)(?:"([^"\n]*)"|'([^'\n]*)')|[^\n]/g, (_, name?: string, double?: string, single?: string) =>
		name === undefined ? ' ' : `${stop(`${name}"`)}${double ?? single ?? ''}${stop('"')}`,
	);

/** How much of a text its fields take, with the hyphens around them. */
function fieldsLength(text: string): number {
	if (!/^\uFEFF?---\r?\n/.test(text)) return 0;
	const close = /\n---[^\S\n]*(?:\n|$)/g;
	close.lastIndex = 3;
	return close.exec(text) ? close.lastIndex : 0;
}

function titleIn(fields: string): Span | null {
	const match = /^title:[^\S\n]*(.*)$/m.exec(fields);
	return match ? { start: match.index, end: match.index + match[0].length } : null;
}

function between(text: string, open: string, close: string): Span[] {
	const spans: Span[] = [];
	for (let start = text.indexOf(open); start >= 0; ) {
		const at = text.indexOf(close, start + open.length);
		if (at < 0) break;
		spans.push({ start, end: at + close.length });
		start = text.indexOf(open, at + close.length);
	}
	return spans;
}
