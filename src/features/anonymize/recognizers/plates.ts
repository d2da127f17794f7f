import { before, behind, byShape } from './patterns.ts';

const STATE = 'A[KLRZ]|C[AOT]|DE|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]';
const STATES =
	'Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming|Ontario|Quebec|Alberta|Manitoba|British Columbia|Saskatchewan';
const digits = (it: string) => it.replace(/\D/g, '').length;
/** What a token of letters and digits may be besides: a dose, an age, a time, a count, a code of dispatchers. */
const IS_MEASURED =
	/^(?:\d+(?:MG|MCG|ML|CC|LBS?|KG|OZ|FT|IN|CM|MM|MI|MPH|KT|GA|HRS?|HR|H|MIN|MINS|SEC|DAYS?|WKS?|MOS?|YRS?|YOA?|YR|AM|PM|A|P|K|X|PK|ST|ND|RD|TH|S|D|M|F|WM|BM|WF|BF|HM|HF|AM|AF|TABS?|CT|BEERS?|Z)|X\d+|[A-Z]{1,3}\d|SPO2\d*|COVID19|PH2|TXT911|\d+X\d+|(?:I|US|SR|CR|FM|HWY|RTE?|SH|TH|MM|MP|APT|LOT|UNIT|RM|SP|TRL)-?\d+[A-Z]?|\d{4}HRS)$/;
/** What stands before a plate: a car, its make or its owner's papers. */
const OF_CAR =
	/\b(?:veh(?:icle)?|car|sedan|suv|truck|trk|pickup|p\/u|van|minivan|wagon|coupe|hatchback|trailer|rv|motorcycle|camper|boat|jeep|toyota|toyt|ford|honda|hond|chevy|chevrolet|chev|dodge|dodg|ram|kia|hyundai|hyun|nissan|niss|subaru|suba|gmc|buick|mazda|volkswagen|vw|bmw|lexus|tesla|mercedes|audi|volvo|acura|infiniti|lincoln|cadillac|pontiac|saturn|chrysler|mitsubishi|f-?[123]50|silverado|colorado|tacoma|tundra|corolla|camry|civic|accord|altima|sentra|rogue|explorer|escape|tahoe|suburban|wrangler|cherokee|prius|odyssey|impala|malibu|mustang|charger|sonata|elantra|outback|forester|impreza|rav-?4|cr-?v|equinox|sierra|ranger|focus|fusion|sienna|durango|caravan|lesabre|cascadia|freightliner|kenworth|peterbilt|rig|tractor|returns?|rtns?|r\/o|driver of)\b[^.;\n]{0,18}$/i;

