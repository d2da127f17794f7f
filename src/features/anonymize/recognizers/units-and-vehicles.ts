import { before, byShape } from './patterns.ts';

const CALLSIGN =
	'Unit|Car|Medic|Engine|Truck|Squad|Beat|Team|Harbor|Ladder|Rescue|AMR|EMS|Sector|Post|POS|Battalion|Ambulance|Amb|Tower|Brush|Tanker|Station|Platoon|Zone|District|Adam|Lincoln|Paul|Sam|Boy|Charles|David|Edward|King|Mary|Nora|Ocean|Robert|Tom|Union|Victor|William|X-?ray|Zebra|Bravo|Echo|Delta|Alpha|Supervisor|Watch|Crisis|MCT|Marine|Air|Patrol';
const COLOR =
	'old|turquoise|red|blue|blu|green|grn|white|whi|wht|black|blk|silver|sil|slv|gray|grey|gry|gold|gld|tan|brown|brn|orange|ong|yellow|yel|maroon|mar|purple|pink|beige|teal|bronze|burgundy|cream|dark|light|drk|lt|older|newer|late model';
const MAKE =
	'Toyota|TOYT|Ford|Honda|HOND|Chevy|Chevrolet|CHEV|Dodge|DODG|Ram|Kia|Hyundai|HYUN|Nissan|NISS|Subaru|SUBA|Jeep|GMC|Buick|BUIC|Mazda|MAZD|Volkswagen|VW|BMW|Lexus|LEXS|Tesla|TESL|Mercedes(?:-Benz)?|MERZ|Audi|Volvo|Acura|ACUR|Infiniti|INFI|Lincoln|LINC|Cadillac|CADI|Pontiac|PONT|Saturn|Chrysler|CHRY|Mitsubishi|MITS|Mini Cooper|Fiat|Porsche|Isuzu|Suzuki|Harley(?:-Davidson)?|Kawasaki|Yamaha|Ducati|Peterbilt|Kenworth|Freightliner|Mack|John Deere|F-?[123]50|Silverado|Tacoma|Tundra|Corolla|Camry|Civic|Accord|Altima|Sentra|Explorer|Escape|Tahoe|Suburban|Wrangler|Cherokee|Prius|Odyssey|Impala|Malibu|Mustang|Camaro|Charger|Sonata|Elantra|Outback|Forester|Rav-?4|CR-?V|Equinox|Sierra|Ranger|Focus|Fusion|Crown Vic(?:toria)?|Sienna|Durango|Econoline|LeSabre|Ski-Doo|Highlander|Pilot|Pathfinder|Rogue|Sentra|Versa|Maxima|Frontier|Titan|Yukon|Blazer|Trailblazer|Traverse|Cruze|Cobalt|Caravan|Grand Caravan|Town & Country|Pacifica|Journey|Avenger|Neon|Dakota|Taurus|Edge|Expedition|Bronco|Windstar|Transit|Sprinter|Soul|Sorento|Sportage|Optima|Tucson|Santa Fe|Jetta|Passat|Golf|Beetle|Legacy|Impreza|Crosstrek|4Runner|Avalon|Matrix|Yaris|Element|Ridgeline|Insight|CX-?5|Miata|Regal|Enclave|Lacrosse|Century|DeVille|Escalade|Navigator|Town Car|Polaris|Arctic Cat|Gator|Winnebago|Jayco|Coachmen|Airstream|U-Haul';

