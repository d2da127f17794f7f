import { BUSINESSES } from '../living-words.ts';
import { LANDMARKS, NEIGHBORS, PAIRS, SPOTS } from '../place-words.ts';
import { shapeOf } from '../shapes/shape.ts';
import { ODD_PLACES } from './odd-places.ts';
import type { Pattern } from './patterns.ts';

const THINGS =
	'antenna|aquarium|archway|awning|back fence|bait stand|ball courts?|batting cages?|billboard|boarding house|boxcar|bridge|bulkhead|bus|bus shelter|cart|caboose|cell tower|chicken coop|chimney|cistern|cliff|clock|clothesline|coal pile|cooling tower|cornfield|cottonwoods?|coulee|creek|cross|cul-de-sac|dead tree|el|embankment|factory|farmhouse|fire hydrant|fire pit|fish ladder|flagpole|food bank|footpath|freeway|gate|go-kart track|grain bins?|grandstand|guard shack|guardrail|headgate|headstone|highway|hogback|hydrant|interstate|irrigation ditch|island|kiosk|kiddie pool|lake|lava rocks?|lean-to|logs|lookout|mailboxes|manhole|mini golf|mini-mart|mural|oak|oak tree|offramp|oil tanks?|on-ramp|orchard|outhouses?|pallets|palm trees?|payphone|picnic shelter|picnic tables?|pilings|pine|pines|plaque|pond|ponds|pool hall|power lines?|propane tanks?|pumpjack|put-in|quarry|racks|ravine|reservoir|retaining wall|rides|river|road cut|roundabout|rope swing|rv park|scoreboard|scrap pile|sea wall|shack|silo|skate park|ski lift|slag heap|slide|smokestack|snack bar|soccer field|soda machine|spillway|spring|squat|stage|statue|stone wall|storage units?|storm drain|stream|strip job|strip mall|sundial|swing set|swings|switchyard|tank|tanks|taco truck|taqueria|tent|ticket booth|tire pile|toll plaza|totem pole|tower|track|tracks|train|tree|tree line|trees|truck|turbine|turbines|turnpike|viaduct|vending machines?|volleyball courts?|wall|water tank|water tower|waterwheel|well|willows?|wind turbine|woodpile|woods|yards?';
const ANYWHERE =
	'alley|elevator|elevators|vending machines?|back fence|mailboxes|picnic tables?|fire hydrant|hydrant|apartments|attic|balcony|bank|bar|basement|bench|church|clinic|deck|escape|factory|garage|guard|hall|hill|hospital|hotel|house|island|ledge|lot|market|office|park|path|platform|porch|post|roof|room|school|shelter|shop|stairwell|station|steps|stop|store|strip|trailer|village|well|gym|gas station|restaurant|gate|wall|tent|tree|trees|truck|bus|train|tracks?|highway|interstate|freeway|river|woods|cross|slide|stage|clock|stream|el|tank|yards?|cart|cliff|lake|pool';
/** "tree" and "trees" for "trees?": words alone are read fastest. */
const each = (words: string) => words.replace(/([^|]+)s\?/g, '$1|$1s');
const PLACE = `${[...LANDMARKS, ...SPOTS].join('|')}|${[...PAIRS].join('|').replaceAll('-', ' ')}|${BUSINESSES}|${each(THINGS)}`;
const WORD =
	"(?!(?:and|or|but|he|she|they|we|i|it|that|who|was|is|were|are|had|has|to|from|of|in|on|at|by|with|for|as|when|until|while|officers?|medics?|police)\\b)[\\p{L}\\d][\\p{L}\\d'’-]{0,14}";
const BESIDE =
	'behind|by|past|below|under|underneath|beneath|above|over|across from|next to|beside|near|off|between|facing|overlooking|outside|beyond|atop|down from|up from|out past|out behind|back of|in back of|in front of|on top of|at the (?:end|top|foot|bottom|mouth|edge|back) of|with';
const isAnywhere = new RegExp(`^(?:${ANYWHERE})$`, 'i');

/** Both of two places that are told by each other are found anywhere: "the garage behind the house". */
function isTelling(it: string): boolean {
	const [first = '', second = ''] = it.split(new RegExp(` (?:${BESIDE}) (?:the|a|an|that|his|her|their|our|my) `, 'i'));
	return [first, second].some((words) => {
		const bare = words
			.replace(/^(?:the|a|an|that|our) /i, '')
			.replace(/^(?:waiting|living|dining|emergency|front|back|side|parking|next|first|last|other|main) /i, '');
		return !isAnywhere.test(bare);
	});
}

