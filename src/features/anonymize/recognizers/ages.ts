import { before, behind, byShape } from './patterns.ts';

const NUMBER_WORD =
	'(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|four|five|six|seven|eight|nine)';
const NO_AGE =
	/^[ -]?(?:min|hour|hr|day|week|month|mile|unit|time|of|people|beer|call|pill|tab|feet|ft|block|visit|attempt|percent|%|mg|ml|lb|pound|dollar|year(?!s?[ -]old)|yr(?!s?[ -]old)|other|more|in the|a\.?m|p\.?m|o['’]clock|kids|children|cats|dogs|drinks|officers|units|stitches|rounds|times|out of|\d|\/|:|\.\d|%)/;

/** Ages. From 90 on, an age by itself points to one person (45 CFR 164.514). */
export const ages = byShape('ages', [
	{
		type: 'age',
		shape: /(?<![\w.-])\d{1,3}[- ]?(?:y\/?o[af]?|yoa|y\.o\.?|yr[- ]?old|yrs? old|years?[- ]old|year[- ]old|yrs? of age|years of age)\b/dgi,
		score: 0.9,
		why: 'it is an age',
	},
	{ type: 'age', shape: /\bage[ds]? \d{1,3}(?![\w/-]|[.:]\d)/dgi, score: 0.85, why: 'it is an age' },
	{ type: 'age', shape: /\b(?:aged?|ages) ?:? ?(?<it>\d{1,3})(?![\w/-]|[.:]\d)/dgi, score: 0.85, why: 'it is an age' },
	{
		type: 'age',
		shape: /(?<![\w.$-])\d{1,3} (?:yrs?|yo)\b(?! (?:ago|later|sober|clean|on|in|of (?!age)|with|experience))/dgi,
		score: 0.6,
		why: 'it is an age',
	},
	{
		type: 'age',
		shape: /(?<![\p{L}\d])(?:[WBHAIUOL]\/?[MF]|[MF]\/?[WBHAIUOL]|[MF])[/ ,]{1,2}(?<it>\d{1,3}S?)(?![\w/-]|[.:]\d)/dgu,
		score: 0.8,
		why: 'it is an age behind a description',
	},
	{ type: 'age', shape: /(?<![\p{L}\d])[WBHAI]\/?[MF] ?(?<it>\d{2})(?!\d)/dgu, score: 0.7, why: 'it is an age behind a description' },
	{
		type: 'age',
		shape: /(?<![\w/-])(?:male|female|m|f) (?<it>\d{2})(?![\w/:-]|[.]\d)/dgi,
		score: 0.55,
		why: 'it is an age behind a description',
		holds: (_, around) => !NO_AGE.test(behind(around)),
	},
	{ type: 'age', shape: /\b(?:in|his|her|their|mid|mid-|early|late)[ -](?<it>\d{1,2}0['’]?s)\b/dgi, score: 0.7, why: 'it is an age' },
	{
		type: 'age',
		shape: /(?<![\w'’])\d0['’]?[sS]\b(?=[ ,.])/dg,
		score: 0.6,
		why: 'it is an age',
		holds: (_, around) => !/(?:the|19|20|since|low|high|upper|lower) ?$/.test(before(around)),
	},
	{
		type: 'age',
		shape:
			/\b(?:was|is|he's|she's|he’s|she’s|turned|turning|turns|just|barely|approx|approximately|about|i'm|i’m|am) (?<it>[1-9]\d)(?=[,.;)]| and\b| when\b| years?[- ]old|$)(?!\.\d)/dgi,
		score: 0.65,
		why: 'it is an age',
		holds: (_, around) => !NO_AGE.test(behind(around)),
	},
	{ type: 'age', shape: new RegExp(`(?<=[\\p{L})"”], |[.!?] )${NUMBER_WORD}(?=, )`, 'dgui'), score: 0.52, why: 'it is an age behind a name' },
	{
		type: 'age',
		shape: /(?<=[\p{L})"”], |\p{L} \()\d{1,3}(?=[,;.)])(?![.,]\d)/dgu,
		score: 0.65,
		why: 'it is an age behind a name',
		holds: (it) => Number(it) >= 5 && Number(it) <= 110,
	},
	{
		type: 'age',
		shape: /\b(?:(?:early|mid|middle|late)[- ])?(?:twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties|teens)\b/dgi,
		score: 0.65,
		why: 'it is an age',
		holds: (_, around) => !/\b(?:the|low|high|upper|lower) $/.test(before(around)),
	},
	{ type: 'age', shape: /\b(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|\d0)[- ]something\b/dgi, score: 0.75, why: 'it is an age' },
	{ type: 'age', shape: /(?<=(?:^|\n|[.:)]) ?)\d{1,2}(?=, (?:\p{Ll}|M\b|F\b))/dgu, score: 0.5, why: 'it is an age at the start of a note' },
	{ type: 'age', shape: new RegExp(`\\b${NUMBER_WORD}[- ]years?[- ]olds?\\b`, 'dgi'), score: 0.85, why: 'it is an age' },
	{
		type: 'age',
		shape: new RegExp(
			`\\b(?:he|she|they|who|boy|girl|man|woman|son|daughter) (?:was|is|were|turned) (?:only |just |about |maybe |barely )?(?<it>${NUMBER_WORD})(?=[,.;])`,
			'dgi',
		),
		score: 0.6,
		why: 'it is an age',
	},
	{ type: 'age', shape: /(?<![\w.:/#-])(?<it>[1-9]\d?|1[01]\d) ?(?:[FM]|yo[FMfm])(?![\p{L}\d'’/])/dgu, score: 0.6, why: 'it is an age behind a description' },
]);
