import { shapeOf } from '../shapes/shape.ts';
import { OF_WORK } from '../work-words.ts';
import { before, type Pattern } from './patterns.ts';

const DOES =
	'apprentices|bartends|bakes|boxes|busks|butchers|caddies|captains|caters|clerks|clowns|cooks|crews|deals|deejays|dispatches|djs|dives|drills|emcees|fishes|guides|interns|interprets|janitors|jockeys|landscapes|logs|mines|moonlights|nurses|officiates|paints|paves|pilots|plumbs|preaches|ranches|referees|roofs|sews|shrimps|skippers|strips|subs|substitutes|surveys|temps|translates|traps|trucks|tutors|umpires|ushers|volunteers|waitresses|welds|wires|wrangles|wrestles|apprenticed|bartended|baked|boxed|busked|caddied|captained|catered|clerked|cooked|crewed|dealt|drilled|emceed|fished|guided|interned|interpreted|landscaped|mined|moonlighted|nursed|officiated|piloted|preached|ranched|refereed|roofed|sewed|skippered|stripped|subbed|surveyed|temped|translated|trapped|trucked|tutored|umpired|volunteered|waitressed|welded|wired|wrangled|wrestled|bartending|caddying|catering|clerking|cooking|crewing|dealing cards|deckhanding|fishing|guiding|interning|interpreting|landscaping|logging|mining|nursing|officiating|preaching|refereeing|roofing|shrimping|stripping|subbing|substitute teaching|surveying|temping|translating|trapping|trucking|tutoring|umpiring|volunteering|waitressing|welding|wrestling';
const SPORTS =
	'plays?|played|skates?|skated|pitche[sd]|catches|caught|rides?|rode|boxe[sd]|wrestle[sd]|bowls?|bowled|curls|coache[sd]|quarterback(?:s|ed)|rows?|rowed|swims?|swam|dives?|runs?|ran|fences|races|raced|dances?|danced|performs?|performed|acts|acted|tours?|toured|drums?|drummed|fiddles?|sings?|sang|cheers|marches|marched|sails|sailed';
const TEAMS =
	'team|league|squad|troupe|band|choir|orchestra|company|crew|club|troop|corps|derby team|roller derby|rodeo|circuit|chapter|ballet|opera|circus|ensemble|guild|drumline|color guard|marching band|mariachi|theater|playhouse|pageant|musical|nutcracker|varsity|jv|tribal \\p{L}{4,10}|lodge|posse|drill team|honor guard|pipe band|brass band|gospel choir|drum group|travel team|minor leagues?|semi-pro \\p{L}{4,10}|dart league|pool league|bowling league|softball league|club team';

