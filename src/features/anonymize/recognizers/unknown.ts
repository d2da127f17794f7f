import type { Doc, Word } from '../document.ts';
import type { Lexicon } from '../lexicon.ts';
import { likeness } from '../names.ts';
import type { Candidate, Recognizer } from '../types.ts';
import { NOBODY, ROLES, TITLES, WORLD } from '../vocabulary.ts';

const ID = 'unknown';
const NO_DICTIONARY = 'no dictionary knows it';
const LOOSE_NUMBER =
	/(?<![\w.,:/$£€-])[A-Z]{0,2}\d{3,5}[A-Z]?(?![\w:/%-]|[.,]\d| ?(?:mg|ml|feet|ft|miles?|hours?|hrs|minutes?|min|people|lbs?|dollars|percent|block))/dg;

/** What only a person can tell: capitals that no dictionary knows or that stand where none is owed, and loose numbers. It asks. */
export const unknown: Recognizer = {
	id: ID,
	recognize(doc, lexicon) {
		const found: Candidate[] = [];
		for (const [at, word] of doc.words.entries()) {
			const why = word.isShouted ? whyShouted(doc, at, lexicon) : whyCapital(doc, at, lexicon);
			if (why)
				found.push({
					start: word.start,
					end: word.end,
					type: 'name',
					score: why === NO_DICTIONARY && !word.isShouted && !word.isCaps && word.text.length > 3 ? 0.5 : 0.3,
					by: ID,
					why,
				});
		}
		for (const { 0: it, index: start } of doc.text.matchAll(LOOSE_NUMBER))
			if (!/^(?:19|20)\d\d$|^911$|^988$|^5150$|^51\/50$/.test(it))
				found.push({ start, end: start + it.length, type: 'number', score: 0.3, by: ID, why: 'it may be the number of something' });
		return found;
	},
};

const isPlain = ({ lower }: Word) => NOBODY.has(lower) || WORLD.has(lower) || TITLES.has(lower) || ROLES.has(lower);

function whyShouted({ words, text }: Doc, at: number, lexicon: Lexicon): string | null {
	const word = words[at] as Word;
	const isKnown = Math.max(lexicon.given(word.lower), lexicon.surname(word.lower));
	if (isPlain(word) || (lexicon.isDispatch(word.lower) && isKnown < 2)) return null;
	const like = likeness(word, lexicon);
	if (
		/\b(?:AT|TO|FROM|NEAR|BY|PER|VIA|IFO|OFF)(?: THE)? $/.test(text.slice(Math.max(0, word.start - 10), word.start)) &&
		!lexicon.isDispatch(word.lower) &&
		word.text.length > 2
	)
		return 'it stands where a place or a name stands';
	if (lexicon.given(word.lower) >= 2 || (lexicon.given(word.lower) === 1 && lexicon.word(word.lower) < 3)) return 'it may be a name';
	if (like === 'name' && word.text.length > 2) return 'a list of names knows it';
	return like === 'unknown' && word.text.length > 3 ? NO_DICTIONARY : null;
}

function whyCapital({ words, text }: Doc, at: number, lexicon: Lexicon): string | null {
	const word = words[at] as Word;
	if (!word.isCapital || isPlain(word) || word.text.length < 2) return null;
	if (word.isCaps && (word.text.length < 4 || lexicon.isDispatch(word.lower))) return null;
	const inDictionary = lexicon.word(word.lower);
	if (inDictionary === 0) return NO_DICTIONARY;
	if (word.startsSentence && inDictionary < 3 && lexicon.given(word.lower) > 0) return 'it may be a name';
	if (word.startsSentence || word.isCaps) return null;
	// Headings and titles of forms: "Safety Plan:".
	if (/^\s?(?:\w+ )?:/.test(text.slice(word.end, word.end + 20))) return null;
	return 'its capital stands where none is owed';
}
