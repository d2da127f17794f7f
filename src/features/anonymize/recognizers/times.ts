import { before, byShape } from './patterns.ts';

const MILITARY = '(?:[01]\\d|2[0-3])[0-5]\\d';
const HOUR = '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)';
const MINUTES =
	'(?:oh[- ](?:one|two|three|four|five|six|seven|eight|nine)|five|ten|fifteen|twenty(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|thirty(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|forty(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|fifty(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?)';

/** Times of day. */
export const times = byShape('times', [
	{
		type: 'time',
		shape: /(?<![\w:.])(?<!(?:[A-Z]|\d{3}|[a-z]{2})-)(?:1[0-2]|0?[1-9])(?::[0-5]\d)?[apAP](?!\w|\.\w)/dg,
		score: 0.7,
		why: 'it is a time of day',
	},
	{ type: 'time', shape: /(?<![\w:.])(?:[01]?\d|2[0-3])h[0-5]\d(?!\w)/dg, score: 0.8, why: 'it is a time of day' },
	{
		type: 'time',
		shape: new RegExp(`\\b(?:at|about|around|by|until|till|past|nearly|almost|maybe|say|like|or|between) (?<it>${HOUR}[- ]${MINUTES})(?![\\p{L}-])`, 'dgui'),
		score: 0.7,
		why: 'it is a time of day',
	},
	{
		type: 'time',
		shape: new RegExp(
			`\\b(?:five|ten|twenty|twenty-five|a quarter|quarter|half)(?: minutes)? (?:to|past|of|till|after|before) ${HOUR}(?: (?:in the (?:morning|afternoon|evening)|at night))?\\b`,
			'dgi',
		),
		score: 0.75,
		why: 'it is a time of day',
	},
	{
		type: 'time',
		shape: /(?<![\d:.])(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:Z\b)?)?(?:\s?[ap](?:m\b|\.\s?m\b\.?))?(?![\d:])/dgi,
		score: 0.8,
		why: 'it is a time of day',
	},
	{ type: 'time', shape: new RegExp(`\\b${MILITARY} ?(?:hrs?|hours|h)\\b`, 'dgi'), score: 0.9, why: 'it is a time of day' },
	{ type: 'time', shape: /(?<![\d:.])(?:1[0-2]|0?[1-9])(?:[:.][0-5]\d)?\s?[ap](?:m\b|\.\s?m\b\.?)/dgi, score: 0.85, why: 'it is a time of day' },
	{
		type: 'time',
		shape: new RegExp(
			`(?<=^|\\n|(?:^|\\n)(?:\\*{1,3}|-{1,3}|>|•|–|—|\\+) ?|=|\\] |@ ?|\\[|\\()${MILITARY}(?:[0-5]\\d)?(?=[ \\])/:;,.-]|$)(?!-\\d{4,}|\\.\\d)`,
			'dgm',
		),
		score: 0.8,
		why: 'it is a time of day',
	},
	{
		type: 'time',
		shape: new RegExp(
			`\\b(?:at|@|by|until|till|since|about|around|approx(?:\\.|imately)?|arrived|arr|dep|departed|left|cleared|clr|time:?|times?:?|tabs at|appt|eta|between|from|and|to|on scene|enroute|back at|dispatched|start|end|out|began|ended|started|finished|here|there|home|scene|seen|called) (?<it>${MILITARY})(?![\\w-]|[:.,]\\d| ?(?:block|mg|people|${'[A-Z][a-z]{2,} (?:st|ave|rd|dr|ln|ct|blvd|way|street|road|avenue)'}))`,
			'dgi',
		),
		score: 0.75,
		why: 'it is a time of day',
		holds: (it, around) => !/^(?:19|20)\d\d$/.test(it) || /(?:at|@|arrived|time:?|hrs|until|by|cleared|out|start|end) $/.test(before(around)),
	},
	{
		type: 'time',
		shape: new RegExp(`(?<![\\w-])${MILITARY}(?= ?[-–] ?${MILITARY}(?![\\d-]))|(?<=(?<!\\d)${MILITARY} ?[-–] ?)${MILITARY}(?![\\w-])`, 'dg'),
		score: 0.75,
		why: 'it is a time of day',
	},
	{
		type: 'time',
		shape: new RegExp(`(?<=[,;.] |, )${MILITARY}(?=[.,;] |$)`, 'dg'),
		score: 0.55,
		why: 'it is shaped like a time of day',
		holds: (it) => !/^(?:19|20)\d\d$/.test(it),
	},
	{
		type: 'time',
		shape: new RegExp(
			`\\b(?:(?:half|quarter) (?:past|to|till|of|after) )?${HOUR}(?:[ -]${MINUTES})? (?:o['’]?clock|in the (?:early |late )?(?:a\\.m\\.|morning|afternoon|evening|night)|at night|that (?:morning|night|evening|afternoon)|[ap](?:m\\b|\\.\\s?m\\b\\.?)|hundred hours|sharp)`,
			'dgi',
		),
		score: 0.75,
		why: 'it is a time of day',
	},
	{
		type: 'time',
		shape:
			/(?<![\w:.])(?:1[0-2]|[1-9])(?::[0-5]\d)? (?:o['’]?clock\b|in the (?:a\.m\.|p\.m\.|(?:early |late )?(?:morning|afternoon|evening|night)\b)|at night\b)/dgi,
		score: 0.75,
		why: 'it is a time of day',
	},
	{
		type: 'time',
		shape: /\b(?:at|around|about|before|after|past|by|until|and|nearly|almost|since|to|till) (?<it>noon|midnight)\b/dgi,
		score: 0.6,
		why: 'it is a time of day',
	},
	{
		type: 'time',
		shape:
			/\b(?:at|around|about|before|after|past|by|until) (?<it>dawn|dusk|daybreak|sunup|sundown|sunrise|sunset|first light|lunchtime|suppertime|bedtime|last call|closing time)\b/dgi,
		score: 0.35,
		why: 'it is a time of day',
	},
	{
		type: 'time',
		shape: new RegExp(`(?<![\\p{L}-])${HOUR}-(?:fifteen|thirty|forty-five)(?=[.,;!?)]| (?:in|that|when|on|or|and|to|the|at|we|he|she|they|I)\\b)`, 'dgiu'),
		score: 0.6,
		why: 'it is a time of day',
	},
	{
		type: 'time',
		shape: new RegExp(
			`(?<=[.;] )${MILITARY}(?= (?:[A-Z]{2,}|[A-Z\\d]{2,5}\\d[^\\w]))|(?<=\\b(?:10-97|10-23|10-8|10-7|10-15|10-95|CLR|ARR|ARRD|OS|ENRT|CLEAR|SCN|SCENE|DISP|\\d{8}) )${MILITARY}(?![\\w-]|[:.,]\\d)`,
			'dg',
		),
		score: 0.55,
		why: 'it is shaped like a time of day',
		holds: (it, around) => around.isShouted || !/^(?:19|20)/.test(it),
	},
	// "oh-six-forty", "twenty-one forty hours"
	{
		type: 'time',
		shape: new RegExp(
			`\\b(?:(?:oh|zero)[- ](?:one|two|three|four|five|six|seven|eight|nine)|(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty(?:[- ](?:one|two|three))?))[- ](?:hundred|${MINUTES})(?: hours| hrs)\\b|\\b(?:oh|zero)[- ](?:one|two|three|four|five|six|seven|eight|nine)[- ](?:hundred|${MINUTES})\\b`,
			'dgi',
		),
		score: 0.75,
		why: 'it is a time of day',
	},
	{
		type: 'time',
		shape: new RegExp(
			`\\b(?:at|around|about|by|until|till|since|past|after|before) (?:about |around |nearly |almost )?(?<it>${HOUR})(?=[.,;!?)]| (?:on|that|the next|and (?:he|she|they|we|I)|when|sharp|or so|every|each|he|she|they|we|I)\\b)`,
			'dg',
		),
		score: 0.4,
		why: 'it may be a time of day',
	},
]);
