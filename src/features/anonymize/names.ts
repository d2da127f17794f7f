import type { Doc, Word } from './document.ts';
import type { Lexicon } from './lexicon.ts';
import type { Candidate } from './types.ts';
import { DOINGS, NAMES_TOO, NOBODY, ROLES, TITLED_TOO, WORLD } from './vocabulary.ts';

/** What the lists say of a word: a name and no word, both, neither, or no name. */
export type Likeness = 'name' | 'ambiguous' | 'unknown' | 'no';

const PARTICLES = new Set('de la del los las dos das da di du le van von der den ten bin ibn al el ben st mac san santa y e'.split(' '));
export const SUFFIXES = /^(?:jr|sr|ii|iii|iv)$/;
/** "He'd", "she'll". */
export const CONTRACTED = /'(?:d|ll|ve|re|m)$/;
/** What may stand between two words of a name. */
const WITHIN = /^(?:[ \t]|\.[ \t]?|[ \t]["“‘(]|["”’)][ \t]?)$/;
const MOST_WORDS = 6;

export function likeness(word: Word, lexicon: Lexicon): Likeness {
	const { text, isShouted } = word;
	const lower = word.lower.replace(CONTRACTED, '');
	if (NAMES_TOO.has(lower) && lower.length > 2) return 'ambiguous';
	if (lower.length < 2 || NOBODY.has(lower) || WORLD.has(lower) || ((isShouted || word.isCaps) && lexicon.isDispatch(lower))) return 'no';
	if (word.isCaps && text.length <= 4) return 'no';
	const known = Math.max(lexicon.given(lower), lexicon.surname(lower));
	const inDictionary = lexicon.word(lower);
	// A word that only the largest dictionary has is a name first.
	if (known > 0) return inDictionary > (known >= 2 ? 1 : 0) ? 'ambiguous' : 'name';
	if (lower.includes('-')) {
		const parts = lower.split('-');
		if (parts.every((part) => lexicon.given(part) || lexicon.surname(part))) {
			if (parts.some((part) => !lexicon.word(part))) return 'name';
			if (isShouted) return 'ambiguous';
		}
		// "Cedar-Riverside": each part has its capital.
		if (parts.some((part) => lexicon.word(part))) return !isShouted && /-\p{Lu}/u.test(text) ? 'unknown' : 'no';
	}
	return inDictionary > 0 ? 'no' : 'unknown';
}

export const isInitial = ({ text, isCapital }: Word) => isCapital && text.length === 1;

/**
 * The words of one name, from the word `first` on: the place behind the last. `isSure`: something before it says that a name comes, so that words of the
 * dictionary may belong to it too.
 */
export function endOfName({ words, text }: Doc, first: number, lexicon: Lexicon, isSure: boolean): number {
	let end = first;
	for (let at = first; at < words.length && at < first + MOST_WORDS; at += 1) {
		const word = words[at];
		const last = words[at - 1];
		if (!word) break;
		if (at > first && last) {
			const between = text.slice(last.end, word.start);
			if (SUFFIXES.test(word.lower) && word.isCapital && /^,?[ \t]$/.test(between)) return at + 1;
			if (!WITHIN.test(between) || last.isPossessive) break;
			if (/^\./.test(between) && !isInitial(last) && last.lower !== 'st') break;
		}
		if (PARTICLES.has(word.lower)) {
			if (beforeCapital(words, at, text) && (at > first || word.isCapital)) continue;
			if (at > first && !(isSure && lexicon.given(word.lower) > 0)) break;
		}
		// "A second officer": an article, no initial.
		if (at === first && isInitial(word) && text.charAt(word.end) !== '.' && !words[at + 1]?.isCapital) break;
		if (!word.isCapital || !belongs(word, at > first ? last : undefined, lexicon, isSure, text.charAt(word.end) === '/')) break;
		end = at + 1;
	}
	return end;
}

/** Whether a capital follows a small word of a name, or a few of them: "de la Luz". */
function beforeCapital(words: Word[], at: number, text: string): boolean {
	for (let next = at + 1; next < at + 4; next += 1) {
		const [last, word] = [words[next - 1], words[next]];
		if (!last || !word || !/^[ .]{1,2}$/.test(text.slice(last.end, word.start))) return false;
		if (word.isCapital && !PARTICLES.has(word.lower)) return true;
		if (!PARTICLES.has(word.lower)) return false;
	}
	return false;
}

function belongs(word: Word, last: Word | undefined, lexicon: Lexicon, isSure: boolean, isCode: boolean): boolean {
	if (isInitial(word)) return (isSure || last !== undefined || !word.isShouted) && word.lower !== 'i' && !isCode;
	const like = likeness(word, lexicon);
	if (word.isShouted) {
		if (like === 'name') return true;
		if (like === 'unknown') return word.text.length > 3 && /[AEIOUY]/.test(word.text) && (isSure || last !== undefined);
		if (like === 'ambiguous' && isSure && last && isInitial(last)) return true;
		if (like === 'ambiguous') return last === undefined ? isSure : isLastName(word, last, lexicon, isSure);
		// "OFC CASH RAINEY": the title says that it is none of the words that dispatchers write.
		return isSure && last === undefined && (lexicon.given(word.lower) > 0 || lexicon.surname(word.lower) >= 2) && !isGrammar(word);
	}
	if (like === 'no')
		return isSure && last === undefined
			? (lexicon.word(word.lower) > 0 || TITLED_TOO.has(word.lower)) && !isGrammar(word)
			: isSure && last !== undefined && !isGrammar(word) && !last.isCaps && lexicon.given(last.lower) > 0;
	return !word.isCaps || isSure || like === 'name';
}

/** Whether a word of the dictionary is the last name behind a first one, in a line of capitals: "LATASHA FROST", not "LATASHA HOME". */
export const isLastName = (word: Word, first: Word, lexicon: Lexicon, isSure = false): boolean => {
	if (DOINGS.has(word.lower) || ROLES.has(word.lower)) return false;
	const surname = Math.min(...word.lower.split('-').map((part) => lexicon.surname(part)));
	const isRare = lexicon.word(word.lower) < 3;
	if (surname < 2) return surname === 1 && isSure && isRare && lexicon.given(first.lower) >= 2;
	return (
		isRare || word.lower.includes('-') || (lexicon.given(first.lower) > 0 && lexicon.word(first.lower) === 0) || (isSure && lexicon.given(first.lower) >= 2)
	);
};

const isGrammar = ({ lower }: Word) => (NOBODY.has(lower) && !TITLED_TOO.has(lower)) || WORLD.has(lower);

/** From the start of a word to the end of the one before the place `end`. */
export function spanOf({ words }: Doc, first: number, end: number): { start: number; end: number } | null {
	const [from, to] = [words[first], words[end - 1]];
	return from && to && end > first ? { start: from.start, end: to.end } : null;
}

/** People, run after run of words: `endOf` says where a run ends that begins with a word, the same word for none, and `judge` how surely it is a name, and why. */
export function peopleInRuns(
	by: string,
	doc: Doc,
	{ endOf, judge }: { endOf: (first: number) => number; judge: (first: number, end: number) => Pick<Candidate, 'score' | 'why'> },
): Candidate[] {
	const found: Candidate[] = [];
	for (let at = 0; at < doc.words.length; ) {
		const end = endOf(at);
		const span = spanOf(doc, at, end);
		const judged = span ? judge(at, end) : null;
		if (span && judged && judged.score > 0) found.push({ ...span, type: 'person', by, ...judged });
		at = Math.max(end, at + 1);
	}
	return found;
}
