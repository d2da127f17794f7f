import type { Doc, Word } from '../document.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Candidate } from '../types.ts';
import { BASE, DOINGS, NAMES_TOO, NOBODY, ROLES, TITLES } from '../vocabulary.ts';

const ID = 'consistency';
const SURE = 0.6;
const ASKED = 0.4;
const TICKED = 0.5;
const SHORTEST_SLIP = 5;
/** Before these, in a line of capitals, somebody is named even by a word of every day. */
const OF_PERSON = /(?:^|[\s/])(?:PER|BY|W\/|WITH|FROM|TO|FOR|AND|&|TELL|ASK|ADV|REQ|NOTIFY|CALL|MEET)\s$/;
const NO_OBJECT = /^(?:\s*$|\s*[.,;/)]|\s*\n| \d| (?:TMRW|TODAY|TONIGHT|ASAP|IF|TO|WHEN|AT)\b)/;

/** Words of names that were surely seen, with how surely. */
export type SeenNames = Map<string, { score: number; type: 'person' | 'pet' | 'name' }>;

/**
 * Every other mention of a name that was surely seen, in any case. A word of the dictionary is ticked only where it stands like a name; elsewhere it is
 * asked about, since whoever hurried wrote names small and put them where plain words stand.
 */
export function mentionsOf(seen: SeenNames, doc: Doc, lexicon: Lexicon): Candidate[] {
	const found: Candidate[] = [];
	for (const [at, word] of doc.words.entries()) {
		const name = seen.get(word.lower) ?? word.lower.split('-').flatMap((part) => seen.get(part) ?? [])[0] ?? misspelt(word, seen, lexicon);
		if (!name) continue;
		const { type } = name;
		const isBeside = word.isCapital && isBesideName(doc, at, seen, lexicon);
		const score =
			isBeside || standsAsName(doc, at, lexicon, name.score)
				? Math.min(name.score, 0.85)
				: mayStandAsName(doc, word) || lexicon.word(word.lower) < 3
					? ASKED
					: 0;
		const why = score > ASKED ? 'the name stands elsewhere in the text' : 'the same word is a name elsewhere in the text';
		if (score > 0) found.push({ start: word.start, end: word.end, type, score, by: ID, why });
	}
	return found;
}

/** The name that a word nobody knows is one letter away from: whoever types while somebody speaks slips. */
function misspelt({ lower, isCapital }: Word, seen: SeenNames, lexicon: Lexicon) {
	if (lower.length < (isCapital ? SHORTEST_SLIP : SHORTEST_SLIP + 1) || lexicon.word(lower) > 0 || lexicon.isDispatch(lower)) return undefined;
	for (const [name, how] of seen) if (name.length >= SHORTEST_SLIP && name !== lower && isOneSlip(name, lower)) return how;
	return undefined;
}

/** Whether one letter is missing, more, another, or stands behind the next. */
function isOneSlip(one: string, other: string): boolean {
	if (one.charAt(0) !== other.charAt(0) || Math.abs(one.length - other.length) > 1) return false;
	let ahead = 0;
	while (one.charAt(ahead) === other.charAt(ahead) && ahead < one.length) ahead += 1;
	const [from, to] = [one.slice(ahead), other.slice(ahead)];
	return (
		from.slice(1) === to.slice(1) ||
		from.slice(1) === to ||
		from === to.slice(1) ||
		(from.charAt(0) === to.charAt(1) && from.charAt(1) === to.charAt(0) && from.slice(2) === to.slice(2))
	);
}

/** Whether the word before is of a name, too, and no word: "PHAM BANKS". */
function isBesideName({ words, text }: Doc, at: number, seen: SeenNames, lexicon: Lexicon): boolean {
	const [last, word] = [words[at - 1], words[at] as Word];
	return (
		last !== undefined &&
		seen.has(last.lower) &&
		lexicon.word(last.lower) === 0 &&
		!last.isPossessive &&
		text.slice(last.end, word.start) === ' ' &&
		!DOINGS.has(word.lower)
	);
}

function standsAsName(doc: Doc, at: number, lexicon: Lexicon, score: number): boolean {
	const word = doc.words[at] as Word;
	if (lexicon.word(word.lower) === 0) return word.isCapital || (word.text.length > 2 && !lexicon.isDispatch(word.lower));
	if (!word.isCapital) return isToldOf(doc, at);
	return (/-\p{Lu}/u.test(word.text) && !word.isShouted) || isNameHere(doc, at, lexicon, score);
}

