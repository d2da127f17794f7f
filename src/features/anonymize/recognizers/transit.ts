import { byShape } from './patterns.ts';

const LINE = '(?:Red|Orange|Yellow|Green|Blue|Indigo|Purple|Pink|Brown|Black|Silver|Gold|Gray|Teal|Lime|Aqua|Expo|Rose|Copper)';
const RAILS =
	'Amtrak|Metra|Metrolink|Metro-?North|Caltrain|MARC|VRE|SunRail|Tri-Rail|TRI-RAIL|SEPTA|PATCO|PATH|LIRR|NJ Transit|NJT|BART|Muni|MUNI|MARTA|WMATA|MBTA|CTA|MTA|RTD|DART|TRE|TRAX|UTA|MAX|TriMet|Tri-Met|Sounder|Link|Sound Transit|King County Metro|Metro Transit|Northstar|RailRunner|Rail Runner|Coaster|Sprinter|Brightline|FrontRunner|South Shore Line|Keystone|Acela|Hiawatha|Empire Builder|Southwest Chief|California Zephyr|Coast Starlight|Cascades|Downeaster|Vermonter|Lake Shore Limited|City of New Orleans|Crescent|Cardinal|Capitol Limited|Texas Eagle|Sunset Limited|Silver Star|Silver Meteor|Palmetto|Carolinian|Wolverine|Blue Water|Pere Marquette|Lincoln Service|Heartland Flyer|Surfliner|San Joaquins|Staten Island Ferry|Washington State Ferries';

