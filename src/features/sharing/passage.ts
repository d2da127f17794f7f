import type { CaseDocument } from '#src/features/cases/case-document.ts';
import { wordsOf } from './words-of.ts';

/** Where in a text something stands, as one says it: "the summary", "turning point 2". "" for the whole. */
export function placeWords(field: string): string {
	const [, list, number] = /^(turningPoint|question)(\d+)$/.exec(field) ?? [];
	if (list) return `${list === 'question' ? 'question' : 'turning point'} ${number}`;
	return { body: 'the text', title: 'the title', summary: 'the summary' }[field] ?? '';
}

/** Every text of a case by the name of its field, in the order of its page. */
export function textsOf(body: string, document: Partial<CaseDocument>): Record<string, string> {
	const words = Object.entries(wordsOf(document));
	const isBefore = ([field]: [string, string]) => !field.startsWith('question');
	return Object.fromEntries([...words.filter(isBefore), ['body', body], ...words.filter((word) => !isBefore(word))]);
}

/**
 * A passage as it stands in one of these texts, when somebody copied it from a page, where quotation marks are round and no Markdown is left. `field`: the
 * text that they mean; "" for the first that holds it. `null` where it does not stand.
 */
export function findPassage(texts: Record<string, string>, passage: string, field = ''): { field: string; passage: string } | null {
	const wanted = passage.trim();
	for (const [name, text] of Object.entries(texts)) {
		if (field !== '' && field !== name) continue;
		const found = text.includes(wanted) ? wanted : foundIn(text, wanted);
		if (found) return { field: name, passage: found };
	}
	return null;
}

const WORD = /[\p{L}\p{N}]+/gu;
const MOST_BETWEEN = 24;

/** The same words in a text, with whatever signs stand between them, and the signs around them as they were copied; `undefined` for none. */
function foundIn(text: string, passage: string): string | undefined {
	const words = [...passage.matchAll(WORD)];
	const [first, last] = [words[0], words.at(-1)];
	// Nothing but signs: it stands there exactly, or nowhere.
	if (!first || !last) return undefined;
	const all = [...text.matchAll(WORD)];
	const at = all.findIndex((_, from) =>
		words.every(([word], index) => all[from + index]?.[0] === word && isNear(all[from + index - 1], all[from + index], index)),
	);
	const [begin, end] = [all[at], all[at + words.length - 1]];
	if (!begin || !end) return undefined;
	const before = new RegExp(`${signs(passage.slice(0, first.index))}$`, 'u').exec(text.slice(0, begin.index));
	const after = new RegExp(`^${signs(passage.slice(last.index + last[0].length))}`, 'u').exec(text.slice(end.index + end[0].length));
	return text.slice(begin.index - (before?.[0].length ?? 0), end.index + end[0].length + (after?.[0].length ?? 0));
}

const isNear = (before: RegExpExecArray | undefined, after: RegExpExecArray | undefined, index: number) =>
	index === 0 || (before !== undefined && after !== undefined && after.index - before.index - before[0].length <= MOST_BETWEEN);

/** Signs as they are typed or as they are printed, each of which may be missing. */
const signs = (text: string) =>
	[...text]
		.map((sign) => {
			if (/\s/.test(sign)) return '\\s?';
			if (/["“”]/.test(sign)) return '["“”]?';
			if (/['’‘]/.test(sign)) return "['’‘]?";
			if (sign === '…') return '(?:…|\\.\\.\\.)?';
			if (/[–—]/.test(sign)) return '(?:[–—]|--?-?)?';
			return `(?:${sign.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')})?`;
		})
		.join('');
