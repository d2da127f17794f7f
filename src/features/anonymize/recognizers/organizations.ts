import type { Doc, Word } from '../document.ts';
import type { Lexicon } from '../lexicon.ts';
import { likeness } from '../names.ts';
import { wordSet } from '../phrases.ts';
import type { Candidate, IdType, Recognizer } from '../types.ts';
import { NOBODY, ROLES, TITLES } from '../vocabulary.ts';

const ID = 'organizations';

/** The last word of a name of an organization, by kind. */
const HEADS: [IdType, Set<string>][] = [
	[
		'agency',
		wordSet(
			"police pd p.d sheriff sheriff's sheriffs so s.o mcso lcso bso vfd fd ems 911 9-1-1 dispatch psap substation station stn precinct district aps cps dcf dcs dhs dfps dss va constable marshals troopers patrol corrections jail detention probation parole prosecutor court courts consulate embassy ministry fire rescue ambulance paramedics marshal authority transit dps dot",
		),
	],
	[
		'school',
		wordSet(
			'high elementary middle school schools isd academy college university univ campus preschool kindergarten charter daycare seminary polytechnic cc hs ms es',
		),
	],
	[
		'organization',
		wordSet(
			'hospital hosp medical med clinic healthcare health behavioral bh counseling psychiatric psychiatry residence manor shelter church temple mosque masjid synagogue parish chapel cathedral ministries mission abbey rehab recovery hospice phf stabilization detox pharmacy foundation fdn alliance association assn society institute council coalition league club union local lodge legion vfw ymca ywca center centre ctr house home homes village villas apartments apts apt condominiums condos estates terraces towers tower gardens mhp rv place commons court ed er icu hc crisis services svcs involvement initiative collaborative partnership conference federation fellowship confederation consortium cooperative commission committee assembly covenant workers teamsters sodality guild auxiliary brotherhood sisterhood society caucus conservancy empowerment corps knights orchestra choir chorale ensemble tabernacle crusaders alano enrichment opportunity opportunities transitions horizons haven refuge sanctuary outreach network hotline lifeline program ranch farm farms wellness connections pathways',
		),
	],
	[
		'employer',
		wordSet(
			'inc inc. llc llp ltd corp co company companies bros brothers sons daughters group partners industries enterprises logistics haulers hauling trucking motors auto automotive foods market mart grocery supermarket cafe café coffee diner grill bbq pizza pizzeria restaurant tavern pub bar brewery bakery deli inn hotel motel suites salon spa nail nails barbershop boutique bank cu credit drug drugs pharmacy hardware lumber supply orchards vineyards winery dairy poultry packing foundry mill mills sawmill mine mines refinery plant cannery marina garage realty insurance logistics warehouse distribution co-op coop newspaper times herald gazette tribune radio tv theater theatre cinema casino bowl lanes gym fitness studio studios store stores shop cleaners laundromat chemists chemist apothecary outdoor outdoors aviation aerospace marine boatworks granite marble quarries stoneworks ironworks steelworks metalworks woodworks cabinets millwork windows doors flooring drywall paving asphalt concrete excavating drilling oilfield petroleum propane energy solar produce meats sausage egg eggs creamery cheese orchard greenhouses florist floral towing plumbing roofing electric construction landscaping nursery packers fisheries seafoods fabrication freight airlines airways shipyard railroad railway linen outfitters charters',
		),
	],
];
const HEAD = new Map(HEADS.flatMap(([type, heads]) => [...heads].map((head) => [head, type] as const)));
/** Heads that are words of every day: what stands before them must be a name, not only a capital. */
const WEAK_HEADS = wordSet(
	'so ms es fire rescue station court house home homes place bar plant health medical crisis services program store shop market co group bank center high school fd va us plant local union club commons garage lanes auto electric times house village farm mission drug bowl mill mine local patrol dispatch district court jail authority mobile network nail coffee ed er apt rv med',
);
/** Words that may stand in a name of an organization and tell nothing by themselves. */
const PLAIN = wordSet(
	"county city town state national regional community mobile crisis first general new saint st mount mt north south east west northern southern eastern western central downtown upper lower greater the of and for at in on public department dept office team unit response services service mental behavioral health medical center center's children's women's men's veterans emergency police sheriff sheriff's fire rescue ems hospital school high middle elementary outreach receiving stabilization inpatient outpatient family youth adult senior care urgent clinic psychiatric intake triage shelter supportive housing 911 dispatch communications co-response co-responder intervention court district local main street mr mrs ms dr our your my his her their this that no a an assertive treatment assisted living nursing group home intensive partial program area food corner grocery liquor convenience gas drug hardware thrift parking dollar coffee bus train fire bank body-worn officer's",
);
const NUMBER = /^(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve)$/;
const INNER = /^(?:of|the|and|for|&|de|la|del|los|las|at|on)$/;
/** What happens at organizations: the capitals behind "at" or "to" are one. */
const AT_WORK =
	/\b(?:amb|ambulance|amr|medic|als|bls|c3|c2|code 3|xport|transporting|admit(?:ted)?|admission|transport(?:ed|s)?|trans|taken|took|brought|bed|placed|placement|appt|appointment|works?|worked|working|rx|script|employed|employee|job|laid off|fired|hired|resident|student|enrolled|attends?|attended|graduated?|degree|teaches|taught|injections?|treated|treatment|seen|followed|patient|client|services|discharged?|released|inpatient|outpatient|stay(?:ed|ing)?|stays|ride|accepted|accepts|referred|referral|intake|dialysis|rehab|detox|volunteers?|sophomore|freshman|junior|senior|professor|nurse|doctor|surgery|prescribed by|linked|connected)\b[^.;\n]{0,45}\b(?:at|to|from|by|with|through|for)\s$/i;
