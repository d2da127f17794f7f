import { before, behind, byShape } from './patterns.ts';

const MONTH = '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?';
/** Those that are no other word. */
const PLAIN_MONTH = '(?:January|February|April|June|July|August|September|October|November|December|Jan\\.|Feb\\.|Apr\\.|Aug\\.|Sept?\\.|Oct\\.|Nov\\.|Dec\\.)';
const WEEKDAY = '(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?[.,]{0,2} (?:the )?)';
const DAY = '(?:0?[1-9]|[12]\\d|3[01])';
const YEAR = "(?:(?:19|20)\\d\\d|['’]\\d\\d)";
const isNoMay = (it: string) => !/^may \d/.test(it);
const FEAST =
	"X-?mas(?: Eve| Day)?|Martin Luther King Day|Cinco de Mayo|Columbus Day|Indigenous Peoples[’'] Day|Groundhog Day|Earth Day|Flag Day|Pentecost|Lent|Advent|Passover|Yom Kippur|Rosh Hashanah|Purim|Sukkot|Ramadan|Nowruz|T[eê]t|Lunar New Year|Chinese New Year|Kwanzaa|Holi|Vaisakhi|Day of the Dead|D[ií]a de (?:los )?Muertos|All Saints[’'] Day|All Souls[’'] Day|Epiphany|Black Friday|Election Day|Boxing Day|Canada Day|Opening Day|Homecoming|New Year['’]?s(?: Eve| Day| morning| night)?|Christmas(?: Eve| Day| morning| night)?|Halloween|Thanksgiving(?: Day)?|Easter(?: Sunday| Monday)?|Good Friday|Ash Wednesday|Palm Sunday|Holy Week|Independence Day|Memorial Day|Labor Day|Veterans Day|Presidents[’']? Day|Mother[’']s Day|Father[’']s Day|Valentine[’']s Day|St\\.? Patrick[’']s Day|the Fourth of July|July Fourth|Juneteenth|Hanukkah|Diwali|Eid(?: al-\\w{3,5})?|Mardi Gras|Super Bowl Sunday|MLK Day";

