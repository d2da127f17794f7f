import { before, byShape } from './patterns.ts';

const MILITARY = '(?:[01]\\d|2[0-3])[0-5]\\d';
const HOUR = '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)';
const CLOCK = '(?:1[0-2]|0?[1-9])(?::[0-5]\\d)?';
/** What is counted and no hour. */
const COUNTED =
	"(?! ?(?:%|percent|mg|mcg|ml|cc|lbs?|pounds|kg|feet|ft|foot|inches|miles?|mi|blocks?|yards|acres|people|others|men|women|kids|children|boys|girls|beers?|drinks|shots|pills|tabs|times|hours?|hrs?|minutes?|mins?|seconds|days?|weeks?|wks?|months?|mos?|years?|yrs?|years['’]|dollars|bucks|degrees|units?|officers|deputies|of|or|more|different|hundred|thousand|in (?:ten|\\d))\\b|/|\\.\\d|,\\d|-)";

/** Times of day as people say and type them who do not look at the clock. */
export const timesLoose = byShape('times-loose', [
	{ type: 'time', shape: /(?<![\w:.])(?:1[0-2]|0?[1-9])[0-5]\d ?(?:[ap]m?|[AP]M)(?![\w.])/dg, score: 0.7, why: 'it is a time of day' },
	{
		type: 'time',
		shape: new RegExp(`(?<![\\w:.-])(?:${CLOCK}|${MILITARY}|noon|midnight|${HOUR})[- ]?ish(?!\\w)`, 'dgi'),
		score: 0.65,
		why: 'it is a time of day',
	},
	// "6-6:30 pm", "from 2 to 4 a.m."
	{
		type: 'time',
		shape: new RegExp(
			`(?<![\\w:./$-])${CLOCK}(?= ?(?:-|–|to|or|and|till|until|thru) ?${CLOCK} ?(?:[ap]\\.?m\\b|o['’]?clock|in the (?:morning|afternoon|evening)))`,
			'dgi',
		),
		score: 0.7,
		why: 'it is a time of day',
	},
	{
		type: 'time',
		shape: new RegExp(`(?<![\\w:./$-])${CLOCK}(?= (?:or|and|to|-) (?:1[0-2]|[1-9]):[0-5]\\d)`, 'dg'),
		score: 0.55,
		why: 'it is a time of day',
	},
	{
		type: 'time',
		shape: new RegExp(
			`(?:~ ?|\\b(?:LKW|LKN|LSN|last (?:known well|known normal|use|used|dose|drink|meal|ate|slept|seen|void|contact)|onset|called at|tx|txd|RTC|appt|court|f/u|due|eta|etd|until)[:,]? (?:at |@ ?|was |approx\\.? )?)(?<it>${MILITARY})(?![\\w-]|[:.,]\\d)`,
			'dgi',
		),
		score: 0.65,
		why: 'it is a time of day',
	},
	// "Fri 1530", "11/15 1330"
	{
		type: 'time',
		shape: new RegExp(
			`(?<=\\b(?:mon|tues?|weds?|thur?s?|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday|\\d{1,2}/\\d{1,2}(?:/\\d{2}(?:\\d{2})?)?|last night|yesterday|today|tomorrow|tonight)[.,]? (?:@ ?|at )?)${MILITARY}(?![\\w-]|[:.,]\\d)`,
			'dgi',
		),
		score: 0.7,
		why: 'it is a time of day',
	},
	{
		type: 'time',
		shape: /(?<=@ ?)(?:1[0-2]|[1-9])(?=\s*(?:[,;)\n]|\.\s|\.?$|w\/|with\b|and\b))/dg,
		score: 0.55,
		why: 'it is a time of day',
	},
	{
		type: 'time',
		shape: new RegExp(
			`\\b(?:a (?:little|bit)|just|right|shortly|sometime|soon|well|not long) (?:before|after|past) (?<it>(?:1[0-2]|[1-9]|${HOUR}))(?![\\w:])${COUNTED}`,
			'dgi',
		),
		score: 0.5,
		why: 'it is a time of day',
	},
	{
		type: 'time',
		shape: new RegExp(`\\b(?:at|around|by|till|until|maybe|about) (?<it>half ${HOUR}|${HOUR})(?![\\w-])${COUNTED}`, 'dgi'),
		score: 0.4,
		why: 'it may be a time of day',
	},
	{
		type: 'time',
		shape: new RegExp(`\\b(?:around|till|until) (?<it>1[0-2]|[1-9])(?![\\w:])${COUNTED}`, 'dgi'),
		score: 0.35,
		why: 'it may be a time of day',
	},
	{
		type: 'time',
		shape: new RegExp(
			`\\b(?:(?:five|ten|fifteen|twenty|twenty-five|a quarter|quarter|half)|(?:\\p{Ll}{3,10}(?:-\\p{Ll}{3,5})?|\\d{1,2})(?= minutes? ))(?: minutes?)? (?:to|past|of|till|til|after|before) (?:noon|midnight|the hour|${HOUR})\\b`,
			'dgiu',
		),
		needs: / (?:to|past|of|till?|after|before) (?:noon|midnight|the hour|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/,
		score: 0.7,
		why: 'it is a time of day',
	},
	{ type: 'time', shape: /\b(?:(?:oh|zero|0)[- ])?dark[- ](?:thirty|early|\d{2})\b/dgi, score: 0.5, why: 'it is a time of day' },
	{ type: 'time', shape: /\b(?:3|three|4|four|2|two|1|one|5|five) in the a\.?m\b/dgi, score: 0.6, why: 'it is a time of day' },
	// "// 0614 MSP AT RAIL"
	{
		type: 'time',
		shape: new RegExp(`(?<=(?:^|\\s)(?://|\\||>>|~) ?)${MILITARY}(?= (?:[A-Z]|$))`, 'dgm'),
		score: 0.65,
		why: 'it is shaped like a time of day',
	},
	{
		type: 'time',
		shape: new RegExp(
			`\\b(?:coming up on|closing in on|going on|shift (?:starts|started|ends|ended)|starts|started|ends) (?:at )?(?<it>${HOUR}|${MILITARY})(?![\\w:-])${COUNTED}`,
			'dgi',
		),
		score: 0.5,
		why: 'it is a time of day',
	},
	{ type: 'time', shape: new RegExp(`\\b(?:at|around|about|by|was) (?<it>${HOUR} and change)\\b`, 'dgi'), score: 0.55, why: 'it is a time of day' },
	// "TO BMC BY R54 2301."
	{
		type: 'time',
		shape: new RegExp(`(?<=(?:[A-Z\\d)]|--|[|/]) )${MILITARY}(?= [|/]|\\s*[.;,](?:\\s|$)|\\s*\\n|$)`, 'dg'),
		score: 0.5,
		why: 'it is shaped like a time of day',
		holds: (it, around) =>
			around.isShouted &&
			!/^(?:19|20)[0-3]\d$/.test(it) &&
			!/\b(?:badge|bdg|id|no|star|unit|rm|apt|lot|box|grid|op|code|pin|last (?:4|four)|car|bus|train) $/.test(before(around)),
	},
]);