/** Words of every day with which names of houses begin. */
const OPENING =
	/^(?:one|two|three|four|five|six|seven|eight|nine|ten|first|second|third|new|north|south|east|west|the|our|mercy|all|st|saint|mt|mount|spring|summer|winter|autumn)$/;
const AT = /(?:^|\s)(?:at|to|from|by)\s$/i;

/** Agencies, schools, employers, hospitals and others, by the last word of their names, by brand, and by what is done there. */
export const organizations: Recognizer = {
	id: ID,
	recognize(doc, lexicon) {
		const found: Candidate[] = [];
		for (const [at, word] of doc.words.entries()) {
			if (word.isShouted || word.isCapital) found.push(...beforeNumber(doc, at));
			const byHead = aroundHead(doc, at, lexicon);
			if (byHead) found.push(byHead);
			else if (word.isCapital) found.push(...behindWork(doc, at, lexicon));
		}
		return found;
	},
};

/** What may follow the last word of a name. */
const EXTENDS =
	/^(?:department|dept|office|district|division|bureau|services?|agency|authority|center|foundation|association|unit|team|squad|group|company|auxiliary)$/;

function aroundHead(doc: Doc, at: number, lexicon: Lexicon): Candidate | null {
	const { words, text } = doc;
	const head = words[at];
	const type = head?.isCapital ? HEAD.get(head.lower) : undefined;
	if (!head || !type) return null;
	const next = words[at + 1];
	// The last head of a row is the one.
	if (next?.isCapital && HEAD.has(next.lower) && /^(?: | & |-)$/.test(text.slice(head.end, next.start))) return null;
	let first = at;
	const most = head.isShouted ? 4 : 7;
	for (let back = at - 1; back >= 0 && back >= at - most; back -= 1) {
		const [word, following] = [words[back], words[back + 1]];
		if (!word || !following || word.isShouted !== head.isShouted) break;
		const between = text.slice(word.isPossessive ? word.end + 2 : word.end, following.start);
		if (!/^(?: |-| & |\. |\.)$/.test(between) || (/^\./.test(between) && !/^(?:st|mt|ft|dr)$/.test(word.lower))) break;
		if (INNER.test(word.lower) && !word.isShouted) {
			if (word.lower === 'at' || word.lower === 'on' || !words[back - 1]?.isCapital) break;
			continue;
		}
		if (!word.isCapital || !mayBeInside(word, lexicon)) break;
		first = back;
	}
	const inside = words.slice(first, at);
	const telling = inside.filter((word) => !PLAIN.has(word.lower) && !INNER.test(word.lower) && !HEAD.has(word.lower) && !NUMBER.test(word.lower));
	const ofPlace =
		next?.lower === 'of' &&
		words[at + 2]?.isCapital &&
		!head.isShouted &&
		/^(?:church|university|bank|hospital|department|city|college|school|house|office|diocese|temple|institute|academy)$/.test(head.lower);
	if (telling.length === 0 && !ofPlace) return null;
	const isWeak = WEAK_HEADS.has(head.lower);
	if (isWeak && head.isShouted && !telling.some((word) => lexicon.word(word.lower) < 3)) return null;
	if (isWeak && !head.isShouted && inside.length === 0) return null;
	const [from] = inside;
	if (from && isWeak && inside.length === 1 && from.startsSentence && lexicon.word(from.lower) > 1 && !head.isShouted) return null;
	let last = at;
	while (
		words[last + 1]?.isCapital &&
		EXTENDS.test(words[last + 1]?.lower ?? '') &&
		text.slice(words[last]?.end, words[last + 1]?.start).length <= 3 &&
		words[last + 1]?.isShouted === head.isShouted
	)
		last += 1;
	if (ofPlace) for (last = at + 2; words[last + 1]?.isCapital && text.slice(words[last]?.end, words[last + 1]?.start) === ' ' && last < at + 4; ) last += 1;
	const start = words[first]?.start ?? head.start;
	const end = words[last]?.end ?? head.end;
	const tail = /^(?: #?\d{1,5}\b(?! ?(?:min|hours?|days?|am|pm)))/.exec(text.slice(end, end + 8))?.[0] ?? '';
	return {
		start,
		end: end + (type === 'agency' || type === 'school' ? tail.length : 0),
		type,
		score: isWeak ? 0.62 : 0.75,
		by: ID,
		why: 'it ends like the name of an organization',
	};
}

const NINE_ONE_ONE = /^ (?:9-1-1|911)(?![\d-])/;

/** "Tri-Rivers Regional 911". */
function beforeNumber({ words, text }: Doc, at: number): Candidate[] {
	const last = words[at];
	if (!last || !NINE_ONE_ONE.test(text.slice(last.end, last.end + 6)) || last.isShouted) return [];
	let first = at + 1;
	while (
		first > at - 4 &&
		words[first - 1]?.isCapital &&
		!NOBODY.has(words[first - 1]?.lower ?? '') &&
		(first > at || text.slice(words[first - 1]?.end, words[first]?.start) === ' ')
	)
		first -= 1;
	const from = words[first];
	const tail = NINE_ONE_ONE.exec(text.slice(last.end, last.end + 6))?.[0].length ?? 0;
	return from && first <= at
		? [{ start: from.start, end: last.end + tail, type: 'agency', score: 0.75, by: ID, why: 'it is where calls for help are answered' }]
		: [];
}

function mayBeInside(word: Word, lexicon: Lexicon): boolean {
	if (TITLES.has(word.lower) && !/^(?:hon|coach|ranger|father|sister|brother|bishop|pastor|governor|major|st)$/.test(word.lower)) return false;
	if (word.isShouted) {
		if (lexicon.isDispatch(word.lower) && !HEAD.has(word.lower) && !PLAIN.has(word.lower)) return false;
		if (ROLES.has(word.lower)) return false;
		return !NOBODY.has(word.lower) || (PLAIN.has(word.lower) && word.lower.length > 3 && !/^(?:this|that|your|with)$/.test(word.lower));
	}
	return (
		!NOBODY.has(word.lower) ||
		PLAIN.has(word.lower) ||
		/^(?:united|american|america|one|two|three|four|five|six|seven|eight|nine|ten|twelve|god|jesus|christ|lord)$/.test(word.lower)
	);
}

/** "admitted to West Oaks", "a resident at Einstein". */
function behindWork({ words, text }: Doc, at: number, lexicon: Lexicon): Candidate[] {
	const word = words[at];
	if (!word || (words[at - 1]?.isCapital && !word.isShouted && text.slice(words[at - 1]?.end, word.start) === ' ')) return [];
	const ahead = text.slice(Math.max(0, word.start - 70), word.start).replace(/ (?:the|THE) $/, ' ');
	if (!AT.test(ahead) || !AT_WORK.test(ahead) || /^(?:him|her|them|it|my|our|your)sel(?:f|ves)$/.test(word.lower)) return [];
	let end = at;
	for (; end < at + 5; end += 1) {
		const [one, last] = [words[end], words[end - 1]];
		const isOpening = end === at && OPENING.test(one?.lower ?? '') && words[at + 1]?.isCapital && text.slice(one?.end, words[at + 1]?.start) === ' ';
		if (
			!one?.isCapital ||
			one.isShouted !== word.isShouted ||
			(NOBODY.has(one.lower) && !isOpening && !(end > at && PLAIN.has(one.lower))) ||
			TITLES.has(one.lower) ||
			ROLES.has(one.lower)
		)
			break;
		if (one.isShouted && (lexicon.isDispatch(one.lower) || (end > at && lexicon.word(one.lower) === 3 && !HEAD.has(one.lower)))) break;
		if (
			end > at &&
			last &&
			!/^(?: | & | of | of the |'s |’s |s' )$/.test(text.slice(last.end, one.start)) &&
			!(last.lower === 'st' && text.slice(last.end, one.start) === '. ')
		)
			break;
	}
	const [from, to] = [words[at], words[end - 1]];
	if (!from || !to || end === at) return [];
	// One word of the dictionary in capitals says nothing.
	if (end - at === 1 && word.isShouted && lexicon.word(word.lower) > 1 && !/^\s*[.,;\n]/.test(text.slice(to.end, to.end + 2))) return [];
	if (end - at === 1 && likeness(word, lexicon) === 'name' && lexicon.given(word.lower) >= 2) return [];
	return [{ start: from.start, end: to.end, type: 'organization', score: 0.6, by: ID, why: 'something is done there that is done at organizations' }];
}