/** Written small where a sentence begins, and somebody does something: "joy held the hand", "faith has worked". */
function isToldOf({ words, text }: Doc, at: number): boolean {
	const [word, next] = [words[at] as Word, words[at + 1]];
	return (
		!NOBODY.has(word.lower) &&
		!NAMES_TOO.has(word.lower) &&
		word.startsSentence &&
		next !== undefined &&
		DOINGS.has(next.lower) &&
		text.slice(word.end, next.start) === ' '
	);
}

/** Small, a word of the dictionary may be a name where a sentence begins with it or a person is named. */
function mayStandAsName({ text }: Doc, { lower, isCapital, isPossessive, startsSentence, start }: Word): boolean {
	if (isCapital) return true;
	if (NOBODY.has(lower) || NAMES_TOO.has(lower)) return false;
	return (
		startsSentence ||
		isPossessive ||
		/(?:\bw\/|\bm(?:r|s|rs)\.|\bd(?:r|et|ep)\.|\bofc\.?|\bpt\.?|\bclient|[(&/])\s?$/i.test(text.slice(Math.max(0, start - 8), start))
	);
}

/** Adds the words of the names that were surely seen. */
export function noteNames(seen: SeenNames, { words, wordAt }: Doc, sofar: readonly Candidate[]): void {
	const note = (name: string, score: number, type: 'person' | 'pet' | 'name') => {
		if (name.length > 1 && (!NOBODY.has(name) || NAMES_TOO.has(name))) if (score > (seen.get(name)?.score ?? 0)) seen.set(name, { score, type });
	};
	for (const { start, end, type, score } of sofar) {
		// What no dictionary knows may be a name: it is looked for where it is written small.
		if (type === 'name' && score >= TICKED && end - start >= SHORTEST_SLIP) note(words[wordAt(start)]?.lower ?? '', TICKED, type);
		if ((type !== 'person' && type !== 'pet') || score < SURE) continue;
		for (let at = wordAt(start); (words[at]?.start ?? end) < end; at += 1) {
			const word = words[at];
			if (!word || word.end > end + 1 || word.text.length < (score >= 0.75 ? 2 : 3)) continue;
			if (word.start === start && word.end < end && (TITLES.has(word.lower) || ROLES.has(word.lower))) continue;
			note(word.lower, score, type);
			for (const part of word.lower.split('-')) if (part.length > 2) note(part, score, type);
		}
	}
}

function isNameHere({ words, text }: Doc, at: number, lexicon: Lexicon, score: number): boolean {
	const word = words[at] as Word;
	const next = words[at + 1];
	const behind = text.slice(word.end, word.end + 6);
	const isNextClose = next !== undefined && text.slice(word.end, next.start) === ' ';
	const does = isNextClose && DOINGS.has(next.lower) && !(NAMES_TOO.has(word.lower) && BASE.test(next.lower));
	if (word.isCaps) return true;
	if (!word.isShouted) {
		if (!word.startsSentence || word.isPossessive || does) return true;
		if (NAMES_TOO.has(word.lower) || score < 0.75) return false;
		// "Moody to transport", "Winters, your mother knows"; not "Winters are hard".
		const isDoing =
			isNextClose &&
			/^\p{Ll}{2,}(?:ed|[^s]s|ing|n['’]t)$/u.test(next.text) &&
			!/^(?:is|was|has|this|its|as|does|us|plus|less|always|perhaps|yes)$/.test(next.lower);
		return isDoing || lexicon.word(word.lower) < 3 || /^(?:,| (?:to|and \p{Lu}|\p{Lu}))/u.test(behind);
	}
	if (score < 0.75 && lexicon.word(word.lower) > 1) return false;
	const ahead = text.slice(Math.max(0, word.start - 8), word.start);
	if (OF_PERSON.test(ahead) && NO_OBJECT.test(behind)) return true;
	if (ROLES.has(words[at - 1]?.lower ?? '') && words[at - 1]?.end === word.start - 1) return true;
	if (does && /\b(?:SAYS|SAID|ADVS?|STS|STATES|THINKS|THAT)\s$/.test(ahead)) return true;
	const isFirst = /(?:^|\n|[.;:]\s|\d[apAP]?\s|\]\s)$/.test(ahead);
	return (
		isFirst &&
		(does ||
			/^ \d/.test(behind) ||
			(isNextClose &&
				!(NAMES_TOO.has(word.lower) && BASE.test(next.lower)) &&
				(lexicon.isDispatch(next.lower) || /^(?:back|at|on|in|out|to|and)$/.test(next.lower))))
	);
}
