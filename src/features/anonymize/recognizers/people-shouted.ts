import type { Doc, Word } from '../document.ts';
import type { Lexicon } from '../lexicon.ts';
import { isInitial, likeness, peopleInRuns } from '../names.ts';
import type { Recognizer } from '../types.ts';

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
		if (!mayBelong(word, at > first, lexicon)) break;
		end = at + 1;
	}
	return end;
}

function mayBelong(word: Word, isBehindName: boolean, lexicon: Lexicon): boolean {
	if (isInitial(word)) return isBehindName;
	const like = likeness(word, lexicon);
	if (like === 'name') return word.text.length > 2 || isBehindName;
	if (like !== 'ambiguous') return false;
	// Words of every day stay words unless a first name of many stands with a last name.
	return isBehindName ? lexicon.surname(word.lower) >= 2 && lexicon.word(word.lower) < 3 : lexicon.given(word.lower) >= 1;
}

function scoreOf(words: Word[], lexicon: Lexicon): number {
	const full = words.filter((word) => !isInitial(word));
	const sure = full.filter((word) => likeness(word, lexicon) === 'name');
	const [first] = full;
	if (!first || sure.length === 0) return 0;
	if (full.length > 1) return lexicon.given(first.lower) > 0 ? 0.75 : 0.6;
	const best = Math.max(lexicon.given(first.lower), lexicon.surname(first.lower));
	if (words.length > 1 || best >= 2) return 0.62;
	return first.text.length > 4 ? 0.52 : 0.45;
}
