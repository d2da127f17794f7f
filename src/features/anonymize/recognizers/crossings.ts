import { DIRECTION, HIGHWAY, NAME, ORDINAL, PART, SUFFIX } from './addresses.ts';
import { before, behind, byShape } from './patterns.ts';

const ALL_SUFFIX = `(?:${SUFFIX}|${SUFFIX.toUpperCase()})`;
const WORD = "\\p{Lu}[\\p{L}'’]{2,18}";
/** A street of a grid, as logs write it: "34 AV", "7 MI", "N 2000 RD". */
const COUNTED_STREET = '(?:[NSEW] )?\\d{1,4} (?:ST|AV|AVE|PL|RD|DR|MI|MILE|BLVD|TER|CT)(?: RD)?';
const NUMBERED = `(?:${HIGHWAY}[ -]?\\d{1,4}[A-Z]?(?: [NSEW]B?(?![\\p{L}]))?|${COUNTED_STREET})`;
const NO_STREET =
	/(?:^|[&@/X] ?)(?:THE|HIS|HER|SUBJ|RP|CALLER|MALE|FEMALE|PD|EMS|FIRE|ALL|NO|NOT|IS|WAS|HAS|ETA|UNIT|UNITS|ADV|MEDIC|ENG|SCENE|HOME|WORK|SCHOOL|HOSP|ER|ED|WIFE|MOM|DAD|SON|TIME|AND|OUT|TRYING|The|His|Her|She|He|They|We|It|Ofc|Officer|Deputy|Sgt)\b/;

