import { BUSINESSES, DOING, INSTRUMENTS, WARES } from '../living-words.ts';
import { shapeOf } from '../shapes/shape.ts';
import { OF_WORK } from '../work-words.ts';
import { DOERS } from './doers.ts';
import { before, type Pattern } from './patterns.ts';

const NOT_WHICH = '(?!(?:the|a|an|his|her|their|my|our|your|it|out|up|off|in|on|at|to|with|two|three|some|any|all|both|more|no|and|or|of|for|from) )';
const WHICH = `${NOT_WHICH}\\p{L}[\\p{L}-]{2,14} `;
const CREDENTIAL =
	'RN|LPN|LVN|CNA|PCT|PCA|EMT|AEMT|NP|PA-C|DVM|DDS|CPA|CDL driver|CDL|CRNA|MLT|sous chef|line cook|phlebotomist|pit boss|charge nurse|shift lead|floor manager';
const FLOOR = '(?:floor|flr|fl|unit|wing|ward|shift|nights|days|dock|line|oncology|icu|nicu|er|l&d|peds|med[- ]surg|dialysis|hospice|graveyard)';
const ANIMALS =
	'alpaca|alpacas|bees|beagles|birds|bison|buffalo|bulls|camels|canaries|cattle|chickens|coonhounds|crickets|ducks|elk|emus|falcons|ferrets|fighting cocks|finches|game birds|gamecocks|geese|goats|hawks|hogs|horses|hounds|huskies|koi|kois|lambs|llamas|mealworms|mink|mules|ostriches|oxen|oysters|parrots|peacocks|pheasants|pigeons|pigs|ponies|quail|rabbits|reindeer|reptiles|roosters|serpents|sheep|silkworms|sled dogs|snakes|tortoises|trout|turkeys|worms|yaks';
const FORCE =
	'(?:Army|Navy|Marine|Marines|Air Force|Coast Guard|Guard|National Guard|military|Iraqi|Afghan|U\\.S\\.|US|NATO|UN|court|courtroom|conference|state|medical|sign language|ASL)';

