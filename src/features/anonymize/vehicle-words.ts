import { wordSet } from './phrases.ts';

/** As papers, dispatchers and people in a hurry write them. */
export const COLORS = wordSet(`
	old champagne copper charcoal navy rust pewter aqua ivory olive primer lifted rusted borrowed rented donated turquoise red blue blu green
	grn white whi wht black blk silver sil slv gray grey gry gold gld tan brown brn orange ong yellow yel maroon mar purple pink beige teal
	bronze burgundy cream dark light drk lt older newer org dk matte pearl plum mauve coral mint seafoam cranberry wine rusty dented battered dusty faded
	ame bge bro brz cpr crm dbl lbl dgr lgr lav ple pnk tea trq multicolored camo camouflage lavender charcoal-gray
	two-tone beat-up
`);
export const BRANDS = wordSet(`
	toyota toyt ford honda hond chevy chevrolet chev dodge dodg ram kia hyundai hyun nissan niss subaru suba jeep gmc buick buic mazda mazd
	volkswagen vw bmw lexus lexs tesla tesl mercedes merz audi volvo acura acur infiniti infi lincoln linc cadillac cadi pontiac pont saturn
	chrysler chry mitsubishi mits fiat porsche isuzu suzuki harley kawasaki yamaha ducati peterbilt kenworth freightliner mack mercedes-benz
	harley-davidson
`);
export const MODELS = wordSet(`
	silverado tacoma tundra corolla camry civic accord altima sentra explorer escape tahoe suburban wrangler cherokee prius odyssey impala
	malibu mustang camaro charger sonata elantra outback forester equinox sierra ranger focus fusion sienna durango econoline lesabre ski-doo
	highlander pilot pathfinder rogue versa maxima frontier titan yukon blazer trailblazer traverse cruze cobalt caravan pacifica journey
	avenger neon dakota taurus edge expedition bronco windstar transit sprinter soul sorento sportage optima tucson jetta passat golf beetle
	legacy impreza crosstrek 4runner avalon matrix yaris element ridgeline insight miata regal enclave lacrosse century deville escalade
	navigator polaris gator winnebago jayco coachmen airstream u-haul rambler ranchero colorado skandic studebaker oldsmobile olds plymouth plym
	mercury scion saab genesis rivian international cascadia bobcat kubota massey bayliner zodiac triumph vespa schwinn fleetwood thunderbird
	torino sable nova chevelle caprice celebrity cavalier lumina corsica corvair corvette eldorado bonneville sunfire firebird vibe cutlass
	skylark riviera dart duster valiant fury challenger magnum intrepid stratus voyager sebring liberty compass patriot renegade gladiator
	wagoneer scout defender celica tercel previa sequoia prelude datsun juke murano armada xterra quest leaf brat baja ascent protege galant
	lancer eclipse montero outlander rodeo samurai sidekick accent veloster palisade kona rio forte telluride sedona rabbit vanagon westfalia
	tiguan prizm spark sonic aveo volt venture astro safari savana avalanche jimmy envoy terrain acadia aerostar freestar flex maverick fiesta
	contour tempo starcraft lund bravada aurora intrigue alero duramax cummins powerstroke comanche promaster express gremlin pinto fairlane falcon galaxie ltd sundance
	shadow omni aries reliant lebaron concorde amigo passport stanza supra mr2 venza ioniq ev6 niro seltos carnival stinger cybertruck bolt trax hornet
	nitro caliber commander laredo trailhawk mdx rdx tlx tsx metris econovan ecosport c-max fit hr-v bz4x solterra ariya mach-e lightning wrx brz gti tdi
`);
export const NUMBERED = /^(?:f-?[1-7]50|e-?[123]50|s-?10|rav-?4|[ch]r-?v|cx-?5|sea-?doo|4runner)$/;
/** Of two words. */
export const PAIRS = new Set([
	'mini cooper',
	'john deere',
	'crown vic',
	'grand caravan',
	'santa fe',
	'town car',
	'arctic cat',
	'el camino',
	'super beetle',
	'new beetle',
	'western star',
	'boston whaler',
	'sea ray',
	'grand marquis',
	'monte carlo',
	'grand am',
	'grand prix',
	'trans am',
	'park avenue',
	'pt cruiser',
	'land cruiser',
	'land rover',
	'range rover',
	'yukon xl',
	'crown victoria',
	'bel air',
	'fj cruiser',
	'model 3',
	'model y',
	'model s',
	'model x',
	'transit connect',
	'massey ferguson',
]);
export const COLOR_PAIRS = new Set(['lime green', 'late model']);
export const BODY_PAIRS = new Set([
	'dirt bike',
	'crew cab',
	'box ambulance',
	'box truck',
	'step van',
	'work van',
	'cargo van',
	'panel van',
	'tow truck',
	'dump truck',
	'bucket truck',
	'stake bed',
	'conversion van',
	'extended cab',
	'king cab',
	'quad cab',
	'police interceptor',
	'squad car',
	'camper van',
	'club cab',
]);
export const BODIES = wordSet(`
	pickup truck sedan suv van minivan coupe wagon hatchback motorcycle four-wheeler 4-wheeler quad atv utv side-by-side snowmachine snowmobile
	sled bike scooter moped trike camper trailer rv motorhome skiff boat pontoon tractor dually convertible cab flatbed semi rig 4wheeler pick-up p/u ambulance hearse limo taxi bus wrecker roadster crossover hatch two-door four-door
	2-door 4-door stepside cruiser interceptor
`);
/** Kinds that a color alone makes telling. */
export const KINDS = wordSet(`
	pickup sedan suv minivan motorcycle hatchback convertible camper rv jeep tractor flatbed four-wheeler 4-wheeler 4wheeler atv utv side-by-side snowmachine snowmobile scooter moped skiff
	houseboat pontoon sailboat trawler semi motorhome hearse dually minibus ambulette airboat canoe kayak dinghy tugboat bus
`);
export const KIND_PAIRS = new Set([
	'school bus',
	'food truck',
	'box truck',
	'dirt bike',
	'wheelchair van',
	'church van',
	'work van',
	'panel van',
	'cargo van',
	'bread truck',
	'tow truck',
	'dump truck',
	'crew cab',
]);
