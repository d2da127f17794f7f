import { wordSet } from './phrases.ts';

/** Places without names, in lower case. */

/** Places of which there are few in a town. */
export const LANDMARKS = wordSet(`
	airstrip amphitheater aqueduct arboretum arena armory arroyo ballfield ballfields ballpark bandshell bandstand barn barracks bayou beach belfry bluff bluffs boardwalk boathouse bog boneyard breakwater brewery bridge
	bunkhouse cabin  campground  cannery canyon casino cathedral causeway cave cemetery chapel chute clubhouse colony commons convent corral courthouse courtyard cove creamery crossing culvert dairy
	dam depot diamond diamonds dike diner distillery ditch dock docks drawbridge drive-in dump dunes elevator encampment fairground fairgrounds falls feedlot ferry firehouse fishery floodwall footbridge ford
	foundry fort fountain gazebo glen gorge grange graveyard greenhouse grotto grove gulch gully gymnasium hangar harbor hatchery haymow hogan hogans hollow homestead icehouse inlet jetty junkyard kiln
	kilns kiva lagoon landfill landing laundromat levee library lighthouse loading-dock  lodge logyard longhouse lookout lumberyard marina marsh marketplace mausoleum meadow meetinghouse mesa mill
	millpond millrace mine mineshaft mission monastery monument mosque  museum nursery oilfield orchard outcrop outhouse overlook overpass packinghouse paddock parade-ground pavilion pier pier-head  
	playground plaza  pond powerhouse promontory pumphouse quarry quay racetrack rail-yard railyard ranch rectory refinery reservoir rink riverbank roundhouse ruin ruins sandbar sandpit sawmill schoolhouse
	schoolyard seawall shack shanty shed sheds shipyard shoal shrine silo silos slough smelter smokehouse spillway stable stables stadium  steambath steeple stockyard stockyards substation summit
	sweathouse sweatlodge tannery temple theater theatre tipple tollbooth tower trailhead trestle tunnel turnout underpass viaduct vineyard wash warehouse watertower waterfall wayside weir wharf windmill
	woodlot wye yard zendo
`);
/** Places of which there are many: what stands before or behind them has to tell. */
export const SPOTS = wordSet(`
	alley apartments attic balcony bank bar basement bleachers bench booth cafe café camper catwalk church clinic deck dugout dumpster elevators escape factory farm field fields firepit fork garage garden guard hall hayloft hill hospital house hotel island lane ledge loft lot mall market motel
	office park path pit plant pew pharmacy platform porch pool post ramp rectory restaurant roof rooftop room school shelter shop shore stairwell stand station steps stop store strip studio tavern terminal trail trailer village well
`);
/** What is named by two words: "chapter house", "truck stop", "bait shop". */
export const PAIRS = wordSet(`
	chapter-house ice-house feed-store feed-mill bait-shop truck-stop pump-house net-shed boat-ramp boat-launch boat-landing strip-mall grain-elevator water-tower fire-tower bell-tower rail-yard sale-barn swap-meet
	flea-market rest-stop rest-stop tackle-shop general-store trading-post company-store union-hall grange-hall dance-hall pool-hall bingo-hall fellowship-hall community-hall community-house smoke-shop
	smoke-house longhouse stone-house round-house light-house meeting-house boarding-house bunk-house customs-house ranger-station bus-depot train-station pumping-station weigh-station ferry-terminal ferry-landing
	fish-camp hunting-camp logging-camp fish-house meat-locker ball-field ball-diamond ball-court skate-park rv-park trailer-park ball-park band-shell scrap-yard tank-farm salvage-yard lumber-yard
	press-box batting-cage snack-bar concession-stand corn-maze hay-maze choir-loft hay-loft organ-loft fish-ladder fish-weir duck-pond bell-loft log-boom log-pond beaver-dam cattle-chute loading-chute squeeze-chute hog-barn horse-arena round-pen milking-parlor tool-crib pump-station lift-station band-room boiler-room cleaning-station deer-stand duck-blind cattle-guard fire-escape farm-stand fruit-stand kolache-stand taco-stand produce-stand hay-barn tobacco-barn horse-barn sugar-shack sugar-house crab-shack oyster-shack canning-shed packing-shed packing-house apple-house potato-house
	well-house spring-house boat-house cook-house wash-house steam-bath sweat-house clan-house mission-church mission-school boarding-school head-start
	prayer-house prayer-hall gas-well oil-well tank-battery fire-hall sub-station land-fill transfer-station burn-pit gravel-pit sand-pit clay-pit stock-tank stock-pond swimming-hole fishing-hole
	boat-yard dry-dock bus-barn ice-rink roller-rink bowling-alley drive-in box-canyon car-wash switch-yard rail-spur rail-crossing railroad-crossing railroad-bridge
	train-trestle covered-bridge swing-bridge draw-bridge foot-bridge pedestrian-bridge river-walk sea-wall flood-wall ball-diamonds pow-wow-grounds powwow-grounds rodeo-grounds fair-grounds camp-grounds
	burial-ground parade-grounds dance-grounds stomp-grounds ceremonial-grounds church-camp bible-camp
`);
export const GROUNDS = 'grounds';
/** Say which of several it is. */
export const WHICH =
	/\b(?:the |that |an? |our )?(?:old|abandoned|former|burned|burned-out|burnt|closed|closed-down|shuttered|haunted|covered|only|defunct|derelict|vacant|condemned|flooded|ruined|collapsed|boarded-up|empty|lone|last|first|second|third|upper|lower|third-floor|top|little|big|red|white|blue|yellow|green|stone|brick|wooden|tin|rusted|rusty|one-room|one-lane) $/i;
export const TELLS = wordSet(
	'old abandoned former burned burned-out burnt closed closed-down shuttered haunted covered only defunct derelict condemned ruined boarded-up',
);
export const OF_ANY = wordSet(`
	a an the this that same other nearby nearest next local front back left right rear main side public private small large big long short new busy open dark whole entire crowded upper lower wet dry narrow wide city county
	state police fire hospital emergency crisis detox community mental health bus gas parking power apartment jail own family her his their my our your school nursing treatment outpatient inpatient residential
	rehab mobile living waiting dining work group safe foster high middle elementary home building
`);

/** Of the places without a name, those that hardly a town has twice. */
export const RARELY_MEANT = wordSet(`
	airstrip amphitheater aqueduct arboretum armory ballpark bandshell bandstand belfry boathouse breakwater bunkhouse cannery causeway chute convent courthouse creamery depot distillery drawbridge fairground fairgrounds
	feedlot firehouse floodwall foundry gazebo grange grotto hangar hatchery hogan icehouse jetty kiln kilns kiva levee lighthouse longhouse lumberyard marina mausoleum monastery overlook pier powerhouse pumphouse
	quarry racetrack railyard refinery reservoir roundhouse sawmill schoolhouse seawall shipyard silo smelter smokehouse spillway steambath steeple stockyard stockyards tannery tipple trestle viaduct waterfall weir wharf
	windmill
`);
/** Of the many, those that something before them tells apart. */
export const OPEN_SPOTS = wordSet('catwalk deck factory farm hall loft pit plant ramp trail');

/** Why a place that has no name is marked. */
export const NEIGHBORS = 'people nearby would know this place';
