import type { Doc, Word } from '../document.ts';
import type { Lexicon } from '../lexicon.ts';
import { lastPart, phraseStart } from '../phrases.ts';
import type { Candidate, Recognizer } from '../types.ts';
import { DOINGS, NOBODY, ROLES } from '../vocabulary.ts';
import { HELPERS, OF_ANYBODY, OF_WORK, ONLY_BEHIND, SCENE, THINGS, WORK_TOO, WORKERS } from '../work-words.ts';

const ID = 'work';
const TICKED = 0.55;
const ASKED = 0.4;
/** Behind these stands what somebody is. */
const IS_SOMETHING =
	/(?:\b(?:an?|as|former|retired|ex|apprentice|and|is|was|became|being|our|local|job|occupation|mom|dad|mother|father|husband|wife|son|brother|sister)|[,;:.(/–—-]|^|\n)\s{0,2}$/i;
const POINTS = /\b(?:the|his|her|their|my|this|that|one|your|some) $/i;
const TIME_OF_LIFE = /\b(?:(?:semi-)?retired|former|apprentice|journeyman|laid-off|unemployed|part-time|full-time|seasonal|self-employed) $/i;
const ARTICLE = /\b(?:an?|as an?) (?:(?:semi-)?retired |former |local )?$/i;

/** What somebody works, by the last word of its name: "a night-shift respiratory therapist", "HE IS NIGHT WELDER". */
export const work: Recognizer = {
	id: ID,
	recognize(doc, lexicon) {
		const found: Candidate[] = [];
		for (const [at, word] of doc.words.entries()) {
			if (!((word.isShouted || !word.isCapital || word.startsSentence) && isEnd(lastPart(word.lower)))) continue;
			const from = startOf(doc, at, lexicon);
			const score = scoreOf(doc, from, at, lexicon);
			if (!score) continue;
			const first = doc.words[from] as Word;
			const earlier = TIME_OF_LIFE.exec(doc.text.slice(Math.max(0, first.start - 16), first.start))?.[0].length ?? 0;
			const of = OF_WHAT.exec(doc.text.slice(word.end, word.end + 60))?.[0].length ?? 0;
			found.push({
				start: first.start - earlier,
				end: word.end + (LEADING.has(lastPart(word.lower)) ? of : 0),
				type: 'occupation',
				score,
				by: ID,
				why: OF_WORK,
			});
		}
		return found;
	},
};

const LEADING = new Set(
	'student singer professor director president captain instructor dean curator editor secretary treasurer founder drummer bassist guitarist coach conductor major apprentice researcher'.split(
		' ',
	),
);
const OF_WHAT =
	/^ (?:of|in|for) (?:an? |the |his |her )?(?!town\b|bed\b|custody\b|crisis\b)\p{L}[\p{L}'’-]{2,16}(?: \p{L}[\p{L}'’-]{2,16}){0,2}(?=[.,;:!?)\n]|$)/u;

const isEnd = (end: string) => WORKERS.has(end) || HELPERS.has(end) || ONLY_BEHIND.has(end);

/** Names and what joins the parts of a sentence describe nobody's work. */
const startOf = (doc: Doc, at: number, lexicon: Lexicon) =>
	phraseStart(doc, at, 3, (word, place) => {
		if (!WORK_TOO.has(word.lower) && (NOBODY.has(word.lower) || DOINGS.has(word.lower) || ROLES.has(word.lower) || isAdverb(word.lower))) return false;
		if (OF_ANYBODY.has(word.lower) || (/ed$/.test(word.lower) && !/^(?:bed|certified|feed|hired|licensed|registered|seed|shed|weed)$/.test(word.lower)))
			return false;
		if (!word.isShouted) return !word.isCapital || word.startsSentence || word.isCaps || ARTICLES.has(doc.words[place - 1]?.lower ?? '');
		return (
			word.text.length > 2 && lexicon.word(word.lower) > 0 && lexicon.given(word.lower) < 2 && !(lexicon.isDispatch(word.lower) && lexicon.word(word.lower) < 2)
		);
	});
const ARTICLES = new Set(['a', 'an', 'former', 'retired']);
const isAdverb = (word: string) => /ly$/.test(word) && !/^(?:family|assembly|poultry|lily|fly|july|supply)$/.test(word);

function scoreOf(doc: Doc, first: number, at: number, lexicon: Lexicon): number | null {
	const head = doc.words[at] as Word;
	const described = doc.words.slice(first, at).map(({ lower }) => lower);
	const end = lastPart(head.lower);
	const only = ONLY_BEHIND.get(end);
	const last = described.at(-1) ?? (end === head.lower ? '' : head.lower.slice(0, -end.length - 1));
	if (only && !only.has(lastPart(last))) return null;
	if (!WORKERS.has(end) && described.some((word) => SCENE.has(word)) && end !== 'aide') return null;
	if (end === 'aide' && described.some((word) => /^(?:crisis|peer|outreach|case)$/.test(word))) return null;
	if (THINGS.has(`${last} ${end}`)) return null;
	const before = beforeWhatIsSaidOfAnybody(doc, first);
	const isSure = WORKERS.has(end);
	if (described.length === 0 && end === head.lower) {
		if (isSure && head.isShouted && Math.max(lexicon.given(head.lower), lexicon.surname(head.lower)) > 1 && !ARTICLE.test(before)) return null;
		if (isSure) return IS_SOMETHING.test(before) || POINTS.test(before) ? TICKED : ASKED;
		return ARTICLE.test(before) && /\b(?:works?|worked|working|job|was|is) (?:as )?an? (?:retired |former )?$/i.test(before) ? ASKED : null;
	}
	if (isSure || only || head.isShouted) return TICKED;
	return IS_SOMETHING.test(before) || POINTS.test(before) ? TICKED : ASKED;
}

/** What stands before "best" in "Best farrier", and before such words of any sort. */
function beforeWhatIsSaidOfAnybody({ text, words }: Doc, first: number): string {
	let at = first;
	while (first - at < 2 && saysNothingOfWork(words[at - 1])) at -= 1;
	const { start } = words[at] as Word;
	return text.slice(Math.max(0, start - 24), start);
}

const saysNothingOfWork = (word: Word | undefined) =>
	word !== undefined && (OF_ANYBODY.has(word.lower) || /ed$/.test(word.lower) || (word.isCapital && /(?:an|ish|ese|ite)$/.test(word.lower)));
