import type { Lexicon } from '../lexicon.ts';
import { wordSet } from '../phrases.ts';
import type { Candidate, IdType, Recognizer } from '../types.ts';
import { IS_TERM } from './terms.ts';
import { NO_UNIT, UNIT_DOES } from './units.ts';

const ID = 'units-in-logs';
/** What answers, by the words and short forms that fire, police, ambulances, parks, rails and teams of crisis use. */
const ANSWERS = wordSet(`
	ENG ENGINE TRK TRUCK TWR TOWER LAD LADDER SQ SQD SQUAD RES RESCUE BC BAT BATT BN BATTALION DIV DC CHIEF AMB AMBO AMBULANCE MED MEDIC MEDCOM PARAMEDIC ALS BLS EMS CHAPLAIN CLINICIAN WARDEN RGR RANGER TROOPER TRP PATROL
	COUNTY CITY STATE METRO MET TRIBAL CAMPUS PARK HARBOR PORT TRANSIT RAIL SCHOOL SRO SMART SEU CIU VAN COND STA STN STATION PCT PRECINCT SECTOR BEAT BT CAR CRUISER UNIT K9 CANINE AIR HELO EAGLE MARINE BOAT EVAC FIREBOAT
	TANKER TENDER BRUSH ENGINECO QUINT QNT UTIL UTILITY HAZMAT HM FOAM SUPPORT COMMAND CMD CP IC OPS SUP SUPV SUPERVISOR WATCH DESK CRISIS MCT CRT MRT MCRT CIT CIRT PERT HOT CORE COAST START STAR CARE CAHOOTS HOPE OUTREACH
	MOBILE PEER COUNSELOR SW COP DET INV CID TRAFFIC TFC MOTOR MTR CYCLE BIKE FOOT WALKER TAC SWAT ERT SRT SERT ESU ESS EOD BOMB NEG HNT CNT DIVE SAR SEARCH FLIGHT LIFEFLIGHT MERCY ANGEL GUARDIAN MEDEVAC LIFESTAR STATFLIGHT
	PD FD SO SGT LT CAPT SLED SNOWCAT WAGON STRIKE BRUSH SHERIFF DEPUTY DEP CONSTABLE MARSHAL JAIL TRANSPORT XPORT WAGON PADDY VOL VFD FIRE RA RAM R M E T L Q B S A C D P HR HT WT ST U X TWP BORO TEAM CREW RIG POST ZONE DISTRICT DIST AREA REGION
	ADAM BAKER BOY CHARLES CHARLIE DAVID EDWARD FRANK GEORGE HENRY IDA JOHN KING LINCOLN MARY NORA OCEAN PAUL QUEEN ROBERT SAM TOM UNION VICTOR WILLIAM XRAY X-RAY YOUNG ZEBRA ALPHA BRAVO DELTA ECHO FOXTROT GOLF HOTEL INDIA
	JULIET KILO LIMA MIKE NOVEMBER OSCAR PAPA QUEBEC ROMEO SIERRA TANGO UNIFORM WHISKEY YANKEE ZULU
`);
const SPELLED = wordSet(
	'ADAM BAKER BOY CHARLES CHARLIE DAVID EDWARD FRANK GEORGE HENRY IDA JOHN KING LINCOLN MARY NORA OCEAN PAUL QUEEN ROBERT SAM TOM UNION VICTOR WILLIAM XRAY YOUNG ZEBRA ALPHA BRAVO DELTA ECHO FOXTROT GOLF INDIA JULIET KILO LIMA MIKE OSCAR PAPA QUEBEC ROMEO SIERRA TANGO WHISKEY YANKEE ZULU',
);
/** Letters that measure, where a number follows. */
const MEASURES =
	/^(?:HR|BP|RR|BS|BG|BGL|FSBS|T|P|R|O|SAT|SATS|SPO|GCS|X|Q|TYPE|DC|C|L|LVL|A|S|B|M|E|D|ST|U|CORE|FOOT|PARK|WATCH|AREA|STATE|FIRE|TEAM|REGION|ZONE|HOT|STAR|START|CARE|HOPE|COAST|HOTEL|YOUNG|MAY|PHQ|GAD|AUDIT|CSSRS|ICD|DSM|FORM|MH|PC|WI|RCW|KRS|ARS|CRS|MCL|NRS|ORS|RSA|HB|SB|SEC|SECT|SECTION|CH|CHAP|HWY|TITLE|COVID|ITEM|APPX|GABA|NE|NW|SE|SW|WIND|GUST|GUSTS|TEMP|WIN|AWG|CAL|MAG|RDS|RNDS|TOTAL|UP|DOWN|THEN|NEED|HAVE|GOT|NOW|WAIT|LEFT|DUE|EST|KIDS|GUNS|MALES|FEMALES|FLOORS|STORY|BUS|LINE|TRAIN|CALLS|VISITS|STEP|GRADE|GR|WARD|PIN|DOA|OF|PG|PAGE|LINES|APTS|BLK|GATE|DOOR|BAY|SLIP|PIER|LANE|TRACK|DECK|ACT|CASE|PILLS|TABS|DOSES|MGS|BEERS|SHOTS|WKS|DAYS|MOS|YRS|HRS|MINS)$/;
