import { before, byShape } from './patterns.ts';

const BOATS = 'boat|vessel|skiff|ship|shrimper|trawler|seiner|gillnetter|crabber|lobster boat|tug|towboat|sailboat|houseboat|schooner|dory|rig|truck|van|bus';

/** Boats, by their names and lengths. */
export const boats = byShape('boats', [
	// Boats, by what is written before their names or by their length.
	{
		type: 'vehicle',
		shape: /(?<![\p{L}])(?:F\/V|M\/V|S\/V|T\/V|R\/V|P\/V|MV|FV|SV|USS|USCGC) (?:the )?["“]?\p{Lu}[\p{L}'’-]{1,18}(?: \p{Lu}[\p{L}'’-]{1,18}){0,2}/dgu,
		score: 0.75,
		why: 'it is the name of a boat',
	},
	{
		type: 'vehicle',
		shape: new RegExp(
			`(?<![\\p{L}])(?:${BOATS}|${BOATS.toUpperCase()}|${BOATS.replace(/(?<=^|\|)./g, (first) => first.toUpperCase())})(?:(?: is| was| IS| WAS)?(?: named| called| NAMED| CALLED)?(?: the| THE)?| name is| NAME IS) ["“]?(?<it>(?:the )?\\p{Lu}[\\p{L}'’-]{1,18}(?: \\p{Lu}[\\p{L}'’-]{1,18}){0,2})(?![\\p{L}'’-])`,
			'dgu',
		),
		score: 0.6,
		why: 'it is the name of a boat',
		holds: (it, around) =>
			/^(?:the )?\p{Lu}/u.test(it) &&
			/\b(?:is|was|named|called|the|vessel|ship)(?: the)? ["“]?$/i.test(before(around)) &&
			(!around.isShouted ||
				/^(?:MISS|LADY|CAPT|CAPTAIN|SEA|OCEAN|THE|LITTLE|MY|ST|SAINT|PRINCESS|QUEEN|KING|BLUE|RED|GOLDEN|SILVER|LUCKY|LAST|NO) \p{L}/u.test(it)),
	},
	{
		type: 'vehicle',
		shape:
			/(?<![\w.])\d{2}(?:['’]|-?\s?(?:ft|foot|feet|FT|FOOT)\.?)[ -](?:\p{L}{3,12} )?(?:shrimper|trawler|troller|longliner|dragger|bowpicker|seiner|gillnetter|crabber|lobster boat|tug|towboat|tender|barge|sailboat|houseboat|catamaran|schooner|skiff|scow|dory|boat|pontoon|cabin cruiser|cruiser|runabout|trailer|camper|motorhome|rv|fifth wheel|semi|yacht|ketch|sloop|bass boat)\b(?:,? (?:\p{L}{3,12} )(?:trim|hull|stripe|stripes|cabin|deck|sail|sails|paint))?/dgiu,
		score: 0.65,
		why: 'it may tell whose boat it is',
	},
	// "lost the Nancy Lee on the bar"
	{
		type: 'vehicle',
		shape:
			/\b(?:aboard|boarded|skippered|captained|crewed|fished|lost|sank|sunk|scuttled|launched|christened|crew of|deck of|hull of|wheel of|skipper of|captain of|hand on|deckhand on) (?<it>the (?:\p{Lu}[\p{L}'’-]{1,18} ){0,2}\p{Lu}[\p{L}'’-]{1,18})(?!\p{L})/dgu,
		score: 0.55,
		why: 'it is the name of a boat',
	},
	{
		type: 'vehicle',
		shape:
			/\b(?:on|off|aboard|of|with|from|lost|ran) (?<it>the (?:Miss|Lady|Capt\.?|Captain|Cap[’']n|Sea|Ocean|Princess|Little|Queen|Bay|Gulf|Northern|Pacific|Lucky) \p{Lu}[\p{L}'’-]{1,18}(?: \p{Lu}[\p{L}'’-]{1,18})?)(?! (?:Hospital|School|Church|Street|Road|Clinic|Center|Park|Police|Bank|Inn|Motel|Mall|House))/dgu,
		score: 0.5,
		why: 'it is shaped like the name of a boat',
	},
]);
