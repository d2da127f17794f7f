import { type Around, before, behind, byShape } from './patterns.ts';

const LABEL = [
	'case|incident|inc|offen[sc]e|bail|bond|permit|invoice|statement|form no|report|rpt|event|cad|call|run|log|file|item|dr|dc|rd|cr|ir|or|rms|occ|occurrence|complaint|citation|ticket|warrant|docket|cause|petition|order|ref|reference|confirmation|tracking',
	'bdg|badge|shield|star|dsn|psn|ibm|sn|employee|emp|emp id|officer id|operator|unit id|serial|dispatcher id|radio id|id|personnel|payroll|cad id|license|licence|lic|npi|dea',
	'mrn|m\\.r\\.n\\.|medical record|med rec|chart|client|patient|account|acct|policy|claim|member|group|medicaid|medicare|insurance|rx|prescription|intake|encounter|visit|bed',
	"oln|ol|dl|d\\.l\\.|driver'?s? ?licen[cs]e|driver'?s? lic|state id|passport|alien|uscis|inmate|booking|jacket|sid|fbi|ncic|doc|dob id|student id",
	'bin|shelf|fleet|bumper|asset|req|requisition|interp|interpreter|agent|dispatcher|counselor id|rep|tech id|hrn|csn|fin|pid|emr|ehr|cin|mbi|hic|subscriber|medi-?cal|birth cert(?:ificate)?|cfs|evt|oca|agency no|inc no|trip|crn|cdcr?|tdcj|ndoc|odoc|bop|bop register|register|registration|alien registration|imei|esn|usdot|census|cwp|ccw|ser|job|work order|ani|seq|grid|esz|beat|key map|map pg|map page|zone|box|prem|tracking no|referral|tribal enrollment|enrollment|service tag|docket no|matter|juvenile|file no|court case|unit serial|lojack|bwv|video id|photo',
	'boat reg|hull|tag|property tag|property|evidence|exhibit|voucher|receipt|bwc|body-?worn|video|intake|pcr|epcr|ekg|locker|routing|check',
].join('|');
const isNoDate = (it: string) =>
	!/^(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$|^\d{1,2}[/-]\d{1,2}[/-](?:\d{2}|\d{4})$|^\d{1,2}[-/]\d{1,2}$|^\d{1,2}:\d\d/.test(it);
const digits = (it: string) => it.replace(/\D/g, '').length;
/** Before the number of a law. */
const LAW =
	/(?:\b(?:k\.?s\.?a|r\.?s\.?a|a\.?r\.?s|o\.?r\.?c|o\.?r\.?s|r\.?c\.?w|n\.?r\.?s|m\.?c\.?l|u\.?s\.?c|c\.?r\.?s|t\.?c\.?a|rsmo|statutes?|stat|sections?|sec|title|chapter|code|article|rule|act)\.?|§{1,2}) ?$/;
/** Measures, doses, vital signs, ranges and ten-codes: numbers that name nobody. */
const isMeasured = (around: Around) =>
	/^\s?(?:mg|ml|mcg|mg\/dl|mmhg|bpm|lbs?|kg|ft|feet|miles?|mi|mph|min|mins|minutes|hours?|hrs?|days?|weeks?|months?|years?|yrs?|percent|%|people|times|dollars|block|degrees|units? of|rounds?|calls?|pm|am)\b/.test(
		behind(around, 12),
	) ||
	LAW.test(before(around, 14)) ||
	/(?:\b(?:bp|hr|vitals|rr|o2|spo2|bgl|glucose|bac|temp|t|gcs|code|dose|lot|lvl|level|[$£€])[: ]{0,2}|[$£€])$/.test(before(around, 12));

/** Numbers that stand for a person, a vehicle, a document or a call. */
export const numbers = byShape('numbers', [
	{
		type: 'ssn',
		shape: /(?<![\w-])(?!000|666|9\d\d)\d{3}[- ](?!00)\d{2}[- ](?!0000)\d{4}(?![\w-])/dg,
		score: 0.95,
		why: 'it is shaped like a social security number',
	},
	{
		type: 'ssn',
		shape:
			/\b(?:ssn|s\.s\.n\.|social(?: security)?(?: number| no\.?)?|soc)\b[^\d\n]{0,25}(?<it>\d{3}[- ]?\d{2}[- ]?\d{4}|\d{4})\b|(?<!\w)(?:[x*]{3}[- ]?[x*]{2}[- ]?)\d{4}\b/dgi,
		score: 0.95,
		why: 'it follows the words for a social security number',
	},
	{ type: 'ssn', shape: /\blast ?(?:4|four)\b[^\d\n]{0,12}(?<it>\d{4})\b/dgi, score: 0.85, why: 'it is the end of a number' },
	{
		type: 'vin',
		shape: /\b(?=[A-HJ-NPR-Z\d]{0,16}\d)(?=[A-HJ-NPR-Z\d]{0,16}[A-HJ-NPR-Z])[A-HJ-NPR-Z\d]{17}\b/dg,
		score: 0.95,
		why: 'it has the length and letters of a vehicle’s number',
	},
	// "Case 24-1187", "MRN: NRV 310-992", "OLN RT 884 210", "Alien registration A 088-123-456"
	{
		type: 'number',
		shape: new RegExp(
			`(?<![\\w-])(?:${LABEL})\\b\\.?(?: ?(?:id|number|num|nos?\\.?|nr|ending(?: in)?|ends in))?\\s{0,2}(?:is|was|of|:|=)?\\s{0,2}(?:#|№)?\\s?\\[?(?<it>[A-Z]{1,5} \\d{2,5}(?:[- ]\\d{2,7}){1,3}(?: [A-Z](?![\\w]))?(?![\\w:/-])|[A-Z]{2,5} \\d{5,12}(?: [A-Z](?!\\w))?(?![\\w:/-])|\\d{1,3}(?:,\\d{3}){1,3}(?![\\w:/-])|(?=[\\w/-]{0,20}\\d)[A-Z]{0,5}-?\\d[\\w/-]{1,20}|[A-Z]{2,5}-[A-Z\\d-]{0,8}\\d[\\w/-]{0,12})`,
			'dgi',
		),
		score: 0.9,
		why: 'it follows the word for a number of somebody or something',
		holds: (it, around) =>
			digits(it) >= 2 &&
			isNoDate(it) &&
			!isMeasured(around) &&
			!/^\d{1,2}[smhd]$/i.test(it) &&
			(!it.includes(' ') || (it === it.toUpperCase() && !/^(?:AT|IN|ON|OF|TO|BY|IS|FOR|AND|WAS|FROM|NEAR) /.test(it))),
	},
	// Numbers in three parts, of births, files and courts.
	{
		type: 'number',
		shape:
			/(?<![\w/.-])(?:\d{2,4}-\d{2}-\d{2,7}(?:-\d{1,3})?|\d{1,2}[-:]\d{2}-[A-Za-z]{2}-\d{3,6}|\d{5}-\d{3}|\d{4}-\d{3}-\d{4}|\d{2}-\d{6}-\d{6}-\d)(?![\w-])/dg,
		score: 0.7,
		why: 'it is shaped like the number of a case',
		holds: (it, around) =>
			!LAW.test(before(around, 14)) &&
			(isNoDate(it) || it.includes(':')) &&
			!/^\d{2}-\d{2}-\d{2}$/.test(it) &&
			!/^(?:19|20)\d\d-\d\d-\d\d$/.test(it) &&
			!/^\d\d-\d\d-(?:19|20)\d\d$/.test(it),
	},
	{
		type: 'number',
		shape: /\b(?:card|visa|debit|credit|amex|mastercard|ebt)\b[^\d\n]{0,16}(?<it>\d{4}(?:[ -]\d{4}){2,3})(?!\d)/dgi,
		score: 0.9,
		why: 'it is the number of a card',
	},
	{
		type: 'number',
		shape: /(?<![\w/-])(?:MH|CR|CV|JV|PC|PR|GI|TH|OTH|CMH) \d{2}-\d{2,6}(?![\w-])/dg,
		score: 0.7,
		why: 'it is shaped like the number of a case',
	},
	{
		type: 'number',
		shape: /\b(?:OP|OPR|OPER|DSP|CT|CLR BY) #?(?<it>\d{2,5})(?![\w:/-]|[.,]\d)/dg,
		score: 0.7,
		why: 'it follows the word for a number of somebody or something',
	},
	{
		type: 'number',
		shape: /\b(?:gate|door|lock ?box|alarm|entry|access|key|garage|call ?box)(?: (?:code|pin|number))(?: (?:is|was))?:? ?#?(?<it>\d{3,8}#?)(?![\w-])/dgi,
		score: 0.75,
		why: 'it opens a door',
	},
	{ type: 'number', shape: /(?<![\w/])S\/N:? ?#?[A-Z\d][\w-]{2,16}/dg, score: 0.9, why: 'it follows the word for a number of somebody or something' },
	{
		type: 'number',
		shape: /\b(?:No|NO|Nr|Num|NUM)\.? ?(?<it>(?=[\w-]{0,18}\d)[A-Z]{0,4}-?\d[\w-]{3,18})(?![\w/])/dg,
		score: 0.7,
		why: 'it is marked as a number',
		holds: (it) => digits(it) >= 4 && isNoDate(it) && !/^5[12]50$/.test(it),
	},
	{
		type: 'number',
		shape: /(?<![\w/-])(?:19|20)\d\d-\d{2}-\d{3,7}(?![\w-])/dg,
		score: 0.85,
		why: 'it is shaped like the number of a case',
	},
	{
		type: 'number',
		shape: /\b(?:unit|bus|coach|truck|car|vehicle|train|cab|taxi|rig|engine)(?: (?:number|no\.?))? #?(?<it>\d{3,5})(?![\w:/-]|[.,]\d)/dg,
		score: 0.7,
		why: 'it is the number of a vehicle',
	},
	{
		type: 'number',
		shape: /(?<![\w.,/$-])\d{3,6}\/\d{2}(?![\w/])/dg,
		score: 0.8,
		why: 'it is shaped like the number of a case',
		// The pressure of the blood is no case.
		holds: (it, around) => !isMeasured(around) && !/^(?:[89]\d|1\d\d|2[0-3]\d)\/(?:[4-9]\d)$/.test(it),
	},
	{
		type: 'number',
		shape: /(?<![\w#])(?:[A-Za-z]{1,4})?(?:#|№) ?\[?(?<it>[A-Z]{0,4}-?\d[\w-]{1,16})/dg,
		needs: /[#№]/,
		score: 0.85,
		why: 'it is marked as a number',
		holds: (it, around) =>
			digits(it) >= 2 &&
			!/^ (?:bus|train|line|route)/.test(behind(around)) &&
			!(/^\d{2,3}$/.test(it) && /\b(?:\d ?(?:mg|mcg|ml)|tabs?|caps?|qhs|bid|tid|daily|disp)\.? ?#?$/.test(before(around))),
	},
	{ type: 'number', shape: /(?<![\w/-])[A-Z]{1,4}\d{2,4}-\d{3,8}(?:-[A-Z\d]{1,3})?(?![\w-])/dg, score: 0.85, why: 'it is shaped like the number of a case' },
	{
		type: 'number',
		shape: /(?<![\w/-])[A-Z]{1,5}-(?:[A-Z]{1,4}-?)?\d{2,8}(?:[-/]\d{1,8})?(?![\w-])/dg,
		score: 0.6,
		why: 'it is shaped like the number of a case',
		holds: (it) => digits(it) >= 4,
	},
	{
		type: 'number',
		shape: /(?<![\w/.-])\d{2,4}-\d{4,8}(?:-\d{1,4})?(?![\w/-])/dg,
		score: 0.8,
		why: 'it is shaped like the number of a case',
		holds: (it, around) =>
			!LAW.test(before(around, 14)) && !/^(?:19|20)\d\d-(?:19|20)\d\d$/.test(it) && !/^(?:[01]\d|2[0-3])[0-5]\d-(?:[01]\d|2[0-3])[0-5]\d$/.test(it),
	},
	{ type: 'number', shape: /(?<![\w/-])\d{2,5}-[A-Z]{1,4}-\d{3,8}(?![\w-])/dg, score: 0.85, why: 'it is shaped like the number of a case' },
	{
		type: 'number',
		shape: /(?<![\w/-])\d{2}-\d{2}-\d{4,7}(?![\w-])/dg,
		score: 0.7,
		why: 'it is shaped like the number of a case',
		holds: (it) => !/^\d{2}-\d{2}-(?:19|20)\d\d$/.test(it),
	},
	{ type: 'number', shape: /(?<![\w/-])[A-Z]{1,5}[-/]\d{1,4}[-/]\d{2,8}(?![\w-])/dg, score: 0.85, why: 'it is shaped like the number of a case' },
	{ type: 'number', shape: /(?<![\w/-])[A-Z]{1,4}\d{5,12}(?!\w)/dg, score: 0.85, why: 'it is shaped like the number of a case' },
	{ type: 'number', shape: /(?<![\w/-])\d{4}[A-Z]{1,2}\d{4,8}(?!\w)/dg, score: 0.85, why: 'it is shaped like the number of a case' },
	{
		type: 'number',
		shape: /(?<![\w/-])(?=[A-Z]{0,10}\d[A-Z\d]{0,10}\d)(?=\d{0,10}[A-Z])[A-Z\d]{7,14}(?!\w)/dg,
		score: 0.75,
		why: 'letters and digits together are a number of something',
		holds: (it) => digits(it) >= 3,
	},
	{
		type: 'number',
		shape: /(?<![\w.,/$£€-])\d{6,16}(?![\w-]|[.,]\d)/dg,
		score: 0.75,
		why: 'so long a number stands for something',
		holds: (_, around) => !isMeasured(around),
	},
	{
		type: 'number',
		shape: /(?<![\w-])\d{2,3} \d{3} \d{3}(?: \d{3})?(?![\w-])/dg,
		score: 0.6,
		why: 'so long a number stands for something',
		holds: (_, around) => !isMeasured(around),
	},
]);