/** Lines of buses, trains and ferries, which tell where somebody goes. */
export const transit = byShape('transit', [
	{
		type: 'place',
		shape: new RegExp(
			`(?<![\\p{L}])(?:${LINE}|${LINE.toUpperCase()}) (?:Line|LINE)(?: (?:train|TRAIN|platform|PLATFORM|station|STATION|tracks|TRACKS|stop))?(?: \\d{2,4})?(?![\\p{L}])`,
			'dgu',
		),
		needs: ' line',
		score: 0.6,
		why: 'it tells where it was',
	},
	// "the D train", "THE 7 TRAIN", "the number 14 bus"
	{
		type: 'place',
		shape:
			/\b(?:[Tt]he|THE|[Aa]|A|an?) (?:(?:number|No\.|#) ?)?(?<it>(?:[A-Z]{1,2}x?\d{0,3}|\d{1,3}[A-Z]?)(?: \p{Lu}\p{Ll}{2,14})? (?:train|bus|line|trolley|streetcar|local|express|tram|ferry|car line|el|subway|Line|TRAIN|BUS|TROLLEY|LINE|FERRY))(?![\p{L}-])/dgu,
		score: 0.55,
		why: 'it tells where it was',
		holds: (it) => !/^(?:I|A|AM|PM|IV|PD|SW|ER|RV|TV|PA|HR|IT|\d{3}[- ]?line)\b/.test(it),
	},
	// "the Q58", "the Bx12 SBS", "the 36 Broadway"
	{
		type: 'place',
		shape:
			/(?<=\b(?:the|takes|took|rides|rode|riding|caught|catch|off|on|THE|RIDES|OFF) )(?:(?:Bx|BX|Q|M|S|B|BM|QM|X|SIM)\d{1,3}(?:[A-Z]|\+)?(?: (?:SBS|LTD|Limited|Local|Express))?|\d{1,3} (?=\p{Lu}\p{Ll}{3,14}(?: home| downtown| bus|[.,;]| to | or | and )))(?:\p{Lu}\p{Ll}{3,14})?(?![\p{L}\d/:-])/dgu,
		score: 0.55,
		why: 'it tells where it was',
		holds: (it, around) =>
			!/^(?:M\d|S\d|B\d{1,2}|X\d)$/.test(it) ||
			/\b(?:takes|took|rides|rode|riding|caught|catch)(?: the)? $/.test(around.text.slice(Math.max(0, around.start - 14), around.start)),
	},
	// "the 5:15 Metra", "the 8:55 out of Colman Dock", "the midnight ferry"
	{
		type: 'place',
		shape: new RegExp(
			`\\b[Tt]he (?<it>\\d{1,2}:\\d\\d (?:${RAILS}|bus|train|ferry|boat|express|local|flight|Greyhound|sailing)(?: (?:to|from|out of|for) \\p{Lu}[\\p{L}'’-]{2,16}(?: \\p{Lu}[\\p{L}'’-]{2,16})?)?)|\\b[Tt]he \\d{1,2}:\\d\\d (?:out of|to|from) \\p{Lu}[\\p{L}'’-]{2,16}(?: \\p{Lu}[\\p{L}'’-]{2,16})?`,
			'dgu',
		),
		score: 0.6,
		why: 'it tells where it was',
	},
	{
		type: 'place',
		shape: new RegExp(
			`(?<![\\p{L}-])(?:${RAILS})(?: (?:\\p{Lu}\\p{Ll}{2,14}|[A-Z]\\d?|${LINE} Line))? (?:train|Train|TRAIN|station|Station|STATION|STN|platform|PLATFORM|tracks|TRACKS|line|Line|LINE|bus|BUS|stop|stop|ferry|yard|YARD|police|POLICE|depot|engineer|conductor|crossing|XING|terminal|Park & Ride)(?: #?[A-Z]?\\d{1,4})?(?![\\p{L}])`,
			'dgu',
		),
		score: 0.55,
		why: 'it tells where it was',
		holds: (it) =>
			!/^(?:Link|Cardinal|Crescent|Coaster|Sprinter|Keystone|PATH|MAX|Hiawatha|Palmetto|Wolverine|Cascades) (?:line|stop|bus|police|depot|yard|station)/.test(
				it,
			) || /^MAX/.test(it),
	},
	{
		type: 'place',
		shape:
			/\b(?:TRAIN|Train|train|COACH|Coach|coach|BUS RT|BUS RTE|BUS ROUTE|bus route|Bus route|RUN|FLIGHT|Flight|flight) #?(?:[A-Z]{1,2}-?\d{1,4}|\d{2,4})(?![\w:/-]|[.,]\d)/dgu,
		score: 0.55,
		why: 'it tells where it was',
		holds: (it, around) => !/^(?:RUN)/.test(it) || around.isShouted,
	},
	// "the Wilson stop", "the Viento on-ramp", "the Bayard Street exit"
	{
		type: 'place',
		shape:
			/\b(?:the|THE) (?:\p{Lu}[\p{L}'’-]{2,16} ){1,3}(?:stop|on-?ramp|off-?ramp|exit|interchange|overlook|crossing|ferry|boat|landing|tracks|platform|underpass|overpass|turnoff|turnout|spur|siding|trestle|viaduct|tunnel|bridge|dam|levee|boat launch|boat ramp|rest area|rest stop|weigh station|toll plaza|park-and-ride|park and ride|bus stop|stairs|steps|ice road|ON-?RAMP|OFF-?RAMP|EXIT|INTERCHANGE|CROSSING|LANDING|UNDERPASS|OVERPASS|TRESTLE|VIADUCT|TUNNEL|SPILLWAY)(?![\p{L}-])/dgu,
		score: 0.55,
		why: 'it tells where it was',
		holds: (it, around) => !around.isShouted || /\b(?:VIADUCT|TUNNEL|TRESTLE|SPILLWAY|INTERCHANGE)$/.test(it),
	},
	// "BNSF XING 4TH ST", "UPRR TRACKS"
	{
		type: 'place',
		shape:
			/(?<![\p{L}])(?:BNSF|UPRR|UP|CSX|NS|CN|CP|CPKC|KCS|RR|SOO|WSOR|IAIS|AMTRAK|METRA|NJT|LIRR) (?:TRACKS|TRKS|TRX|XING|CROSSING|BRIDGE|YARD|TRESTLE|LINE|SPUR|tracks|crossing|bridge|yard|trestle|spur)(?: (?:AT |@ )?(?:\d{1,3}(?:ST|ND|RD|TH)|\p{Lu}{3,14})(?: (?:ST|AVE|RD|DR|BLVD|LN))?)?(?![\p{L}])/dgu,
		score: 0.55,
		why: 'it tells where it was',
		holds: (it) => !/^(?:UP|RR) (?:LINE)/.test(it),
	},
	{
		type: 'street',
		shape:
			/\b(?:bldg|building|courtroom|ward|pod|wing|hangar|track|platform|pier|stall|tier|locker|house|gate|terminal|concourse|unit|hall|section|cell ?block|BLDG|BUILDING|COURTROOM|WARD|POD|WING|HANGAR|TRACK|PLATFORM|PIER|STALL|TIER|LOCKER|HOUSE|GATE|Building|Courtroom|Ward|Pod|Wing|Hangar|Track|Platform|Pier|Gate|Terminal|Concourse|House) #?(?:\d{1,4}[A-Z]?|[B-HJ-Z]\d{0,3})(?![\p{L}\d:/%-]|[.,]\d)/dgu,
		score: 0.5,
		why: 'it is a room or a lot',
	},
	// "ANMC 5 East"
	{
		type: 'place',
		shape:
			/(?<=(?<![\p{L}])(?:[A-Z]{2,6}|to|on|from|at|unit|floor|TO|ON|AT) )\d{1,2} (?:East|West|North|South|Tower|Main|Center|Pavilion|EAST|WEST|NORTH|SOUTH|TOWER)(?=\s*[.,;:)\n]|\s*$| (?:and|by|with|for|at|W\/|w\/|PER|FOR))/dgmu,
		score: 0.5,
		why: 'it is a ward',
	},
	// "the 82nd Airborne", "1-125th", "2/7 Marines"
	{
		type: 'unit',
		shape:
			/(?<![\w/-])(?:\d{1,3}(?:st|nd|rd|th) (?:Airborne|Cavalry|Cav|Infantry|Mountain|Marines|Marine|Armored|Armor|Engineers|Engineer|Rangers?|Regiment|Battalion|Brigade|Squadron|Wing|Fleet|Fighter|Airlift|Bomb|MP|Signal|Transportation|Medical|Field Artillery|Special Forces|Division|ID|AD|SFG)(?: (?:Division|Regiment|Group|Battalion|Company|Brigade|Wing|Squadron))?|\d-\d{2,3}(?:st|nd|rd|th)|\d\/\d{1,3}(?:st|nd|rd|th)? (?:Marines|Infantry|Cav|Rangers?|ADA|FA|SFG))(?![\p{L}])/dgu,
		score: 0.6,
		why: 'it tells with whom somebody served',
		holds: (it, around) => !/^\d{1,3}(?:st|nd|rd|th) Division$/.test(it) || !around.isShouted,
	},
]);
