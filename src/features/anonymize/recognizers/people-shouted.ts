import type { Doc, Word } from '../document.ts';
import type { Lexicon } from '../lexicon.ts';
import { isInitial, isLastName, likeness, peopleInRuns } from '../names.ts';
import type { Recognizer } from '../types.ts';
import { DOINGS, NOBODY, ROLES, TITLES, WORLD } from '../vocabulary.ts';

const ID = 'people-shouted';

/** Names in lines of capitals: what the lists know, less the dictionary and what dispatchers write. */
export const peopleShouted: Recognizer = {
	id: ID,
	recognize: (doc, lexicon) =>
		peopleInRuns(ID, doc, {
			endOf: (first) => runFrom(doc, first, lexicon),
			judge: (first, end) => ({ score: scoreOf(doc.words.slice(first, end), lexicon), why: 'lists of names know it, and no dictionary does' }),
		}),
};

function runFrom({ words, text }: Doc, first: number, lexicon: Lexicon): number {
	let end = first;
	for (let at = first; at < first + 5; at += 1) {
		const word = words[at];
		const last = words[at - 1];
		if (!word?.isShouted) break;
		if (at > first && last && (last.isPossessive || !/^(?: |\. ?|-)$/.test(text.slice(last.end, word.start)))) break;
		if (at === first && isStrangeFirst(word, words[at + 1], text, lexicon)) continue;
		if (last && at === end && isNamedSo(word, last, text, lexicon)) return at + 1;
		if (!mayBelong(word, at > first ? last : undefined, lexicon)) break;
		end = at + 1;
	}
	return end;
}

/** Whether a word of the dictionary ends what stands behind a first name: "JAYCEE SWIMMER, 11 YRS". */
const isNamedSo = (word: Word, first: Word, text: string, lexicon: Lexicon): boolean =>
	lexicon.given(first.lower) > 0 &&
	likeness(first, lexicon) === 'name' &&
	lexicon.word(word.lower) > 0 &&
	word.text.length > 2 &&
	!lexicon.isDispatch(word.lower) &&
	![NOBODY, ROLES, TITLES, DOINGS, WORLD].some((words) => words.has(word.lower)) &&
	/^(?:[,)\n]| \d)/.test(text.slice(word.end, word.end + 2));

/** Whether nobody knows a word that stands before a last name: "ROSWITHA AMADI". */
const isStrangeFirst = (word: Word, next: Word | undefined, text: string, lexicon: Lexicon): boolean =>
	next !== undefined &&
	text.slice(word.end, next.start) === ' ' &&
	word.text.length > 3 &&
	/[AEIOUY]/.test(word.text) &&
	likeness(word, lexicon) === 'unknown' &&
	likeness(next, lexicon) === 'name' &&
	lexicon.surname(next.lower) > 0;

function mayBelong(word: Word, last: Word | undefined, lexicon: Lexicon): boolean {
	if (isInitial(word)) return last !== undefined;
	const like = likeness(word, lexicon);
	if (like === 'name') return word.text.length > 2 || last !== undefined;
	if (like !== 'ambiguous') return false;
	// Words of every day stay words unless a first name of many stands with a last name.
	return last ? isLastName(word, last, lexicon) : lexicon.given(word.lower) >= 1;
}

function scoreOf(words: Word[], lexicon: Lexicon): number {
	const full = words.filter((word) => !isInitial(word));
	const sure = full.filter((word) => likeness(word, lexicon) === 'name');
	const [first] = full;
	// "RUSTY STONE"
	if (first && full.length === 2 && sure.length === 0 && lexicon.given(first.lower) >= 2 && lexicon.surname(full[1]?.lower ?? '') >= 2) return 0.5;
	if (!first || sure.length === 0) return 0;
	if (full.length > 1) return lexicon.given(first.lower) > 0 ? 0.75 : 0.6;
	const best = Math.max(lexicon.given(first.lower), lexicon.surname(first.lower));
	if (words.length > 1 || best >= 2) return 0.62;
	return first.text.length > 4 ? 0.52 : 0.45;
}