/** Houses and crossings of streets that have a number for a name, and points along a road. */
export const crossings = byShape('crossings', [
	// "34-19 88 ST", "16000 NW 7 AV"
	{
		type: 'address',
		shape: new RegExp(
			`(?<![\\w./:#-])(?:\\d{1,3}-\\d{2}|\\d{2,5}) (?:${DIRECTION} )?\\d{1,3} (?:ST|AV|AVE|PL|RD|DR|TER|CT|LN|BLVD|St|Ave|Pl|Rd|Dr)(?![\\p{L}])(?: ${DIRECTION}(?![\\p{L}]))?(?:${PART}){0,2}`,
			'dgu',
		),
		score: 0.9,
		why: 'it is a house and its street',
		holds: (it) => !/^\d+ \d+ (?:DR|CT|PL)/.test(it),
	},
	// "2150 S 1300 E", "CR 400 N 1150 E"
	{
		type: 'address',
		shape: new RegExp(`(?<![\\w./:#-])\\d{2,5} [NSEW]\\.?,? \\d{2,5} [NSEW](?![\\w])\\.?(?:${PART}){0,2}`, 'dgu'),
		score: 0.9,
		why: 'it is a house and its street',
	},
	{
		type: 'address',
		shape: new RegExp(
			`(?<![\\w./:#-])\\d[NSEW]\\d{3} ${NAME}(?: ${NAME})?|(?<![\\w./:#-])\\d{1,5} 1/2 ${NAME}(?: ${ALL_SUFFIX}(?![\\p{L}]))?|(?<![\\w./:#-])\\d{4,5} (?:NE|NW|SE|SW) \\d{1,3}(?:ST|ND|RD|TH|st|nd|rd|th)?(?![\\w])`,
			'dgu',
		),
		score: 0.8,
		why: 'it is a house and its street',
		holds: (it) => !/ (?:HOURS|HRS|MILES|MI|BLOCKS|MIN|Hours|Miles)\b/.test(it),
	},
	// "14903 CARLISLE, 7 MI/GRATIOT"
	{
		type: 'address',
		shape: /(?<=^|\n|\n\d{4} )\d{3,5} (?:[NSEW] )?\p{Lu}{4,16}(?: \p{Lu}{4,14})?(?=,| \/| \(| XST?| APT| #)/dgu,
		score: 0.6,
		why: 'it is a house and its street',
		holds: (it, around) =>
			around.isShouted &&
			!(/^(?:[01]\d|2[0-3])[0-5]\d /.test(it) && !/ (?:APT|#|XS)/.test(around.text.slice(around.end, around.end + 5))) &&
			!/ (?:CALLER|MALE|FEMALE|UNITS|ENGINE|MEDIC|SUBJ|PATIENT|MOTHER|FATHER|CALLS|ADVISED|STILL|CODE)/.test(it),
	},
	{
		type: 'address',
		shape:
			/\b(?:address|addy|place|house|apartment|lives|lived|stayed|stays|door)\b[^.;\n]{0,24}? (?<it>\d{3,5} \p{Lu}\p{Ll}[\p{L}'’]{2,16}(?: \p{Lu}\p{Ll}{2,14})?)(?=[,.;)]|\s*\n| (?:and|in|near|off|by|on|apt|unit)\b)/dgu,
		score: 0.65,
		why: 'it is a house and its street',
		holds: (it) =>
			!/^(?:19|20)\d\d /.test(it) &&
			!/ (?:Hours|People|Miles|January|February|March|April|May|June|July|August|September|October|November|December)\b/.test(it),
	},
	// "7 MI/GRATIOT", "HWY 180 & CHESTNUT", "FM 1960 @ KUYKENDAHL"
	{
		type: 'address',
		shape: new RegExp(
			`(?<![\\p{L}\\d/&-])(?:${NUMBERED} ?(?:[&@/]|AND|X|x|and|at|near|NR|NEAR) ?(?:${DIRECTION} )?(?:${NUMBERED}|${ORDINAL}|${WORD}(?: (?!(?:AREA|FOR|NOW|SIDE|CALLER|WITH|PARK|LOT|CORNER)(?![\\p{L}]))${WORD})?)(?: ${ALL_SUFFIX}(?![\\p{L}]))?|(?:${WORD} )?${WORD} ?(?:[&@/]|AND|X) ?(?:${NUMBERED})(?![\\p{L}\\d]))`,
			'dgu',
		),
		score: 0.65,
		why: 'it is a crossing of two streets',
		holds: (it) => !NO_STREET.test(it) && !/\d (?:at|near|NR|NEAR) (?:The|An?|THE|AN?|MM|MP)\b/.test(it) && !/^(?:RR|CR|SR|TH|SH) \d{1,2} ?[/]/.test(it),
	},
	// "AVE F X 14TH", "BDWY & 231"
	{
		type: 'address',
		shape: new RegExp(
			`(?<![\\p{L}\\d/&-])(?:AVE|AV|Ave|Avenue|AVENUE) [A-Z] ?(?:[&@/]|X|AND|and) ?(?:${ORDINAL}|${WORD})(?: ${ALL_SUFFIX}(?![\\p{L}]))?|(?<![\\p{L}\\d/&-])${WORD} ?& ?\\d{1,3}(?:ST|ND|RD|TH)?(?![\\w/:.-])`,
			'dgu',
		),
		score: 0.6,
		why: 'it is a crossing of two streets',
		holds: (it, around) => (/^Ave?/i.test(it) || around.isShouted) && !NO_STREET.test(it),
	},
	// "STAGE CHESTNUT/TULARE"
	{
		type: 'address',
		shape:
			/(?<=\b(?:STAGE|STAGED|STAGING|STG|AT|ON|NEAR|NR|AREA OF|BTWN|BETWEEN|FROM|FR|OFF|CORNER|CORNER OF|INT|INTERSECTION|XST?S?|X-ST|LOC|@|TO|OF|BY|IN)[ :]{1,2})(?:[NSEW] )?\p{Lu}{4,16}(?: \p{Lu}{2,12})? ?[/&@] ?(?:[NSEW] )?\p{Lu}{4,16}(?: (?:ST|AVE|RD|DR|LN|BLVD|WAY|CT|PL))?(?![\p{L}\d/])/dgu,
		score: 0.6,
		why: 'it is a crossing of two streets',
		holds: (it, around) =>
			around.isShouted &&
			!NO_STREET.test(it) &&
			!/(?:ING|ED|LY)\b.*\/|^(?:PILLS|ETOH|DRUGS|KNIFE|MENTAL|POLICE|WIFE|MOTHER|FATHER|BROTHER|SISTER|CALLER|TEXT|PHONE|FRIEND|FAMILY|PATIENT)/.test(it),
	},
	{
		type: 'street',
		shape: new RegExp(
			`(?<=\\b(?:ON|AT|FR|FROM|BY|OF|TO|BTWN|NR|NEAR|OFF|AND|XST|X|DOWN|ALONG|HELD AT)[: ]{1,2})${COUNTED_STREET}(?![\\p{L}\\d])|(?<=[&/])${COUNTED_STREET}(?![\\p{L}\\d])`,
			'dgu',
		),
		score: 0.6,
		why: 'it is a street',
		holds: (it, around) => around.isShouted && !/ (?:MI|DR|CT|PL|MILE)$/.test(it),
	},
	// "NB I35 @ 109.5", "WB 94", "N/O MISSION AVE", "1/4 MI S OF"
	{
		type: 'street',
		shape: new RegExp(
			`(?<![\\w/])(?:(?:NB|SB|EB|WB) (?:I-?|US ?|SR ?|HWY ?)?\\d{1,3}(?: @ ?\\d{1,3}(?:\\.\\d{1,2})?)?|(?<=\\d[A-Z]? ?)@ ?\\d{1,3}\\.\\d{1,2}|[NSEW]/O (?:${DIRECTION} )?(?:${WORD} ){1,3}${ALL_SUFFIX}|[NSE]/O (?:${ORDINAL}|${WORD})|(?:\\d{1,2} )?\\d{1,2}(?:/\\d|\\.\\d)? (?:MI|MILES?|mi|miles?) (?:N|S|E|W|NE|NW|SE|SW|north|south|east|west) of)(?![\\p{L}\\d])`,
			'dgu',
		),
		score: 0.55,
		why: 'it is a point on a road',
		holds: (it) => !/[NSEW]B \d{1,2}$/.test(it) || Number(/\d+$/.exec(it)?.[0]) > 3,
	},
	// "the firehouse on Cullerton", "Kroger on Tylersville"
	{
		type: 'street',
		shape:
			/(?<=\b(?:station|store|shelter|house|firehouse|apartment|apartments|church|clinic|bridge|corner|building|shop|market|school|hospital|bar|diner|lot|stop|motel|bank|park|place|garage|office|mission|room|hotel|pharmacy|library|laundromat|duplex|trailer|tower|towers|café|cafe|gym|depot|yard|lived|lives|living|stays|staying|out|over|down|walking|walked|drove|driving|parked|job|light|overpass|underpass|STATION|STORE|SHELTER|HOUSE|CHURCH|CLINIC|BRIDGE|CORNER|SHOP|MARKET|SCHOOL|MOTEL|PARK|LOT) (?:on|off|ON|OFF) )(?!The |A |An |My |His |Her |Our |Your |THE |HIS |HER |MY )(?:[NSEW]\.? )?\p{Lu}[\p{L}'’]{2,16}(?: \p{Lu}\p{Ll}[\p{L}'’]{1,14})?(?=\s*[.,;:)\n]|\s*$| (?:and|near|at|by|in|when|where|until|after|before|with|who|that|past|across|AND|NEAR|AT|BY|IN|W\/)\b)/dgu,
		score: 0.55,
		why: 'it is a street',
		holds: (it, around) =>
			!NO_LAND.test(it) && !/\b(?:out|over|down) (?:on|off) $/.test(before(around).replace(/\b(?:way|far) /, ''))
				? true
				: /\b(?:way|far) (?:out|over|down) on $/.test(before(around)),
	},
	{
		type: 'street',
		shape:
			/(?<= o(?:n|ff) )(?<=\b(?:[\p{Lu}][\p{L}'’-]{2,16}|\d) (?:on|off) )\p{Lu}[\p{L}'’]{2,16}(?=\s*[.,;:)\n]|\s*$| (?:and|near|at|by|in|when|where|until|after|before|with)\b)/dgu,
		score: 0.45,
		why: 'it may be a street',
		holds: (it, around) => !around.isShouted && !NO_LAND.test(it) && !/^ (?:Day|day)/.test(behind(around)),
	},
]);

/** What may stand behind "on" besides a street. */
const NO_LAND =
	/^(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Mondays|Tuesdays|Wednesdays|Thursdays|Fridays|Saturdays|Sundays|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun|January|February|March|April|May|June|July|August|September|October|November|December|Christmas|Easter|Thanksgiving|Halloween|Facebook|Instagram|Snapchat|TikTok|Twitter|Zoom|YouTube|Medicaid|Medicare|Disability|SSI|SSDI|Section|Earth|Narcan|Zoloft|Prozac|Lexapro|Abilify|Seroquel|Zyprexa|Lithium|Depakote|Haldol|Ativan|Xanax|Suboxone|Methadone|Oxygen|MONDAY|TUESDAY|WEDNESDAY|THURSDAY|FRIDAY|SATURDAY|SUNDAY|FOOT|SCENE|SCN|PHONE|PROBATION|PAROLE|MEDS|DUTY|HOLD|ROOF|LINE)\b/;
