import type { Doc, Word } from '../document.ts';
import type { Lexicon } from '../lexicon.ts';
import { likeness, spanOf } from '../names.ts';
import type { Candidate, Recognizer } from '../types.ts';
import { DOINGS, NAMES_TOO, NOBODY, ROLES, TITLES, WORLD } from '../vocabulary.ts';

const ID = 'people-small';
const MOST_WORDS = 4;
/** Behind these, in hurried notes, a name follows however it is written. */
const LABEL = /(?:^|[\n(;,.])\s{0,4}(?:pt|client|patient|ct|name|re|subject|subj|rp|caller|witness|nok|contact)\s?[:(]\s{0,2}$/i;
const TITLE = /(?:^|[^\p{L}])(?:mr|mrs|ms|mx|dr|ofc|sgt|det|dep|lt|cpl)\.\s?$|(?:^|[^\p{L}])(?:mr|mrs|ms|ofc|sgt|np|pa|rn|spc|pfc)\s$/iu;
const WITH = /(?:^|\s)(?:w\/|with)\s?$/i;
const INITIAL = /(?:^|[^\p{L}.])\p{Ll}\.\s?$/u;

/** Names written small: what only lists of names know, and what stands behind a title, a label or what somebody is to another. */
export const peopleSmall: Recognizer = {
	id: ID,
	recognize(doc, lexicon) {
		const found: Candidate[] = [];
		for (let at = 0; at < doc.words.length; at += 1) {
			const word = doc.words[at];
			const beside = word ? besideCapital(doc, at, lexicon) : 0;
			if (word && beside > 0) {
				const span = spanOf(doc, at, beside);
				if (span) found.push({ ...span, type: 'person', by: ID, score: 0.6, why: 'it stands before a name' });
				continue;
			}
			if (!word || !(isSmall(word) || isTitled(doc, word)) || /['’]/.test(doc.text.charAt(word.end)) !== word.isPossessive) continue;
			const seen = seenAt(doc, at, lexicon);
			if (!seen) continue;
			const [first, end] = [isFirstName(doc, at - 1, at, lexicon) ? at - 1 : at, endOf(doc, at, lexicon, seen.score >= 0.7)];
			const span = spanOf(doc, first, end);
			if (span) found.push({ ...span, type: 'person', by: ID, ...seen });
			at = end - 1;
		}
		return found;
	},
};

/** A word of small letters where case tells something, that grammar and roles have no claim on. */
const isSmall = ({ lower, isCapital, isShouted, text }: Word) =>
	!isCapital &&
	!isShouted &&
	text.length > 2 &&
	!/['’]/.test(text) &&
	!NOBODY.has(lower) &&
	!WORLD.has(lower) &&
	!TITLES.has(lower) &&
	!ROLES.has(lower) &&
	!DOINGS.has(lower);

/** The end of a name whose first word, or its letter, is small: "joy Abukar", "s. Quiñones"; 0 for none. */
function besideCapital({ words, text }: Doc, at: number, lexicon: Lexicon): number {
	const [word, next] = [words[at] as Word, words[at + 1]];
	if (word.isCapital || word.isShouted || !next?.isCapital || next.isCaps || !['name', 'unknown'].includes(likeness(next, lexicon))) return 0;
	const between = text.slice(word.end, next.start);
	const isLetter =
		word.text.length === 1 &&
		between === '. ' &&
		!/[\p{L}\d.)]/u.test(text.charAt(word.start - 1)) &&
		!/\n\s{0,4}$/.test(text.slice(Math.max(0, word.start - 5), word.start));
	const isFirst = between === ' ' && isSmall(word) && lexicon.given(word.lower) >= 2 && (lexicon.word(word.lower) < 3 || word.startsSentence);
	return isLetter || isFirst ? at + 2 : 0;
}

/** Behind a title, even "lane" is a name. */
const isTitled = ({ text }: Doc, { lower, start, isCapital, isShouted }: Word) =>
	!isCapital && !isShouted && NAMES_TOO.has(lower) && TITLE.test(aheadOf(text, start));
const aheadOf = (text: string, start: number) => text.slice(Math.max(0, start - 16), start);

function seenAt({ words, text }: Doc, at: number, lexicon: Lexicon): Pick<Candidate, 'score' | 'why'> | null {
	const word = words[at] as Word;
	const given = lexicon.given(word.lower);
	const known = knownAs(word, lexicon);
	const isWord = lexicon.word(word.lower) > 0 || lexicon.isDispatch(word.lower);
	const ahead = aheadOf(text, word.start);
	if (TITLE.test(ahead) && (known > 0 || !isWord)) return { score: 0.8, why: 'it follows a title' };
	if (LABEL.test(ahead) && (!isWord || given >= 2)) return { score: 0.75, why: 'it stands where a name stands' };
	if (isWord) {
		const next = words[at + 1];
		if (
			/(?:^|[^\p{L}])(?:pt|client|patient)\s$/iu.test(ahead) &&
			given >= 2 &&
			next &&
			(next.text.length === 1 || lexicon.surname(next.lower) >= 2) &&
			!isEnd(next)
		)
			return { score: 0.75, why: 'it stands where a name stands' };
		const isToldOf = word.startsSentence && given >= 2 && next !== undefined && (next.lower === 'to' || DOINGS.has(next.lower));
		if (isToldOf) return { score: 0.4, why: 'it may be a name, written small' };
		const role = words[at - 1];
		const isBehindRole = role !== undefined && ROLES.has(role.lower) && text.slice(role.end, word.start) === ' ';
		return isBehindRole && known > 0 && !lexicon.isDispatch(word.lower) && isEnd(words[at + 1])
			? { score: 0.35, why: 'it may be a name, written small' }
			: null;
	}
	if (known >= 2) return { score: word.text.length > 3 ? 0.6 : 0.5, why: 'a list of names knows it, and no dictionary does' };
	if (known === 1) return { score: word.text.length > 3 ? 0.5 : 0.4, why: 'a list of names knows it, and no dictionary does' };
	if (INITIAL.test(ahead)) return { score: 0.6, why: 'an initial stands before it' };
	return WITH.test(ahead) ? { score: 0.35, why: 'no dictionary knows it' } : null;
}

/** Nothing that the word could belong to follows. */
const isEnd = (next: Word | undefined) => !next || NOBODY.has(next.lower) || DOINGS.has(next.lower);
/** How common it is as a name; of names with a hyphen, the most common part. */
const knownAs = ({ lower }: Word, lexicon: Lexicon) =>
	Math.max(...lower.split('-').flatMap((part) => [lexicon.given(part), lexicon.surname(part)]), lexicon.given(lower));

/** The end of a few small words that fill their place: "Pt: naw paw wah (", "pt ivory m. bell |"; 0 where more is said. */
function endOfLabelled({ words, text }: Doc, first: number): number {
	for (let end = first + 1; end <= first + 3; end += 1) {
		const last = words[end - 1];
		if (!last || last.isCapital || (last.text.length > 1 && !isSmall(last))) return 0;
		const behind = text.slice(last.end, last.end + 3);
		if (last.text.length > 1 && /^\s?(?:[(|,;\n]|$)/.test(behind)) return end > first + 1 ? end : 0;
		if (!/^(?: |\. ?)$/.test(text.slice(last.end, words[end]?.start ?? last.end))) return 0;
	}
	return 0;
}

/** `isSure`: words that nobody knows may belong to it, too. */
function endOf({ words, text }: Doc, first: number, lexicon: Lexicon, isSure: boolean): number {
	const labelled = isSure ? endOfLabelled({ words, text } as Doc, first) : 0;
	if (labelled > 0) return labelled;
	let end = first + 1;
	for (; end < first + MOST_WORDS; end += 1) {
		const [last, word] = [words[end - 1], words[end]];
		if (!last || !word || last.isPossessive || word.isCapital) break;
		const between = text.slice(last.end, word.start);
		const isInitial = word.text.length === 1 && word.lower !== 'i' && word.lower !== 'a' && /^,? $/.test(between);
		if (isInitial) continue;
		const known = knownAs(word, lexicon);
		const isStrange = isSure && lexicon.word(word.lower) === 0 && !lexicon.isDispatch(word.lower);
		const isPlain = !isSmall(word) || (known === 0 && !isStrange) || (lexicon.word(word.lower) > 0 && lexicon.given(word.lower) < 2);
		if (isPlain || (between !== ' ' && !(between === ', ' && lexicon.given(word.lower) >= 2))) break;
	}
	return end;
}

/** Whether the word before is a first name, or its letter, that belongs to the name at `at`: "hope tran". */
function isFirstName({ words, text }: Doc, before: number, at: number, lexicon: Lexicon): boolean {
	const [first, name] = [words[before], words[at]];
	if (first?.text.length === 1 && !first.isCapital && name)
		return text.slice(first.end, name.start) === '. ' && !/[\p{L}.]/u.test(text.charAt(first.start - 1));
	return Boolean(first && name && isSmall(first) && lexicon.given(first.lower) > 0 && text.slice(first.end, name.start) === ' ');
}
