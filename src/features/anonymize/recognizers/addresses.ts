import { before, behind, byShape } from './patterns.ts';

const SUFFIX =
	'(?:Street|Str|St|Avenue|Ave|Av|Road|Rd|Drive|Dr|Lane|Ln|Court|Ct|Boulevard|Blvd|Bl|Bv|Way|Wy|Place|Pl|Terrace|Terr|Ter|Circle|Cir|Parkway|Pkwy|Pky|Highway|Hwy|Square|Sq|Trail|Trl|Tr|Loop|Alley|Aly|Turnpike|Tpke|Pike|Crescent|Cres|Row|Run|Path|Expressway|Expy|Freeway|Fwy|Causeway|Esplanade|Promenade|Commons|Crossing|Xing|Point|Pt|Ridge|Hollow|Cove|Bend|Plaza|Plz)';
const DIRECTION = '(?:NE|NW|SE|SW|N|S|E|W|North|South|East|West|NORTH|SOUTH|EAST|WEST|Northeast|Northwest|Southeast|Southwest)\\.?';
const ORDINAL = '\\d{1,3}(?:st|nd|rd|th|ST|ND|RD|TH)';
const NAME = `(?:\\p{Lu}[\\p{L}'’.]{0,20}|${ORDINAL})`;
const PART =
	'(?:,? ?(?:Apt|APT|Apartment|Unit|UNIT|Ste|STE|Suite|Lot|LOT|Rm|RM|Room|Trlr|TRLR|Bldg|BLDG|Space|SPC|Floor|Fl|FL)\\.? ?#?[A-Za-z]?-?\\d{0,5}[A-Za-z]?|,? ?#[\\w-]{1,6}|,? (?:\\d{1,2}(?:st|nd|rd|th)|first|second|third|top|ground) (?:floor|fl)(?: (?:rear|front|left|right))?|,? (?:upper|lower|rear|basement|bsmt)(?![\\p{L}])| \\d{1,2}[A-Z](?![\\w]))';
const NUMBER = '(?<![\\w./:#-])\\d{1,6}(?:-\\d{1,4}|½| 1\\/2)?[A-Z]?';
const HIGHWAY =
	'(?:Interstate|I|IH|US|U\\.S\\.|SR|CR|FM|RR|TH|State Route|State Road|State Highway|County Road|County Route|County Highway|County Line|Route|Rte|RTE|Rt|Hwy|HWY|Highway|HIGHWAY|INTERSTATE|ROUTE|COUNTY ROAD|Forest Road|Ranch Road|Old Highway)';
/** Words that end what a dispatcher typed before a house number, or begin what comes after it. */
const NO_STREET =
	/\b(?:TRANS|STAGED|VOL|CALLER|OUT|NOW|HRS|HOURS|PER|ADV|ADVISED|SAYS|STATES|FROM|WITH|HAS|AND|NOT|IS|WAS|THE|ETA|MIN|MINS|YOA|YO|YRS|MALE|FEMALE|CALLED|PRIORS?|KIDS|CALLS|UNITS?|TABS|PILLS|DAYS|WEEKS|HOURS|BEERS)\b/;