/** Places that are told by what is beside them, and shops of which there is one. */
export const JOINED_PLACES: readonly Pattern[] = [
	{
		type: 'place',
		shape: shapeOf(
			`(?<![\\p{L}-])(?:(?:(?:the|that|our) |(?<=\\ban? ))(?:${WORD} ){0,3}?)?(?:${PLACE}) (?:${BESIDE}) (?:the|a|an|that|his|her|their|our) (?:${WORD} ){0,3}(?:${PLACE})(?![\\p{L}-])(?: (?:${BESIDE}) the (?:${WORD} ){0,2}?(?:${PLACE})(?![\\p{L}-]))?`,
			'dgiu',
		),
		score: 0.52,
		why: NEIGHBORS,
		holds: isTelling,
	},
	{
		type: 'place',
		shape: shapeOf(
			`(?<![\\p{L}-])(?:the|our) (?:only|one|last|first|other|oldest|biggest) (?:${WORD} ){0,2}?(?:${BUSINESSES}|church|temple|mosque|school|clinic|bank|post office|bridge|traffic light|stoplight|hotel|library|synagogue)(?: left)?(?: (?:in|on|at|off|near|for|around|between|this side of) (?:the |our |this |that )?(?:${WORD} ){0,2}${WORD})?(?![\\p{L}-])`,
			'dgiu',
		),
		score: 0.5,
		why: NEIGHBORS,
		holds: (it) => / (?:in|on|at|off|near|for|around|between|side of) /i.test(it) || /^(?:the|our) (?:only|one) /i.test(it),
	},
	{
		type: 'place',
		shape: shapeOf(
			`(?<![\\p{L}-])(?:under|beneath|below|underneath) the (?:${WORD} ){1,2}(?:train|el|tracks|bridge|overpass|viaduct|trestle|pier|boardwalk|bleachers|grandstand|expressway|freeway|turnpike|interstate|marquee|water tower|billboard)(?![\\p{L}-])`,
			'dgiu',
		),
		score: 0.5,
		why: NEIGHBORS,
	},
	{
		type: 'place',
		shape: shapeOf(
			`(?<![\\p{L}-])the (?:${WORD} ){0,2}?(?:pond|kiln|boat|net|wheel|gate|press|engine|bell|sugar|smoke|spring|pump|tool|clay|glass|foundry|mill|mine|dairy|hay|feed|seed|tobacco|bus|train|car|ferry|fish|crab|oyster|whale|seal|duck|swan|bear|elk|goat|sheep|hog|cattle|horse|mule)[ -](?:building|house|room|roof|shed|barn|yard|pen|pens|dock|ramp|shack|loft|stall|stalls|pasture|lot)(?![\\p{L}-])`,
			'dgiu',
		),
		score: 0.56,
		why: NEIGHBORS,
		holds: (it) => !/(?:train|bus|car|gate|engine|fish|boat) (?:yard|lot|ramp|house|pen)$/i.test(it),
	},
	{
		type: 'place',
		shape: shapeOf(
			`(?<![\\p{L}-])(?:(?:[Tt]he|[Tt]hat|THE) (?:${WORD} ){0,2}?)?(?:${PLACE}|${PLACE.toUpperCase()}) (?:${BESIDE}|at|${BESIDE.toUpperCase()}|AT) (?:the |THE )?(?<end>(?:closed |old |former |shuttered |CLOSED |OLD |FORMER )(?:\\p{Lu}[\\p{L}'’-]{1,16} ){0,2}\\p{Lu}[\\p{L}'’-]{1,16}|(?:VFW|YMCA|YWCA|KFC|DMV|IGA|BP|Elks|Moose|Eagles|Legion|Grange|Masonic|Walmart|Kmart|Costco|Target|Safeway|Kroger|Lowe['’]s|Wendy['’]s|Denny['’]s|Arby['’]s|Sonic|Subway|Chevron|Shell|Exxon|Texaco|Citgo|Sinclair|Conoco|Valero|Casey['’]s|Sheetz|Wawa|Dollar General|Family Dollar|Dollar Tree|Goodwill|Waffle House|Dairy Queen|Circle K|7-Eleven|Speedway|WALMART|KMART|SAFEWAY|WENDYS|DENNYS|SONIC|SUBWAY|CHEVRON|SHELL|DOLLAR GENERAL|FAMILY DOLLAR|DOLLAR TREE|GOODWILL|WAFFLE HOUSE|DAIRY QUEEN|CIRCLE K|ELKS|MOOSE|LEGION|GRANGE)(?: (?:[Ll]odge|[Hh]all|LODGE|HALL|[Ss]tation|STATION))?)(?![\\p{L}-])`,
			'dgu',
		),
		score: 0.52,
		why: NEIGHBORS,
	},
	{
		type: 'place',
		shape: shapeOf(
			`(?<![\\p{L}-])(?:lives?|lived|living|stays?|stayed|staying|rents?|rented|renting|sleeps?|slept|sleeping|apartment|apt|room|studio|squats?|squatting|camps?|camped|camping) (?<it>(?:over|above|behind|under|beneath|next to|across from|in back of|upstairs from|downstairs from|on top of|out behind|in the back of) (?:the|a|an|his|her|their) (?!same|other|two|next|house|couch|bed|car|door|building|scene|hospital|table|desk|officer|ambulance|residence|home|stairs|porch)(?:${WORD} ){0,2}${WORD})(?![\\p{L}-])`,
			'dgiu',
		),
		score: 0.5,
		why: NEIGHBORS,
	},
	...ODD_PLACES,
];
