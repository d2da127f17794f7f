import { shapeOf } from '../shapes/shape.ts';
import { AGES_IN_WORDS, TENS } from './ages-in-words.ts';
import { before, behind, byShape } from './patterns.ts';

const UNITS = 'one|two|three|four|five|six|seven|eight|nine';
const NUMBER_WORD = `(?:(?:${TENS})(?:[- ](?:${UNITS}))?|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|four|five|six|seven|eight|nine)`;
const NO_AGE =
	/^[ -]?(?:min|hour|hr|day|week|month|mile|unit|time|of|people|beer|calls?\b|pill|tab|feet|ft|block|visit|attempt|percent|%|mg|ml|lb|pound|dollar|year(?!s?[ -]old)|yr(?!s?[ -]old)|other|more|in the|a\.?m|p\.?m|o['’]clock|kids|children|cats|dogs|drinks|officers|units|stitches|rounds|times|out of|degrees|inches|yards|seconds|\d|\/|:|\.\d|%)/;
const OF_YOUNG = 'boys?|girls?|bab(?:y|ies)|infants?|twins?|triplets?|newborns?|toddlers?|sons?|daughters?|dtr|child|grandson|granddaughter|nephew|niece';
const HAPPENED_AT =
	"tried|attempt(?:ed)?|attempts|pregnant|married|widowed|orphaned|enlisted|retired|dropped out|left home|left school|diagnosed|dx(?:ed)?|dx[’']d|hospitalized|hosp|ran away|emigrated|onset|incarcerated|adopted|drinking|using|smoking|homeless|break|episode|died|dead|dad|mom|father|mother|overdosed?|od|sober|immigrated|sentenced|stroke|tbi|injured";

/** Ages. From 90 on, an age by itself points to one person (45 CFR 164.514). */
export const ages = byShape('ages', [
	{
		type: 'age',
		shape: /(?<![\w.-])\d{1,3}[- ]?(?:y\/?o[af]?|yoa|y\.? ?o\.?|yr[- ]?old|yrs? old|years?[- ]old|year[- ]old|yrs? of age|years of age)\b/dgi,
		score: 0.9,
		why: 'it is an age',
	},
	{ type: 'age', shape: /\bage[ds]? \d{1,3}(?![\w/-]|[.:]\d)/dgi, score: 0.85, why: 'it is an age' },
	{ type: 'age', shape: /\b(?:aged?|ages) ?:? ?(?<it>\d{1,3})(?![\w/-]|[.:]\d)/dgi, score: 0.85, why: 'it is an age' },
	{ type: 'age', shape: shapeOf(`\\bage[ds]?:? (?<it>${NUMBER_WORD})(?![\\w-])`, 'dgi'), score: 0.8, why: 'it is an age' },
	{
		type: 'age',
		shape: /(?<![\w.$-])\d{1,3} (?:yrs?|yo)\b(?! (?:ago|later|sober|clean|on|in|of (?!age)|with|experience))/dgi,
		score: 0.6,
		why: 'it is an age',
	},
	{
		type: 'age',
		shape: /(?<![\p{L}\d/])(?:[WBHAIUOLN]\/?[MF]|[MF]\/?[WBHAIUOLN]|[MF])[/ ,]{1,2}(?<it>\d{1,3}S?)(?![\w/-]|[.:]\d)/dgu,
		score: 0.8,
		why: 'it is an age behind a description',
		holds: (_, around) => !/\b(?:of|f\/u) ?$/.test(before(around, 8)) && !/^ ?(?:hrs?|hours?|min|days?|wks?|weeks?|mi|ft)\b/.test(behind(around)),
	},
	{ type: 'age', shape: /(?<![\p{L}\d])[WBHAIN]\/?[MF] ?(?<it>\d{2})(?!\d)/dgu, score: 0.7, why: 'it is an age behind a description' },
	{
		type: 'age',
		shape: /(?<![\w/-])(?:male|female|man|woman|boy|girl|m|f) (?<it>\d{2})(?![\w/:-]|[.]\d)/dgi,
		score: 0.55,
		why: 'it is an age behind a description',
		holds: (_, around) => !NO_AGE.test(behind(around)),
	},
	{
		type: 'age',
		shape: /(?<!\w)(?:(?:mid|early|late|upper|lower)[ -]|(?<=\b(?:his|her|their) ))[1-9]0['’]?s\b/dgi,
		score: 0.7,
		why: 'it is an age',
	},
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
			/\b(?:was|is|he's|she's|he’s|she’s|turned|turning|turns|just|barely|approx|approximately|about|i'm|i’m|am) (?<it>[1-9]\d)(?=[ \t]{0,3}(?:[,.;)\n]|$)| and\b| when\b| years?[- ]old)(?!\.\d)/dgi,
		score: 0.65,
		why: 'it is an age',
		holds: (_, around) => !NO_AGE.test(behind(around)),
	},
	{
		type: 'age',
		shape: shapeOf(
			`\\b(?:${HAPPENED_AT})\\b(?: \\p{L}{2,10})? (?:at|@) (?:age )?(?<it>[1-9]\\d?|${NUMBER_WORD})(?=[,.;)\\n]|$| (?:and|when|after|in|by|hosp|from|w))(?!\\.\\d)`,
			'dgiu',
		),
		score: 0.6,
		why: 'it is an age',
		holds: (_, around) => !NO_AGE.test(behind(around)),
	},
	{
		type: 'age',
		shape: shapeOf(`(?<=[\\p{L})"”], |[.!?] |\\p{Lu}[\\p{L}'’-]{1,20} \\()${NUMBER_WORD}(?=, |\\))`, 'dgui'),
		score: 0.52,
		why: 'it is an age behind a name',
	},
	{
		type: 'age',
		shape: shapeOf(`(?<=\\p{Lu}[\\p{L}'’-]{1,20}["”]?, )${NUMBER_WORD}(?= (?:and|but|or so|years|by then|then|at the time)\\b|[.;])`, 'dgu'),
		score: 0.52,
		why: 'it is an age behind a name',
		holds: (_, around) => !NO_AGE.test(behind(around)),
	},
	{
		type: 'age',
		shape: /(?<=[\p{L})"”], |\p{L} \()\d{1,3}(?=[,;.)])(?![.,]\d)/dgu,
		score: 0.65,
		why: 'it is an age behind a name',
		holds: (it) => Number(it) >= 5 && Number(it) <= 110,
	},
	{
		type: 'age',
		shape: /(?<=\p{Lu}\p{Ll}{1,20} \p{Lu}[\p{L}'’-]{1,20},? )[1-9]\d(?=[ \t]{0,3}(?:\n|$)|, )/dgu,
		score: 0.55,
		why: 'it is an age behind a name',
		holds: (_, around) =>
			!/\b(?:unit|engine|medic|room|rm|apt|apartment|lot|bldg|building|channel|district|zone|highway|hwy|route|rt|exit|mile|post|battalion|squad|ladder|truck|ambulance|tac|car|floor|station|beat|sector|item|page|no|of|at|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|street|st|ave|road|rd) $/.test(
				before(around),
			),
	},
	{
		type: 'age',
		shape: /\b(?:(?:early|mid|middle|late)[- ])?(?:twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties|teens)\b/dgi,
		score: 0.65,
		why: 'it is an age',
		holds: (_, around) => !/\b(?:the|low|high|upper|lower) $/.test(before(around)),
	},
	{ type: 'age', shape: /\b(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|\d0)[- ]something\b/dgi, score: 0.75, why: 'it is an age' },
	{
		type: 'age',
		shape: /(?<=(?:^|\n|[.:)]) ?)[1-9]\d(?=, \p{L})/dgu,
		score: 0.5,
		why: 'it is an age at the start of a note',
		holds: (_, around) => !NO_AGE.test(behind(around)),
	},
	{ type: 'age', shape: shapeOf(`\\b${NUMBER_WORD}[- ]years?[- ]olds?\\b`, 'dgi'), score: 0.85, why: 'it is an age' },
	{
		type: 'age',
		shape: shapeOf(
			`\\b(?:i|we|he|she|they|who|boy|girl|kid|child|baby|teen|man|woman|son|daughter|brother|sister|client|patient|pt|subject|subj) (?:was|is|were|am|turned|turns) (?:only |just |about |maybe |barely |all of )?(?<it>${NUMBER_WORD})(?=[,.;\\n]|$| (?:and|when|then|at the time|that|years|or so|with|the)\\b)`,
			'dgi',
		),
		score: 0.6,
		why: 'it is an age',
		holds: (_, around) => !NO_AGE.test(behind(around)),
	},
	{
		type: 'age',
		shape: shapeOf(
			`\\b(?:lived to(?: be)?|lived past|going on|nearing|pushing|upwards of|nigh on|close to|not yet|reached|turning|turned|died at|dead at|buried at|gone at|only) (?<it>${NUMBER_WORD}|[1-9]\\d)(?=[,.;)\\n"”]|$| (?:and|when|now|years old)\\b)(?!\\.\\d)`,
			'dgi',
		),
		score: 0.55,
		why: 'it is an age',
		holds: (_, around) => !NO_AGE.test(behind(around)),
	},
	{
		type: 'age',
		shape: shapeOf(
			`\\b(?:is|was|he's|she's|he’s|she’s|i'm|i’m|i am) (?<it>(?:almost|nearly|about|around|not quite|only|just|barely|maybe|roughly) ${NUMBER_WORD})(?=[,.;\\n]|$| and\\b)`,
			'dgi',
		),
		score: 0.52,
		why: 'it is an age',
	},
	{
		type: 'age',
		shape: shapeOf(
			`\\b(?:boy|girl|man|woman|child|kid|lad|son|daughter|grandson|granddaughter|lady|widow|widower) of (?:about |maybe |only |barely )?(?<it>${NUMBER_WORD}|\\d{1,2})(?![\\w-])(?!\\.\\d)`,
			'dgi',
		),
		score: 0.55,
		why: 'it is an age',
		holds: (_, around) => !NO_AGE.test(behind(around)),
	},
	{ type: 'age', shape: shapeOf(`(?<![\\w-])(?:${TENS}|[2-9]0)[- ]?ish\\b`, 'dgi'), score: 0.55, why: 'it is an age' },
	{ type: 'age', shape: shapeOf(`\\b(?:about|around|maybe|roughly|looked|looks) (?<it>${TENS})(?=[,.;\\n]|$)`, 'dgi'), score: 0.4, why: 'it may be an age' },
	{
		type: 'age',
		shape: /(?<![\w.:/#-])(?<it>[1-9]\d?|1[01]\d) ?(?:[FM]|yo[FMfm])(?![\p{L}\d'’/])/dgu,
		score: 0.6,
		why: 'it is an age behind a description',
		holds: isNoDistance,
	},
	{ type: 'age', shape: /(?<![\w.:/#-])[1-9]\d[FM](?![\p{L}\d'’/])/dgu, score: 0.6, why: 'it is an age behind a description', holds: isNoDistance },
	{
		type: 'age',
		shape: shapeOf(
			`(?<![\\p{L}-])(?:${OF_YOUNG}),? \\(?(?:is |are |age |aged )?(?<it>(?:\\d{1,2}|${NUMBER_WORD}) ?(?:mos?|mths?|months?|wks?|weeks?|days?)(?:[- ]old)?)(?![\\p{L}-])(?! (?:ago|later|before|after|apart|early|pregnant|preg|along|sober|now))`,
			'dgiu',
		),
		score: 0.6,
		why: 'it is an age',
	},
	{
		type: 'age',
		shape: shapeOf(`(?<![\\w.-])(?:\\d{1,2}|${NUMBER_WORD})[- ]?(?:months?|mos?|mths?|weeks?|wks?|days?)[- ]old(?![\\p{L}])`, 'dgiu'),
		score: 0.8,
		why: 'it is an age',
	},
	...AGES_IN_WORDS,
]);

/** "UNC 38M" says how far off a caller may be. */
function isNoDistance(_: string, around: Parameters<typeof before>[0]): boolean {
	return !/\b(?:unc|uncertainty|within|radius|acc|accuracy|conf|about|approx|for|another|next|last|every)[: ]{1,2}(?:of )?$/.test(before(around));
}
