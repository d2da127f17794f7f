import { BUSINESSES, MACHINES, TOLD, TRADES, WARES } from '../living-words.ts';
import { shapeOf } from '../shapes/shape.ts';
import { OF_WORK } from '../work-words.ts';
import { CALLINGS } from './callings.ts';
import { byShape } from './patterns.ts';

/** What somebody does for a living, by what is done: "tunes pianos", "drives a propane truck", "the trim line". */
export const livings = byShape('livings', [
	{
		type: 'occupation',
		shape: shapeOf(
			`\\b(?:(?!(?:to|and|will|would|can|could|not|did|let|please|don['’]t) )\\p{L}{1,14}[,;]? |[-•*:] ?)(?<it>(?:${TOLD}) (?:(?!the |a |an |his |her |their |my |our |it |out |up |off |in |on |at |to |with |two |three |some |any |all |both |more |no )\\p{L}[\\p{L}-]{2,14} ){0,2}(?:${WARES}))(?![\\p{L}-])`,
			'dgiu',
		),
		score: 0.52,
		why: OF_WORK,
	},
	{
		type: 'occupation',
		shape:
			/\b(?<it>(?:sell|haul|deliver|pick|pack|sort|fixe|build|catche|grow|trap|repair|restore|tune|carve|upholster|forge|weave|shear|breed|rebuild|splice|bind|engrave|embroider|quilt|smoke|raise|train|show)s (?:\p{Ll}[\p{L}-]{2,13} )?(?:\p{Lu}[\p{L}-]{3,14}s|(?:\p{Ll}[\p{L}-]{2,13}s)))(?= (?:for|in|at|and|out|on|by|from|with)\b|[.,;])/dgu,
		score: 0.45,
		why: OF_WORK,
		holds: (it) =>
			!/^(?:show|raise|train|forge|smoke)s (?!\p{Lu}|horses|goats|hogs|sheep|cattle|bees|dogs|birds)/u.test(it) &&
			!/(?:this|his|was|ness|ss|ties|tions|ways|signs|relationships|concerns)$/i.test(it),
	},
	{
		type: 'occupation',
		shape: shapeOf(
			`\\b(?:drives?|drove|driving|runs?|ran|running|operates?|operated|flies|flew|pilots|captains|captained|works?|worked) (?:the|a|an) (?:\\p{L}[\\p{L}-]{2,13} )?(?:${MACHINES})(?![\\p{L}])`,
			'dgiu',
		),
		score: 0.52,
		why: OF_WORK,
	},
	{
		type: 'occupation',
		shape: shapeOf(
			`\\b(?:owns?|owned|co-owns|runs?|ran|manages|managed|opened|inherited|sold) (?:the|a|an|his|her|their) (?:own |family |little |small |old )?(?:\\p{L}[\\p{L}-]{2,13} ){0,2}(?:${BUSINESSES})(?![\\p{L}])`,
			'dgiu',
		),
		score: 0.5,
		why: 'it tells where somebody works',
	},
	{
		type: 'occupation',
		shape:
			/\b(?:plays?|played|playing|sings?|sang|singing) (?:the )?(?:accordion|bagpipes|banjo|bass|bongos|cello|clarinet|cornet|drums?|dulcimer|fiddle|flute|guitar|harp|harmonica|horn|keyboards?|lead|mandolin|organ|percussion|piano|sax(?:ophone)?|soprano|steel guitar|tenor|trombone|trumpet|tuba|viola|violin|washboard|shortstop|quarterback|linebacker|goalie|center|second base|third base|first base) (?:in|for|with|at) (?:an? |the |his |her |their )?[^.;,!?\n"”)(]{3,40}/dgiu,
		score: 0.5,
		why: OF_WORK,
	},
	{
		type: 'occupation',
		shape:
			/\b(?:waits?|waited|waiting) tables\b|\b(?:tends?|tended|tending) bar\b|\b(?:drives?|drove|driving|hauls?|hauled) (?:truck|cab|semi|school bus|tractor|freight|long-haul|over the road)\b|\b(?:drives?|drove|driving) for (?:uber|lyft|doordash|a (?:\p{L}{3,12} )?company|\p{Lu}[\p{L}'’]{2,16})|\b(?:cuts?|cutting|does|did|doing|braids?) (?:hair|nails|lashes)(?= |[.,;])|\b(?:pumps?|pumped) gas\b|\b(?:stocks?|stocked) shelves\b|\b(?:mows?|mowed) lawns\b|\b(?:bags?|bagged) groceries\b|\b(?:works?|worked) security\b|\b(?:runs?|ran|works?|worked) cattle\b|\b(?:sells?|sold|selling) (?:cars|insurance|real estate|tamales|tacos|fireworks|produce|papers|shoes|furniture|tires|mattresses|jewelry|crafts|fry bread|firewood)\b|\b(?:delivers?|delivered|delivering) (?:the )?(?:mail|papers?|pizzas?|packages|groceries|newspapers?|milk|propane|coal|oil)\b|\b(?:cleans?|cleaned|cleaning|paints?|painted) (?:houses|offices|motel rooms|hotel rooms|pools|boats)\b|\b(?:picks?|picked|walks?|walked|chops?|chopped|hoes?|hoed|strips?|stripped) (?:beans|cotton|tobacco|beets|fruit|cherries|apples|grapes)\b/dgiu,
		score: 0.52,
		why: OF_WORK,
	},
	{
		type: 'occupation',
		shape:
			/\b(?:sings?|sang|singing|plays?|played|playing|drums?|drummed|dances?|danced) (?:in|for|with|on) (?:an? |the |his |her |their )?(?:\p{L}[\p{L}'’-]{2,14} ){0,2}(?:band|choir|chorus|orchestra|quartet|symphony|mariachi|troupe|ballet|opera|ensemble|drum group|softball league|team)(?![\p{L}-])/dgiu,
		score: 0.5,
		why: OF_WORK,
		holds: (it) => !/ (?:crisis|response|mobile|care|same|the) team$/i.test(it),
	},
	{
		type: 'occupation',
		shape:
			/\b(?:teaches|taught|teaching|coaches|coached) (?!about |him |her |them )(?:\p{Ll}{3,12} ){0,2}(?:\p{Ll}{3,12}ing|algebra|art|auto shop|ballroom|band|ballet|ceramics|clogging|drama|drums|biology|calculus|catechism|chemistry|chess|choir|dance|english|fiddle|first grade|second grade|third grade|fourth grade|fifth grade|sixth grade|french|guitar|gym|history|judo|karate|kindergarten|math|mechanics|music|physics|piano|pottery|preschool|science|shop|spanish|sunday school|violin|yoga|little league|t-ball|pee-wee|cheer|debate|baseball|basketball|football|gymnastics|hockey|lacrosse|soccer|softball|swimming|tennis|track|volleyball|wrestling)(?![\p{L}-])/dgiu,
		score: 0.52,
		why: OF_WORK,
		holds: (it) => !/\b(?:(?:par|skill|breath|group|cop|ground|us|be|th|anyth|someth)ing|him|her|them|me|us)\b/i.test(it),
	},
	{
		type: 'occupation',
		shape: shapeOf(`\\b(?:the )?(?:${TRADES})[ -]lines?(?: (?:worker|lead|kid|crew|boss|operator)s?)?(?![\\p{L}-])`, 'dgiu'),
		score: 0.55,
		why: 'few do this work',
	},
	{
		type: 'occupation',
		shape:
			/\b(?:works?|worked|working|fished|fishes|logs|logged|ranches|ranched|farms|farmed|drives|drove|flies|flew|trawls|trawled|guides|guided|mines|mined) (?:for|on|out of|off|in) (?<it>the (?:\p{L}[\p{L}'’-]{2,14} ){0,2}(?:boats?|barges?|rigs?|mines?|mills?|docks?|fields|railroad|line|slope|patch|harvest|shipyard|tugs?|trawlers?|fleet|kilns?|sheds?|orchards?|vineyards?|groves?|camps?|ferry|kill floor|dairies|hatchery|cannery|quarry|woods|pipeline))(?![\p{L}-])/dgiu,
		score: 0.5,
		why: 'it tells where somebody works',
	},
	...CALLINGS,
]);
