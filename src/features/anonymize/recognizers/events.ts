import { before, byShape } from './patterns.ts';

const DISASTER =
	'fire|fires|wildfire|wreck|crash|collision|shooting|bombing|explosion|flood|flooding|tornado|twister|earthquake|derailment|massacre|standoff|siege|riot|collapse|drowning|disaster|cave-in|blast|hurricane|strike|murder|murders|killing|killings|kidnapping|tragedy|incident|pileup|blizzard|mudslide|landslide|avalanche|lawsuit|scandal|trial|verdict|raid|layoffs|closure|closing';
const FEAST =
	'festival|fair|parade|rodeo|roundup|stampede|championship|championships|tournament|marathon|derby|regatta|carnival|pageant|powwow|pow wow|homecoming|reunion|jamboree|concert|gala|rally|convention|bowl|cup|games|olympics|race|open|classic|fest|days';

/** What was in the papers, or happened once: whoever knows it knows who it was. */
export const events = byShape('events', [
	{
		type: 'event',
		shape: new RegExp(
			`\\b(?:lost (?:a|an|his|her|their) [\\w ]{3,24} (?:last \\w+ )?in |(?:his|her|their) (?:brother|sister|son|daughter|wife|husband|mother|father|mom|dad|cousin|friend|partner|family|baby|grandbaby|home|house|leg|arm)(?: (?:died|was killed|was lost|burned|drowned))? (?:in|during|at|on) )?(?:the )?(?:(?:19|20)\\d\\d |\\p{Lu}[\\p{L}'’.]{1,18} (?:\\p{Lu}[\\p{L}'’.]{1,18} |\\d{1,3} )?(?:Avenue |Ave |Street |St |Road |Rd |Bridge |Creek |River |Mill |Mine |School |High |County )?)(?:${DISASTER})(?![\\p{L}])`,
			'dgu',
		),
		score: 0.62,
		why: 'an event that people know leads to who was in it',
		holds: (it, around) =>
			!/^(?:the )?(?:Mr|Ms|Mrs|Officer|A|An|No|Any|This|That|The|His|Her|One|Each|House|Structure|Grass|Kitchen|Vehicle|Car|Domestic|Mobile|Active|School|Mass|Officer-involved|Critical|Crisis|Prior|First|Second|Last) (?:incident|crash|fire|shooting|strike|trial|raid|collision|closing|killing|murder|flood|flooding|collapse|tragedy|wreck)$/i.test(
				it,
			) && !/(?:engine|medic|station) $/.test(before(around)),
	},
	{
		type: 'event',
		shape:
			/(?:LOST (?:A|AN|HIS|HER) [A-Z ]{3,24} )?(?:LAST (?:WEEK|MONTH|YEAR|NIGHT) )?(?:IN |DURING )(?:THE )?(?:[A-Z]{2,14} ){1,2}(?:\d{1,4} )?(?:FIRE|WRECK|CRASH|SHOOTING|FLOOD|TORNADO|EXPLOSION|BOMBING|DERAILMENT)(?![\p{L}])/dgu,
		score: 0.62,
		why: 'an event that people know leads to who was in it',
		holds: (it) => !/ (?:HOUSE|STRUCTURE|VEHICLE|CAR|GRASS|A|MVA) (?:FIRE|WRECK|CRASH)$/.test(it),
	},
	{
		type: 'event',
		shape: new RegExp(
			`\\b(?:(?:19|20)\\d\\d |last year['’]s |this year['’]s |the )?(?:\\p{Lu}[\\p{L}'’]{1,18} ){1,3}(?:${FEAST}|${FEAST.replace(/\b\w/g, (letter) => letter.toUpperCase())})(?: (?:champion|winner|queen|king|runner-up|grand marshal|finalist|medalist))?(?![\\p{L}])`,
			'dgu',
		),
		score: 0.55,
		why: 'an event that people know leads to who was in it',
		holds: (it) =>
			/champion|winner|queen|runner-up|marshal|finalist|medalist|(?:19|20)\d\d|year/i.test(it) ||
			/(?:festival|fair|parade|rodeo|roundup|stampede|championships?|marathon|derby|powwow|jamboree)$/i.test(it),
	},
	{
		type: 'event',
		shape: /\b(?:Hurricane|Tropical Storm|Typhoon|Winter Storm) \p{Lu}\p{Ll}{2,14}\b/dgu,
		score: 0.6,
		why: 'an event that people know leads to who was in it',
	},
	{
		type: 'event',
		shape:
			/\b(?:(?:was|were|been|is|made|making|all over|on|in) (?:in |on |all over )?(?:the )?(?:front page|local news|national news|evening news|local paper|newspaper|papers|6 o['’]clock news|TV news|headlines)|(?:went|gone|going) viral|viral video(?: of [^.;,\n]{3,40})?|(?:aired|shown|featured|interviewed) on (?:TV|television|the news|Channel \d{1,2}|\p{Lu}{3,5}))\b/dgu,
		score: 0.6,
		why: 'what was in the news can be found again',
	},
	{
		type: 'event',
		shape:
			/\b(?:won|winning|winner of) (?:the )?(?:lottery|powerball|state (?:title|championship|lottery)|gold medal|silver medal|bronze medal|world (?:title|championship|series)|\p{Lu}[\p{L}'’]{2,18}(?: \p{Lu}[\p{L}'’]{2,18}){0,2} (?:award|prize|title|medal|cup))\b/dgu,
		score: 0.6,
		why: 'an event that people know leads to who was in it',
	},
	{
		type: 'event',
		shape:
			/\b(?:9\/11|September 11(?:th)?|Columbine|Sandy Hook|Uvalde|Parkland|Las Vegas shooting|Boston Marathon|Route 91|Pulse nightclub|Katrina|Maui fires?|Camp Fire|Paradise fire|Surfside)\b/dg,
		score: 0.55,
		why: 'an event that people know leads to who was in it',
	},
]);