/** Call signs. */
export const units = byShape('units', [
	{
		type: 'unit',
		shape: /(?<![\w-])\d{1,2}[A-Z]\d{1,3}(?![\w-])/dg,
		score: 0.7,
		why: 'it is shaped like a call sign',
		holds: (_, around) => !/(?:apt|unit|lot|room|rm|#) ?$/.test(before(around)),
	},
	{
		type: 'unit',
		shape: new RegExp(
			`(?<![\\w-])(?:${CALLSIGN})[ -]?(?:\\d{1,4}[A-Z]?|[A-Z]\\d{1,3})(?![\\w:/-]|[.,]\\d| ?(?:hours?|hrs|minutes?|mins?|people|miles|blocks?))`,
			'dgi',
		),
		score: 0.7,
		why: 'it is a call sign',
		holds: (it) => /^\p{Lu}/u.test(it),
	},
	{
		type: 'unit',
		shape:
			/(?<![\w-])\d{1,2}-(?:Adam|Baker|Boy|Charlie|Charles|David|Edward|Frank|George|Henry|Ida|John|King|Lincoln|Mary|Nora|Ocean|Paul|Queen|Robert|Sam|Tom|Union|Victor|William|Young|Zebra)-\d{1,3}(?!\w)/dgi,
		score: 0.9,
		why: 'it is a call sign',
	},
	{
		type: 'unit',
		shape: /(?<![\w-])(?:[A-Z]|E[MS]|MD|AM|BC|DC|CC|CU|SO|PD|K)-\d{1,3}[A-Z]?(?![\w-])/dg,
		score: 0.65,
		why: 'it is shaped like a call sign',
		holds: (it) => !/^(?:I|K)-\d/.test(it),
	},
	{
		type: 'agency',
		shape: /\b(?:the )?\d{1,3}(?:st|nd|rd|th) (?:District|Precinct|Division|Ward|DISTRICT|PRECINCT)\b/dg,
		score: 0.7,
		why: 'it is the district of an agency',
	},
	{
		type: 'unit',
		shape: new RegExp(
			`(?<![\\p{L}])(?:${CALLSIGN}|Fire|Chief|Paramedic) (?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve)(?![\\p{L}])`,
			'dgu',
		),
		score: 0.6,
		why: 'it is a call sign',
	},
	{
		type: 'unit',
		shape: /(?<![\w-])[A-Z]\d{1,3}(?![\w-])/dg,
		score: 0.52,
		why: 'it is shaped like a call sign',
		holds: (it, around) => around.isShouted && !/^(?:[CKPQXT]\d|F150)$/.test(it),
	},
	{ type: 'unit', shape: /(?<![\w-])\d{3,4}[A-Z](?![\w-])/dg, score: 0.5, why: 'it is shaped like a call sign', holds: (_, around) => around.isShouted },
	{ type: 'unit', shape: /\b(?:unit|units|car|squad) (?<it>\d{1,4}-\d{1,3}[A-Z]?)(?!\w)/dgi, score: 0.7, why: 'it is a call sign' },
	{ type: 'unit', shape: /(?<![\w-])(?:[AV]|MCT|CRT|CIRT|CRU|PERT|HOT)\d{1,3}(?![\w-])/dg, score: 0.6, why: 'it is shaped like a call sign' },
	{
		type: 'unit',
		shape: /\b(?!CIT|ACT|SWAT|EMS|ICU|CSU|FBI|DEA|EDP|PIT|LSW|REQ|CRISIS|MOBILE|NO|THE|PER|AND)[A-Z]{3,6} (?:unit|team|squad|task force)s?\b/dg,
		score: 0.6,
		why: 'it is the name of a team',
	},
	{
		type: 'unit',
		shape:
			/\b(?<it>(?!CIT|ACT|SWAT|EMS|ICU|CSU|FBI|DEA|EDP|PIT|LSW|REQ|CRISIS|MOBILE|NO|THE|PER|AND)[A-Z]{3,6}) (?:clinician|van|car|worker|responder|nurse)s?\b/dg,
		score: 0.6,
		why: 'it is the name of a team',
	},
]);

/** Cars, by what they look like. */
export const vehicles = byShape('vehicles', [
	{
		type: 'vehicle',
		shape: new RegExp(
			`(?<![\\w-])(?:(?:(?:19|20)\\d\\d|['’]\\d\\d|(?:\\p{Ll}{2,10}-)?(?:${COLOR}))[ ,]{1,2}){1,4}(?:(?:19|20)\\d\\d )?(?:${MAKE})(?![\\p{L}])(?: (?:\\p{Lu}[\\p{L}\\d-]{1,14}|[A-Z]{1,3}-?\\d{1,4}|\\d{3,4}))?(?: (?:pickup|truck|sedan|suv|van|minivan|coupe|wagon|hatchback|motorcycle))?`,
			'dgiu',
		),
		score: 0.8,
		why: 'color, year and make tell whose car it is',
		holds: (it) => !/\n/.test(it),
	},
	{
		type: 'vehicle',
		shape: new RegExp(
			`(?<![\\w-])(?:${MAKE})(?![\\p{L}])(?: (?:\\p{Lu}[\\p{L}\\d-]{1,14}))? (?:pickup|truck|sedan|suv|van|minivan|coupe|wagon|motorcycle|tractor)\\b`,
			'dgu',
		),
		score: 0.6,
		why: 'the make tells whose car it is',
	},
	{
		type: 'vehicle',
		shape: new RegExp(
			`\\b(?:drives|driving|drove|drv|his|her|their|a|an|in|veh|vehicle)(?: a| an| his| her)? (?<it>(?:(?:${COLOR}) )?(?:${MAKE})(?: \\p{Lu}[\\p{L}\\d-]{1,14})?)(?![\\p{L}])`,
			'dgu',
		),
		score: 0.55,
		why: 'the make tells whose car it is',
	},
	{
		type: 'vehicle',
		shape: new RegExp(
			`\\b(?:${COLOR})(?: (?:${COLOR}))? (?:pickup|sedan|suv|minivan|motorcycle|hatchback|convertible|school bus|food truck|camper|rv|jeep|tractor|box truck|flatbed)\\b`,
			'dgi',
		),
		score: 0.52,
		why: 'it may tell whose car it is',
	},
]);
