import type { Doc, Word } from '../document.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Candidate, IdType, Recognizer } from '../types.ts';
import { NOBODY, ROLES, TITLES, WORLD } from '../vocabulary.ts';

const ID = 'whole-names';
const NAMED = new Set<IdType>(['organization', 'employer', 'school', 'agency', 'city', 'place']);
/** Words with which names of houses and places begin, though by themselves they name nothing. */
const OPENS =
	/^(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|number|first|second|third|old|new|north|south|east|west|upper|lower|northern|southern|eastern|western|central|little|big|great|greater|saint|st|mount|mt|fort|ft|grand|united|american|national|federal|state|county|city|holy|good|pacific|atlantic|el|la|las|los|le|san|santa|port|lake|point|camp)$/;
const NUMBER = /^(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|number|first|second|third)$/;
const BEFORE_NAME =
	/^(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|number|first|second|third|north|south|east|west|upper|lower|northern|southern|eastern|western|central|united|american|national)$/;
const COUNTED = /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)$/;
/** Words with which they end. */
const ENDS =
	/^(?:united|american|national|county|city|community|mobile|crisis|outreach|center|services?|team|unit|program|office|department|division|district|nation|tribe|town|township|parish|hills?|lake|wellness|recovery|health|east|west|north|south|company|group|works)$/;
const STATES = new Set(
	'alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia wisconsin wyoming'.split(
		' ',
	),
);

/** Names of which a part was seen, whole; and places that only the words around them tell. */
export const wholeNames: Recognizer = {
	id: ID,
	recognize(doc, lexicon, sofar) {
		const found: Candidate[] = [];
		for (const candidate of sofar)
			if (NAMED.has(candidate.type) ? candidate.score >= 0.5 : candidate.type === 'person' || candidate.type === 'name')
				found.push(...extended(doc, candidate, lexicon));
		for (const [at, word] of doc.words.entries()) found.push(...inState(doc, at, word, lexicon));
		return found;
	},
};

function extended({ words, text, wordAt, isShouted }: Doc, { start, end, type, score }: Candidate, lexicon: Lexicon): Candidate[] {
	if (isShouted(start)) return [];
	let first = wordAt(start);
	// The last word that ends inside.
	let last = wordAt(end) - 1;
	if (!words[first] || !words[last] || last < first) return [];
	const [from, to] = [first, last];
	const isName = !NAMED.has(type);
	for (let steps = 0; steps < 3; steps += 1) {
		const [before, here] = [words[first - 1], words[first]];
		if (!before?.isCapital || !here) break;
		const between = text.slice(before.end, here.start);
		const isInitial = !isName && before.text.length === 1 && /^\. ?$/.test(between) && before.lower !== 'i';
		if (!(isInitial || (between === ' ' && (isName ? BEFORE_NAME : OPENS).test(before.lower) && !before.startsSentence))) break;
		first -= 1;
	}
	if (words[last]?.lower === 'number' && NUMBER.test(words[last + 1]?.lower ?? '') && words[last + 1]?.isCapital) last += 1;
	if (isName && words[last + 1]?.isCapital && COUNTED.test(words[last + 1]?.lower ?? '') && text.slice(words[last]?.end, words[last + 1]?.start) === ' ')
		last += 1;
	for (let steps = 0; steps < 4 && !isName; steps += 1) {
		const [here, after] = [words[last], words[last + 1]];
		if (!here || !after || here.isPossessive) break;
		const between = text.slice(here.end, after.start);
		if (
			between === ' ' &&
			/^(?:du|de|la|le|des|del)$/.test(after.lower) &&
			words[last + 2]?.isCapital &&
			text.slice(after.end, words[last + 2]?.start) === ' '
		) {
			last += 2;
			continue;
		}
		if (!after.isCapital || after.isCaps || after.startsSentence || between !== ' ' || !mayEnd(after, type, lexicon)) break;
		last += 1;
	}
	const [a, b] = [words[first], words[last]];
	if (!a || !b || (first === from && last === to)) return [];
	return [
		{
			start: a.start,
			end: Math.max(b.end, end),
			type: isName ? 'organization' : type,
			score: Math.min(score, 0.55),
			by: ID,
			why: 'a part of the name was seen',
		},
	];
}

function mayEnd({ lower }: Word, type: IdType, lexicon: Lexicon): boolean {
	if (TITLES.has(lower) || ROLES.has(lower) || /days?$/.test(lower)) return false;
	if (ENDS.test(lower)) return true;
	if (NOBODY.has(lower)) return false;
	if (WORLD.has(lower)) return type !== 'city';
	return type !== 'city' || lexicon.word(lower) === 0;
}

/** By themselves the names of states may stay. */
const OF_STATE = /^ (?:line|border|side|licen[cs]e|driver|plates?|tags?|id|i\.d\.|native|side|warrant|trooper|troopers|state police)\b/i;

/** "Salem, Oregon", "the Iowa line", and in a line of capitals "IN LUSK," and "ENRT FROM ELK ETA". */
function inState({ words, text }: Doc, at: number, word: Word, lexicon: Lexicon): Candidate[] {
	const of = (start: number, score: number, why: string): Candidate[] => [{ start, end: word.end, type: 'city', score, by: ID, why }];
	if (!word.isCapital) return [];
	const ahead = text.slice(Math.max(0, word.start - 16), word.start);
	if (STATES.has(word.lower)) {
		const before = words[at - 1];
		if (
			before?.isCapital &&
			text.slice(before.end, word.start) === ', ' &&
			(!NOBODY.has(before.lower) || /^(?:county|parish|city|township|beach|springs|falls|valley|heights)$/.test(before.lower))
		)
			return of(before.start, 0.5, 'a state follows it');
		return OF_STATE.test(text.slice(word.end, word.end + 16)) ? of(word.start, 0.5, 'it tells of which state somebody or something is') : [];
	}
	if (!word.isShouted || WORLD.has(word.lower)) return [];
	const behind = text.slice(word.end, word.end + 12);
	if (/\b(?:ENRT|EN RTE|ENROUTE|COMING|RESPONDING|RESP|TRAVELING|UP|OVER) FROM $/.test(ahead) && /^(?: ETA\b|\s*[\n,;.]|\s*$)/.test(behind))
		return of(word.start, 0.5, 'somebody comes from there');
	if (lexicon.population(word.lower) === 0) return [];
	const isWhere = /\b(?:IN|ENRT FROM|ENRT TO|OUT OF|LIVES IN|BACK TO|COMING FROM|FROM) $/.test(ahead);
	const endsThere = /^(?:\s*$|\s*[\n,;)]|\.\s| ETA\b| XST\b| [A-Z]{2}\b[,.\s\n]| PER\b| AT \d)/.test(behind);
	return isWhere && endsThere
		? of(word.start, lexicon.isDispatch(word.lower) && !/^(?:mobile)$/.test(word.lower) ? 0.35 : 0.5, 'it stands where a place stands')
		: [];
}
