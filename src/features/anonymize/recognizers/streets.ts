import { DIRECTION, HIGHWAY, NAME, NO_CROSSING, ORDINAL, SUFFIX } from './addresses.ts';
import { before, byShape } from './patterns.ts';

/** Streets, roads, points on them and rooms: alone, each narrows where somebody was. */
export const streets = byShape('streets', [
	{
		type: 'street',
		shape: /\b(?:apt|apartment|unit|lot|room|rm|space|spc|bed)\.? #?[A-Z](?![\p{L}\d])|(?<=\b(?:IN|AT|APT) )\d{1,2}(?![HXM])[A-Z](?![\w])/dgiu,
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
		shape: new RegExp(
			`(?<![\\p{L}\\d])(?!(?:ON|AT|TO|IN|OFF|OF|FROM|NEAR|BY|On|At|To|In|Off|From|Near|By|The|THE|AND|And) )(?:${DIRECTION} )?(?:${NAME} ){1,2}(?:${SUFFIX}|${SUFFIX.toUpperCase()})(?![\\p{L}'’])`,
			'dgu',
		),
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
		// Breaths a minute, beside the pulse.
		holds: (it, around) => !(/^RR \d{1,2}$/.test(it) && /\b(?:hr|bp|p|pulse|t|temp)\b[^a-z]{0,14}$/.test(before(around))),
	},
	{
		type: 'street',
		shape: new RegExp(
			`(?<=\\b(?:XSTS?|X ST|ON|AT|OFF|NEAR|DOWN|FROM|TO|OF|&|AND|LOC|ALONG|BETWEEN)[: ] ?)(?!(?:THE|A|HIS|HER|ANY|NO|MY) )(?:${DIRECTION} )?(?:\\p{Lu}[\\p{Lu}'’]{1,14} ){1,3}(?:RD|AVE|AV|LN|BLVD|PKWY|CIR|TRL|TER|PL|HWY|PIKE|CT|ST|DR|LOOP|LANE|ROAD|STREET|AVENUE|DRIVE)(?: ${DIRECTION})?(?![\\p{L}\\d])`,
			'dgu',
		),
		score: 0.7,
		why: 'it is a street',
		holds: (it, around) =>
			around.isShouted && isStreet(it, false) && !/ (?:ON|IN|OFF|OF|THE|AT|TO|BY|AND|FROM|FOR|WITH|OUT|IS|WAS|HIS|HER|ROCKS?) /.test(` ${it}`),
	},
	// "Cty Rd KK"
	{
		type: 'street',
		shape:
			/(?<![\p{L}\d])(?:County|Cty|CTY|Co\.|CO|COUNTY|State|STATE) (?:Road|Rd|Hwy|Highway|Trunk|RD|HWY|TRUNK|ROAD|HIGHWAY|Route|ROUTE) [A-Z]{1,2}(?![\p{L}\d])/dgu,
		score: 0.7,
		why: 'it is a road',
	},
	// "the Goodwill on Fourth."
	{
		type: 'street',
		shape:
			/(?<=\b(?:on|off|at|down|up|near|to|along|toward) )(?:(?:North|South|East|West|N\.?|S\.?|E\.?|W\.?) )?(?:First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|Eleventh|Twelfth|Thirteenth|Fourteenth|Fifteenth|Main|Broadway)(?=[.,;!?)]| (?:and|near|by|at|between|in|when|where|until|past|just|before|after)\b)/dg,
		score: 0.5,
		why: 'it is a street',
	},
	{
		type: 'place',
		shape:
			/\b(?:bus|route|train|ferry|coach|trolley|streetcar|light rail|subway) (?:#|no\.? ?|number )?\d{1,3}[A-Z]?(?![\w:/-]|[.,]\d| ?(?:minutes|hours|people|miles|times|passengers))/dgi,
		score: 0.55,
		why: 'it tells where it was',
	},
	// "on N. Larkin"
	{
		type: 'street',
		shape: new RegExp(
			`(?<=\\b(?:on|at|off|near|down|along|across|from|to|of|onto|and) )(?:N|S|E|W|NE|NW|SE|SW)\\.? \\p{Lu}\\p{Ll}{2,15}(?: (?:${SUFFIX})(?![\\p{L}]))?(?![\\p{L}])`,
			'dgu',
		),
		score: 0.6,
		why: 'it is a street',
	},
	{
		type: 'street',
		shape: new RegExp(
			`(?<![\\p{L}\\d])${HIGHWAY}[ -]?\\d{1,4}[A-Z]?,? (?:near|at|by|around|before|past|NEAR|AT|BY) (?:mile ?marker|mile ?post|milepost|MM|MP|exit|MILEPOST|EXIT) ?#?\\d{1,4}(?:\\.\\d)?`,
			'dgu',
		),
		score: 0.75,
		why: 'it is a point on a road',
	},
	// "HWY 9 BRIDGE OVER THE SANDY"
	{
		type: 'street',
		shape: new RegExp(
			`(?<![\\p{L}\\d])${HIGHWAY}[ -]?\\d{1,4}[A-Z]? (?:bridge|overpass|underpass|ramp|off-?ramp|on-?ramp|exit ramp|rest area|rest stop|weigh station|turnout|pull-?out|interchange|tunnel|viaduct|BRIDGE|OVERPASS|UNDERPASS|RAMP|REST AREA|TURNOUT|INTERCHANGE|TUNNEL|VIADUCT)(?: (?:over|at|and|near|by|above|OVER|AT|AND|NEAR|BY|ABOVE) (?:(?:the|THE) )?\\p{Lu}[\\p{L}'’]{2,18}(?: \\p{Lu}[\\p{L}'’]{2,18})?)?(?![\\p{L}])`,
			'dgu',
		),
		score: 0.7,
		why: 'it is a point on a road',
	},
	{
		type: 'street',
		shape: /\b(?:mile ?marker|mile ?post|milepost|mile|MM|MP|exit) ?#?\d{1,4}(?:\.\d{1,2})?[A-Z]?(?![\w:])/dgi,
		score: 0.7,
		why: 'it is a point on a road',
		holds: (it) => !/^mile ?\d/i.test(it),
	},
	{
		type: 'street',
		shape: /\b(?:apartment|apt|room|rm|lot|space|spc|trailer|cabin|cell|bed|ste|suite|slip|berth|gate|bay|dock) ?#?(?:\d{1,5}(?:-?[A-Z])?|[A-Z]-?\d{1,4})\b/dgi,
		score: 0.6,
		why: 'it is a room or a lot',
	},
	{ type: 'street', shape: /\b\d{1,2}(?:00|50) block of (?:\p{L}{1,20}\.? ?){1,3}/dgu, score: 0.7, why: 'it is a block of a street' },
]);
const NO_NAME_OF_STREET =
	/^(?:Officer|Ofc|Deputy|Dep|Detective|Det|Sergeant|Sgt|Corporal|Cpl|Trooper|Chief|Captain|Capt|Lieutenant|Lt|Sheriff|Ranger|Chaplain|Nurse|Paramedic|OFFICER|OFC|OFCR|DEPUTY|DEP|DET|SGT|CPL|TROOPER|CHIEF|CAPT|LT|MR|MRS|MS|DR|The|A|An|On|At|To|In|By|My|His|Her|No|Any|Every|Each|This|That|One|Long|Mr|Ms|Mrs|Dr|St|Ct|Pt|Of|For|With|Right|Wrong|Half|All|Some|Same|Other|Which|Whichever|Either|ACROSS|ONE|TWO|BOTH|SAME|BILINGUAL|WRONG|SIDE|CRISIS|FAMILY|DRUG|MENTAL|ANY|THE|NO|ON|AT|TO|IN|HIS|HER|BY|FOR|OF|PER|X|AND|OR|NOT|RP|SUBJ|OTHER|WITH|LONG) /;
const IS_OTHER = /\b(?:Court|Way|Run|Point|Row|Path|Bend|Plaza|Place|Circle|Drive|Pt|Ct|Dr|St|Ridge|Cove|Commons|Crossing|Hollow|Square)$/i;

function isStreet(it: string, isShouted: boolean): boolean {
	if (NO_NAME_OF_STREET.test(it) || NO_CROSSING.test(it) || /^[A-Z]\. [A-Z]\p{Ll}+$/u.test(it)) return false;
	if (/ (?:Dr|Pt|Ct|St|DR|PT|CT)$/.test(it) && !/\d/.test(it) && !isShouted) return /^(?:\p{Lu}\p{Ll}+ ){1,2}(?:Dr|Ct|St|Pt)$/u.test(it);
	if (isShouted && / (?:ON|IN|OFF|ACROSS|FROM|FOR|WITH|OUT|DOWN|UP|INTO|OF|THE|AT|TO|BY) /.test(` ${it}`)) return false;
	if (isShouted && IS_OTHER.test(it)) return /\b(?:ST|DR|CT|PL|CIR|SQ)$/.test(it) && it.split(' ').length === 2;
	return true;
}
