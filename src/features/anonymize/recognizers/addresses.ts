import { before, behind, byShape } from './patterns.ts';

export const SUFFIX =
	'(?:Street|Str|St|Avenue|Ave|Av|Road|Rd|Drive|Dr|Lane|Ln|Court|Ct|Boulevard|Blvd|Bl|Bv|Way|Wy|Place|Pl|Terrace|Terr|Ter|Circle|Cir|Parkway|Pkwy|Pky|Highway|Hwy|Square|Sq|Trail|Trl|Tr|Loop|Alley|Aly|Turnpike|Tpke|Pike|Crescent|Cres|Row|Run|Path|Expressway|Expy|Freeway|Fwy|Causeway|Esplanade|Promenade|Commons|Crossing|Xing|Point|Pt|Ridge|Hollow|Cove|Bend|Plaza|Plz)';
/** Last words of streets that are also words of the land: only a house number before them tells. */
const WIDE_SUFFIX =
	'(?:Grove|Grv|Heights|Hts|Hill|Hills|Glen|Gln|Manor|Mnr|Meadow|Meadows|Mews|Oval|Pass|Trace|Trce|View|Vw|Vista|Vis|Walk|Landing|Lndg|Overlook|Cutoff|Spur|Bypass|Knoll|Knolls|Branch|Gardens|Green|Estates|Est|Village|Valley|Shores|Fork|Forks|Springs|Station|Park|Line|Hwy|Byway|Gate|Chase|Close|Quay|Wharf|Dock|Landings)';
export const DIRECTION = '(?:NE|NW|SE|SW|N|S|E|W|North|South|East|West|NORTH|SOUTH|EAST|WEST|Northeast|Northwest|Southeast|Southwest)\\.?';
export const ORDINAL = '\\d{1,3}(?:st|nd|rd|th|ST|ND|RD|TH)';
export const NAME = `(?:\\p{Lu}[\\p{L}'’.]{0,20}|${ORDINAL})`;
export const PART =
	'(?:,? ?(?:apt|apartment|unit|ste|suite|lot|room|rm|bldg|building|space|spc|trailer|trlr|slip|site|cabin|bed|house|wing|Courtroom|courtroom|HOUSE|House|Wing|WING|Apt|APT|Apartment|Unit|UNIT|Ste|STE|Suite|Lot|LOT|Rm|RM|Room|Trlr|TRLR|Bldg|BLDG|Building|BUILDING|Space|SPACE|SPC|SP|Sp|Slip|SLIP|Trailer|TRAILER|TRL|FLR|Floor|FLOOR|Fl|FL|Bed|BED|Site|SITE|Cabin|CABIN|Cottage|COTTAGE|Pad|PAD|Berth|BERTH)\\.? ?#?(?:\\d{1,5}(?:-?[A-Za-z])?|[A-Za-z](?:-?\\d{1,5})?)(?![\\p{L}\\d])|,? ?#[\\w-]{1,6}|,? (?:number|Number|NUMBER|No\\.|no\\.|NO\\.?) \\d{1,4}[A-Z]?(?![\\w])|,? (?:\\d{1,2}(?:st|nd|rd|th)|first|second|third|top|ground) (?:floor|flr?)(?: (?:rear|front|left|right))?|,? (?:[Uu]pper|UPPER|[Ll]ower|LOWER|[Rr]ear|REAR|[Bb]asement|BASEMENT|[Bb]smt|BSMT|[Uu]pstairs|UPSTAIRS|[Dd]ownstairs|DOWNSTAIRS|[Ff]ront|FRONT|[Dd]uplex|DUPLEX|[Pp]enthouse|PENTHOUSE|PH|FRNT|UPR|LWR|\\d(?:ST|ND|RD|TH) (?:FLOOR|FLR|FL)|1\\/2)(?: (?:unit|UNIT|apt|APT|flat|FLAT|level|LEVEL|duplex|rear|REAR))?(?![\\p{L}\\d])| \\d{1,2}[A-Z](?![\\w]))';
export const NUMBER = '(?<![\\w./:#-])\\d{1,6}(?:-\\d{1,4}|½| 1\\/2)?[A-Z]?';
export const HIGHWAY =
	'(?:Interstate|I|IH|RT|STATE RT|ST RT|STATE ROUTE|STATE ROAD|STATE HWY|STATE HIGHWAY|COUNTY RD|COUNTY HWY|CO RD|CO HWY|CTY RD|CTY HWY|SH|CTH|STH|CSAH|USH|LOOP|Loop|BELTWAY|Beltway|SPUR|Spur|BIA Route|BIA RTE|Indian Route|Navajo Route|Co\\. Rd\\.|Rural Route|US Route|U\\.S\\. Route|U\\.S\\. Highway|US Highway|US HWY|US Hwy|US|U\\.S\\.|SR|CR|FM|RR|TH|State Route|State Road|State Highway|County Road|County Route|County Highway|County Line|Route|Rte|RTE|Rt|Hwy|HWY|Highway|HIGHWAY|INTERSTATE|ROUTE|COUNTY ROAD|Forest Road|Ranch Road|Old Highway)';
