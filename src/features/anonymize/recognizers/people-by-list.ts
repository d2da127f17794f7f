import type { Doc, Word } from '../document.ts';
import type { Lexicon } from '../lexicon.ts';
import { endOfName, isInitial, likeness, peopleInRuns, SUFFIXES } from '../names.ts';
import type { Recognizer } from '../types.ts';
import { DOINGS, NAMES_TOO, NOBODY, ROLES, TITLES, WORLD } from '../vocabulary.ts';

const ID = 'people-by-list';

/** Names that the lists of first and last names know, where capitals tell something. */
export const peopleByList: Recognizer = {
	id: ID,
	recognize: (doc, lexicon) =>
		peopleInRuns(ID, doc, {
			endOf: (first) => endOfRun(doc, first, lexicon),
			judge: (first, end) => ({ score: scoreOf(doc, first, end, lexicon), why: end - first > 1 ? 'lists of names know it' : 'a list of names knows it' }),
		}),
};

function endOfRun(doc: Doc, first: number, lexicon: Lexicon): number {
	const [word, next] = [doc.words[first], doc.words[first + 1]];
	if (!word?.isCapital || word.isShouted) return first;
	return endOfName(doc, isByname(word, next, doc.text, lexicon) ? first + 1 : first, lexicon, false);
}

/** Whether a word of the dictionary is what somebody with this last name is called: "with Skip Navarro". */
const isByname = (word: Word, next: Word | undefined, text: string, lexicon: Lexicon): boolean =>
	next !== undefined &&
	text.slice(word.end, next.start) === ' ' &&
	!(word.startsSentence && (DOINGS.has(word.lower) || /(?:ed|ing|ly)$/.test(word.lower))) &&
	!word.isCaps &&
	likeness(word, lexicon) === 'no' &&
	![NOBODY, WORLD, TITLES, ROLES].some((words) => words.has(word.lower)) &&
	next.isCapital &&
	lexicon.surname(next.lower) > (likeness(next, lexicon) === 'name' ? 0 : 1) &&
	!NOBODY.has(next.lower);

function scoreOf(doc: Doc, first: number, end: number, lexicon: Lexicon): number {
	const words = doc.words.slice(first, end);
	const likes = words.map((word) => (isInitial(word) ? 'initial' : likeness(word, lexicon)));
	const [word, second] = words;
	if (!word) return 0;
	if (isByname(word, second, doc.text, lexicon))
		return word.startsSentence
			? 0.4
			: lexicon.given(word.lower) > 0 || lexicon.surname(second?.lower ?? '') >= 2 || lexicon.population(second?.lower ?? '') === 0
				? 0.6
				: 0.4;
	const full = words.filter((one) => !isInitial(one) && !SUFFIXES.test(one.lower));
	if (full.length === 1 && words.length === 2 && SUFFIXES.test(words[1]?.lower ?? '') && likes[0] !== 'no') return 0.8;
	if (full.length === 0) return 0;
	if (full.length > 1) {
		const [one, two] = full;
		if (likes.includes('name') && one && (lexicon.given(one.lower) > 0 || likes.filter((like) => like === 'name').length > 1)) return 0.75;
		if (likes.includes('name')) return isCutByCapital(doc, first, end) ? 0.45 : 0.6;
		// Two words that may both be something else: "Grace Park".
		if (one && two && lexicon.given(one.lower) >= 2 && lexicon.surname(two.lower) > 0 && !isCutByCapital(doc, first, end))
			return word.startsSentence && lexicon.word(one.lower) === 3 ? 0.5 : 0.65;
		if (one && two && full.length === 2 && !word.startsSentence && lexicon.surname(two.lower) >= 2 && !isCutByCapital(doc, first, end)) return 0.5;
		// "Rooter Banks": what no dictionary knows before a last name.
		if (one && two && likeness(one, lexicon) === 'unknown' && lexicon.surname(two.lower) >= 2 && full.length === 2 && !isCutByCapital(doc, first, end))
			return 0.6;
		// "Chance Bearpaw": a first name before a word that no dictionary knows.
		if (one && two && lexicon.given(one.lower) > 0 && likeness(two, lexicon) === 'unknown' && !isCutByCapital(doc, first, end)) return 0.65;
		return 0;
	}
	const [only] = full;
	if (!only) return 0;
	if (words.length > 1 && isInitial(word)) return likes.includes('name') || likes.includes('unknown') || lexicon.surname(only.lower) > 0 ? 0.8 : 0;
	// "Li level", "recheck Na": what is measured in blood.
	if (
		only.text.length === 2 &&
		(/^ (?:levels?|lvl|\d)/.test(doc.text.slice(only.end, only.end + 7)) ||
			/\b(?:recheck|check|repeat|serum|low|high) $/i.test(doc.text.slice(Math.max(0, only.start - 9), only.start)))
	)
		return 0;
	if (likes.includes('name')) return isCutByCapital(doc, first, end) ? 0.5 : 0.62;
	// "Chance W."
	if (words.length > 1 && likes.includes('ambiguous') && lexicon.given(only.lower) > 0 && doc.text[words.at(-1)?.end ?? 0] === '.') return 0.65;
	return likes.includes('ambiguous') ? alone(doc, first, only, lexicon) : 0;
}

/** One word that is a name and a word of the dictionary: in the middle of a sentence, its capital says which. */
function alone(doc: Doc, at: number, word: Word, lexicon: Lexicon): number {
	if (word.startsSentence || isCutByCapital(doc, at, at + 1)) return 0;
	const last = doc.words[at - 1];
	if (last && /^(?:the|a|an|this|that|these|every|each|no|any)$/.test(last.lower) && last.end + 1 === word.start) return 0;
	// "in May" is a month.
	if (last && NAMES_TOO.has(word.lower) && /^(?:in|since|last|until|till|of|by|early|late|mid|this|next|as|during|from|to|every)$/.test(last.lower)) return 0;
	const known = Math.max(lexicon.given(word.lower), lexicon.surname(word.lower));
	return known >= 2 ? 0.52 : 0.3;
}

/** Whether other capitals stand right before or behind: part of a longer name, of a place or an organization perhaps. */
function isCutByCapital({ words, text }: Doc, first: number, end: number): boolean {
	const [last, next] = [words[first - 1], words[end]];
	const [from, to] = [words[first], words[end - 1]];
	if (from && last?.isCapital && !last.startsSentence && text.slice(last.end, from.start) === ' ' && last.text.length > 1) return true;
	return Boolean(to && next?.isCapital && !to.isPossessive && /^ (?:& )?$/.test(text.slice(to.end, next.start)));
}