/** A word, or none, and a number behind it. */
const CALL = /(?<![\p{L}\d/.:#$-])(?<word>[A-Z][A-Z]{0,9})(?<gap>[ -]?)(?<number>\d{1,4}[A-Z]?|\d{1,3}-\d{1,3}|[A-Z]-?\d{1,4})(?![\p{L}\d:/%-]|[.,]\d|['’])/dgu;
const BEFORE = /(?<![\p{L}\d/.:#$-])(?<number>\d{1,3})[ -](?<word>[A-Z]{3,8})(?:[ -]?\d{1,3})?(?![\p{L}\d:/-])/dgu;
const BARE = new RegExp(
	`(?<![\\p{L}\\d/.:#$-])(?!10-|11-)(?<it>\\d{1,3}-\\d{1,3}(?:-\\d{1,3})?)(?![\\p{L}\\d:/-]|\\.\\d)(?=(?:(?: AND | & |, | \\+ | )\\d{1,3}-\\d{1,3}(?:-\\d{1,3})?){0,3}(?: |, )?${UNIT_DOES})|(?<=(?:^|[^\\p{L}])(?:UNITS?|W/|BY|DISP|SEND|SENT|FROM|FR|&|ASSIST|PER|BACKUP) )(?!10-)\\d{1,3}-\\d{1,3}(?![\\p{L}\\d:/-]|\\.\\d)|(?<![\\p{L}\\d/.:#$-])(?:[SU]/\\d{1,3}|\\d{2,3}/[A-Z])(?![\\p{L}\\d/])`,
	'dgu',
);
/** A bore, and the number of a law. */
const NO_BARE = /(?:30-06|30-30|22-250)$|\b(?:PER|STAT|CODE|CRS|SEC|TITLE|ORS|NRS|RCW|ARS|KRS|MCL)\.? [\d-]+$/;
/** "21D", and no age. */
const LETTERED = /(?<![\w/.:#$-])\d{2}[A-EGI-LN-RT-Z](?![\w/-]|\.\d)/g;
const COUNTED =
	/^ ?(?:MG|MCG|ML|CC|MIN|MINS|HRS?|YOA?|Y\/O|YR|YRS|MI|FT|LBS?|PM|AM|DAYS?|WKS?|WEEKS|MOS?|PPL|PEOPLE|TIMES|PILLS|TABS|BLKS?|MPH|PERCENT|ROUNDS|RDS|BEERS|KIDS|MALES?|FEMALES?|CALLS?|OTHERS|UNITS|F\b|M\b)\b/;

/** What a number was read as already. */
const OTHERS = new Set<IdType>(['address', 'street', 'plate', 'phone', 'vin', 'ssn']);

/** Call signs in lines of capitals: a word for what answers, or letters that are no word, beside a number. */
export const unitsInLogs: Recognizer = {
	id: ID,
	recognize({ text, isShouted, words: all, wordAt }, lexicon, sofar) {
		const found: Candidate[] = [];
		const add = (start: number, end: number, score: number) => found.push({ start, end, type: 'unit', score, by: ID, why: 'it is shaped like a call sign' });
		for (const { index, groups, 0: it } of text.matchAll(CALL)) {
			if (!isShouted(index) || COUNTED.test(text.slice(index + it.length, index + it.length + 9))) continue;
			const score = scoreOf(groups?.word ?? '', groups?.gap ?? '', groups?.number ?? '', lexicon);
			if (score === 0) continue;
			const before = all[wordAt(index) - 1];
			const isOf = score >= 0.5 && before && before.isShouted && text.slice(before.end, index) === ' ' && isAgency(before.lower, lexicon);
			add(isOf ? before.start : index, index + it.length, score);
		}
		for (const { index, groups, 0: it } of text.matchAll(BEFORE))
			if (isShouted(index) && SPELLED.has(groups?.word ?? '') && !COUNTED.test(text.slice(index + it.length, index + it.length + 9)))
				add(index, index + it.length, 0.55);
		for (const { index, 0: it } of text.matchAll(LETTERED)) if (isShouted(index)) add(index, index + it.length, 0.4);
		for (const { index, 0: it } of text.matchAll(BARE))
			if (isShouted(index) && !NO_BARE.test(text.slice(Math.max(0, index - 8), index + it.length))) add(index, index + it.length, /[/]/.test(it) ? 0.45 : 0.55);
		return besideUnits(
			found.filter(({ start, end }) => !sofar.some((other) => OTHERS.has(other.type) && other.score >= 0.5 && other.start < end && other.end > start)),
			sofar.filter(({ type }) => type === 'unit' || type === 'time'),
			text,
		);
	},
};

function scoreOf(word: string, gap: string, number: string, lexicon: Lexicon): number {
	if (/^(?:19|20)\d\d$/.test(number) || (NO_UNIT.test(word) && !/^(?:SR|CR)$/.test(word)) || (IS_TERM.has(word) && !ANSWERS.has(word))) return 0;
	if (ANSWERS.has(word) && !MEASURES.test(word)) return word.length === 1 && gap === ' ' ? 0 : 0.6;
	if (ANSWERS.has(word)) return gap === '-' || (gap === '' && word.length > 1) ? 0.5 : word.length > 3 ? 0.4 : 0;
	if (MEASURES.test(word) || word.length > 6 || /^[A-Z]/.test(number)) return 0;
	const lower = word.toLowerCase();
	if (word.length < 2 || lexicon.isDispatch(lower) || lexicon.word(lower) > 0) return 0;
	return word.length > 4 ? 0.4 : 0.5;
}

/** Letters of an agency, or a town, before a call sign. */
const isAgency = (word: string, lexicon: Lexicon) =>
	!lexicon.isDispatch(word) &&
	(/^[a-z]{2,4}(?:pd|fd|so|fr|ems|sp|hp)$/.test(word) ||
		(lexicon.population(word) > 0 && lexicon.word(word) < 3) ||
		(lexicon.word(word) === 0 && word.length > 3));

/** What may be a call sign is one beside another, or behind the hour. */
function besideUnits(found: readonly Candidate[], others: readonly Candidate[], text: string): Candidate[] {
	const sure = [...found, ...others].filter(({ score }) => score >= 0.5);
	const ends = new Map(sure.map((one) => [one.end, one] as const));
	const starts = new Set(sure.filter(({ type }) => type === 'unit').map(({ start }) => start));
	return found.map((one) => {
		if (one.score >= 0.5) return one;
		const gap = /(?:,|;| &| AND| \+|\]|:| -)? ?$/.exec(text.slice(Math.max(0, one.start - 6), one.start))?.[0].length ?? 0;
		const next = /^(?:,|;| &| AND| \+| ?\/)? ?/.exec(text.slice(one.end, one.end + 6))?.[0].length ?? 0;
		return ends.has(one.start - gap) || starts.has(one.end + next) ? { ...one, score: 0.5 } : one;
	});
}
