import type { Doc, Word } from '../document.ts';
import type { Lexicon } from '../lexicon.ts';
import { likeness } from '../names.ts';
import { wordSet } from '../phrases.ts';
import type { Candidate, IdType, Recognizer } from '../types.ts';
import { NOBODY, ROLES, TITLES, WORLD } from '../vocabulary.ts';

const ID = 'places';
/** The last word of a place's name. */
const CITY_HEADS = wordSet(
	'heights hills valley springs falls grove landing gap hollow beach harbor harbour junction rapids bluffs bluff corners crossing township twp county city jct hts spgs parish borough village reservation pueblo rancheria flats shores estates woods meadows acres',
);
const PLACE_HEADS = wordSet(
	'park pk playground ballfield field stadium arena mall plaza square bridge overpass underpass viaduct dam lake reservoir pond river creek canal bayou bay beach island trailhead trail campground forest canyon mountain mtn mesa ridge peak pier wharf dock docks marina airport depot terminal stop library museum zoo fairgrounds cemetery courthouse capitol tower towers projects homes courts center garage ramp hollow bottoms ranch rink pool jct crk rvr mtn hq town',
);
const FIRST = wordSet('lake mount mt fort ft port camp point cape isle bayou');
const IN_PLACE =
	/\b(?:in|from|near|outside|outside of|north of|south of|east of|west of|downtown|visiting|moved to|moving to|drove to|drive to|drives to|back to|left for|live in|lives in|living in|born in|city of|town of|village of|up in|down in|over in|out of|calls from|fr|frm|around|toward|towards|across|of|far as|all the way to|on to|clear to|headed for|bound for|en route to|made it to|got to|trip to|flight to|bus to|back in|back from|home to|home in|native of|grew up in|raised in|based in|stationed in|up|above|below)\s$/i;
const STATE =
	/^,? (?:AL|AK|AZ|AR|CA|CO|CT|DE|FL|GA|HI|ID|IL|IN|IA|KS|KY|LA|ME|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM|NY|NC|ND|OH|OK|OR|PA|RI|SC|SD|TN|TX|UT|VT|VA|WA|WV|WI|WY|Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming|Mass\.|Conn\.|Fla\.|Calif\.|Wis\.|Minn\.|Tenn\.|Pa\.)(?![\p{L}])/u;

/** Cities and named places: by the list of cities, by a state behind them, by "in" before them, and by their last words. */
export const places: Recognizer = {
	id: ID,
	recognize(doc, lexicon) {
		const found: Candidate[] = [];
		for (let at = 0; at < doc.words.length; at += 1) {
			const place = placeAt(doc, at, lexicon);
			if (place) found.push(place);
		}
		return found;
	},
};