/** What somebody does somewhere: cooks on a boat, welds at a yard, skates for a team, and who is known for what. */
export const DOERS: readonly Pattern[] = [
	{
		type: 'occupation',
		shape: shapeOf(
			`(?<![\\p{L}-])(?:${DOES}) (?:full[- ]time |part[- ]time |nights |days |weekends |summers )?(?:on|for|at|in|out of|aboard|off|over at|down at|down in|up at|up in|with) (?:the |a |an )(?!time|scene|moment|same|kids|children|boys|girls|others|baby|elderly|hospital|room|house|kitchen|couch|past|future|floor|client|patient|subject|officer|family|victim|caller|other|while|bit|few|minute|long|whole|day|night|week|month|year|morning|evening|court\\b)(?:(?!and |who |when |but |until |that |he |she |they )[\\p{L}\\d'’-]{2,16} ){0,2}(?!and\\b|who\\b|when\\b|but\\b|until\\b)[\\p{L}\\d'’-]{3,16}(?![\\p{L}-])`,
			'dgiu',
		),
		score: 0.5,
		why: OF_WORK,
		holds: (it) => !/^(?:interpret|translat)\w+ (?:for|on|at|with) (?:the |a )?(?:scene|phone|line|call|interview|assessment|visit)/i.test(it),
	},
	{
		type: 'occupation',
		shape: shapeOf(
			`(?<![\\p{L}-])(?:${SPORTS}) (?:\\p{L}{3,12} )?(?:for|in|with|on) (?:the |an? |his |her |their |our )(?:(?!and |who |that )[\\p{L}'’-]{2,16} ){0,3}?(?:${TEAMS})(?![\\p{L}-])`,
			'dgiu',
		),
		score: 0.5,
		why: OF_WORK,
		holds: (it) =>
			!/ (?:crisis|response|mobile|care|treatment|swat|entry|ems|ambulance|engine|medic|our|night|day|detox|book) (?:team|crew|squad|company|club)$/i.test(it),
	},
	{
		type: 'occupation',
		shape: shapeOf(
			`(?<![\\p{L}-])(?:umpires?|umpired|referees?|refereed|calls?|called|announces?|announced|emcees?|coaches|coached|judges|judged|keeps score for|officiates) (?:the )?(?:bingo|square dances?|auctions?|contra dances?|line dances?|little league|t-ball|pony league|softball|high school (?:football|basketball|games|wrestling)|peewee \\p{L}{4,10}|youth \\p{L}{4,12}|the rodeo|rodeos?|horse races|dog shows|livestock|4-h|boxing|roller derby|stock cars|demolition derby|football games|basketball games|ball games|special olympics|powwows?)(?![\\p{L}-])`,
			'dgiu',
		),
		score: 0.52,
		why: OF_WORK,
	},
	{
		type: 'occupation',
		shape: shapeOf(
			"(?<![\\p{L}-])(?:the )?(?:(?:(?:radio|play-by-play|public address|longtime|original) )?voice|face|mascot|founder|co-founder|lead singer|frontman|bassist|drummer|captain|owner|matriarch|patriarch|king|queen|unofficial mayor|mayor|poet laureate|caretaker|skipper|conductor|director|keeper|namesake|inventor|author|grand marshal) of (?:the |a |an )?(?:\\p{Lu}[\\p{L}'’-]{1,16}(?: \\p{Lu}[\\p{L}'’-]{1,16}){0,3}|(?:\\p{L}{3,12} ){0,2}(?:band|boat|choir|museum|rodeo|parade|festival|lighthouse|cemetery|newspaper|company|orchestra|troupe|carnival|circus|marina|ferry|observatory|zoo|aquarium|carousel|song|book|cookbook))(?![\\p{L}-])",
			'dgu',
		),
		score: 0.5,
		why: 'one person holds this post',
		holds: (_, around) => !/\b(?:in|to|on) $/.test(before(around, 4)),
	},
	{
		type: 'occupation',
		shape: shapeOf(
			`(?<![\\p{L}-])(?:does|did|doing|does) (?:hair|nails|lashes|taxes|tattoos|upholstery|alterations|beadwork|woodwork|bodywork|drywall|roofing|landscaping|odd jobs|day labor|stand-?up|improv|voiceovers?|carpentry|plumbing|electrical|masonry|tile|catering|daycare|home health|hospice work|medical billing|data entry|seasonal work|farm work|field work|piecework|construction|concrete|auto body|detailing|lawns|snow removal|security|concessions|puppet shows|magic shows|reenactments)(?: (?:out of|at|for|in|on) (?:the |a |an |his |her |their )?[^.;,!?\\n"”]{3,30})?(?![\\p{L}-])`,
			'dgiu',
		),
		score: 0.5,
		why: OF_WORK,
	},
	{
		type: 'occupation',
		shape: shapeOf(
			`(?<![\\p{L}-])(?:works?|worked|working|job|shifts?|pulls|pulled) (?<it>(?:overnights?|nights|graveyards?|days|weekends|swing|second shift|third shift|first shift|evenings|doubles|part[- ]time|full[- ]time|seasonal|summers|winters|security|maintenance|housekeeping|intake|receiving|shipping|the counter|the register|the grill|the fryer|the line|the gate|the door|the desk|the docks?) (?:at|for|on|in) (?:the |a |an )[^.;,!?\\n"”)(]{3,36}?)(?=[.;,!?\\n"”)(]| (?:and|but|when|who|where|until|since|for|with)\\b|$)`,
			'dgiu',
		),
		score: 0.5,
		why: OF_WORK,
		holds: (it) => !/ (?:in|on|at|for) (?:the |a |an )?(?:crisis|time|past|moment|hospital|team|unit|field|scene|while|a row|county|city)\b/i.test(it),
	},
	{
		type: 'occupation',
		shape: shapeOf(
			`(?<![\\p{L}-])(?:${SPORTS}|works|worked|flies|drives|drove|flew) for (?:the )?\\p{Lu}[\\p{L}'’&-]{2,16}(?: \\p{Lu}[\\p{L}'’&-]{1,16}){0,2}(?![\\p{L}-])`,
			'dgu',
		),
		score: 0.5,
		why: OF_WORK,
	},
	{
		type: 'occupation',
		shape: shapeOf(
			`(?<![\\p{L}-])(?:(?:keeps?|kept|does|did) the books|runs? the register|works? the (?:door|counter|gate|grill|fryer|line|window|drive-?through|concession stand|front desk|switchboard|scales?|saw|press|kiln|ovens?|dish pit|loading dock|mailroom|night desk|deli counter|makeup counter|toll booth|parking booth|box office)|minds? the (?:store|shop|light)|(?:hand|self)[- ]\\p{L}{3,10}s \\p{L}{3,14}s|(?:freshman|sophomore|junior|senior|captain|walk-on) on the \\p{L}{3,12}(?: \\p{L}{3,12})? (?:team|squad|crew|line)|(?:busks?|panhandles|sells papers|shines shoes|reads palms|tells fortunes|walks dogs|house-?sits|flips houses|picks up scrap|recycles cans|cans for a living|guts fish|cuts bait|ties flies|strings beads))(?: (?:at|for|in|on|outside|by) (?:the |an? |his |her )?[^.;,!?\\n"”]{3,30})?(?![\\p{L}-])`,
			'dgiu',
		),
		score: 0.5,
		why: OF_WORK,
		holds: (it) => !/^self-harms|works? the (?:line|scale) (?:for|in) (?:crisis|the crisis)/i.test(it),
	},
];
