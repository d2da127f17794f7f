import type { CaseDocument } from '#src/features/cases/case-document.ts';
import { type Finding, findWords } from '#src/features/words/find-words.ts';
import type { Kind } from '#src/features/words/kinds.ts';
import { rulesReady } from '#src/features/words/rules-ready.ts';
import { ACCOUNT_HEADINGS, type Account } from './account-words.ts';
import { placeWords, textsOf } from './passage.ts';

/** Words that can hurt, with better ones, as a reviewer finds them beside a text. */
export interface WordsFound extends Pick<Finding, 'reason' | 'better' | 'level'> {
	/** The words themselves, on one line. */
	words: string;
	/** Where they stand, as one says it. */
	place: string;
	/** The text that they stand in; "" where it is a colleague's account, whose words only the colleague changes. */
	field: string;
	/** The words with as much around them as no other place in the text has. */
	passage: string;
	/** The passage with the first better words in their place; "" where only leaving them out helps. */
	instead: string;
}

/** The words in a text and in its accounts that the house list marks, in the order of the page. */
export async function wordsFound(text: { body: string; document: Partial<CaseDocument>; accounts: readonly Account[] }): Promise<WordsFound[]> {
	const { body, document, accounts } = text;
	await rulesReady();
	const inFields = Object.entries(textsOf(body, document)).flatMap(([field, words]) => {
		// What a turning point tells is three texts, each on its line.
		const kind: Kind = field === 'title' ? 'title' : 'page';
		return findWords(words, { kind }).map((finding) => asFound(words, finding, { field, place: `in ${placeWords(field)}` }));
	});
	const inAccounts = accounts.flatMap(({ voice, body: words }) => {
		const place = `in the account, ${ACCOUNT_HEADINGS[voice].replace(/^As/, 'as')}`;
		return findWords(words).map((finding) => asFound(words, finding, { field: '', place }));
	});
	return [...inFields, ...inAccounts];
}

function asFound(text: string, { start, end, reason, better, level }: Finding, where: { field: string; place: string }): WordsFound {
	const words = text.slice(start, end);
	const { from, to } = alone(text, start, end);
	const passage = where.field && text.slice(from, to);
	const instead = passage && better[0] ? text.slice(from, start) + inCaseOf(words, better[0]) + text.slice(end, to) : '';
	return { words: words.replace(/\s+/g, ' '), reason, better, level, ...where, passage, instead };
}

/** How many words are taken along at most on each side, to tell a place from others that have the same words. */
const MOST_AROUND = 8;

/** The shortest stretch of whole words around some words that the text does not hold before them. */
function alone(text: string, start: number, end: number): { from: number; to: number } {
	let [from, to] = [start, end];
	const isAlone = () => text.indexOf(text.slice(from, to)) >= from;
	for (let around = 0; around < MOST_AROUND && !isAlone(); around += 1) {
		to = wordEnd(text, to);
		if (!isAlone()) from = wordStart(text, from);
	}
	return isAlone() ? { from, to } : { from: start, to: end };
}

const isGap = (text: string, at: number) => /\s/.test(text.charAt(at));

/** Where the next word ends, or the line. */
function wordEnd(text: string, from: number): number {
	let at = from;
	while (at < text.length && isGap(text, at) && text[at] !== '\n') at += 1;
	while (at < text.length && !isGap(text, at)) at += 1;
	return at;
}

/** Where the word before begins, or the line. */
function wordStart(text: string, to: number): number {
	let at = to;
	while (at > 0 && isGap(text, at - 1) && text[at - 1] !== '\n') at -= 1;
	while (at > 0 && !isGap(text, at - 1)) at -= 1;
	return at;
}

/** Words that begin as those do whose place they take. */
const inCaseOf = (words: string, better: string) => (/^\p{Lu}/u.test(words) ? better.charAt(0).toUpperCase() + better.slice(1) : better);
