import { NEIGHBORS } from '../place-words.ts';
import { shapeOf } from '../shapes/shape.ts';
import { JOINED_PLACES } from './joined-places.ts';
import { byShape } from './patterns.ts';

const NUMBER =
	'(?:\\d{1,3}(?:,\\d{3})?|(?:a |one |two |three |four |five |six |seven |eight |nine |several |a few |a couple )(?:hundred|dozen)|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety))';

/** How small a place is, where somebody works, and lines of buses: no name, and yet people nearby know. */
export const smallPlaces = byShape('small-places', [
	{
		type: 'place',
		shape: shapeOf(
			`\\b(?:(?:a )?(?:town|village|community|county|island|reservation|hamlet|place|school|parish|congregation) (?:of|with) (?:about |maybe |some |only |around |fewer than |less than |under )?${NUMBER}(?: (?:people|residents|souls|families|students))?|population(?: of| is|:)? (?:about |maybe |only )?${NUMBER}|${NUMBER} (?:people|residents|souls|families|households) (?:in (?:that|this|the|our|my|all)|live|living|total|there))`,
			'dgi',
		),
		score: 0.55,
		why: 'it tells how small the place is',
	},
	{
		type: 'employer',
		shape:
			/\b(?:works?|worked|working|job|employed|shift|shifts) (?:\w+ ){0,2}?(?:at|for) (?<it>(?:the|a|an|his|her|their) [^.,;:\n()"”]{3,40}?)(?=[.,;:\n()"”]| (?:and|when|where|who|but|since|until|so|as|with|for|in|on|AND|WHEN)\b|$)/dgi,
		score: 0.5,
		why: 'it tells where somebody works',
		holds: (it) =>
			!/^(?:the|a|an) (?:time|moment|while|living|long|hospital|scene|door|station|office|agency|department|county|city|state|company|business|day|night|week|month|year|program|team)\b/i.test(
				it,
			),
	},
	{
		type: 'place',
		shape: /(?:#|\b(?:the|route|line|number|no\.) ?)\d{1,3}[A-Z]? (?:bus|train|tram|streetcar|line|trolley|ferry)\b/dgi,
		score: 0.6,
		why: 'it tells where it was',
	},
	{
		type: 'place',
		shape:
			/(?<![\w.])(?:\d{1,3}(?:\.\d)?|half a|quarter|a couple(?: of)?|a few|two|three|four|five|six|ten|twelve) (?:mi|miles?|blocks?|doors?|houses?|exits?|stops?) (?:past|beyond|north of|south of|east of|west of|up from|down from|upstream (?:of|from)|downstream (?:of|from)|off|up|down|out|outside|from) (?:the |of )?[\p{L}][\p{L}'’-]{1,16}/dgiu,
		score: 0.5,
		why: 'it tells where it was',
		holds: (it) => !/ (?:there|here|away|town|home|his|her|their|my|it|and|when|where|with|before|after|for|in|on|at|by|to)$/i.test(it),
	},
	{
		type: 'place',
		shape:
			/(?<![\p{L}])(?:the )(?<it>(?:shuttered|abandoned|old|closed|vacant|burned-out|burned|former|boarded-up) \p{Lu}[\p{L}'’]{2,16}(?: \p{Lu}[\p{L}'’]{2,16}){0,2}(?: (?:place|farm|house|ranch|store|mill|plant|barn|building|property|homestead|lot|school|church|camp|mine|warehouse|yard))?)(?![\p{L}])/dgu,
		score: 0.52,
		why: NEIGHBORS,
	},
	...JOINED_PLACES,
]);
