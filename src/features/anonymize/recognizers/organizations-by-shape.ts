import { NOBODY } from '../vocabulary.ts';
import { before, byShape } from './patterns.ts';

/** Names of chains and insurers that carry no word for what they are. */
const BRANDS =
	"Dollar General|Family Dollar|Dollar Tree|Walmart|Wal-Mart|Target|Walgreens|CVS|Rite Aid|Costco|Sam's Club|Kroger|Safeway|Albertsons|Publix|Aldi|Whole Foods|Trader Joe's|Home Depot|Lowe's|Best Buy|7-Eleven|Circle K|Wawa|Sheetz|QuikTrip|Casey's|Speedway|McDonald's|McDonalds|Burger King|Wendy's|Taco Bell|Starbucks|Dunkin'?|Subway|Denny's|Waffle House|IHOP|Applebee's|Chili's|Motel 6|Super 8|Days Inn|Holiday Inn|Comfort Inn|Best Western|Red Roof|Marriott|Hilton|Greyhound|Amtrak|FedEx|UPS|Amazon|Wells Fargo|Chase Bank|Bank of America|Citibank|PNC|Molina|Aetna|Cigna|Humana|Kaiser(?: Permanente)?|Anthem|Blue Cross|UnitedHealthcare|Tricare|Centene|Planned Parenthood|Goodwill|Salvation Army|Red Cross|Boys & Girls Club|Habitat for Humanity|CTA|MTA|BART|MARTA|SEPTA|WMATA|LAPD|NYPD|LASD|FBI|DEA|ATF|FEMA";
/** What is somebody's, and no business: "at Mom's". */
const KIN =
	/^(?:mom|dad|mother|father|grandma|grandpa|uncle|aunt|sister|brother|he|she|it|that|what|let|today|tonight|women|men|children|veteran|officer|doctor)['’]s$/i;

/** Organizations by the shape of their names, and by what stands right before. */
export const organizationsByShape = byShape('organizations-by-shape', [
	{
		type: 'organization',
		shape: new RegExp(`(?<![\\p{L}])(?:${BRANDS})(?![\\p{L}])(?:'s)?(?: #?\\d{2,5}\\b)?`, 'dgiu'),
		score: 0.6,
		why: 'it is the name of a company',
		holds: (it, { isShouted }) => /^\p{Lu}|^\d/u.test(it) && !(isShouted && /^(?:target|subway|chase|anthem)$/i.test(it)),
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
			/(?<![\p{L}\p{N}])(?:Project|PROJECT|Operation|Masjid|MASJID|Iglesia|Templo|Gurdwara|GURDWARA|Chua|Chùa|Wat|Our Lady of|OUR LADY OF|Sacred Heart|SACRED HEART|Holy \p{Lu}\p{L}{2,12}|Church of|CHURCH OF|Temple|Casa|CASA|Camp|Club|CLUB|Caf[eé]|CAFE|Rancho|RANCHO|Taquer[ií]a|TAQUERIA|Tienda|Mercado|Panader[ií]a)(?: (?:\p{Lu}|[Aa]l-)[\p{L}'’-]{1,18}){1,3}/dgu,
		score: 0.6,
		why: 'it begins like the name of an organization',
	},
	// "Sunny & Me"
	{
		type: 'employer',
		shape: /(?<![\p{L}\p{N}&] )\p{Lu}[\p{L}'’.-]{1,16} & (?:\p{Lu}[\p{L}'’.-]{1,16}(?: \p{Lu}[\p{L}'’.-]{1,16})?)/dgu,
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
		holds: (it) => !it.split(' ').some((word) => NOBODY.has(word.toLowerCase()) && !/^the$/i.test(word)),
	},
]);
