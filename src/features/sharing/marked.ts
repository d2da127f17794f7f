import { escapeHtml } from '#src/lib/html.ts';
import { replacedIn } from './replaced-in.ts';
import type { Revision } from './revisions.ts';

/** A passage that is marked in a text, and what its mark leads to. */
export interface Mark {
	field: string;
	passage: string;
	/** said: somebody said something about it. words: the house list has better words. */
	kind: 'said' | 'words';
	/** Where it leads on the page, the sign that stands beside it, and what the sign says. */
	href: string;
	sign: string;
	label: string;
}

/** Letters that no text holds (Unicode, private use): each opens one mark, and one closes them. */
const FIRST = 0xe100;
const CLOSE = '\uE000';
const MOST = 1000;
const SIGNS = /[\uE000-\uF8FF]/g;

type Words = Pick<Revision, 'body' | 'document'>;

/** A text with signs around its passages, which `htmlWithMarks` makes visible once the page of it is there. What stands nowhere is left out. */
export function withMarks(words: Words, marks: readonly Mark[]): Words {
	const ordered = [...marks.slice(0, MOST).entries()].sort(([, a], [, b]) => b.passage.length - a.passage.length);
	return ordered.reduce<Words>((text, [index, { field, passage }]) => {
		const signed = `${String.fromCharCode(FIRST + index)}${passage}${CLOSE}`;
		return replacedIn(text, { field, passage, instead: signed }) ?? text;
	}, words);
}

/** HTML in which the signs of `withMarks` are marks, each with a link beside it. Tags stay as they are: a mark ends before each and begins anew behind it. */
export function htmlWithMarks(html: string, marks: readonly Mark[]): string {
	const open: Mark[] = [];
	return html
		.split(/(<[^>]*>)/)
		.map((part) =>
			part.startsWith('<')
				? part.replace(SIGNS, '')
				: part
						.split(/([\uE000-\uF8FF])/)
						.map(piece)
						.join(''),
		)
		.join('');

	function piece(words: string): string {
		if (words === CLOSE) return linkOf(open.pop());
		const mark = words.length === 1 ? marks[words.charCodeAt(0) - FIRST] : undefined;
		if (mark) open.push(mark);
		else if (words.trim() !== '' && open.length > 0) return `<mark class="${open.at(-1)?.kind}">${words}</mark>`;
		return mark ? '' : words;
	}
}

const linkOf = (mark: Mark | undefined) =>
	mark ? `<a class="to no-print" href="${escapeHtml(mark.href)}" aria-label="${escapeHtml(mark.label)}" data-sign="${escapeHtml(mark.sign)}"></a>` : '';