/** Where somebody lives or was: house numbers and crossings point to one place, a street alone narrows it. */
export const addresses = byShape('addresses', [
	{
		type: 'address',
		shape: new RegExp(
			`${NUMBER} (?:${DIRECTION} )?(?:${NAME} ){1,3}(?:${SUFFIX}|${SUFFIX.toUpperCase()})(?![\\p{L}])(?:\\.(?=,| \\p{Ll}))?(?: ${DIRECTION}(?![\\p{L}]))?${PART}?`,
			'dgu',
		),
		score: 0.95,
		why: 'it is a house and its street',
		holds: (it) => !NO_STREET.test(it),
	},
	{
		type: 'address',
		shape: new RegExp(
			`${NUMBER} (?:N|S|E|W|NE|NW|SE|SW|North|South|East|West|NORTH|SOUTH|EAST|WEST)\\.? ${NAME}(?: \\p{Lu}\\p{Ll}[\\p{L}'’]{0,20})?${PART}?`,
			'dgu',
		),
		score: 0.85,
		why: 'it is a house and its street',
		holds: (it, around) => !/^(?:19|20)\d\d /.test(it) && !NO_STREET.test(it) && !/^ (?:bound|units?)/.test(behind(around)),
	},
	{
		type: 'address',
		shape: new RegExp(
			`\\b(?:lives|living|resides|residing|residence|resident|stays|staying|home|house|address|addr|loc|location|at|to|on|of)(?: (?:at|of|is|was))?[,:]? (?<it>\\d{2,6} \\p{Lu}\\p{Ll}[\\p{L}'’]{1,20}(?: \\p{Lu}\\p{Ll}[\\p{L}'’]{1,20})?${PART}?)`,
			'dgui',
		),
		score: 0.8,
		why: 'it is a house and its street',
		holds: (it) =>
			/^\d+ \p{Lu}\p{Ll}/u.test(it) &&
			!/^0\d{3} /.test(it) &&
			!/^\d+ (?:Hours|Minutes|January|February|March|April|May|June|July|August|September|October|November|December)/.test(it) &&
			!NO_STREET.test(it),
	},
	{
		type: 'address',
		shape: new RegExp(`${NUMBER} (?:${DIRECTION} )?${HIGHWAY}[ -]?\\d{1,4}[A-Z]?(?: ${DIRECTION}(?![\\p{L}]))?${PART}?`, 'dgu'),
		score: 0.9,
		why: 'it is a house and its road',
	},
	{ type: 'address', shape: /\bP\.? ?O\.? ?Box \d{1,6}/dgi, score: 0.95, why: 'it is a postal address' },
	{ type: 'address', shape: /\b[A-Z]{2},? \d{5}(?:-\d{4})?\b/dg, score: 0.9, why: 'it is a postal code' },
	{ type: 'address', shape: /\bzip(?: code)?:? (?<it>\d{5}(?:-\d{4})?)\b/dgi, score: 0.95, why: 'it is a postal code' },
	{
		type: 'address',
		shape: new RegExp(
			`(?<![\\p{L}\\d/&-])(?:${DIRECTION} )?(?:${ORDINAL}|\\p{Lu}[\\p{L}'’]{2,20}(?: \\p{Lu}[\\p{L}'’]{2,20})?)(?: (?:${SUFFIX}|${SUFFIX.toUpperCase()}))?\\.? ?[&/@] ?(?:${DIRECTION} )?(?:${ORDINAL}|\\p{Lu}[\\p{L}'’]{2,20})(?: (?:${SUFFIX}|${SUFFIX.toUpperCase()})(?![\\p{L}]))?`,
			'dgu',
		),
		score: 0.6,
		why: 'it is a crossing of two streets',
		holds: (it, around) => isCrossing(it, around.isShouted, before(around)),
	},
	{
		type: 'address',
		shape: new RegExp(
			`\\b(?:at|near|corner of|intersection of|crossing of|between|off|from)(?: the corner of)? (?<it>(?:${DIRECTION} )?(?:${ORDINAL}|\\p{Lu}\\p{Ll}[\\p{L}'’]{1,20})(?: ${SUFFIX})? and (?:${DIRECTION} )?(?:${ORDINAL}|\\p{Lu}\\p{Ll}[\\p{L}'’]{1,20})(?: (?:${SUFFIX})(?![\\p{L}]))?)(?=[,.;)]|\\s(?:and|in|near|when|where|for|to|by|with|on|after|before|around)|$)`,
			'dgu',
		),
		score: 0.7,
		why: 'it is a crossing of two streets',
	},
	{
		type: 'address',
		shape: new RegExp(`(?<=\\b(?:AT|ADDR|ADDRESS|LOC|LOCATION|LIVES AT)[: ] ?)\\d{1,5} \\p{Lu}[\\p{Lu}'’]{3,20}${PART}?`, 'dgu'),
		score: 0.7,
		why: 'it is a house and its street',
		holds: (it, around) => around.isShouted && !NO_STREET.test(it) && !/ (?:HRS|HOURS|MINUTES|UNITS|PEOPLE|BLOCK|MILE|MILES|FEET|DAYS)/.test(it),
	},
	{
		type: 'address',
		shape: new RegExp(`(?<![\\p{L}\\d])${ORDINAL} (?:and|&) \\p{Lu}\\p{Ll}[\\p{L}'’]{1,20}(?: \\p{Lu}\\p{Ll}[\\p{L}'’]{1,20})?`, 'dgu'),
		score: 0.65,
		why: 'it is a crossing of two streets',
	},
	{
		type: 'street',
		shape: /\b(?:apt|apartment|unit|lot|room|rm|space|spc)\.? #?[A-Z](?![\p{L}\d])|(?<=\b(?:IN|AT|APT) )\d{1,2}[A-Z](?![\w])/dgiu,
		score: 0.55,
		why: 'it is a room or a lot',
	},
	{
		type: 'street',
		shape: new RegExp(`(?<![\\p{L}\\d])(?:${DIRECTION} )?\\p{Lu}[\\p{Lu}'’]{2,20} ${SUFFIX.toUpperCase()}(?![\\p{L}'’])`, 'dgu'),
		score: 0.7,
		why: 'it is a street',
		holds: (it, around) => around.isShouted && isStreet(it, true),
	},
	{
		type: 'street',
		shape: new RegExp(`(?<![\\p{L}\\d])(?:${DIRECTION} )?(?:${NAME} ){1,2}(?:${SUFFIX}|${SUFFIX.toUpperCase()})(?![\\p{L}'’])`, 'dgu'),
		score: 0.7,
		why: 'it is a street',
		holds: (it, around) => isStreet(it, around.isShouted),
	},
	{
		type: 'street',
		shape: new RegExp(
			`\\b(?:on|at|near|off|toward|towards|twd|down|along|block of|blk|from|to|of|nb|sb|eb|wb|onto) (?<it>(?:${DIRECTION} )?${ORDINAL})(?! ?(?:floor|fl|grade|birthday|district|precinct|of|street|st|avenue|ave|time|day|call|step|attempt|brigade|battalion|infantry|year|degree))\\b`,
			'dgi',
		),
		score: 0.65,
		why: 'it is a street',
	},
	{
		type: 'street',
		shape: new RegExp(`(?<![\\p{L}\\d])(?:the )?${HIGHWAY}[ -]?\\d{1,4}[A-Z]?(?: (?:north|south|east|west)(?:bound)?| [NSEW]B?(?![\\p{L}]))?(?![\\w])`, 'dgu'),
		score: 0.75,
		why: 'it is a road',
	},
	{
		type: 'street',
		shape: /\b(?:mile ?marker|mile ?post|milepost|mile|MM|MP|exit) ?#?\d{1,4}(?:\.\d{1,2})?[A-Z]?(?![\w:])/dgi,
		score: 0.7,
		why: 'it is a point on a road',
		holds: (it) => !/^mile /i.test(it),
	},
	{
		type: 'street',
		shape: /\b(?:apartment|apt|room|rm|lot|space|spc|trailer|cabin|cell|bed|ste|suite) ?#?(?:\d{1,5}[A-Z]?|[A-Z]-?\d{1,4})\b/dgi,
		score: 0.6,
		why: 'it is a room or a lot',
	},
	{ type: 'street', shape: /\b\d{1,2}(?:00|50) block of (?:\p{L}{1,20}\.? ?){1,3}/dgu, score: 0.7, why: 'it is a block of a street' },
]);