/** What somebody keeps, plays, studies and drives, and posts that are told by where they are. */
export const CALLINGS: readonly Pattern[] = [
	{
		type: 'occupation',
		shape: shapeOf(
			`(?<![\\p{L}-])(?:${DOING}) (?:the )?(?:${WHICH}){0,2}(?:${WARES}|${ANIMALS})(?: for (?:the|a|an|his|her) (?:${WHICH}){0,2}\\p{L}{3,14})?(?![\\p{L}-])`,
			'dgiu',
		),
		score: 0.52,
		why: OF_WORK,
		holds: (it, around) =>
			/ (?:the )?(?:bees|chickens|nets|pianos|organs)/i.test(it) ||
			!/^(?:keep|show|catch|break|blow|clean|cut|hang|sell|pick|pack|lay|drive|mak|fix|feed|deliver|carv|paint|rais)\w*ing (?:the )?(?:cars?|trucks|dogs?|walls|windows|signs|irons|locks|knives|guns|glass|trees|hair|houses|watches|shoes|boots|blankets|bikes|radios|crops|weeds|tires|engines|furniture|trailers|horses|birds|snakes|skis|fish|meat|bread)$/i.test(
				it,
			) ||
			/\b(?:work\w*|jobs?|nights|days|weekends|shifts?|living|hours|spent|years|hired|season|summers|retired from|career|business|money)\b[^.;\n]{0,24}$/.test(
				before(around, 40),
			),
	},
	{
		type: 'occupation',
		shape: shapeOf(
			`(?<![\\p{L}-])(?:keeps?|kept|raises?|raised|breeds?|bred|trains?|trained|shows?|showed|races?|raced|flies|flew|hunts?|traps?|trapped|rescues?|rehabs?|handles?|handled|milks?|milked|herds?|herded|farms?|farmed) (?:his |her |their |a few |some )?(?:${WHICH}){0,2}(?:${ANIMALS})(?![\\p{L}-])`,
			'dgiu',
		),
		score: 0.5,
		why: OF_WORK,
	},
	{
		type: 'occupation',
		shape: shapeOf(
			`(?<![\\p{L}-])(?:(?:plays?|played|playing|teaches|taught|teaching|studies|studied|studying|learning|practices|practiced|practicing|tunes?|builds?|repairs?) (?:the |some )?(?:(?:first|second|third|fourth|lead|bass|alto|tenor|baritone|soprano|solo|pedal|upright|electric|slide|jazz|classical|church|blues|bluegrass|\\p{L}{3,7}[- ]chair) ){0,2}(?:${INSTRUMENTS}|pipes|fife|keys)|(?:first|second|third|fourth|principal|last)[- ]chair (?:\\p{L}{3,12}))(?![\\p{L}-])`,
			'dgiu',
		),
		score: 0.52,
		why: OF_WORK,
		holds: (it) => !/\b(?:keys|bass|horn|organ|recorder|spoons)$/i.test(it) || /chair|the (?:bass|organ|horn)/i.test(it),
	},
	{
		type: 'occupation',
		shape: shapeOf(
			`(?<![\\p{L}-])(?:works?|worked|working|runs?|ran|running|owns?|owned|operates?|had|has|pushes|tends) (?:the|a|an|his|her|their) (?:${WHICH}){0,2}?(?<it>(?:${WHICH}){0,2}(?:cart|stall|booth|kiosk|food truck|truck stop|stand|counter|window|register|route|press|forklift|switchboard|crane|front desk|night desk|line|floor|boat|trawler|rig|dock|tugboat|harvest|table at (?:the )?\\p{L}{4,14}|newsstand|pushcart|lunch truck|taco truck))(?![\\p{L}-])`,
			'dgiu',
		),
		score: 0.42,
		why: OF_WORK,
		holds: (it) => / /.test(it) && !/^(?:crime|scene|finish|phone|bottom|front) /i.test(it),
	},
	{
		type: 'occupation',
		shape: shapeOf(
			`(?<![\\p{L}-])(?:(?:licensed|travel|per diem|retired|former|ex-|night|day|school|flight|lead|staff|sole|only) )?(?:${CREDENTIAL}) (?:on|in|at|for|with) (?:the |a |an )?(?:(?:\\d{1,2}(?:st|nd|rd|th)|\\p{L}{3,12}) )?(?:${FLOOR})(?![\\p{L}-])`,
			'dgiu',
		),
		score: 0.52,
		why: OF_WORK,
	},
	{
		type: 'occupation',
		shape: shapeOf(
			`(?<![\\p{L}-])(?:is an?|was an?|as an?|works as|former|retired|an?) (?:former |retired |travel )?(?<it>(?:${CREDENTIAL}))(?=[.,;)\\n]| (?:at|for|with|and|who)\\b)`,
			'dgiu',
		),
		score: 0.45,
		why: OF_WORK,
	},
	{
		type: 'occupation',
		shape: shapeOf(
			`(?<![\\p{L}-])(?:(?:former|retired|ex-|onetime|combat) ?)?${FORCE} (?:interpreter|translator|linguist|cook|mechanic|chaplain|medic|nurse|pilot|engineer|sniper|bandsman|recruiter|contractor|reporter|stenographer|bugler|driver|welder|trucker|doctor|surgeon|cryptologist|photographer|radioman|radio operator)(?![\\p{L}-])`,
			'dgiu',
		),
		score: 0.5,
		why: 'few do this work',
		holds: (it, around) =>
			/former|retired|ex-|army|navy|marine|force|military|iraqi|afghan/i.test(it) &&
			!/\b(?:called|requested|via|using|through) (?:the |an? )?$/.test(before(around)),
	},
	{
		type: 'occupation',
		shape: shapeOf(
			`(?<![\\p{L}-])(?:${BUSINESSES}|hive|cart|chain|trucking|route|gym|fleet|rig|kiln|press)[ -](?:owner|operator|co-owner|proprietor|boss|foreman|nurse|manager|hand|cook|cashier|clerk|janitor|guard|mechanic|bartender|helper|crew|kid|girl|lady|worker|attendant)(?![\\p{L}-])`,
			'dgiu',
		),
		score: 0.52,
		why: OF_WORK,
		holds: (it) =>
			!/^(?:the |a |an )?(?:shop|store|bar|gas station|motel|station|restaurant|garage|apartment)[ -](?:owner|clerk|manager|guard|worker|cashier|attendant)$/i.test(
				it,
			),
	},
	{
		type: 'occupation',
		shape: shapeOf(
			`(?<![\\p{L}-])(?:(?:${WHICH}){0,1}?(?:roofing|framing|paving|drywall|masonry|concrete|landscaping|logging|shrimping|fishing|crabbing|oyster|harvest|picking|planting|pruning|thinning|shearing|branding|haying|threshing|railroad|track|section|tie|road|bridge|pipeline|drilling|frac|fracking|workover|demolition|salvage|moving|cleaning|catering|kitchen|carnival|circus|stage|film|camera|lighting|sound|rigging|survey|seismic|hotshot|slash|trail|brush|tree|line|tower|turbine|solar|asphalt|asbestos|sandblasting|paint|hull|welding|pit|deck|flight|wrecking|sheetrock|siding|insulation|fence|fencing|tobacco|sugarcane|catching|debeaking|hatchery|egg|mushroom|onion|strawberry|sewer|septic)[ -](?:crew|crews|gang|hand|hands|outfit|boss|foreman|leads?|jobs?))(?![\\p{L}-])`,
			'dgiu',
		),
		score: 0.5,
		why: OF_WORK,
		holds: (it) => !/(?:line|track|bridge|road|sound|flight|brush|tie|deck|cleaning) (?:leads?|jobs?|hands?)$/i.test(it),
	},
	{
		type: 'occupation',
		shape: shapeOf(
			`(?<![\\p{L}-])(?:doctoral|postdoctoral|postdoc|visiting|exchange|graduate|grad|foreign|fulbright|guest|adjunct|tenured|tenure-track|assistant|associate|emeritus) (?:${WHICH}){0,2}?(?:visitor|scholar|student|fellow|researcher|professor|lecturer|candidate|instructor|faculty|conductor|curator)(?![\\p{L}-])|(?<![\\p{L}-])(?:studying|majoring in|studies|major in|degree in|thesis on|dissertation on|PhD in|masters? in|certificate in|apprenticing in) (?<it>(?!for\\b|to\\b|at\\b|in\\b|the\\b|abroad\\b|hard\\b|and\\b)\\p{L}{4,16}(?: (?!at\\b|in\\b|for\\b|and\\b|until\\b|when\\b|but\\b|with\\b|on\\b|who\\b|he\\b|she\\b)\\p{L}{3,14}){0,2})(?=[.,;)\\n]| (?:at|in|for|and|until|when|but|with|on)\\b)`,
			'dgiu',
		),
		score: 0.5,
		why: OF_WORK,
	},
	{
		type: 'occupation',
		shape: shapeOf(
			`(?<![\\p{L}-])(?:drives?|drove|driving|hauls?|hauled|hauling|runs|ran|flies|flew|works?|worked|working) (?<it>(?:long[- ]haul|otr|over[- ]the[- ]road|short[- ]haul|line[- ]haul|flatbed|reefer|tanker|dump trucks?|heavy equipment|uber|lyft|doordash|instacart|a route|nights at|graveyard(?: shift)?|third shift|second shift|swing shift|the kill floor|the oil ?patch|the rigs|the fields|the harvest|the boats|the docks|the door|concessions|the rails?|construction|demolition|drywall|concrete|iron|high steel|timber|tobacco|cotton|cane|fields|seasonal|carnivals?|fairs|rodeos?|oil ?fields?|pipeline|salvage|towboats|tugs|barges|charters|bush planes|crop dusters|cattle|logs|hay|grain|steel|coal|gravel|milk|livestock))(?![\\p{L}-])(?: (?:for|with|at|on) (?:the )?\\p{Lu}[\\p{L}'’-]{1,16})?`,
			'dgiu',
		),
		score: 0.5,
		why: OF_WORK,
		holds: (it) => !/^(?:the door|nights at|iron|fields)$/i.test(it),
	},
	...DOERS,
];
