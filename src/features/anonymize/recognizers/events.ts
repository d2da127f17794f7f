import { capitalToo, DISASTER, FEAST, HAPPENED, LEADS, WHEN, WHICH } from '../event-words.ts';
import { shapeOf } from '../shapes/shape.ts';
import { HAPPENINGS } from './happenings.ts';
import { before, byShape, type Pattern, patternOf } from './patterns.ts';

const CLOSES =
	'mine|mines|mill|plant|factory|base|school|hospital|cannery|refinery|foundry|quarry|smelter|depot|shipyard|tannery|brewery|dairy|ferry|fishery|hatchery|dam|levee|bridge|river|creek|market|works|yard';

const told = (score: number, shape: string, holds?: Pattern['holds'], flags?: string): Pattern =>
	patternOf('event', LEADS, { score, shape, ...(holds && { holds }), ...(flags && { flags }) });

/** What was in the papers, or happened once: whoever knows it knows who it was. */
export const events = byShape('events', [
	told(
		0.62,
		`\\b(?:lost (?:a|an|his|her|their) [\\w ]{3,24} (?:last \\w+ )?in |(?:his|her|their) (?:brother|sister|son|daughter|wife|husband|mother|father|mom|dad|cousin|friend|partner|family|baby|grandbaby|home|house|leg|arm)(?: (?:died|was killed|was lost|burned|drowned))? (?:in|during|at|on) )?(?:the )?(?:(?:19|20)\\d\\d |\\p{Lu}[\\p{L}'’.]{1,18} (?:\\p{Lu}[\\p{L}'’.]{1,18} |\\d{1,3} )?(?:Avenue |Ave |Street |St |Road |Rd |Bridge |Creek |River |Mill |Mine |School |High |County )?)(?:${DISASTER})(?![\\p{L}])(?: (?:in|at|on|near) \\p{Lu}[\\p{L}'’.]{1,18}(?: \\p{Lu}[\\p{L}'’.]{1,18})?)?`,
		(it, around) =>
			!/^(?:the )?(?:Mr|Ms|Mrs|Officer|A|An|No|Any|This|That|The|His|Her|One|Each|House|Structure|Grass|Kitchen|Vehicle|Car|Domestic|Mobile|Active|School|Mass|Officer-involved|Critical|Crisis|Prior|First|Second|Last|Call|Current) (?:accident|incident|crash|fire|shooting|strike|trial|raid|collision|closing|killing|murder|flood|flooding|collapse|tragedy|wreck|protest|slide)$/i.test(
				it,
			) &&
			!around.isShouted &&
			!/(?:engine|medic|station) $/.test(before(around)),
		'dgu',
	),
	{
		type: 'event',
		shape:
			/(?:LOST (?:A|AN|HIS|HER) [A-Z ]{3,24} )?(?:LAST (?:WEEK|MONTH|YEAR|NIGHT) )?(?:IN |DURING )(?:THE )?(?:[A-Z]{2,14} ){1,2}(?:\d{1,4} )?(?:FIRE|WRECK|CRASH|SHOOTING|FLOOD|TORNADO|EXPLOSION|BOMBING|DERAILMENT)(?![\p{L}])/dgu,
		score: 0.62,
		why: LEADS,
		holds: (it) => !/ (?:HOUSE|STRUCTURE|VEHICLE|CAR|GRASS|A|MVA) (?:FIRE|WRECK|CRASH)$/.test(it),
	},
	{
		type: 'event',
		shape: shapeOf(
			`\\b(?:(?:19|20)\\d\\d |last year['’]s |this year['’]s |the )?(?:\\p{Lu}[\\p{L}'’]{1,18} ){1,3}(?:${capitalToo(FEAST)}|Bowl|Cup|Open|Days)(?: (?:champion|winner|queen|king|runner-up|grand marshal|finalist|medalist))?(?![\\p{L}])`,
			'dgu',
		),
		score: 0.55,
		why: LEADS,
		holds: (it) =>
			/champion|winner|queen|runner-up|marshal|finalist|medalist|(?:19|20)\d\d|year/i.test(it) ||
			/(?:festival|fest|fair|parade|rodeo|roundup|stampede|championships?|concert|pageant|regatta|reunion|gala|feast|potlatch|homecoming|marathon|derby|pow ?wow|jamboree|tournament|nationals|regionals|finals|carnival|fiesta|revival|procession|recital|days)$/i.test(
				it,
			),
	},
	told(
		0.6,
		`(?<![\\p{L}])(?:the )?(?:${WHEN}) (?:of|after|before|following|during) (?:the |our |that )?(?:[\\p{L}'’.-]{2,18} ){0,4}(?:${DISASTER}|${FEAST})(?![\\p{L}-])(?: (?:in|at|on) \\p{Lu}[\\p{L}'’]{1,18})?`,
		(it) =>
			!/ (?:the|this|that|an|our) (?:accident|incident|fire|shooting|crash|trial|siege|standoff|collision|raid|murder|killing|tragedy|storm|explosion|game|match|race|meet|show|hunt|ball|wedding|gathering|anniversary)$/i.test(
				it,
			) && !/\b(?:he|she|they|we|i|it|was|were|had|is|are|and|who|that he|to)\b/i.test(it.slice(4)),
	),
	told(
		0.58,
		`(?<![\\p{L}])(?:the )?(?:${WHEN}) (?:that |after |before |when )?(?:the |number )?(?:[\\p{L}\\d'’.-]{2,18} ){1,4}?(?:${HAPPENED})(?![\\p{L}])`,
		(it) =>
			/^the/i.test(it) &&
			!/\b(?:he|she|they|we|i|it|you|was|were|had|and|who|officers?|medics?|call|calls|door|phone|line|police|subject|lights?|power|him|her|fever|subj|window|weather|fight)\b/i.test(
				it.slice(4),
			),
	),
	told(
		0.58,
		`(?<![\\p{L}])(?:not long |right |just |soon |ever |years? |months? |weeks? )?(?:after|before|since|when) (?:they |the company |corporate )?(?<it>the (?:[\\p{L}\\d'’.-]{2,18} ){0,4}?(?:${CLOSES}) (?:${HAPPENED}))(?![\\p{L}])`,
	),
	told(
		0.55,
		`(?<![\\p{L}])(?:since|during|after|before|at|from|in|for|of|survived|to|rode in|won|re:?) (?:the |his |her |their |this year['’]s |last year['’]s )?(?<it>(?:${WHICH} ){1,3}(?:${FEAST}|${DISASTER}))(?![\\p{L}-])`,
		(it) =>
			!/(?:^|\s)(?:call|court|custody|jury|murder|criminal|clinical|drug|medication|voice|hunger|gas|heart|structure|house|kitchen|domestic|use|cease|shots?|slide|front|grand|school|mass|suicide|video|phone|computer|last|brief|death|lightning|water|oil|mental|emotional|nervous|snow|rain|thunder|power|knife|hatchet|self|bus|truck|plane|train|motorcycle|bike|roll|rollover|atv|boat|traffic|head-on|fatal|bad|high-speed|recent|previous|earlier|actual|entire|officer-involved|initial|present|index|similar|related|reported|this|that|ball) (?:accident|ball|collapse|collision|crash|fires?|game|games|incident|killings?|match|murders?|outage|protest|quake|race|raid|recall|shootings?|show|slide|spill|storm|strike|tragedy|trial|verdict|wreck)$/i.test(
				it,
			) &&
			!/^(?:(?:call|court|custody|drug|clinical|medication|cease|open|under|on) ?)?(?:fire|game|meet|show|race|hunt|match|ball|strike|slide|recall|trial)$/i.test(
				it,
			),
	),
	told(
		0.6,
		`(?<![\\p{L}])(?:blessing of the (?:fleet|bikes|animals|nets|boats|grapes|shrimp)|running of the (?:bulls|\\p{L}{3,10})|feast of (?:the |our |st\\.? |saint )?\\p{L}{3,14}(?: of \\p{L}{3,12})?|d[ií]a de (?:los )?\\p{L}{4,10}|day of the dead|first salmon|ghost supper|sun ?dance|green corn|stomp dance|corn dance|gourd dance|naming ceremony|puberty ceremony|kinaald[aá]|house blessing|wake singing|slaviq|mardi gras|juneteenth|cinco de mayo|las posadas|kwanzaa|diwali|holi|nowruz|lunar new year|losar|songkran|hmong new year|eid al-\\p{L}{4,5}|lent(?:en)? fish fry|homecoming (?:game|dance|week|parade)|(?:senior|junior) prom|nalukataq|whaling feast|kivgiq|iditarod|burning man|sturgis)(?![\\p{L}])`,
	),
	told(
		0.58,
		`(?<![\\p{L}])(?:the )?(?:st\\.? |saint |san |santa |holy )?\\p{L}{4,14} (?:walk|pilgrimage|procession|march|ride|run|relay|crossing) (?:to|for|from) (?:san |santa |st\\.? )?(?:\\p{Lu}[\\p{L}'’]{2,16})(?![\\p{L}])`,
		(it, { isShouted }) =>
			isShouted
				? /^(?:THE )?(?:ST|SAINT|SAN|SANTA|HOLY)\b/.test(it) || /PILGRIMAGE|PROCESSION/.test(it)
				: /\p{Lu}\p{L}+$/u.test(it) && /^(?:the )?\p{Lu}|pilgrimage|procession/u.test(it),
	),
	told(
		0.5,
		`(?<![\\p{L}])(?:since|during|after|before|at|from|to|won) (?:the |this year['’]s |last year['’]s |a )?(?<it>tractor pull|corn dance|fish fry|pig roast|swap meet|(?:county|state) fair|chili cook-?off|pow ?wow|potlatch|homecoming|snow ?fest|prom|derby|regatta|rodeo|parade|carnival|festival|fiesta|quinceañera|stampede|sun dance|ghost supper|quilt show|fair)(?![\\p{L}-])(?! (?:grounds|ground|price|enough|trade|chance|share|use|housing))`,
	),
	told(
		0.55,
		"(?<![\\p{L}])the (?:crash|wreck|fire|fires|shooting|flood|explosion|drownings?|murders?|massacre|derailment|cave-in|collapse|bombing|strike|riots?|standoff|siege) (?:at|on|in|near|of|off) (?:the )?\\p{Lu}[\\p{L}'’]{2,16}(?: (?:\\p{Lu}[\\p{L}'’]{2,16}|\\d{1,3})){0,2}",
		undefined,
		'dgu',
	),
	told(0.5, '(?<![\\p{L}])the (?:spring|summer|fall|autumn|winter|year) of the (?:\\p{L}{3,12} )?(?!year|month|week|case|same)\\p{L}{4,14}(?![\\p{L}-])'),
	told(
		0.5,
		`(?<![\\p{L}])(?:since|after|before|during|until|survived|from|in) (?<it>(?:the|that) (?:avalanche|blizzard|bombing|cave-in|cyclone|derailment|earthquake|explosion|flood|floods|flooding|hurricane|ice storm|landslide|layoffs|massacre|mudslide|quake|riots|rockslide|sinking|tornado|tsunami|twister|walkout|wildfire|wildfires))(?![\\p{L}-])`,
	),
	told(
		0.58,
		`(?<![\\p{L}])(?:the )?(?:${WHEN}) (?:that )?(?:they|the company|the county|the city|corporate|lightning|a truck|a barge|a train|a tornado|the tornado|the storm|the flood|the fire|the river) (?:closed|shut(?: down)?|sold|burned|flooded|blew up|tore down|took(?: out)?|hit|destroyed|bulldozed|moved|evacuated|drained|dynamited|killed|laid off) (?:the |our |half |all )?\\p{L}{3,14}(?![\\p{L}])`,
		(it) => /^the/i.test(it) && !/ (?:door|phone|light|window|case|road|scene|him|her|them|house)$/i.test(it),
	),
	told(
		0.55,
		`(?<![\\p{L}])(?:(?:the|our|last|this) )?(?:(?:${WHICH}) )?(?:powwow|pow wow|prom|wedding|rodeo|festival|fair|homecoming|graduation|derby|regatta|race|fiesta|mardi gras|treaty|bike|fleet) (?:weekend|week|night)(?![\\p{L}])`,
	),
	told(0.55, '(?<![\\p{L}])opening (?:day|night|weekend) of (?:\\p{L}{3,12} ){0,2}(?:season|fair|rodeo|festival|show|play|mill|casino|store)(?![\\p{L}])'),
	told(
		0.6,
		"(?<![\\p{L}\\d])(?:the )?['’]\\d\\d (?:(?:\\p{L}{3,12}) )?(?:flood|fire|quake|tornado|hurricane|strike|blizzard|storm|wreck|explosion|season)(?![\\p{L}])",
	),
	{ type: 'event', shape: /\b(?:Hurricane|Tropical Storm|Typhoon|Winter Storm) \p{Lu}\p{Ll}{2,14}\b/dgu, score: 0.6, why: LEADS },
	{
		type: 'event',
		shape:
			/\b(?:(?:was|were|been|is|made|making|all over|on|in) (?:in |on |all over )?(?:the )?(?:front page|local news|national news|evening news|local paper|newspaper|papers|6 o['’]clock news|TV news|headlines)|(?:went|gone|going) viral|viral video(?: of [^.;,\n]{3,40})?|(?:aired|shown|featured|interviewed) on (?:TV|television|the news|Channel \d{1,2}|\p{Lu}{3,5}))\b/dgu,
		score: 0.6,
		why: 'what was in the news can be found again',
	},
	told(
		0.6,
		"\\b(?:won|winning|winner of) (?:the )?(?:lottery|powerball|state (?:title|championship|lottery)|gold medal|silver medal|bronze medal|world (?:title|championship|series)|\\p{Lu}[\\p{L}'’]{2,18}(?: \\p{Lu}[\\p{L}'’]{2,18}){0,2} (?:award|prize|title|medal|cup))\\b",
		undefined,
		'dgu',
	),
	told(
		0.55,
		'\\b(?:9\\/11|September 11(?:th)?|Columbine|Sandy Hook|Uvalde|Parkland|Las Vegas shooting|Boston Marathon|Route 91|Pulse nightclub|Katrina|Maui fires?|Camp Fire|Paradise fire|Surfside)\\b',
		undefined,
		'dg',
	),
	...HAPPENINGS,
]);