/** Licence plates: by the word for them, behind a state, a car or its color, and by their shape. */
export const plates = byShape('plates', [
	{
		type: 'plate',
		shape:
			/\b(?:license plate|licence plate|plates?|lp|lic|tags?|reg|registration|rego|tail(?: number)?)\b(?: (?:number|no\.?|reads?|reading|is|of|#))?[:# ]{1,3}(?<it>(?:[A-Z]{2}[ -])?(?=[A-Z\d -]{0,8}\d)(?=[A-Z\d -]{0,8}[A-Z])[A-Z\d]{1,4}[- ]?[A-Z\d]{1,5})(?![\w-])/dgi,
		score: 0.9,
		why: 'it follows the word for a licence plate',
		holds: (it) => it === it.toUpperCase() && digits(it) > 0,
	},
	{
		type: 'plate',
		shape: new RegExp(
			`(?<![\\w-])(?:${STATE})(?: (?:PLATES?|plates?|TAGS?|tags?|LP|REG|LIC))? (?=[A-Z\\d -]{0,9}\\d)(?=[A-Z\\d -]{0,9}[A-Z])[A-Z\\d]{1,4}[- ]?[A-Z\\d]{2,5}(?![\\w-])`,
			'dg',
		),
		score: 0.85,
		why: 'it follows a state like a licence plate',
		holds: (it, around) => isPlateOfState(it, before(around, 44)),
	},
	{
		type: 'plate',
		shape: new RegExp(
			`(?:${STATES})(?: (?:plates?|tags?|licen[cs]e|registration))?(?: number)? (?<it>(?=[A-Z\\d -]{0,9}\\d)[A-Z\\d]{1,4}[- ]?[A-Z\\d]{2,6})(?![\\w-])`,
			'dg',
		),
		score: 0.85,
		why: 'it follows a state like a licence plate',
		holds: (it) => digits(it) >= 2 && !/^(?:19|20)\d\d$/.test(it) && !/^\d{1,2} [A-Z]{4,}$/.test(it) && (/[A-Z]/.test(it) || digits(it) >= 5),
	},
	// "WV registration"
	{
		type: 'city',
		shape: new RegExp(
			`(?<![\\w-])(?:${STATE})(?= (?:registration|reg|plates?|tags?|license|licence|OLN|OLS|DL|ID|LIC|REG|TAGS?|PLATES?|REGISTRATION)\\b[ .:#]{0,3}[A-Z\\d])`,
			'dg',
		),
		score: 0.55,
		why: 'it tells of which state somebody or something is',
	},
	{
		type: 'plate',
		shape: new RegExp(
			`(?<![\\w-])(?:${STATE}) (?:\\d{1,2}-\\d{3,5}[A-Z]{0,2}|[A-Z]{1,2} \\d{2} \\d{3}|[A-Z]{1,3} \\d{3} ?[A-Z]{1,3}|\\d{3,6} ?[A-Z]{1,2}-?[A-Z]{1,2})(?![\\w-])`,
			'dg',
		),
		score: 0.8,
		why: 'it follows a state like a licence plate',
		holds: (it) => !WORDLIKE.test(it) || /[A-Z]$/.test(it),
	},
	{ type: 'plate', shape: /\b\d[A-Z]{3} ?\d{3}\b/dg, score: 0.8, why: 'it is shaped like a licence plate' },
	{
		type: 'plate',
		shape: /(?<![\w-])[A-Z]{3}-?\d[A-Z]?\d{2}(?![\w-])/dg,
		score: 0.55,
		why: 'it is shaped like a licence plate',
		holds: (it) => !/^(?:HWY|SR|CR|US|RTE|APT|LOT|UNIT)/.test(it),
	},
	{
		type: 'plate',
		shape: /(?<![\w-])[A-Z]{3}[- ]\d{3,4}(?![\w-])/dg,
		score: 0.6,
		why: 'it stands behind a car like a licence plate',
		holds: (it, around) => OF_CAR.test(before(around, 44)) && !/^(?:HWY|RTE|APT|LOT|MAY|JUN|AGE|ETA|AMB|MED|ENG|CAR|VIN)/.test(it),
	},
	{
		type: 'plate',
		shape: /(?<![\w-])(?=[A-Z\d-]{0,8}\d)(?=[\d-]{0,7}[A-Z])(?:[A-Z\d]{5,8}|[A-Z\d]{1,4}-[A-Z\d]{2,5})(?![\w-])/dg,
		score: 0.8,
		why: 'it stands behind a car like a licence plate',
		holds: (it, around) => digits(it) > 0 && OF_CAR.test(before(around, 44)) && !IS_MEASURED.test(it) && !/^F-?[123]50$|^[A-Z]{1,3}-\d{1,2}$/.test(it),
	},
	// What nobody could place by its shape: letters and digits in one word.
	{
		type: 'number',
		shape: /(?<![\w/.-])(?=[A-Z\d-]{0,11}\d)(?=[\d-]{0,11}[A-Z])[A-Z\d]{1,6}(?:-[A-Z\d]{1,6}){0,2}(?![\w/-]|\.\d)/dg,
		score: 0.4,
		why: 'letters and digits together may be the number of something',
		holds: (it, around) =>
			it.length >= 5 &&
			it.length <= 12 &&
			digits(it) > 0 &&
			!IS_MEASURED.test(it) &&
			!IS_KNOWN.test(it) &&
			!/^ ?(?:mg|mcg|ml|scale|screen|score)/.test(behind(around, 8)),
	},
]);

/** States whose short forms are words as well. */
const WORDLIKE = /^(?:IN|OR|ME|OK|HI|ID|OH|LA|PA|MA|AL|CO|DE) /;

function isPlateOfState(it: string, ahead: string): boolean {
	const plate = it.slice(3).replace(/^(?:PLATES?|TAGS?|LP|REG|LIC) /i, '');
	if (!/\d.*\d/.test(plate) || IS_MEASURED.test(plate) || /^\d+ (?:[A-Z]{4,}$|AM|PM|HRS|MIN|ST|AVE|RD|MG|[NSEW] )/.test(plate)) return false;
	return !WORDLIKE.test(it) || plate.length < it.length - 3 || OF_CAR.test(ahead) || /[,(] ?$/.test(ahead);
}

/** Tests, laws and codes that are named by letters and digits. */
const IS_KNOWN =
	/^(?:PHQ|GAD|CSSRS|C-SSRS|PCL|AUDIT|CAGE|MDQ|GDS|ASQ|MMPI|ACE|DSM|ICD|CFR|HB|SB|COVID|SARS|TXT|CIT|GCS|NCIC|UTF|MP|MM|WPA|PM|B|T|H|F)-?\d{1,4}(?:-[A-Z\d]{1,3})?$|^[A-Z]\d{2}-[A-Z]\d{2}$|^TO-\d|^\d+-(?:YEAR|DAY|HOUR|FOOT|INCH|MILE|STORY|BED|STEP)/;