const SPOKEN =
	'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|oh';
/** Words that end what a dispatcher typed before a house number, or begin what comes after it. */
const NO_STREET =
	/\b(?:TRANS|STAGED|VOL|CALLER|OUT|NOW|HRS|HOURS|PER|ADV|ADVISED|SAYS|STATES|FROM|WITH|HAS|AND|NOT|IS|WAS|THE|ETA|MIN|MINS|YOA|YO|YRS|MALE|FEMALE|CALLED|PRIORS?|KIDS|CALLS|UNITS?|TABS|PILLS|DAYS|WEEKS|HOURS|BEERS)\b/;

/** Where somebody lives or was: house numbers and crossings point to one place. */
export const addresses = byShape('addresses', [
	{
		type: 'address',
		shape: new RegExp(
			`${NUMBER} (?:${DIRECTION} )?(?:${NAME} ){1,3}(?:${SUFFIX}|${SUFFIX.toUpperCase()})(?![\\p{L}])(?:\\.(?=,| \\p{Ll}))?(?: ${DIRECTION}(?![\\p{L}]))?(?:${PART}){0,2}`,
			'dgu',
		),
		score: 0.95,
		why: 'it is a house and its street',
		holds: (it) => !NO_STREET.test(it),
	},
	{
		type: 'address',
		shape: new RegExp(
			`${NUMBER} (?:N|S|E|W|NE|NW|SE|SW|North|South|East|West|NORTH|SOUTH|EAST|WEST)\\.? ${NAME}(?: \\p{Lu}\\p{Ll}[\\p{L}'’]{0,20})?(?:${PART}){0,2}`,
			'dgu',
		),
		score: 0.85,
		why: 'it is a house and its street',
		holds: (it, around) => !/^(?:19|20)\d\d /.test(it) && !NO_STREET.test(it) && !/^ (?:bound|units?)/.test(behind(around)),
	},
	{
		type: 'address',
		shape: new RegExp(
			`\\b(?:lives|living|resides|residing|residence|resident|stays|staying|home|house|address|addr|loc|location|at|to|on|of)(?: (?:at|of|is|was))?[,:]? (?<it>\\d{2,6} \\p{Lu}\\p{Ll}[\\p{L}'’]{1,20}(?: \\p{Lu}\\p{Ll}[\\p{L}'’]{1,20})?(?:${PART}){0,2})`,
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
		shape: new RegExp(`${NUMBER} (?:${DIRECTION} )?${HIGHWAY}[ -]?\\d{1,4}[A-Z]?(?: ${DIRECTION}(?![\\p{L}]))?(?:${PART}){0,2}`, 'dgu'),
		score: 0.9,
		why: 'it is a house and its road',
		holds: (it, around) => !(/^\d{2,3} (?:RR|SH|TH|CR) \d{1,2}$/.test(it) && /\b(?:hr|bp|p|pulse|t|temp|vs)[: ]{1,2}$/.test(before(around))),
	},
	{
		type: 'address',
		shape: new RegExp(
			`${NUMBER} (?:${DIRECTION} )?(?:Calle|CALLE|Camino|CAMINO|Avenida|AVENIDA|Paseo|PASEO|Via|VIA|Vía|Rue|RUE|Chemin|CHEMIN|Corte|CORTE|Callej[oó]n|CALLEJON|Paseo|Rua|Strada|Caminito|CAMINITO|Vereda|VEREDA)(?: (?:de|del|la|las|los|el|du|des|DE|DEL|LA|LAS|LOS|EL)){0,2}(?: \\p{Lu}[\\p{L}'’]{1,20}){1,2}(?:${PART}){0,2}`,
			'dgu',
		),
		score: 0.9,
		why: 'it is a house and its street',
		holds: (it) => !NO_STREET.test(it),
	},
	{
		type: 'address',
		shape: new RegExp(
			`(?<![\\w./:#-])\\d{2,5} (?:${DIRECTION} )?(?:${NAME} ){1,2}(?:${WIDE_SUFFIX}|${WIDE_SUFFIX.toUpperCase()})(?![\\p{L}])(?: ${DIRECTION}(?![\\p{L}]))?(?:${PART}){0,2}`,
			'dgu',
		),
		score: 0.8,
		why: 'it is a house and its street',
		holds: (it, around) => !NO_STREET.test(it) && !(around.isShouted && /^\d{4} /.test(it) && /(?:^|\n)$/.test(before(around))) && !/^(?:19|20)\d\d /.test(it),
	},
	{
		type: 'address',
		shape: new RegExp(
			`(?<![\\w-])[NSEW]\\d{1,3}[ -]?[NSEW]\\d{3,5} ${NAME}(?: ${NAME}){0,2}|(?<![\\w-])[NSEW]\\d{3,5} (?:${NAME} ){1,3}(?:${SUFFIX}|${SUFFIX.toUpperCase()})(?![\\p{L}])`,
			'dgu',
		),
		score: 0.9,
		why: 'it is a house and its street',
	},
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
		shape: new RegExp(`(?<=\\b(?:AT|ADDR|ADDRESS|LOC|LOCATION|LIVES AT)[: ] ?)\\d{1,5} \\p{Lu}[\\p{Lu}'’]{3,20}(?:${PART}){0,2}`, 'dgu'),
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
		type: 'address',
		shape: new RegExp(`${NUMBER} (?:Boulevard|Broadway|Avenue|BOULEVARD|BROADWAY|AVENUE) ${DIRECTION}(?![\\p{L}])(?:${PART}){0,2}`, 'dgu'),
		score: 0.9,
		why: 'it is a house and its street',
	},
	{
		type: 'address',
		shape: new RegExp(
			`(?<![\\w./:#-])\\d{2,5} (?:BLK|BLOCK|blk|block)\\.? (?:OF |of )?(?:${DIRECTION} )?${NAME}(?: ${NAME})?(?: (?:${SUFFIX}|${SUFFIX.toUpperCase()})(?![\\p{L}]))?`,
			'dgu',
		),
		score: 0.75,
		why: 'it is a block of a street',
		holds: (it) => !NO_STREET.test(it.replace(/^\d+ \S+/, '')),
	},
	// "1207 AVE G", "W210 Cty Rd KK"
	{
		type: 'address',
		shape: new RegExp(
			`(?:${NUMBER}|(?<![\\w-])[NSEW]\\d{3,5}) (?:${DIRECTION} )?(?:AVENUE|AVE|Avenue|Ave\\.?|STREET|Street|ST|St\\.?|ROAD|Road|RD|Rd\\.?|(?:County|Cty|CTY|COUNTY) (?:Road|Rd|Hwy|Highway|RD|HWY|ROAD|Trunk)) [A-Z]{1,2}(?![\\p{L}\\d])(?:${PART}){0,2}`,
			'dgu',
		),
		score: 0.85,
		why: 'it is a house and its street',
	},
	// "four-eleven Bayou Verde"
	{
		type: 'address',
		shape: new RegExp(`\\b(?:at|to|on|of|from) (?<it>(?:${SPOKEN})(?:[- ](?:${SPOKEN})){1,3} \\p{Lu}[\\p{L}'’]{2,18}(?: \\p{Lu}[\\p{L}'’]{1,18}){0,2})`, 'dgu'),
		score: 0.75,
		why: 'it is a house and its street',
	},
	// "N 210 Rd meets E 340"
	{
		type: 'address',
		shape: /(?<![\w])[NSEW]\.? \d{3,5}(?: (?:Rd|Road|St|Ave|RD|ROAD))?,? (?:meets|and|&|at|x|by|\/|AND|X) [NSEW]\.? \d{3,5}(?: (?:Rd|Road|St|Ave|RD|ROAD))?/dg,
		score: 0.85,
		why: 'it is a crossing of two streets',
	},
	{
		type: 'address',
		shape:
			/(?<=\b(?:AT|STAGING|STAGE|CORNER OF|INT OF|INTERSECTION OF|LOC:?|XST:?) )(?:\d{1,3}(?:ST|ND|RD|TH)|\p{Lu}{4,16})(?: \p{Lu}{3,12})? (?:AND|&) (?:\d{1,3}(?:ST|ND|RD|TH)|\p{Lu}{4,16})(?: \p{Lu}{3,12})?(?=\s*[\n,.;(]|$)/dgu,
		score: 0.6,
		why: 'it is a crossing of two streets',
		holds: (it, around) => around.isShouted && !NO_CROSSING.test(it.replace(/ AND /, ' ')),
	},
]);

export const NO_CROSSING =
	/\b(?:SITTING|STANDING|WALKING|LAYING|LYING|RUNNING|WELFARE|CHECK|EDP|EVENT|SUICID\w{0,5}|MENTAL|DOMESTIC|MALE|FEMALE|AND|HIS|HER|MR|MS|OFC|SGT|DEP|FIRE|EMS|POLICE|CALLER|VICTIM|SON|MOM|DAD|MOTHER|FATHER|HUSBAND|WIFE|NOT|RP|SUBJ|BH|ED|SI|HI|AH|VH|Mr|Mrs|Ms|Dr|Ofc|Sgt|Dep|He|She|They)\b/;

function isCrossing(it: string, isShouted: boolean, ahead: string): boolean {
	if (NO_CROSSING.test(it)) return false;
	const hasStreet = new RegExp(`${ORDINAL}|\\b(?:${SUFFIX}|${SUFFIX.toUpperCase()}|${DIRECTION})(?![\\p{L}])`, 'u').test(it);
	const isWhere = /(?:\b(?:at|on|near|of|to|loc|location|addr|x st|off|from|in)[:,]? )$/.test(ahead);
	if (it.includes('/')) return isShouted ? hasStreet || isWhere : hasStreet || /\b(?:at|near|off|xst)[:,]? $/.test(ahead);
	return hasStreet || isWhere;
}
