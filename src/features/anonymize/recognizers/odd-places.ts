import { BUSINESSES } from '../living-words.ts';
import { LANDMARKS, NEIGHBORS } from '../place-words.ts';
import { shapeOf } from '../shapes/shape.ts';
import type { Pattern } from './patterns.ts';

const NOT_A_PLACE =
	'(?!(?:and|or|but|he|she|they|we|i|it|that|who|was|is|were|are|had|has|to|from|of|in|on|at|by|with|for|as|when|until|while|man|men|woman|women|boy|girl|kids?|child|male|female|subject|subj|officers?|deputy|deputies|medics?|police|client|patient|pt|person|people|crew|team|caller|rp|neighbor|mother|father|son|daughter|husband|wife|party|parties|units?|car|vehicle|phone|call|way|time|side|door)\\b)';
const WORD = `${NOT_A_PLACE}[\\p{L}\\d][\\p{L}\\d'’-]{0,14}`;
const COMMON =
	'bar|beach|barn|bridge|cabin|cafe|café|chapel|commons|crossing|dock|dump|elevator|farm|garage|gallery|gym|motel|gas station|library|market|restaurant|shed|shop|station|store|studio|theater|tower|yard|pharmacy|grocery|courthouse|meadow|falls|landing|ditch|fountain|pond|plaza|ranch|warehouse|tunnel|wash|ford|mission|summit|diamond';
const isCommon = new RegExp(`^(?:${COMMON})$`, 'i');
const KNOWN = [...LANDMARKS, ...BUSINESSES.split('|')].filter((place) => !isCommon.test(place)).join('|');
const SIGHTS =
	'statue|mural|fountain|sculpture|billboard|water tower|smokestack|silo|marquee|monument|cross|arch|totem pole|windmill|cannon|bell|clock|sundial|obelisk|carousel|ferris wheel|ski jump|pagoda|gazebo|bandstand|scarecrow|dinosaur|sign|globe|anchor|locomotive|caboose|shoe tree|maypole|labyrinth|hot spring|swimming hole|rope swing|quarry|sinkhole|sand dune|tide pool|tide pools';
const INSIDE =
	'altar|baptistry|baptismal|bell tower|belfry|boiler room|bullpen|call center|carillon|catwalk|chancel|choir loft|cold storage|confessional|control tower|cooling tower|corn crib|crow’s nest|crypt|dugout|engine room|fellowship hall|fermenters|fire lookout|fish hold|freight elevator|fruit cellar|furnace room|galley|grain bin|green room|hayloft|haymow|hot shop|ice cave|ice shanty|kill floor|kiva|lambing shed|launch pad|lighthouse|lunchroom|milking parlor|morgue|narthex|observatory|orchestra pit|organ loft|paddock|parade ground|parish hall|planetarium|press box|projection booth|root cellar|sacristy|scale house|shearing shed|ski lift|squeeze chute|steam tunnel|steam tunnels|storm cellar|sugar shack|sweat lodge|tack room|tasting room|ticket booth|trophy room|turbine hall|vestry|walk-in cooler|walk-in freezer|weigh station|wheelhouse|wine cellar|yurt';
const BESIDE =
	'behind|by|past|below|under|underneath|beneath|above|over|across from|next to|beside|near|off|facing|overlooking|outside|beyond|atop|at|of|inside|on';

/** Spots that are told by a place that is known, sights, and rooms that few buildings have. */
export const ODD_PLACES: readonly Pattern[] = [
	{
		type: 'place',
		shape: shapeOf(
			`(?<![\\p{L}-])(?:the |(?<=\\ban? ))(?:${WORD} ){0,2}?${WORD} (?:${BESIDE}) (?:the|a|an|that|our) (?:${WORD} ){0,2}(?:${KNOWN})(?![\\p{L}-])`,
			'dgiu',
		),
		score: 0.5,
		why: NEIGHBORS,
		holds: (it) =>
			!/^(?:the |an? )(?:rest|edge|lot|middle|front|back|call|fight|job|shift|week|day|night|morning|meeting|corner|bottom|top|end|key|keys|gun|knife|rifle|fall|fire|ride|walk|drive|line) (?:of|at|on|in) /i.test(
				it,
			),
	},
	{
		type: 'place',
		shape: shapeOf(
			`(?<![\\p{L}-])the (?:(?!(?:stop|street|exit|warning|first|only|same|good|no|any|next|last|red|wall|kitchen|alarm|grandfather|time|church|door|door|alarm|caution|for|sale|vital|peace)\\b)${WORD} ){1,2}?(?:${SIGHTS})(?![\\p{L}-])(?! (?:of|that)\\b)(?: (?:behind|by|past|at|on|in|off|near|above|over|across from) (?:the )?(?:${WORD} ){0,1}${WORD})?`,
			'dgiu',
		),
		score: 0.5,
		why: NEIGHBORS,
		holds: (it) => !/(?:vital|warning|stop|street|exit|road|traffic) sign/i.test(it),
	},
	{
		type: 'place',
		shape: shapeOf(
			`(?<![\\p{L}-])(?:in|on|at|inside|atop|from|up|into|onto|to|behind|under|by|near) (?:an? )?(?<it>(?:the |his |her |their |(?<=\\ban? ))(?:${WORD} ){0,2}?(?:${INSIDE})(?: (?:of|at|behind|above|below|by|in) (?:the |a )?(?:${WORD} ){0,2}${WORD})?)(?![\\p{L}-])`,
			'dgiu',
		),
		score: 0.5,
		why: NEIGHBORS,
		holds: (it) => !/\b(?:morgue|call center|altar|galley|lunchroom)$/i.test(it),
	},
	{
		type: 'place',
		shape: shapeOf(
			`(?<![\\p{L}])(?:IN|ON|AT|INSIDE|ATOP|BEHIND|BY|NEAR) (?<it>(?:[A-Z]{3,12} )?(?:${INSIDE.toUpperCase()})(?: (?:OF|AT|BEHIND|ABOVE|BELOW|BY) (?:THE )?(?:[A-Z]{3,12} )?[A-Z]{3,12})?)(?![\\p{L}-])`,
			'dgu',
		),
		score: 0.5,
		why: NEIGHBORS,
		holds: (it) => !/(?:MORGUE|CALL CENTER|GALLEY)$/.test(it),
	},
];