function placeAt(doc: Doc, at: number, lexicon: Lexicon): Candidate | null {
	const { words, text } = doc;
	const first = words[at];
	if (
		!first?.isCapital ||
		(NOBODY.has(first.lower) && !isDirection(first) && !opensPlace(first, words[at + 1])) ||
		TITLES.has(first.lower) ||
		ROLES.has(first.lower)
	)
		return null;
	if (first.isShouted && lexicon.isDispatch(first.lower)) return null;
	const before = words[at - 1];
	const isBehindCapital =
		before?.isCapital &&
		text.slice(before.end, first.start) === ' ' &&
		!NOBODY.has(before.lower) &&
		!(first.isShouted && (lexicon.isDispatch(before.lower) || lexicon.word(before.lower) > 0));
	const isIn = IN_PLACE.test(text.slice(Math.max(0, first.start - 16), first.start));
	const end = endOfRun(doc, at, lexicon);
	for (let to = end; to > at; to -= 1) {
		const last = words[to - 1];
		if (!last) continue;
		const length = to - at;
		const name = words
			.slice(at, to)
			.map(({ lower }) => lower)
			.join(' ');
		const span = { start: first.start, end: last.end, by: ID };
		const of = (type: IdType, score: number, why: string): Candidate => ({ ...span, type, score, why });
		if (
			length > 1 &&
			CITY_HEADS.has(last.lower) &&
			(!isPlain(words.slice(at, to - 1), lexicon) || (length > 2 && lexicon.population(name.slice(0, name.lastIndexOf(' '))) > 0))
		)
			return of('city', 0.7, 'it ends like the name of a place');
		if (length > 1 && PLACE_HEADS.has(last.lower) && !isPlain(words.slice(at, to - 1), lexicon))
			return of('place', first.isShouted ? 0.6 : 0.65, 'it ends like the name of a place');
		if (length > 1 && FIRST.has(first.lower)) return of('place', 0.65, 'it begins like the name of a place');
		if (STATE.test(text.slice(last.end, last.end + 18)) && !first.isShouted && likeness(first, lexicon) !== 'no') return of('city', 0.85, 'a state follows it');
		const population = lexicon.population(name);
		if (population > 0 && !WORLD.has(name)) {
			const isWord = length === 1 && lexicon.word(name) > 0;
			const isName = length === 1 && (lexicon.given(name) > 0 || lexicon.surname(name) > 0);
			if (isIn && !(isWord && first.isShouted) && !(isWord && first.startsSentence)) return of('city', 0.8, 'a list of places knows it');
			if (isBehindCapital) continue;
			if (length > 1 && !isPlain(words.slice(at, to), lexicon)) return of('city', 0.6, 'a list of places knows it');
			if (!isWord && !isName && !first.startsSentence) return of('city', 0.55, 'a list of places knows it');
		}
	}
	if (isIn && !isBehindCapital && !WORLD.has(first.lower)) {
		const last = words[end - 1];
		const like = likeness(first, lexicon);
		if (last && (like === 'unknown' || (like === 'name' && end - at > 1)) && !(first.isShouted && first.text.length < 5))
			return { start: first.start, end: last.end, type: 'city', score: first.isShouted ? 0.4 : 0.6, by: ID, why: 'it stands where a place stands' };
	}
	return null;
}

const isDirection = ({ lower }: Word) => /^(?:north|south|east|west|upper|lower|new|old|saint|st)$/.test(lower);
/** "Spring Creek": a word of every day that only the next one makes a name. */
const opensPlace = ({ lower, startsSentence, isShouted }: Word, next?: Word) =>
	!startsSentence &&
	!isShouted &&
	/^(?:spring|summer|winter|autumn|rock|rocky|stone|clear|cold|cool|deep|dry|big|little|mill|long|round|sugar|salt|red|white|black|blue|green|brown|gold|silver|sandy|muddy|wild|bear|deer|fish|wolf|beaver|sun|moon|rain|snow|ice|hot|high|low|fair|good|grand|pleasant|sweet|cross|bridge|church|one|two|three|four|five|six|seven|eight|nine|ten|twin|dead|lost|horse|bull|cow|pine|oak|young)$/.test(
		lower,
	) &&
	(next?.isCapital ?? false) &&
	(PLACE_HEADS.has(next?.lower ?? '') || CITY_HEADS.has(next?.lower ?? ''));
const isPlain = (words: Word[], lexicon: Lexicon) =>
	words.every(
		(word) =>
			(NOBODY.has(word.lower) ||
				/^(?:new|old|the|big|little|public|state|city|county|local|main|community|national|skate|dog|trailer|industrial|business|office|parking|memorial|veterans|river|bus)$/.test(
					word.lower,
				)) &&
			lexicon.word(word.lower) >= 0,
	);

/** Capitals in a row, with the small words inside names of places. */
function endOfRun({ words, text }: Doc, at: number, lexicon: Lexicon): number {
	let end = at + 1;
	for (let next = at + 1; next < at + 4; next += 1) {
		const [last, word] = [words[next - 1], words[next]];
		if (!last || !word || last.isPossessive) break;
		if (!/^(?: |\. |-)$/.test(text.slice(last.end, word.start)) || (text[last.end] === '.' && !/^(?:st|mt|ft)$/.test(last.lower))) break;
		if (!word.isCapital || word.isShouted !== last.isShouted || TITLES.has(word.lower)) break;
		if (NOBODY.has(word.lower) && !PLACE_HEADS.has(word.lower) && !CITY_HEADS.has(word.lower)) break;
		if (word.isShouted && lexicon.isDispatch(word.lower) && !PLACE_HEADS.has(word.lower)) break;
		end = next + 1;
	}
	return end;
}
