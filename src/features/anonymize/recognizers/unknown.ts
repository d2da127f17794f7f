import type { Doc, Word } from '../document.ts';
import type { Lexicon } from '../lexicon.ts';
import { CONTRACTED, likeness } from '../names.ts';
import type { Candidate, Recognizer } from '../types.ts';
import { DOINGS, NOBODY, ROLES, TITLES, WORLD } from '../vocabulary.ts';

const ID = 'unknown';
const ASKED = 0.3;
const LOOSE_NUMBER =
	/(?<![\w.,:/$£€-])[A-Z]{0,2}\d{3,5}[A-Z]?(?![\w:/%-]|[.,]\d| ?(?:mg|ml|feet|ft|miles?|hours?|hrs|minutes?|min|people|lbs?|dollars|percent|block))/dg;

/** What is left: capitals that no dictionary knows or that stand where none is owed, and loose numbers. Most of it only a person can tell. */
export const unknown: Recognizer = {
	id: ID,
	recognize(doc, lexicon) {
		const found: Candidate[] = [];
		for (const [at, word] of doc.words.entries()) {
			const seen = word.isShouted ? inShouted(doc, at, lexicon) : inSentence(doc, at, lexicon);
			if (seen) found.push({ start: word.start, end: word.end, type: 'name', by: ID, ...seen });
		}
		for (const { 0: it, index: start } of doc.text.matchAll(LOOSE_NUMBER))
			if (!/^(?:19|20)\d\d$|^911$|^988$|^5150$|^51\/50$/.test(it))
				found.push({ start, end: start + it.length, type: 'number', score: ASKED, by: ID, why: 'it may be the number of something' });
		return found;
	},
};

const isPlain = ({ lower }: Word) => NOBODY.has(lower.replace(CONTRACTED, '')) || WORLD.has(lower) || TITLES.has(lower) || ROLES.has(lower);

type Seen = Pick<Candidate, 'why' | 'score'>;
const NO_DICTIONARY = 'no dictionary knows it';
const asked = (why: string): Seen => ({ why, score: ASKED });

/** "MAI SEE VANG": between a first and a last name, even what dispatchers write may be one. */
function isBetweenNames({ words, text }: Doc, at: number, lexicon: Lexicon): boolean {
	const [first, word, last] = [words[at - 1], words[at], words[at + 1]];
	if (!first || !word || !last || text.slice(word.end, last.start) !== ' ') return false;
	return (
		likeness(first, lexicon) === 'name' &&
		likeness(last, lexicon) === 'name' &&
		lexicon.given(first.lower) > 0 &&
		lexicon.surname(last.lower) > 0 &&
		lexicon.surname(word.lower) > 0
	);
}

function isBehindFirstName(doc: Doc, at: number, lexicon: Lexicon): boolean {
	const { words, text } = doc;
	const [last, word] = [words[at - 1], words[at] as Word];
	if (!last || last.isPossessive || text.slice(last.end, word.start) !== ' ' || DOINGS.has(word.lower)) return false;
	if (lexicon.isDispatch(word.lower)) return isBetweenNames(doc, at, lexicon);
	if (lexicon.given(last.lower) === 0 || word.text.length < 3) return false;
	return likeness(last, lexicon) === 'name' || lexicon.surname(word.lower) > 0;
}

function inShouted(doc: Doc, at: number, lexicon: Lexicon): Seen | null {
	const { words, text } = doc;
	const word = words[at] as Word;
	const isKnown = Math.max(lexicon.given(word.lower), lexicon.surname(word.lower));
	if (isPlain(word) || (lexicon.isDispatch(word.lower) && isKnown < 2)) return null;
	const like = likeness(word, lexicon);
	if (isBehindFirstName(doc, at, lexicon)) return asked('it stands behind a first name');
	if (
		/\b(?:AT|TO|FROM|NEAR|BY|PER|VIA|IFO|OFF)(?: THE)? $/.test(text.slice(Math.max(0, word.start - 10), word.start)) &&
		!lexicon.isDispatch(word.lower) &&
		word.text.length > 2
	)
		return asked('it stands where a place or a name stands');
	if (lexicon.given(word.lower) >= 2 || (lexicon.given(word.lower) === 1 && lexicon.word(word.lower) < 3)) return asked('it may be a name');
	if (like === 'name' && word.text.length > 2) return asked('a list of names knows it');
	return like === 'unknown' && word.text.length > 3 ? asked(NO_DICTIONARY) : null;
}

/** A sentence that begins small, with a word that nobody knows and of which something is told. */
function isStrangeStart({ words, text }: Doc, at: number, lexicon: Lexicon): boolean {
	const [word, next] = [words[at] as Word, words[at + 1]];
	if (!word.startsSentence || word.isCapital || word.text.length < 4 || isPlain(word) || lexicon.word(word.lower) > 0 || lexicon.isDispatch(word.lower))
		return false;
	return next !== undefined && text.slice(word.end, next.start) === ' ' && (DOINGS.has(next.lower) || /(?:ed|[^s]s)$/.test(next.lower));
}

function inSentence(doc: Doc, at: number, lexicon: Lexicon): Seen | null {
	const { words, text } = doc;
	const word = words[at] as Word;
	if (!word.isCapital) return isStrangeStart(doc, at, lexicon) ? asked(NO_DICTIONARY) : null;
	if (isPlain(word) || word.text.length < 2) return null;
	if (word.isCaps && (word.text.length < 4 || lexicon.isDispatch(word.lower))) return null;
	const inDictionary = lexicon.word(word.lower);
	// In a sentence, what no dictionary knows is a name more often than not.
	if (inDictionary === 0) return { why: NO_DICTIONARY, score: word.isCaps || word.text.length < 4 ? ASKED : 0.5 };
	const isListed = /:\s?$/.test(text.slice(Math.max(0, word.start - 2), word.start)) && !/^\s?:/.test(text.slice(word.end, word.end + 2));
	const isCalled = text.charAt(word.end) === ',' && lexicon.given(word.lower) >= 2;
	if (word.startsSentence && (inDictionary < 3 || isListed || isCalled) && lexicon.given(word.lower) > 0) return asked('it may be a name');
	if (word.startsSentence || word.isCaps) return null;
	// Headings and titles of forms: "Safety Plan:".
	if (/^\s?(?:\w+ )?:/.test(text.slice(word.end, word.end + 20))) return null;
	return asked('its capital stands where none is owed');
}
