import type { Doc, Word } from '../document.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Candidate } from '../types.ts';
import { DOINGS, NAMES_TOO, NOBODY, ROLES, TITLES } from '../vocabulary.ts';

const ID = 'consistency';
const SURE = 0.6;
/** Before these, in a line of capitals, somebody is named even by a word of every day. */
const OF_PERSON = /(?:^|[\s/])(?:PER|BY|W\/|WITH|FROM|TO|FOR|AND|&|TELL|ASK|ADV|REQ|NOTIFY|CALL|MEET)\s$/;
const NO_OBJECT = /^(?:\s*$|\s*[.,;/)]|\s*\n| \d)/;

/** Words of names that were surely seen, with how surely. */
export type SeenNames = Map<string, { score: number; type: 'person' | 'pet' }>;

/** Every other mention of a name that was surely seen: a word of the dictionary only where it stands like a name. */
export function mentionsOf(seen: SeenNames, doc: Doc, lexicon: Lexicon): Candidate[] {
	const found: Candidate[] = [];
	for (const [at, word] of doc.words.entries()) {
		if (!word.isCapital) continue;
		const name = seen.get(word.lower) ?? word.lower.split('-').flatMap((part) => seen.get(part) ?? [])[0];
		if (!name) continue;
		const { score, type } = name;
		if (lexicon.word(word.lower) > 0 && !(/-\p{Lu}/u.test(word.text) && !word.isShouted) && !isNameHere(doc, at, lexicon, score)) continue;
		found.push({ start: word.start, end: word.end, type, score: Math.min(score, 0.85), by: ID, why: 'the name stands elsewhere in the text' });
	}
	return found;
}

/** Adds the words of the names that were surely seen. */
export function noteNames(seen: SeenNames, { words, wordAt }: Doc, sofar: readonly Candidate[]): void {
	const note = (name: string, score: number, type: 'person' | 'pet') => {
		if (name.length > 1 && (!NOBODY.has(name) || NAMES_TOO.has(name))) if (score > (seen.get(name)?.score ?? 0)) seen.set(name, { score, type });
	};
	for (const { start, end, type, score } of sofar) {
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
	const does = isNextClose && DOINGS.has(next.lower) && !(word.lower === 'will' && /^(?:be|have|need|do)$/.test(next.lower));
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
	const isFirst = /(?:^|\n|[.;:]\s|\d[apAP]?\s|\]\s)$/.test(ahead);
	return isFirst && (does || /^ \d/.test(behind) || (isNextClose && (lexicon.isDispatch(next.lower) || /^(?:back|at|on|in|out|to|and)$/.test(next.lower))));
}
