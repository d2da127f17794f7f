import { before, behind, byShape } from './patterns.ts';

const MONTH =
	'(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)|Apr(?:il|\\.)?|May|June|July|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)';
export const WEEKDAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
const SEASON = '(?:spring|summer|autumn|fall|winter)';
const DECADE = '(?:twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)';
const TENS = '(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)';
const ONES = '(?:one|two|three|four|five|six|seven|eight|nine)';
/** What people who live by it count the year by. */
const SEASONAL =
	'(?:crab|crabbing|salmon|herring|halibut|lobster|shrimp|oyster|clam|fishing|whaling|sealing|trapping|deer|elk|moose|duck|goose|turkey|dove|bear|hunting|bow|rifle|gun|fire|wildfire|hurricane|tornado|monsoon|flood|mud|sugaring|syrup|calving|lambing|kidding|foaling|branding|shearing|planting|growing|harvest|haying|picking|berry|cherry|apple|peach|grape|crush|hop|wheat|corn|beet|potato|cotton|tobacco|cane|tomato|strawberry|pecan|almond|football|baseball|basketball|wrestling|hockey|ski|tourist|rainy|dry|ice|snowmobile|rodeo|powwow|fair|festival|graduation|prom|wedding|tax|flu|holiday|allergy)';

/** Days, months and years in the words of people who tell a story. */
export const datesInWords = byShape('dates-in-words', [
	// "mid-December", "early in March", "the first week of July"
	{
		type: 'date',
		shape: new RegExp(
			`\\b(?:(?:early|mid|middle|late|end|start|beginning)(?:[- ](?:in|of)(?: the month of)?)?[- ]|the (?:first|second|third|fourth|last|whole|back|front) (?:week|weekend|half|part|days?|end|night) (?:of|in) |(?:first|second|third|fourth|last) (?:week|weekend|half|part|days?) (?:of|in) )(?:${MONTH}|${SEASON})(?![\\p{L}])(?: (?:of )?(?:19|20)\\d\\d)?`,
			'dgiu',
		),
		score: 0.65,
		why: 'it is a part of a year',
		holds: (it) => !/ (?:may|mar)$/.test(it),
	},
	// "the Sunday before Thanksgiving", "the week after Easter"
	{
		type: 'date',
		shape: new RegExp(
			`\\b(?:(?:the|that|on|every) )?(?:${WEEKDAY}|day|night|morning|week|weekend|month|evening|(?:two|three|four|five|six) (?:days|weeks|nights))(?: right| just)? (?:before|after|of|following|past|until) (?:Thanksgiving|Christmas(?: Eve)?|Easter|Halloween|New Year(?:[’']s)?|Labor Day|Memorial Day|Mother[’']s Day|Father[’']s Day|the Fourth|Independence Day|Ramadan|Eid|Passover|Lent|Mardi Gras|Valentine[’']s(?: Day)?|graduation|homecoming|prom|harvest|first frost)(?![\\p{L}])`,
			'dgiu',
		),
		score: 0.7,
		why: 'it is a day of the year',
	},
	// "in '21", "since '09"
	{
		type: 'date',
		shape:
			/\b(?:in|of|since|until|till|by|from|back in|around|through|before|after|class of|summer|winter|spring|fall|early|late)(?: early| late)? (?<it>['’]\d\d)(?![\d'’]|s\b)/dgi,
		score: 0.7,
		why: 'it is a year',
	},
	{
		type: 'date',
		shape: new RegExp(
			`\\b(?:in|of|since|until|during|through|from|early|late|mid|mid-|back in|around|by)[ -](?:the )?(?:early |late |mid[- ])?(?<it>(?:nineteen[- ])?${DECADE}|['’]?\\d0s|(?:19|20)\\d0s)(?![\\p{L}])`,
			'dgiu',
		),
		score: 0.5,
		why: 'it is a time of somebody’s life',
		holds: (_, around) =>
			!/\b(?:her|his|their|my|your|our|its) (?:early |late |mid[- ])?$/.test(before(around)) &&
			!/^ ?(?:mph|degrees|[fF]\b)/.test(behind(around, 10)) &&
			/ the (?:early |late |mid[- ])?$/.test(before(around)),
	},
	// "nineteen eighty-two", "twenty nineteen"
	{
		type: 'date',
		shape: new RegExp(
			`\\b(?:nineteen|twenty)[- ](?:${TENS}(?:[- ]${ONES})?|oh[- ]${ONES}|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)(?![\\p{L}-])|\\b(?:two|nineteen) (?:thousand|hundred) (?:and )?(?:${TENS}(?:[- ]${ONES})?|${ONES}|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)(?![\\p{L}-])`,
			'dgiu',
		),
		score: 0.55,
		why: 'it is a year',
		holds: (_, around) => !/^ (?:dollars|people|miles|feet|pounds|acres|head|times|bucks|hours|or)/.test(behind(around, 12)),
	},
	{
		type: 'date',
		shape: new RegExp(`\\b(?:in|of|since|until|back in|by) (?<it>(?:oh|ought|aught)[- ]${ONES})(?![\\p{L}-])`, 'dgiu'),
		score: 0.6,
		why: 'it is a year',
	},
	// "Weds 9am"
	{
		type: 'date',
		shape: /(?<![\p{L}\d/-])(?:Tues?|Weds?|Thu(?:rs?)?|TUES?|WEDS?|THURS?|THU)\.?(?![\p{L}\d/-])/dgu,
		score: 0.55,
		why: 'it is a day of the week',
		holds: (it) => !/^(?:Thu|Wed|Tue)$/.test(it.replace('.', '')) || it.endsWith('.'),
	},
	{
		type: 'date',
		shape:
			/(?<![\p{L}\d/-])(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|MON|FRI|SAT|SUN)\.?(?=,? (?:\d|[A-Za-z]{3,9}\.? \d|am|pm|AM|PM|at \d|@|night|morning|eve|NIGHT|MORNING|NOON|noon|x\d)|[.,;)]\s|[.,;)]?$|[–-](?:Mon|Tue|Wed|Thu|Fri|Sat|Sun))/dgmu,
		score: 0.55,
		why: 'it is a day of the week',
		holds: (it, around) =>
			!/^ ?(?:phone|tel|com|tv|radio|image|map|nav)/i.test(behind(around, 8)) &&
			!/(?:the|in|full) $/.test(before(around)) &&
			!(around.isShouted && /^(?:SAT|SUN)$/.test(it) && !/^,? \d/.test(behind(around, 4))),
	},
	{
		type: 'date',
		shape:
			/(?<=\b(?:on|last|next|this|until|till|since|by|every|each|ON|LAST|NEXT|THIS|UNTIL|TILL|SINCE|BY|EVERY|FLY|THRU) )(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|MON|FRI|SAT|SUN)\.?(?![\p{L}\d/-])/dgu,
		score: 0.55,
		why: 'it is a day of the week',
	},
	// "LEFT OCT", "since Aug"
	{
		type: 'date',
		shape:
			/(?<![\p{L}\d/-])(?:JAN|FEB|APR|JUN|JUL|AUG|SEPT?|OCT|NOV|DEC|Jan|Feb|Apr|Jul|Aug|Sept|Oct|Nov|Dec)\.?(?:(?: (?:OF )?|[-’'])(?:(?:19|20)\d\d|\d\d))?(?![\p{L}\d-])/dgu,
		score: 0.6,
		why: 'it is a month',
	},
	{
		type: 'date',
		shape:
			/(?<=\b(?:IN|SINCE|LAST|EARLY|LATE|MID|OF|BY|UNTIL|THIS|NEXT|DURING|FROM) )(?:JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER|MAR|SPRING|SUMMER|FALL|AUTUMN|WINTER)(?![\p{L}-])/dgu,
		score: 0.6,
		why: 'it is a part of a year',
	},
	{
		type: 'date',
		shape: new RegExp(
			`(?<=\\b(?:[Ll]ast|[Tt]hat|[Tt]he|[Tt]his|[Ee]very|[Nn]ext|[Pp]revious|[Oo]ne|[Ii]n|[Ss]ince|[Ee]arly|[Ll]ate) )(?:${SEASON})(?= (?:before|after|of|when|that|we|I|he|she|they|her|his|my|the|and|and (?:he|she|they|we))\\b|[.,;!?)]|$)`,
			'dgmu',
		),
		score: 0.5,
		why: 'it is a part of a year',
		holds: (it, around) =>
			!(
				/^fall$/.test(it) &&
				/\b(?:the|that|one|this) $/.test(before(around)) &&
				!/\b(?:in|of|during|since|last|early|late) (?:the |that |this )$/.test(before(around))
			),
	},
	{ type: 'date', shape: new RegExp(`(?<![\\p{L}])${SEASON},? (?:of )?(?:(?:19|20)\\d\\d|[’']\\d\\d)`, 'dgiu'), score: 0.6, why: 'it is a part of a year' },
	{
		type: 'date',
		shape: /\b(?:every|each|that|one|this|by|of) (?<it>May)(?=[.,;!?]| (?:and|when|we|I|he|she|they|since|after|before)\b)/dg,
		score: 0.5,
		why: 'it is a month',
	},
	{
		type: 'date',
		shape: new RegExp(`\\b(?:deep|late|early|far along|well along|right) in(?:to)? the ${SEASON}\\b`, 'dgi'),
		score: 0.6,
		why: 'it is a part of a year',
	},
	{
		type: 'date',
		shape: new RegExp(
			`\\b(?:(?:the |that |this |last |every )?(?:back end|end|start|middle|height|peak|opening day|opening|close|tail end|first week|last week|thick) of )?${SEASONAL} season\\b`,
			'dgi',
		),
		needs: ' season',
		score: 0.4,
		why: 'it can be looked up with the rest',
	},
	{
		type: 'date',
		shape:
			/\b(?:during|after|before|since|until|at|in|over|through|that|last|this) (?<it>(?:the )?(?:harvest|haying|calving|lambing|branding|breakup|freeze-?up|spring break|summer break|winter break|christmas break|finals(?: week)?|midterms|homecoming week|opening day|planting|shearing|the equinox|the solstice|solstice))(?![\p{L}-])/dgiu,
		score: 0.4,
		why: 'it can be looked up with the rest',
	},
	// A day of the week, where the day itself does not stand beside it.
	{
		type: 'date',
		shape: new RegExp(
			`(?<![\\p{L}])${WEEKDAY}s?(?![\\p{L}])(?!,? (?:the )?\\d{1,2}(?:[-/]\\d|st\\b|nd\\b|rd\\b|th\\b|,? ${MONTH})|,? \\d{4}-)(?!,? ${MONTH} \\d)`,
			'dgiu',
		),
		score: 0.5,
		why: 'a day of the week can be looked up with the rest',
		holds: (it) => /^\p{Lu}/u.test(it),
	},
	{
		type: 'date',
		shape: /(?<![\p{L}])(?:January|February|April|June|July|August|September|October|November|December)(?![\p{L}])/dgu,
		score: 0.5,
		why: 'it is a month',
		holds: (it, around) =>
			!/^(?:April|June|August)$/.test(it) ||
			/\b(?:in|since|last|this|next|of|by|one|every|each|late|early|until|from|through|that|during|and|to|mid|around) $/.test(before(around)),
	},
]);
