import { capitalToo, DISASTER, FEAST, HAPPENED, LEADS } from '../event-words.ts';
import { shapeOf } from '../shapes/shape.ts';
import { before, type Pattern } from './patterns.ts';

const PERSON = /\b(?:he|she|they|we|i|it|you|him|her|them|his|their|officers?|medics?|deputies|police|pt|client|subject|subj|rp|who|clt)\b/i;
const SHUT = `${HAPPENED}|shut|shuts|closes|closing|laid everybody off|laid off everybody|moved out|moved south|moved overseas|went bankrupt|was sold|sold out|got sold|got bought(?: out)?|burned|flooding|was torn down|was shut|was closed|was bulldozed|lost power|went dark|quit hauling|quit running|stopped running|played|won state|won|lost`;
const SIDE =
	'trip|float|queen|king|weekend|crowd|bus|ride|tickets?|booth|stage|committee|night|day|week|mass|service|vigil|walk|run|dinner|dance|parade|tent|beer tent|raffle|princess|court|game|supper|party|banquet|finals|meet';

/** Closings by the name of what closed, feasts by whose they are, and years by what happened in them. */
export const HAPPENINGS: readonly Pattern[] = [
	{
		type: 'event',
		shape: shapeOf(
			`(?<![\\p{L}])(?:[Aa]fter|[Ss]ince|[Ww]hen|[Bb]efore|[Uu]ntil|AFTER|SINCE|WHEN|BEFORE|UNTIL) (?<it>(?:the |THE )?(?:\\p{Lu}[\\p{L}'’&.-]{1,16} ){1,4}(?:(?:#|[Nn]o\\.? ?|NO\\.? ?)?\\d{1,3} )?(?:mine |plant |mill |store |factory |yard |works |MINE |PLANT |MILL |STORE |FACTORY |YARD |WORKS )?(?:${SHUT}|${SHUT.toUpperCase()}))(?![\\p{L}])`,
			'dgu',
		),
		score: 0.5,
		why: LEADS,
		holds: (it) =>
			!PERSON.test(it) && !/ (?:hit|struck|left|won|lost|played|broke|went out|went under|walked out|let go|moved out|came down|went up)$/i.test(it),
	},
	{
		type: 'event',
		shape: shapeOf(
			`(?<![\\p{L}])(?:the |this year['’]s |last year['’]s )?(?:\\p{Lu}[\\p{L}'’&.-]{1,18} ){1,3}(?:${capitalToo(FEAST)}|anniversary|mass|Mass)(?: (?:${SIDE})){1,2}(?![\\p{L}-])`,
			'dgu',
		),
		score: 0.52,
		why: LEADS,
	},
	{
		type: 'event',
		shape: shapeOf(
			`(?<=\\b(?:at|to|from|for|of|during|since|after|before|in|on|AT|TO|FROM|FOR|DURING|SINCE|AFTER|BEFORE) )(?:the |THE )(?:\\p{Lu}[\\p{L}'’&.-]{1,18} ){1,3}(?:fish fry|bake sale|supper|banquet|ball|luau|picnic|cook-?out|cook-?off|swap meet|gathering|vigil|wedding|funeral|graduation|prom|race|show|auction|raffle|fundraiser|bazaar|expo|classic|convention|gymkhana|trials|mass|powwow|meet|game|drag races|tractor pull|demo derby|demolition derby|livestock show|turkey shoot|crab feed|clambake|shrimp boil|crawfish boil|fall festival|hayride|haunted house|dinner|pancake breakfast|breakfast|barbecue|bbq|dance|bingo|walkathon|telethon|boat show|air show|gun show|car show|quilt show|craft fair|job fair|powwow)(?![\\p{L}-])`,
			'dgu',
		),
		score: 0.55,
		why: LEADS,
		holds: (it) => !PERSON.test(it),
	},
	{
		type: 'event',
		shape: shapeOf(
			`(?<![\\p{L}])the (?:spring|summer|fall|autumn|winter|year|season|week|weekend) (?:that |when )?(?:the|all the|a|an|half the|our|every) [\\p{L}'’-]{3,16}(?: (?!he\\b|she\\b|they\\b|we\\b|who\\b|and\\b)[\\p{L}'’-]{2,16}){1,8}(?=[.,;!?\\n"”)]|$| (?:he|she|they|we|and|who)\\b)`,
			'dgiu',
		),
		score: 0.5,
		why: LEADS,
		holds: (it) => !/^the week(?:end)? (?:a|an) /i.test(it) && !/\b(?:officers?|medics?|client|patient|subject|call|team|unit)\b/i.test(it),
	},
	{
		type: 'event',
		shape: shapeOf(
			`(?<![\\p{L}])(?:the|that) (?:\\p{L}{3,14} ){0,2}?(?:${DISASTER}) (?:that (?:killed|took|burned|destroyed|wiped|leveled|flattened|closed|shut|trapped|sank|drowned|made the|ran|hit|came)|which (?:killed|took|destroyed))[^.;,!?\\n"”]{2,50}`,
			'dgiu',
		),
		score: 0.52,
		why: LEADS,
	},
	{
		type: 'event',
		shape: shapeOf(
			"(?<![\\p{L}])(?:was|were|is|been|got|being|appeared|seen|shown|interviewed|profiled|featured|written up|on the cover of|his picture in|her picture in|photo in|story in|article in) (?:on|in|by) (?<it>(?:the )?(?:\\p{Lu}[\\p{L}'’-]{1,16} ){0,3}(?:News|Times|Post|Tribune|Herald|Gazette|Journal|Chronicle|Star|Sun|Daily|Register|Courier|Observer|Sentinel|Dispatch|Press|Bee|Reader|Weekly|Examiner|TV|Radio|Today|Dateline|60 Minutes|People magazine|National Geographic))(?![\\p{L}-])",
			'dgu',
		),
		score: 0.5,
		why: 'what was in the news can be found again',
		holds: (_, around) => !around.isShouted && !/dispatch/.test(before(around)),
	},
	{
		type: 'event',
		shape: shapeOf(
			`\\b(?:in|on|all over|made) (?:the )?(?:local )?(?:papers?|news|newspaper|tv|radio|front page|headlines) (?:for|when|after|because|over|about) (?<it>[^.;,!?\\n"”]{4,60})`,
			'dgi',
		),
		score: 0.52,
		why: 'what was in the news can be found again',
	},
	{
		type: 'event',
		shape: shapeOf(
			`(?<![\\p{L}-])(?:holds?|held|set|broke|has) (?:the|a) (?:\\p{L}{3,12} ){0,2}records?(?: (?:for|in|at) [^.;,!?\\n"”]{3,40})?|(?<![\\p{L}-])(?:was|is|as|former|an?) (?:an? )?(?:extra|stand-in|contestant|finalist|semifinalist|winner) (?:in|on) (?:an? |the )?[^.;,!?\\n"”]{3,40}|(?<![\\p{L}-])(?:(?:two|three|four)-time )?(?:state|national|world|county|regional|district|conference|olympic|golden gloves|junior|all-american) (?:champion|champ|medalist|finalist|qualifier|runner-up|record holder|titleholder)(?![\\p{L}-])`,
			'dgiu',
		),
		score: 0.5,
		why: 'few did this',
		holds: (it) => !/criminal|police|medical|(?:a|the) (?:arrest|court|prior) records?/i.test(it),
	},
	{
		type: 'event',
		shape: shapeOf(
			`(?<![\\p{L}-])the (?:[\\p{L}’'-]{3,14} ){0,2}?(?:ferry|boat|ship|bus|train|plane|helicopter|bridge|mine|mill|plant|dam|levee|tower|crane|grandstand|bleachers|roof|tanker|barge|tug|trawler|silo|elevator|church|school|hotel|nightclub|club|fireworks|rig|platform|convoy|cable car|ski lift|ride|well|pipeline|refinery|warehouse|hospital|nursing home) that (?:sank|crashed|burned|derailed|collapsed|blew up|went down|exploded|capsized|fell|caught fire|flooded|failed|broke|closed|rolled|ran aground|went under|killed|was hit|was bombed|was shot up)(?: (?:in|on|off|at|near|last|during|with|down|up) [^.;,!?\\n"”]{3,30})?(?![\\p{L}-])`,
			'dgiu',
		),
		score: 0.55,
		why: LEADS,
	},
	{
		type: 'event',
		shape: shapeOf(
			`(?<![\\p{L}-])(?:was|were|been|appeared|appears|featured|filmed|competed|won|cast|starred|seen|is) (?:on|in|for) (?<it>(?:the |an? |that )?(?:(?:first|second|third|last|latest) season of (?:the |an? )?)?(?:(?!and |but |who )[\\p{L}’'-]{2,14} ){0,3}?(?:tv show|show|series|documentary|movie|film|podcast|commercial|music video|reality show|game show|telethon|sitcom|soap opera|talent show|broadcast|calendar|magazine|yearbook))(?![\\p{L}-])(?: (?:about|on|called|that) [^.;,!?\\n"”]{3,30})?|(?<![\\p{L}-])(?:on|served on) the (?:jury|grand jury) (?:in|for|at) [^.;,!?\\n"”]{3,30}|(?<![\\p{L}-])(?:testified|witness|witnesses|juror|plaintiff|defendant|whistleblower) (?:in|at|against|for) (?:the )?\\p{Lu}[^.;,!?\\n"”]{3,30}`,
			'dgiu',
		),
		score: 0.5,
		why: LEADS,
		holds: (it) => !/^(?:the |a |this )?(?:show|film|series|broadcast|calendar|magazine)$/i.test(it),
	},
];
