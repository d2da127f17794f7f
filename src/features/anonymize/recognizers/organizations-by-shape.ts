import { NOBODY } from '../vocabulary.ts';
import { before, byShape } from './patterns.ts';

/** Names of chains and insurers that carry no word for what they are. */
const BRANDS =
	"Dollar General|Family Dollar|Dollar Tree|Walmart|Wal-Mart|Target|Walgreens|CVS|Rite Aid|Costco|Sam's Club|Kroger|Safeway|Albertsons|Publix|Aldi|Whole Foods|Trader Joe's|Home Depot|Lowe's|Best Buy|7-Eleven|Circle K|Wawa|Sheetz|QuikTrip|Casey's|Speedway|McDonald's|McDonalds|Burger King|Wendy's|Taco Bell|Starbucks|Dunkin'?|Subway|Denny's|Waffle House|IHOP|Applebee's|Chili's|Motel 6|Super 8|Days Inn|Holiday Inn|Comfort Inn|Best Western|Red Roof|Marriott|Hilton|Greyhound|Amtrak|FedEx|UPS|Amazon|Wells Fargo|Chase Bank|Bank of America|Citibank|PNC|Molina|Aetna|Cigna|Humana|Kaiser(?: Permanente)?|Anthem|Blue Cross|UnitedHealthcare|Tricare|Centene|Planned Parenthood|Goodwill|Salvation Army|Red Cross|Boys & Girls Club|Habitat for Humanity|CTA|MTA|BART|MARTA|SEPTA|WMATA|LAPD|NYPD|LASD|FBI|DEA|ATF|FEMA|AMR|Falck|GMR|Acadian Ambulance|Air Evac|Life Flight|LifeFlight|Union Pacific|BNSF|CSX|Norfolk Southern|Tyson|Smithfield|Cargill|JBS|Perdue|Pilgrim's|Sanderson Farms|Hormel|Purina|Frito-Lay|PepsiCo|Coca-Cola|Nestl[eé]|John Deere plant|Caterpillar|Boeing|Lockheed|Raytheon|Northrop|General Electric|Georgia-Pacific|Weyerhaeuser|International Paper|ExxonMobil|Chevron|Valero|DuPont|Alcoa|U\\.?S\\.? Steel|Maersk|Schneider National|Werner Enterprises|J\\.?B\\.? Hunt|Old Dominion|U-Haul|Lyft|DoorDash|Instacart|GrubHub|AutoZone|O'Reilly|NAPA|Tractor Supply|Menards|Ace Hardware|Meijer|Hy-Vee|H-E-B|Winn-Dixie|Food Lion|Piggly Wiggly|Giant Eagle|Stop & Shop|ShopRite|Fred Meyer|WinCo|King Soopers|Vons|Ralphs|Save Mart|Food City|Ingles|Harris Teeter|Price Chopper|Hannaford|Shaw's|Love's|Flying J|TA Travel Center|Buc-ee's|Maverik|Kum & Go|Cumberland Farms|RaceTrac|Chick-fil-A|Popeyes|KFC|Arby's|Dairy Queen|Jack in the Box|Whataburger|In-N-Out|Hardee's|Carl's Jr|Chipotle|Panera|Domino's|Pizza Hut|Papa John's|Little Caesars|Olive Garden|Cracker Barrel|Golden Corral|Hampton Inn|La Quinta|Econo Lodge|Travelodge|Knights Inn|Quality Inn|Rodeway|Extended Stay|Studio 6|Ramada|Sleep Inn|Microtel|LabCorp|Quest Diagnostics|DaVita|Fresenius|HCA|Sutter Health|Dignity Health|Providence|Intermountain|Geisinger|UPMC|Cigna|WellCare|CareSource|Optum|Magellan Health|Beacon Health|AmeriHealth";
