import { shapeOf } from '../shapes/shape.ts';
import { before, behind, type Pattern } from './patterns.ts';

const ONES = 'one|two|three|four|five|six|seven|eight|nine';
export const TENS = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
/** With ones behind its tens a number is seldom round, and often an age. */
const FULL = `(?:${TENS})[- ](?:${ONES})`;
const NO_AGE =
	/^[ -]?(?:min|hour|hr|day|week|month|mile|times?\b|people|beers?|calls?\b|pills?|feet|ft|blocks?|visits?|attempts?|percent|%|mg|lbs?|pounds?|dollars?|years?(?! old| of age)|yrs?(?! old)|other|more|kids|children|cats|dogs|drinks|officers|units|stitches|rounds|degrees|inches|yards|seconds|\d|of (?:us|them|the)|cents|bucks|hundred|thousand|head|acres|tons|gallons|caliber|minutes|east|west|north|south)/;
const isAge: NonNullable<Pattern['holds']> = (_, around) => !NO_AGE.test(behind(around));

/** Ages that are told by the way, in words or behind a name. */
export const AGES_IN_WORDS: readonly Pattern[] = [
	{
		type: 'age',
		shape: shapeOf(
			`\\b(?:[a-z]{2,14}['’]s|i['’]m|i am|is|was|am|be|turn(?:s|ed|ing)?|hit|me at|her at|him at|than|till|until|at|by|to|past|under|over) (?:only |just |about |maybe |barely |almost |nearly |a |now )?(?<it>${FULL})(?![\\w-])`,
			'dgi',
		),
		score: 0.52,
		why: 'it is an age',
		holds: isAge,
	},
	{
		type: 'age',
		shape: shapeOf(`(?<=, |\\()(?:maybe |about |around |only |just |barely )?${FULL}(?=[,.;)]| and | or so| with | years old)`, 'dgi'),
		score: 0.5,
		why: 'it is an age',
		holds: isAge,
	},
	{
		type: 'age',
		shape: shapeOf(
			`\\b(?:[a-z]{2,14}['’]s|i['’]m|i am) (?<it>${TENS}|sixteen|seventeen|eighteen|nineteen|fifteen|fourteen|thirteen|twelve|eleven)(?= now| today| with|[,.;]| next| this| and)`,
			'dgi',
		),
		score: 0.5,
		why: 'it is an age',
		holds: isAge,
	},
	{
		type: 'age',
		shape: shapeOf(
			'\\b(?:taught|worked|drove|fished|farmed|played|lived|danced|preached|flew|smoked|drank|ran|sang|until|till|til|retired|wrestled|boxed|married|served|nursed|sailed|raced|rode|logged|mined)(?: \\w{2,14}){0,3}? (?:until|till|til|at|by|past) (?:age )?(?<it>[1-9]\\d)(?=[,.;)\\n]|$| and\\b)(?!\\.\\d)',
			'dgi',
		),
		score: 0.5,
		why: 'it is an age',
		holds: isAge,
	},
	{
		type: 'age',
		shape: shapeOf(
			"(?<=(?:BROTHER|SISTER|SON|DAUGHTER|DTR|MOTHER|FATHER|MOM|DAD|HUSBAND|WIFE|NEPHEW|NIECE|COUSIN|UNCLE|AUNT|GF|BF|CHILD|VICTIM|SUBJ|PT|PATIENT|CLIENT|RP|R\\/P|CALLER|GRANDSON|GRANDDAUGHTER|GRANDMA|GRANDPA|ROOMMATE|FRIEND) (?:(?!AT |BTWN |ON |IN |TO |FROM |NEAR |OFF |OF |X |XST |UNIT |APT |RM |LOT |BY )[A-Z][A-Z'’-]{1,14} ){1,3})[1-9]\\d(?=[,.;)\\n]|$| [A-Z]{2,})(?!\\.\\d| (?:YRS|YEARS|HRS|MIN|MILES|MI|BLK|BLOCK|[NSEW]\\b|ST\\b|AVE\\b|RD\\b))",
			'dg',
		),
		score: 0.5,
		why: 'it is an age behind a name',
		holds: isAge,
	},
	{
		type: 'age',
		shape: shapeOf('(?<=\\b(?:dob|chart|mrn|#|no\\.?|id|patient|client|name|pt)\\b[^\\n.;]{0,40}, )[1-9]\\d(?=, )', 'dgi'),
		score: 0.5,
		why: 'it is an age behind a name',
		holds: (_, around) => !/\b(?:unit|apt|room|lot|bed|pod)\b[^,]{0,10}, $/.test(before(around)),
	},
	{
		type: 'age',
		shape: shapeOf(
			`\\b(?:kids?|children|boys?|girls?|sons?|daughters?|twins|siblings|grandkids|brothers|sisters),? \\(?(?:ages? |aged |are |is |now )?(?<it>(?:\\d{1,2}|${ONES}|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)(?:(?:, ?| ?& ?| and |, and |\\/| ?\\+ ?)(?:\\d{1,2}|${ONES}|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)){1,4})(?![\\w:-]|\\.\\d)`,
			'dgi',
		),
		score: 0.55,
		why: 'it is an age',
		holds: isAge,
	},
	{
		type: 'age',
		shape: shapeOf(
			`\\b(?:turn(?:s|ed|ing)?|turns) (?<it>[1-9]\\d|${FULL}|${TENS}|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)(?= (?:in|on|last|next|this|that|today|tomorrow|yesterday|soon|the)\\b)`,
			'dgi',
		),
		score: 0.55,
		why: 'it is an age',
	},
	{
		type: 'age',
		shape: shapeOf(
			`\\b(?:all of|no more than|not more than|no older than|couldn['’]t be more than|can['’]t be more than|a child of|going on) (?:about |maybe )?(?<it>\\d{1,2}|${FULL}|${TENS}|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)(?=[,.;:\\n]| and\\b| or\\b)`,
			'dgi',
		),
		score: 0.45,
		why: 'it may be an age',
		holds: isAge,
	},
];