/** Days, months and years. Those with a day point to one person; a year alone may stay in every lane. */
export const dates = byShape('dates', [
	{
		type: 'birth-date',
		shape:
			/\b(?:d\.?o\.?b\.?|date of birth|born(?: on)?|birthdate|birthday)\s{0,2}[:(]?\s{0,2}(?<it>\d{1,2}[-/. ]\d{1,2}[-/. ]\d{2,4}|\d{4}-\d{2}-\d{2}|\d{8}|\d{6}|\d{1,2}[- ][A-Za-z]{3,9}\.?[- ]\d{2,4}|[A-Za-z]{3,9}\.? \d{1,2},? \d{4})/dgi,
		score: 1,
		why: 'it is when somebody was born',
	},
	{
		type: 'date',
		shape: new RegExp(`\\b${WEEKDAY}?${DAY}(?:st|nd|rd|th)?(?: of)?[- ]?${MONTH}(?:[-, ]{0,2}(?:${YEAR}|\\d\\d(?!\\d|:)))?(?![\\p{L}\\d])`, 'dgiu'),
		score: 0.9,
		why: 'it is a day',
		holds: (it, { text, start }) => !/may$/.test(it) || !/\d$/.test(text.slice(start - 1, start)),
	},
	{
		type: 'date',
		shape: new RegExp(
			`\\b${WEEKDAY}?${MONTH}[ -]${DAY}(?:st|nd|rd|th)?\\b(?:,? ${YEAR}\\b| \\d\\d(?=[\\s,.;)]|$)|-\\d\\d\\b|-(?:19|20)\\d\\d\\b)?(?!:)`,
			'dgi',
		),
		score: 0.9,
		why: 'it is a day',
		holds: isNoMay,
	},
	{
		type: 'date',
		shape: new RegExp(
			`\\b${MONTH} (?:the )?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth|twenty-\\w{4,7}|thirty-first)\\b`,
			'dgi',
		),
		score: 0.85,
		why: 'it is a day',
		holds: isNoMay,
	},
	{
		type: 'date',
		shape: new RegExp(`\\b${MONTH}(?: of)?,? (?:(?:19|20)\\d\\d\\b|['’]\\d\\d(?![\\d'’]))`, 'dgi'),
		score: 0.85,
		why: 'it is a month',
		holds: isNoMay,
	},
	{ type: 'date', shape: /(?<![\w/.-])(?:0?[1-9]|1[0-2])[/.-](?:0?[1-9]|[12]\d|3[01])[/.-](?:(?:19|20)\d\d|\d\d)(?![\w/-])/dg, score: 0.9, why: 'it is a day' },
	{ type: 'date', shape: /(?<![\w/.-])(?:0?[1-9]|[12]\d|3[01])[/.-](?:0?[1-9]|1[0-2])[/.-](?:19|20)\d\d(?![\w/-])/dg, score: 0.85, why: 'it is a day' },
	{ type: 'date', shape: /(?<![\w/-])(?:19|20)\d\d[-/.](?:0?[1-9]|1[0-2])[-/.](?:0?[1-9]|[12]\d|3[01])(?![\w/])/dg, score: 0.95, why: 'it is a day' },
	{ type: 'date', shape: /(?<!\w)(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?!\w)/dg, score: 0.85, why: 'it is a day' },
	{
		type: 'date',
		shape: /(?<![\w/.-])(?:0?[1-9]|1[0-2])\/(?:0?[1-9]|[12]\d|3[01])(?![\w/])/dg,
		score: 0.7,
		why: 'it is shaped like a day',
		holds: (it, around) =>
			!/^(?:24|12|10|9|8|7|6|5|4|3|2|1)\/(?:7|10)$/.test(it) &&
			!/(?:intent|pain|scale|rated?|mood|score|bp|vision|strength|dtrs?|asq|gds|phq|gad|cage|audit|moca|mmse|ciwa|cssrs|c-ssrs|acuity|sbq|pcl|dast|energy|sleep|si|risk|slums|mini-cog|apgar)[^.;\n]{0,12}$/.test(
				before(around),
			) &&
			!/^ ?(?:mg|scale)/.test(behind(around)),
	},
	{ type: 'date', shape: /(?<![\w/.-])(?:0?[1-9]|1[0-2])\/(?:19|20)\d\d(?![\w/-])/dg, score: 0.7, why: 'it is a month' },
	{
		type: 'date',
		shape: new RegExp(`\\b(?:${FEAST})(?![\\p{L}])`, 'dgiu'),
		score: 0.75,
		why: 'it is a day of the year',
		holds: (it) => /^(?:the )?\p{Lu}/u.test(it) && !/^(?:Lent|Advent|Epiphany|Holi|Homecoming|LENT|HOLI)$/.test(it),
	},
	{
		type: 'date',
		shape:
			/\b(?:the|friday the|monday the|tuesday the|wednesday the|thursday the|saturday the|sunday the|since the|on the|by the) (?<it>(?:[12]?\d|3[01])(?:st|nd|rd|th))\b(?! ?(?:street|st\b|avenue|ave|floor|grade|district|precinct|time|hour|minute|day|step|attempt|call|visit|year|amendment|degree|place|century|percentile|brigade|battalion|infantry|anniversary|birthday|of the month))/dgi,
		score: 0.7,
		why: 'it is a day of a month',
	},
	{
		type: 'date',
		shape: /\bthe (?:first|second|third|fourth|last) (?:mon|tues|wednes|thurs|fri|satur|sun)day (?:in|of) \w{3,9}/dgi,
		score: 0.8,
		why: 'it is a day',
	},
	{
		type: 'date',
		shape: new RegExp(
			`\\b(?:in|since|last|early|late|mid|mid-|of|by|until|till|through|this|next|during|back in|every|from|to|a|lobby floor in) (?<it>${PLAIN_MONTH})(?![\\p{L}])`,
			'dgiu',
		),
		score: 0.7,
		why: 'it is a month',
		holds: (it) => /^\p{Lu}/u.test(it),
	},
	{ type: 'date', shape: /\b(?:in|since|last|late|early|until) (?<it>May|March)\b(?! (?:of this|to|on|I|we))/dg, score: 0.6, why: 'it is a month' },
	{ type: 'date', shape: new RegExp(`(?<![\\p{L}])${PLAIN_MONTH}(?![\\p{L}])`, 'dgu'), score: 0.4, why: 'it is a month' },
	{
		type: 'date',
		shape: /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/dgi,
		score: 0.3,
		why: 'a day of the week can be looked up with the rest',
		holds: (it) => /^\p{Lu}/u.test(it),
	},
	{
		type: 'date',
		shape:
			/\b(?:(?:in|during|over|of|that|this|last|early|late|mid|since) (?:the )?)(?<it>(?:spring|summer|fall|autumn|winter)(?: of (?:19|20)\d\d| (?:19|20)\d\d)?)\b(?! ?(?:down|back|out|into|for|in love))/dgi,
		score: 0.3,
		why: 'a season can be looked up with the rest',
	},
	{
		type: 'date',
		shape: /(?<![\w/.:$-])(?:19[3-9]\d|20[0-4]\d)(?![\w/-]|[:.]\d)/dg,
		score: 0.35,
		why: 'it is a year',
		holds: (_, around) =>
			!/(?:^|\D)(?:at|@|by|approx(?:imately)?|about|around|until|=|time:?) $/.test(before(around)) && !/^ ?(?:hrs?|hours)/.test(behind(around)),
	},
]);
