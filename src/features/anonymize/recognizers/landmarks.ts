import type { Doc, Word } from '../document.ts';
import type { Lexicon } from '../lexicon.ts';
import { lastPart, phraseStart } from '../phrases.ts';
import { GROUNDS, LANDMARKS, NEIGHBORS, OF_ANY, OPEN_SPOTS, PAIRS, RARELY_MEANT, SPOTS, TELLS, WHICH } from '../place-words.ts';
import type { Candidate, Recognizer } from '../types.ts';
import { DOINGS, NOBODY, ROLES } from '../vocabulary.ts';

const ID = 'landmarks';
const OF_OTHERS = new Set('a an the that this other her his family their my our your own'.split(' '));
const JOINED_TO =
	/^ (?:behind|by|past|near|below|under|underneath|over|above|across from|across|next to|beside|along|off|beyond|opposite|between|at the (?:end|top|foot|bottom|mouth|head|back|edge) of|on top of|of|in|at|outside|out past|down from|up from|overlooking|facing) (?:the |that |old |his |her |their |our )?(?=[\p{L}#])/iu;
const BY = /^ (?:behind|by|past|near|below|under|over|above|across from|next to|beside|beyond|of|in|at|outside|overlooking) (?:the |his |her |their |our )?$/i;

/** Places that have no name and that neighbors know: "the net shed", "THE OLD ICE DOCK", "the river overlook behind the floodwall". */
export const landmarks: Recognizer = {
	id: ID,
	recognize(doc, lexicon) {
		const found: Candidate[] = [];
		for (const [at, word] of doc.words.entries()) {
			const place = placeAt(doc, at, lexicon);
			if (!place) continue;
			const behind = behindIt(doc, at, word, place.score > 0 || LANDMARKS.has(word.lower), lexicon);
			const score = Math.max(place.score, behind.score);
			if (score > 0) found.push({ start: place.start, end: behind.end, type: 'place', score, by: ID, why: NEIGHBORS });
		}
		return found;
	},
};

const isPlaceWord = ({ lower }: Word, before: Word | undefined) =>
	LANDMARKS.has(lower.replace(/s$/, '')) ||
	LANDMARKS.has(lower) ||
	LANDMARKS.has(lastPart(lower)) ||
	SPOTS.has(lower) ||
	PAIRS.has(`${before?.lower}-${lower}`) ||
	lower === GROUNDS;

function placeAt(doc: Doc, at: number, lexicon: Lexicon): { start: number; score: number } | null {
	const { text, words: all } = doc;
	const head = all[at] as Word;
	if (!(isPlaceWord(head, all[at - 1]) && (head.isShouted || !head.isCapital))) return null;
	const first = phraseStart(doc, at, 3, (word) => {
		if (DOINGS.has(word.lower) || ROLES.has(word.lower) || OF_OTHERS.has(word.lower)) return false;
		if (
			NOBODY.has(word.lower) &&
			!OF_ANY.has(word.lower) &&
			!TELLS.has(word.lower) &&
			!/^(?:first|second|third|river|spring|church|street|water|city|room|body|train|well)$/.test(word.lower)
		)
			return false;
		if (word.isShouted)
			return (
				word.text.length > 2 &&
				(lexicon.word(word.lower) > 1 || !lexicon.isDispatch(word.lower)) &&
				!/^(?:walk|walking|from|near|towards?|poss|behind|sitting|standing|enrt|clear)$/.test(word.lower)
			);
		return !/(?:ed|ly)$/.test(word.lower) || TELLS.has(word.lower) || word.lower === 'feed';
	});
	const described = all.slice(first, at).filter(({ lower }) => !OF_ANY.has(lower));
	const { start } = all[first] as Word;
	const before = text.slice(Math.max(0, start - 24), start);
	const which = WHICH.exec(before);
	const begin = which ? start - which[0].replace(/^(?:the |that |an? |our )/i, '').length : start;
	const isTold = (which && TELLS.has(which[0].trim().split(' ').at(-1)?.toLowerCase() ?? '')) || described.some(({ lower }) => TELLS.has(lower));
	const isPair = PAIRS.has(`${all[at - 1]?.lower}-${head.lower}`);
	if (isTold || isPair) return { start: begin, score: 0.55 };
	if (SPOTS.has(head.lower)) return { start: begin, score: described.length > 0 && OPEN_SPOTS.has(head.lower) ? 0.4 : 0 };
	if (head.lower === GROUNDS && described.length === 0) return null;
	if (described.length > 0)
		return { start: begin, score: /\b(?:the|a|an|at|to|by|near|past|behind|toward|towards|under|over|from|in|on)\s$/i.test(before) || which ? 0.52 : 0.4 };
	return { start: begin, score: RARELY_MEANT.has(head.lower) && /\b(?:the|at|by|near) $/i.test(before) ? 0.4 : 0 };
}

/** A place behind the place: where both are told, it is one of few. */
function behindIt({ text, words: all }: Doc, at: number, head: Word, isTelling: boolean, lexicon: Lexicon): { end: number; score: number } {
	const area =
		/^ (?:in|on|around|for) (?:town|(?:the|this|that|our) (?:county|village|valley|island|rez|reservation|pueblo|area|base|hollow|parish|tribe))(?![\p{L}-])/iu.exec(
			text.slice(head.end, head.end + 30),
		)?.[0];
	if (area) return { end: head.end + area.length, score: 0 };
	const joined = JOINED_TO.exec(text.slice(head.end, head.end + 40))?.[0];
	if (!joined) return { end: head.end, score: 0 };
	const isNear = BY.test(joined);
	for (let next = at + 1; next <= at + 7; next += 1) {
		const word = all[next];
		if (!word || /[.,;:!?\n"”()]/.test(text.slice(head.end, word.start))) break;
		if (word.start < head.end + joined.length) continue;
		const isName = word.isShouted
			? lexicon.word(word.lower) === 0 && !lexicon.isDispatch(word.lower) && word.text.length > 3
			: word.isCapital && !NOBODY.has(word.lower);
		if (isName && isNear && (isTelling || !/^ (?:in|at) /i.test(joined)))
			return { end: word.isShouted ? word.end : endOfCapitals(all, next, text), score: 0.5 };
		if (isPlaceWord(word, all[next - 1]) && next - at <= 6)
			return { end: word.end, score: LANDMARKS.has(head.lower) || LANDMARKS.has(word.lower) || PAIRS.has(`${all[next - 1]?.lower}-${word.lower}`) ? 0.5 : 0 };
		if (NOBODY.has(word.lower) || DOINGS.has(word.lower)) break;
		if (word.isShouted && next - at > 4) break;
	}
	return { end: head.end, score: 0 };
}

function endOfCapitals(all: Word[], at: number, text: string): number {
	let last = at;
	while (last - at < 3 && all[last + 1]?.isCapital && text.slice(all[last]?.end, all[last + 1]?.start) === ' ') last += 1;
	const next = all[last + 1];
	const isPlace = next && text.slice(all[last]?.end, next.start) === ' ' && (LANDMARKS.has(next.lower) || SPOTS.has(next.lower));
	return (isPlace ? next : (all[last] as Word)).end;
}