const NO_CROSSING =
	/\b(?:WELFARE|CHECK|EDP|EVENT|SUICID\w{0,5}|MENTAL|DOMESTIC|MALE|FEMALE|AND|HIS|HER|MR|MS|OFC|SGT|DEP|FIRE|EMS|POLICE|CALLER|VICTIM|SON|MOM|DAD|MOTHER|FATHER|HUSBAND|WIFE|NOT|RP|SUBJ|BH|ED|SI|HI|AH|VH|Mr|Mrs|Ms|Dr|Ofc|Sgt|Dep|He|She|They)\b/;

function isCrossing(it: string, isShouted: boolean, ahead: string): boolean {
	if (NO_CROSSING.test(it)) return false;
	const hasStreet = new RegExp(`${ORDINAL}|\\b(?:${SUFFIX}|${SUFFIX.toUpperCase()}|${DIRECTION})(?![\\p{L}])`, 'u').test(it);
	const isWhere = /(?:\b(?:at|on|near|of|to|loc|location|addr|x st|off|from|in)[:,]? )$/.test(ahead);
	if (it.includes('/')) return isShouted ? hasStreet || isWhere : hasStreet;
	return hasStreet || isWhere;
}

const NO_NAME_OF_STREET =
	/^(?:The|A|An|On|At|To|In|By|My|His|Her|No|Any|Every|Each|This|That|One|Long|Mr|Ms|Mrs|Dr|St|Ct|Pt|Of|For|With|Right|Wrong|Half|All|Some|Same|Other|Which|Whichever|Either|ANY|THE|NO|ON|AT|TO|IN|HIS|HER|BY|FOR|OF|PER|X|AND|OR|NOT|RP|SUBJ|OTHER|WITH|LONG) /;
const IS_OTHER = /\b(?:Court|Way|Run|Point|Row|Path|Bend|Plaza|Place|Circle|Drive|Pt|Ct|Dr|St|Ridge|Cove|Commons|Crossing|Hollow|Square)$/i;

function isStreet(it: string, isShouted: boolean): boolean {
	if (NO_NAME_OF_STREET.test(it) || NO_CROSSING.test(it)) return false;
	if (/ (?:Dr|Pt|Ct|St|DR|PT|CT)$/.test(it) && !/\d/.test(it) && !isShouted) return /^(?:\p{Lu}\p{Ll}+ ){1,2}(?:Dr|Ct|St|Pt)$/u.test(it);
	if (isShouted && IS_OTHER.test(it)) return /\b(?:ST|DR|CT|PL|CIR|SQ)$/.test(it) && it.split(' ').length === 2;
	return true;
}
