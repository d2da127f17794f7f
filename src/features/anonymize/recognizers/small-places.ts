import { byShape } from './patterns.ts';

const NUMBER =
	'(?:\\d{1,3}(?:,\\d{3})?|(?:a |one |two |three |four |five |six |seven |eight |nine |several |a few |a couple )(?:hundred|dozen)|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety))';

/** How small a place is, where somebody works, and lines of buses: no name, and yet people nearby know. */
export const smallPlaces = byShape('small-places', [
	{
		type: 'place',
		shape: new RegExp(
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
			/\bthe (?:old|abandoned|former|burned|burned-out|closed|shuttered|haunted|covered) (?:\w{3,12} )?(?:mill|quarry|depot|bridge|cannery|factory|hospital|school|schoolhouse|church|barn|dam|pit|trestle|tower|hotel|motel|theater|drive-in|mine|plant|foundry|landing|ferry|fort|cemetery|grain elevator|water tower|gas station|firehouse|jail|prison|asylum|orphanage|farm|homestead|railyard|tracks|overpass|boathouse|lighthouse)\b/dgi,
		score: 0.4,
		why: 'people nearby would know this place',
	},
]);