/** What is somebody's, and no business: "at Mom's". */
const KIN =
	/^(?:mom|dad|mother|father|grandma|grandpa|uncle|aunt|sister|brother|he|she|it|that|what|let|today|tonight|women|men|children|veteran|officer|doctor)['’]s$/i;

/** Organizations by the shape of their names, and by what stands right before. */
export const organizationsByShape = byShape('organizations-by-shape', [
	{
		type: 'organization',
		shape: new RegExp(
			`(?<![\\p{L}])(?:${BRANDS})(?![\\p{L}])(?:'s)?(?: #?\\d{2,5}\\b| [A-Z]{3}\\d{1,2}(?!\\w)| (?:yard|hub|warehouse|plant|terminal|distribution center|facility|depot|station|store|pharmacy|clinic)(?![\\p{L}]))?`,
			'dgiu',
		),
		score: 0.6,
		why: 'it is the name of a company',
		holds: (it, { isShouted }) =>
			/^\p{Lu}|^\d/u.test(it) &&
			!(
				isShouted &&
				/^(?:target|subway|chase|anthem|pilot|marathon|swift|sonic|banner|dow|providence|ascension|magellan|tenet|love's|sutter|cargill|schneider|werner|ryder)$/i.test(
					it,
				)
			),
	},
	// Hospitals, churches and schools named after a saint.
	{
		type: 'organization',
		shape: /(?<![\p{L}\p{N}])(?<!\p{Lu}\p{Ll}{1,15} )(?:St\.?|ST\.?|Saint) \p{Lu}[\p{L}]{2,15}(?:['’][sS])?(?: \p{Lu}[\p{L}]{2,15}['’][sS])?/dgu,
		score: 0.55,
		why: 'it is named after a saint',
		holds: (_, around) => !around.isShouted || / (?:to|at|from|for|by) $/.test(before(around)),
	},
	{
		type: 'organization',
		shape:
			/(?<![\p{L}\p{N}])(?:Project|PROJECT|Operation|Masjid|MASJID|Iglesia|Templo|Gurdwara|GURDWARA|Chua|Chùa|Wat|Our Lady of(?: the)?|OUR LADY OF(?: THE)?|Star of the|Sacred Heart|SACRED HEART|Holy \p{Lu}\p{L}{2,12}|Church of|CHURCH OF|Temple|Casa|CASA|Camp|Club|CLUB|Caf[eé]|CAFE|Rancho|RANCHO|Taquer[ií]a|TAQUERIA|Tienda|Mercado|Panader[ií]a)(?: (?:\p{Lu}|[Aa]l-)[\p{L}'’-]{1,18}){1,3}/dgu,
		score: 0.6,
		why: 'it begins like the name of an organization',
	},
	// "the SAFE PATH Community of Practice"
	{
		type: 'organization',
		shape:
			/(?<![\p{L}'’-])(?!The |Our |This |That |Their |A |An )(?:\p{Lu}[\p{L}'’-]{1,18} ){1,4}(?:Community of Practice|Communities of Practice|Learning Collaborative|Cohort|Task Force|Working Group|Steering Committee)(?![\p{L}-])/dgu,
		score: 0.55,
		why: 'it ends like the name of a group',
		holds: (_, { isShouted }) => !isShouted,
	},
	// "P.S. 12"
	{
		type: 'school',
		shape: /(?<![\p{L}.])(?:P\.S\.|PS|I\.S\.|M\.S\.|J\.H\.S\.|H\.S\.) ?#?\d{1,3}(?![\w:])/dgu,
		score: 0.7,
		why: 'its number tells which school it is',
	},
	// "Stop-N-Go", "Teamsters Local 190"
	{
		type: 'organization',
		shape: /(?<!\p{L})\p{Lu}[\p{L}'’]{2,14}[ -](?:['’]?n['’]?|['’]?N['’]?)[ -]\p{Lu}[\p{L}]{1,14}(?:['’]s)?(?!\p{L})/dgu,
		score: 0.6,
		why: 'two words with "n" are a business',
		holds: (it, around) =>
			!around.isShouted || (/\b(?:at|to|from|for|of|near|by|behind|@) (?:the )?$/.test(before(around)) && !/ N (?:BOUND|ST|AVE|RD|SIDE|END|OF)$/.test(it)),
	},
	{
		type: 'organization',
		shape:
			/(?<!\p{L})(?:\p{Lu}[\p{L}'’]{1,16} ){1,3}(?:Local|LOCAL|Lodge|LODGE|Post|POST|Chapter|Troop|TROOP|Aerie|Council|Legion|LEGION) (?:No\. ?|#)?\d{1,5}(?![\w:])/dgu,
		score: 0.65,
		why: 'its number tells which of them it is',
	},
	// "Sunny & Me"
	{
		type: 'employer',
		shape: /(?<![\p{L}\p{N}&] |[\p{L}\p{N}])\p{Lu}[\p{L}'’.-]{1,16} & (?:\p{Lu}[\p{L}'’.-]{1,16}(?:(?<!\.) \p{Lu}[\p{L}'’.-]{1,16})?)/dgu,
		score: 0.55,
		why: 'two names with "&" are a business',
	},
	// "to Bub's"
	{
		type: 'organization',
		shape:
			/(?<=\b(?:at|to|from|by|AT|TO|FROM|BY) )\p{Lu}[\p{L}]{1,16}['’][sS](?![\p{L}]| (?:house|home|place|room|office|car|truck|side|apartment|mother|father|sister|brother|HOUSE|HOME|ROOM))/dgu,
		score: 0.5,
		why: 'it says whose place it is',
		holds: (it) => !KIN.test(it),
	},
	// "kids' school Hawthorn Hills"
	{
		type: 'school',
		shape:
			/\b(?:school|elementary|preschool|daycare|college|university|campus)(?: (?:is|was|called|named|at))?[,:]? (?<it>\p{Lu}[\p{L}'’-]{2,18}(?: \p{Lu}[\p{L}'’-]{2,18}){1,2})/dgu,
		score: 0.6,
		why: 'it follows the word for a school',
	},
	// "food shelf at The Blue Door"
	{
		type: 'organization',
		shape: /(?<=\p{Ll},? (?:at|by|near|outside|behind|through|via) )(?:[Tt]he )?\p{Lu}\p{Ll}{2,16}(?: \p{Lu}\p{Ll}{2,16}){1,3}(?!\p{L})/dgu,
		score: 0.5,
		why: 'capitals behind "at" are a place or an organization',
		holds: (it) =>
			!it
				.split(' ')
				.some(
					(word) =>
						NOBODY.has(word.toLowerCase()) &&
						!/^(?:the|first|second|united|american|america|national|north|south|east|west|state|federal|new|one|two|three|four|five|six|seven|god|jesus|christ)$/i.test(
							word,
						),
				),
	},
]);
