import type { Doc, Word } from '../document.ts';
import type { Lexicon } from '../lexicon.ts';
import { wordSet } from '../phrases.ts';
import type { Candidate, Recognizer } from '../types.ts';
import { NOBODY, ROLES, TITLES } from '../vocabulary.ts';
import { IS_TERM } from './terms.ts';

const ID = 'houses-of-care';
/** Hospitals that people call by one word. */
const KNOWN_BY_ONE = wordSet(`
	methodist baptist mercy regions hennepin abbott fairview allina healthpartners essentia sanford avera altru banner dignity scripps sharp sutter legacy emanuel providence swedish harborview virginia-mason overlake evergreen multicare
	peacehealth ohsu salmon-creek grady emory piedmont wellstar northside navicent memorial candler parkland baylor jps ben-taub lbj hermann christus seton brackenridge bellevue elmhurst jacobi lincoln metropolitan kings-county woodhull
	maimonides montefiore bronxcare mount-sinai beth-israel lenox nyu langone downstate wyckoff jamaica stroger rush loyola northwestern advocate ingalls christ froedtert aurora ascension sinai-grace receiving beaumont corewell detroit-receiving
	spectrum sparrow bronson metrohealth fairview cleveland-clinic grant riverside ohiohealth upmc presby mercy geisinger temple jefferson einstein crozer friends belmont cooper virtua hackensack robert-wood hopkins bayview shock-trauma medstar
	inova sentara carilion vcu duke unc wakemed novant atrium carolinas prisma musc roper tidelands vanderbilt meharry erlanger ballad ut-medical lebonheur regional-one ochsner tulane umc university charity lsu willis-knighton uams ssm barnes
	deaconess cox truman research ku-med via-christi bryan chi creighton nebraska-medicine uihc unitypoint genesis denver-health uchealth swedish lutheran centura intermountain lds uvmc dixie renown sunrise valley-presbyterian chla olive-view
	harbor-ucla county-usc lac-usc cedars kaiser arrowhead loma-linda eisenhower ucsd ucsf zsfg alameda highland john-george valley-med regional good-sam good-samaritan sacred-heart holy-cross holy-family holy-name st-joes bellin thedacare
	marshfield gundersen mayo trinity bartlett anmc apu queens kuakini castle hilo tripler claxton centracare kootenai bonner logan-health benefis billings-clinic rosecrance lindner ridgeview laurelwood pine-rest menninger mclean butler
	austen-riggs sheppard-pratt brattleboro spring-grove western-state eastern-state napa-state patton metropolitan-state
`);
/** Short forms with which names of houses of care, colleges and teams end. */
const TAILS = wordSet(
	'MHC CMHC CMH CBHC CCBHC CSU CCC CRC CRU CRT MCRT MCT MRT MCU TRT CPEP PES PEC PESU VAMC VAMHC UMC BHC BHU BMU PHF STARR RTF RTC PHU CSB LMHA LME MCO DBHDD BHS BHA FQHC CHC HC MC MED MEM MMC RMC CMC GMC COMM COLL CC HS MS ES ISD USD MUNI IHS PHS AME UMC COGIC AFB NAS NAF MHP RV TRTMT DETOX',
);
const GOES =
	/(?:\b(?:[Tt]o|TO|[Aa]t|AT|[Ff]or|FOR|[Ff]rom|FROM|[Bb]y|BY|[Ww]ith|WITH|[Vv]ia|VIA|XPORT|XPT|TRANSPORT|TRANSP|TRANS|TX|ENRT|DIVERT|ACCEPTS|ADMIT|AGREES|AGREED|BED|BEDS|HOSP|DEST|dest|OR|or|ED|W\/|w\/|@)|[,/(]|:) ?$/;
const IS_CARE =
	/\b(?:transp\w*|xport\w*|xpt|trans|tx|ems|amb\w*|medic|ed|er|hosp\w*|bed|beds|accept\w*|admit\w*|psych|hold|sect|eval|clear\w*|nurse|doctor|dr|patient|pt|vol|invol|detox|inpatient|discharg\w*|works?|born|surgery|took|taken|brought|ride|rides|enrt|dest\w*|dial\w*|refer\w*|intake)\b/i;

/** Hospitals, clinics and colleges by the one word or the letters that people call them. */
export const housesOfCare: Recognizer = {
	id: ID,
	recognize(doc, lexicon) {
		const found: Candidate[] = [];
		for (let at = 0; at < doc.words.length; at += 1) {
			const word = doc.words[at] as Word;
			if (!word.isCapital) continue;
			const one = byTail(doc, at) ?? byOneWord(doc, at) ?? byLetters(doc, at, lexicon);
			if (one) found.push(one);
		}
		return found;
	},
};

/** "Centennial MHC", "RIVER EDGE CSU". */
function byTail({ words: all, text }: Doc, at: number): Candidate | null {
	const tail = all[at] as Word;
	if (!TAILS.has(tail.text) || !(tail.isCaps || tail.isShouted)) return null;
	let first = at;
	while (first > at - 4) {
		const [word, next] = [all[first - 1], all[first]];
		if (!word?.isCapital || !next || text.slice(word.isPossessive ? word.end + 2 : word.end, next.start) !== ' ') break;
		if (
			TITLES.has(word.lower) ||
			ROLES.has(word.lower) ||
			(NOBODY.has(word.lower) && !/^(?:river|county|north|south|east|west|valley|community|new|mobile|center)$/.test(word.lower))
		)
			break;
		if (word.isShouted !== tail.isShouted || (word.isShouted && (word.lower.length < 4 || first < at - 1))) break;
		first -= 1;
	}
	const from = all[first];
	if (!from || first === at || /^(?:crisis|mobile|community|new|the|county)$/.test(from.lower)) return null;
	return { start: from.start, end: tail.end, type: 'organization', score: tail.isShouted ? 0.5 : 0.6, by: ID, why: 'it ends like the name of an organization' };
}

/** "transported to Regions". */
function byOneWord({ words: all, text }: Doc, at: number): Candidate | null {
	const word = all[at] as Word;
	const next = all[at + 1];
	const two = next && /^[ -]$/.test(text.slice(word.end, next.start)) ? `${word.lower}-${next.lower}` : '';
	const isTwo = KNOWN_BY_ONE.has(two);
	if (!isTwo && !KNOWN_BY_ONE.has(word.lower)) return null;
	const ahead = text.slice(Math.max(0, word.start - 60), word.start);
	if (!isTwo && !(GOES.test(ahead) && IS_CARE.test(ahead + text.slice(word.end, word.end + 30)))) return null;
	if (!isTwo && next?.isCapital && !word.isShouted && text.slice(word.end, next.start) === ' ') return null;
	return {
		start: word.start,
		end: (isTwo ? next : word)?.end ?? word.end,
		type: 'organization',
		score: 0.55,
		by: ID,
		why: 'it is what people call a hospital',
	};
}

/** "XPORT CRMC", "TO BMC PES": letters that no dictionary has, where somebody is brought. */
function byLetters({ words: all, text }: Doc, at: number, lexicon: Lexicon): Candidate | null {
	const word = all[at] as Word;
	if (!(word.isShouted || word.isCaps) || !/^[A-Z]{3,6}$/.test(word.text) || IS_TERM.has(word.text) || TITLES.has(word.lower) || ROLES.has(word.lower))
		return null;
	if (lexicon.word(word.lower) > 0 || lexicon.isDispatch(word.lower) || NOBODY.has(word.lower)) return null;
	const ahead = text.slice(Math.max(0, word.start - 24), word.start);
	const isBrought =
		/\b(?:TO|XPORT|XPT|TRANSPORT|TRANSP|TRANS TO|TX TO|DEST|ADMIT TO|EVAL AT|EVAL @|HOLD AT|BED AT|AT|ACCEPTED BY|to|at|xport|dest:?|accepted by|bed at|from|via|FROM|VIA)(?: THE| the)? $/.test(
			ahead,
		);
	if (!isBrought) return word.isCaps ? mentioned(word, text) : null;
	const next = all[at + 1];
	const end =
		next?.isShouted &&
		/^(?:ER|ED|PES|CPEP|PSYCH|CSU|CRISIS|DETOX|ICU|BHU|MAIN|NORTH|SOUTH|EAST|WEST)$/.test(next.text) &&
		text.slice(word.end, next.start) === ' '
			? next.end
			: word.end;
	if (
		!/^\s*(?:$|[.,;)\n/&]|\d|\/\/|P\d|PRI|W\/|w\/|(?:FOR|BY|VIA|PER|SECT|ON|AND|IN|VOL|INVOL|NON|CODE|C\d|for|by|via|on|and|in|with|after|ED|ER)\b)/.test(
			text.slice(end, end + 10),
		)
	)
		return null;
	return { start: word.start, end, type: 'organization', score: 0.5, by: ID, why: 'somebody is brought there' };
}

/** "meds HEB", "w/ NANA", "working MACRO": letters that stand where somebody or something has a name. */
function mentioned({ start, end, text: it }: Word, text: string): Candidate | null {
	if (
		!/(?:\b(?:w\/|with|per|meds|the|working|works|worked|called|via|through|for|and|thru|lab|labs|pharmacy|shelter|hosp|hospital|school|agency|P)[:,]? |; |\( ?)$/.test(
			text.slice(Math.max(0, start - 14), start),
		)
	)
		return null;
	if (
		!/^(?:[.;,)?]|$|\n| (?:has|had|have|sent|came|notified|consult|out of|will|staff|case|intake|bed|beds|clinic|team|and|to|at|in|on|from|was|is|said|crew|med|medic|nurse|van|worker|bus)\b)/.test(
			text.slice(end, end + 10),
		)
	)
		return null;
	return { start, end, type: 'organization', score: it.length > 3 ? 0.42 : 0.38, by: ID, why: 'it may be short for a name' };
}
