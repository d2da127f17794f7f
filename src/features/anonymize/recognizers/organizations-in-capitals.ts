import type { Doc, Line, Word } from '../document.ts';
import type { Lexicon } from '../lexicon.ts';
import { wordSet } from '../phrases.ts';
import type { Candidate, IdType, Recognizer } from '../types.ts';
import { NOBODY, ROLES, TITLES } from '../vocabulary.ts';

const ID = 'organizations-in-capitals';

/** Behind these a dispatcher writes where or for whom. */
const AHEAD = /(?:^|[\s(/])(?:FOR|AT|TO|FROM|@|W\/|WITH|VIA|NEAR|BY|OFF|OF|ON|BEHIND|INSIDE|OUTSIDE|PAST|THRU|ATTENDS|TOWARDS?|INTO|ONTO)(?: THE)? ?$/;
/** Work, school and care: the capitals behind them are where. */
const AT_WORK =
	/\b(?:LEAD|SUPV|SUPERVISOR|WAY|DRIVER|WORKS?|[A-Z]{3,}(?:MAN|IST|KER|PER|LER|TOR|IAN|CHER)|WORKED|WORKING|EMPLOYED|EMPLOYEE|EMP|JOB|LAID OFF|LET GO|TERMINATED|LOST JOB|FIRED|HIRED|RETIRED|RET|QUIT|SHIFT|SHIFTS|WELDER|OPERATOR|MECHANIC|COOK|CLERK|CASHIER|NURSE|AIDE|TEACHER|COACH|GUARD|JANITOR|LINEMAN|FOREMAN|MANAGER|TECH|HAND|CREW|PILOT|CAPTAIN|STUDENT|SOPHOMORE|JUNIOR|SENIOR|FRESHMAN|ENROLLED|ATTENDS|VOLUNTEERS?|DEACON|PASTOR|PATIENT|RESIDENT|APPT|BED|INTAKE|ACCEPTED|ADMITTED|RELEASED|DISCHARGED|TRANSPORT(?:ED|ING)?|TRANSP?|XPORT|ENRT|TAKEN|VOL|INVOL|DIVERTED|TO FLY|COUNSELOR|CLINICIAN|INTERP)\b[^.;\n]{0,30}$/;
/** Nouns of every day that stand in names of organizations, though dispatchers use them too. */
const NOUNS = wordSet(
	`lights falls pride sun moon eagle bear wolf buffalo heron harbor lakeview car cars house home homes school church store stores market station river lake red blue gold silver green black white old big point glass light star park shop water bridge street road city
	county state center hospital clinic community mobile crisis response outreach medical memorial general regional east west north south care family gas food fire rescue police patrol unit team
	bus taxi cab club bar hotel motel inn lodge mission shelter village manor place court tower apartments bank truck stop tree rock hill valley island beach bay harbor mountain wing rail steel
	salon grill diner cafe pizza bakery foods fuels oil tire auto repair towing farm ranch dairy packing plant mill mine tours supply lumber electric power county social services service health
	behavioral recovery rehab er ed`,
);
/** The last words of names that need nothing besides: "LARKIN COMMUNITY". */
const TAILS = wordSet(
	`hospital hosp medical med clinic community memorial general regional mercy crisis outreach behavioral bh health healthcare care center ctr er ed icu church chapel temple parish mission shelter
	school elementary middle high academy college university hs es ms daycare preschool fuels foods oil tire tours towing tow packing packers bakery dairy farm farms ranch orchards nursery mill mine
	plant foundry steel lumber supply trucking hauling freight logistics rail car lines transit construction roofing electric plumbing heating auto motors motor repair salon nails barber spa grill
	diner cafe pizza bar pub tavern saloon lounge inn hotel motel lodge suites casino resort market mart grocery store stores liquor pharmacy drug drugs hardware feed seed co company inc llc corp
	bros brothers sons services service svcs group partners associates wellness counseling recovery detox treatment rehab hospice manor village villas estates apartments apts towers terrace gardens
	house home homes place hall lodge legion vfw post club league ymca ywca library museum theater arena stadium park mall plaza dispatch ecc comm comms patrol police pd so sheriff fire ems vfd
	rescue ambulance dps jail detention corrections court courthouse wing fisherman shepherd redeemer savior trinity baptist lutheran methodist catholic presbyterian ministries tabernacle`,
);
/** Who answers a call does these. */
const ANSWERS = /^(?:,? (?:ETA|ENRT|ADV|ADVS|ADVSD|ADVISED|NOTIFIED|NOTIF|ON SCN|ON SCENE|RESP|REQ|REQD|PAGED|CALLED|STAGING|CLR|W\/)(?![\p{L}]))/u;
const CARE =
	/^(?:hospital|hosp|medical|med|clinic|center|ctr|er|ed|icu|unit|crisis|behavioral|bh|mission|shelter|detox|rehab|recovery|stabilization|memorial|general|regional|health|psych|campus)$/;
const ENDS_DOING = /(?:[^w]|^)(?:ing|ed)$/;
const NO_DOING =
	/^(?:wing|spring|king|shipping|packing|trucking|towing|housing|crossing|landing|counseling|cleaning|roofing|farming|plumbing|heating|hauling|bowling|sterling|redding|red|med|united|shed|bed|allied|living|nursing|reading|processing|printing|clothing|catering|welding|staffing|mining|fishing|boring|rigging|racing)$/;
const NO_NAME =
	/^(?:scene|scn|cell|phone|speaker|radio|landline|line|kitchen|window|door|back|front|side|safe|edge|rail|ledge|roof|deck|porch|yard|garage|basement|bathroom|bathrm|bedroom|bdrm|closet|hall|stairs|custody|cuffs|hands|arms|leg|legs|head|face|neck|wrist|wrists|arm|hand|foot|feet|knife|gun|rifle|bat|rope|pills|beer|liquor|water|ground|floor|bed|couch|chair|truck|veh|vehicle|self|himself|herself|them|her|him|work|town|family|friend|interp|hold|eval|records|next|kin|force|incident|further|court|unk|unknown|poss|possible|approx|male|female|subj|rp|caller|supv|sgt|crisis|mobile|mental|medical|welfare|suicidal|overdue|language|same|ongoing)$/;

/** In lines of capitals, names of organizations whole: from a word like "AT" or "FOR" to the next one of dispatchers. */
export const organizationsInCapitals: Recognizer = {
	id: ID,
	recognize(doc, lexicon, sofar) {
		const found: Candidate[] = header(doc);
		const names = sofar.filter(({ score, type }) => score >= 0.5 && NAMES.has(type)).toSorted((a, b) => a.start - b.start);
		let near = 0;
		for (let at = 0; at < doc.words.length; ) {
			const word = doc.words[at] as Word;
			while ((names[near]?.end ?? Number.POSITIVE_INFINITY) <= word.start) near += 1;
			const end = word.isShouted ? endOfRun(doc, at, lexicon) : at;
			if (end > at + 1) found.push(...judged(doc, at, end, names.slice(near, near + 6), lexicon));
			at = Math.max(end, at + 1);
		}
		return found;
	},
};

const NAMES = new Set<IdType>(['person', 'organization', 'employer', 'school', 'agency', 'city', 'place', 'street']);

/** "JUNIPER CO ECC EVT": who answers, at the head of a log. */
function header({ text, lines }: Doc): Candidate[] {
	const first = lines[0];
	const between = lines.filter(({ isShouted }) => isShouted).flatMap((line) => betweenMarks(text, line));
	if (!first?.isShouted) return between;
	const it =
		/^[^\n\p{L}]{0,6}(?<it>\p{Lu}[\p{Lu}.&'’ -]{2,40} (?:DISPATCH|ECC|911|9-1-1|COMM|COMMS|COMMUNICATIONS|PSAP|CENTRAL|ECD|EOC|RADIO|COMM CTR|COMM CENTER|CONTROL)(?: (?:COMM|COMMUNICATIONS|DISPATCH|CENTER|CTR)){0,2})(?![\p{L}\d])/du.exec(
			text.slice(first.start, first.end),
		)?.indices?.groups?.it;
	return it
		? [
				...between,
				{ start: first.start + it[0], end: first.start + it[1], type: 'agency', score: 0.7, by: ID, why: 'it stands at the head of a log like who answered' },
			]
		: between;
}

const CONTROL =
	/(?<=(?:\/\/|\||\*\*|>>|--|\]) ?)\p{Lu}[\p{Lu}.&'’ -]{2,30} (?:DISPATCH|ECC|911|COMM|COMMS|COMMUNICATIONS|PSAP|CONTROL|COMM CTR|COMM CENTER|FIRE ALARM|RADIO)(?= ?(?:\/\/|\||\*\*|<<|--|\n|$))/gu;
/** "// BARNSTABLE CTY CONTROL //" */
const betweenMarks = (text: string, line: Line): Candidate[] =>
	[...text.slice(line.start, line.end).matchAll(CONTROL)].map(({ 0: it, index }) => ({
		start: line.start + index,
		end: line.start + index + it.length,
		type: 'agency' as const,
		score: 0.65,
		by: ID,
		why: 'it stands in a log like who answered',
	}));

function endOfRun({ words, text }: Doc, at: number, lexicon: Lexicon): number {
	let end = at;
	for (; end < at + 6; end += 1) {
		const [word, last] = [words[end], words[end - 1]];
		if (!word?.isShouted || !mayStand(word, lexicon, end === at)) break;
		if (
			end > at &&
			last &&
			!/^(?: | & |-|'S |’S )$/.test(text.slice(last.end, word.start)) &&
			!(/^(?:st|mt|ft)$/.test(last.lower) && text.slice(last.end, word.start) === '. ')
		)
			break;
	}
	return end;
}

function mayStand({ lower, text }: Word, lexicon: Lexicon, isFirst: boolean): boolean {
	if (/^(?:toward|towards|into|onto)$/.test(lower)) return false;
	if (TAILS.has(lower) || NOUNS.has(lower)) return true;
	if (
		isFirst &&
		/^(?:one|two|three|four|five|six|seven|eight|nine|ten|st|la|el|los|las|le|san|santa|n|s|e|w|ne|nw|se|sw|eastern|western|northern|southern|central|united|american|national)$/.test(
			lower,
		)
	)
		return true;
	if (NOBODY.has(lower) || ROLES.has(lower) || (TITLES.has(lower) && !isFirst)) return false;
	if (TITLES.has(lower) || lexicon.isDispatch(lower)) return false;
	return text.length > 1 && !(ENDS_DOING.test(lower) && !NO_DOING.test(lower) && lexicon.word(lower) > 0 && lexicon.surname(lower) < 2);
}

function judged({ words, text }: Doc, from: number, to: number, names: Candidate[], lexicon: Lexicon): Candidate[] {
	const run = words.slice(from, to);
	const [first, last] = [run[0], run.at(-1)];
	if (!first || !last) return [];
	const ahead = text.slice(Math.max(0, first.start - 60), first.start);
	const isBehind = AHEAD.test(ahead);
	const inside = names.filter(({ start, end }) => start < last.end && end > first.start);
	// A whole name of somebody, with nothing left over.
	if (inside.some(({ type, start, end }) => type === 'person' && start <= first.start && end >= last.end)) return [];
	const isPerson = (word: Word) => inside.some(({ type, start, end }) => type === 'person' && start <= word.start && end >= word.end);
	const telling = run.filter(
		(word) =>
			(!(TAILS.has(word.lower) || NOUNS.has(word.lower)) || (lexicon.population(word.lower) > 0 && word.lower !== 'mobile')) && !NO_NAME.test(word.lower),
	);
	const hasTail = TAILS.has(last.lower) && telling.length > 0;
	const span = { start: first.start, end: last.end, by: ID };
	const of = (score: number, why: string): Candidate[] => [{ ...span, type: 'organization', score, why }];
	if (isBehind && run.length > 1 && CARE.test(last.lower) && AT_WORK.test(ahead)) return of(0.55, 'somebody is brought there');
	const hasName = inside.some(({ type, start }) => type !== 'person' && type !== 'street' && start <= first.start + 12);
	if (hasTail && run.some((word) => lexicon.word(word.lower) < 3 || lexicon.population(word.lower) > 0))
		return isBehind || hasName || ANSWERS.test(text.slice(last.end, last.end + 12))
			? of(0.55, 'it stands where an organization stands and ends like one')
			: of(0.4, 'it ends like the name of an organization');
	if (!isBehind || NO_NAME.test(first.lower) || NO_NAME.test(last.lower)) return [];
	if (hasName && !isPerson(last)) return of(0.5, 'a part of it is the name of a place');
	if (AT_WORK.test(ahead) && !isPerson(last)) return of(0.5, 'somebody works or goes there');
	return telling.length > 1 && !run.some(isPerson) ? of(0.4, 'it stands where an organization stands') : [];
}
