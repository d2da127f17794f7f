import { byShape } from './patterns.ts';

/** Work that few do: with a place it names somebody. Roles of every crisis (nurse, officer, teacher's aide, driver) are left out. */
const RARE =
	'accordionist|sternman|harbor constable|acrobat|actor|actress|actuary|acupuncturist|air traffic controller|alderman|ambassador|anesthesiologist|anthropologist|apiarist|appraiser|arborist|archaeologist|archbishop|archivist|art dealer|astronaut|astronomer|audiologist|auctioneer|bagpiper|bailiff|ballerina|bandleader|barber|beekeeper|bell ?(?:founder|foundry worker|ringer)|biologist|blacksmith|blaster|boat ?builder|boatbuilder|boilermaker|bookbinder|bookkeeper|botanist|boxer|brewer|brewmaster|bricklayer|bull rider|butcher|cabinetmaker|calligrapher|cantor|cardiologist|cartographer|cattle rancher|cellist|cheesemaker|chess (?:coach|player)|chiropractor|choir director|choreographer|circus performer|city (?:clerk|council(?:man|woman|member)|manager|planner)|clockmaker|coal miner|coast guard(?:sman)?|cobbler|columnist|comedian|commercial diver|composer|concert pianist|conductor|conservator|coroner|county (?:clerk|commissioner|judge|treasurer|attorney)|court reporter|cowboy|crabber|crane operator|crop duster|cryptographer|dairy farmer|dance teacher|deckhand|dentist|dermatologist|diplomat|district attorney|dog (?:breeder|groomer|musher|trainer)|drag queen|drummer|economist|embalmer|engraver|entomologist|epidemiologist|falconer|farrier|ferry (?:captain|operator)|fiddler|film(?:maker| director)|fire (?:chief|marshal|lookout)|fisherman|fishing guide|flight (?:attendant|instructor|nurse)|florist|football coach|forensic \\w{4,14}|forest(?:er| ranger)|foundry worker|funeral director|furrier|game warden|gemologist|geneticist|geologist|glassblower|glazier|goat farmer|goldsmith|gravedigger|guitarist|gunsmith|gymnast|harbor ?(?:master|pilot)|harpist|head coach|helicopter pilot|herbalist|high school (?:coach|principal)|historian|hog farmer|horse trainer|hydrologist|ice sculptor|illustrator|immigration judge|imam|insurance adjuster|ironworker|jeweler|jockey|journalist|judge|lay preacher|legislator|lexicographer|librarian|lighthouse keeper|lineman|linguist|lobbyist|lobsterman|lobsterwoman|locksmith|locomotive engineer|logger|longshoreman|luthier|magician|magistrate|marine biologist|mariner|mayor|merchant mariner|metallurgist|meteorologist|midwife|milliner|mine inspector|miner|missionary|mortician|mountain guide|museum curator|musician|naturalist|neurologist|neurosurgeon|news(?:caster| anchor|paper editor|paper reporter)|novelist|nuclear \\w{4,14}|nun|oboist|oceanographer|oil rig worker|oncologist|opera singer|ophthalmologist|optometrist|orchardist|organist|ornithologist|orthodontist|oyster(?:man| farmer)|paleontologist|park ranger|parole officer|pathologist|pediatrician|perfumer|pharmacist|philosopher|photographer|photojournalist|physicist|pianist|piano (?:teacher|tuner|technician)|pilot|pipefitter|playwright|poet|police chief|postmaster|postmistress|potter|priest|prosecutor|puppeteer|quilter|rabbi|radio host|radiologist|railroad engineer|rancher|real estate developer|referee|repo man|river pilot|roadie|rodeo \\w{4,10}|roofer|saddle ?maker|saxophonist|school (?:board member|principal|superintendent)|scientist|sculptor|seamstress|seismologist|senator|sheepherder|shepherd|shipwright|shrimper|silversmith|singer|ski (?:instructor|patroller)|smokejumper|soprano|sommelier|stage manager|state (?:representative|senator|trooper)|steelworker|steeplejack|stonemason|stunt(?:man|woman)|submariner|sugar maker|surgeon|surveyor|tailor|tattoo artist|taxidermist|test pilot|town (?:clerk|crier|manager)|translator|trapper|trombonist|trumpeter|tugboat (?:captain|worker|pilot)|umpire|undertaker|upholsterer|urologist|ventriloquist|vet(?:erinarian|erinary (?:tech(?:nician)?|student))|violinist|vintner|watchmaker|weaver|welder|whaler|wheelwright|winemaker|wire walker|wrestler|yacht captain|yoga teacher|youth pastor|zookeeper|zoologist';
const LEVEL =
	'former|retired|ex-|onetime|one-time|first-year|second-year|third-year|fourth-year|fifth-year|first-grade|second-grade|third-grade|fourth-grade|fifth-grade|sixth-grade|seventh-grade|eighth-grade|kindergarten|varsity|tenured|ordained|licensed|semi-retired|recently retired|laid-off|disgraced|award-winning|well-known|local celebrity|professional|semi-pro';
const TAIL = '[^.;,!?\\n"”)(]{0,50}';

/** Work that many do: it tells together with the rest. */
const USUAL =
	'accountant|architect|arborist|assembler|attorney|auto mechanic|babysitter|baker|banker|barber|barista|bartender|boilermaker|branch manager|brick ?mason|bus driver|butcher|bank teller|cabinetmaker|carpenter|car salesman|cashier|chef|concrete finisher|construction worker|contractor|cosmetologist|court clerk|crane operator|daycare worker|delivery driver|dental (?:assistant|hygienist)|diesel mechanic|dishwasher|draftsman|driller|electrician|engineer|equipment operator|factory worker|farmer|farmhand|farmworker|fast food worker|florist|forklift (?:driver|operator)|framer|gardener|grocery clerk|guidance counselor|hairdresser|hairstylist|handyman|hospice nurse|house painter|housekeeper|hygienist|ironworker|IT (?:tech|technician|specialist)|janitor|landscaper|lawyer|librarian|line cook|lineman|logger|machine operator|machinist|mail carrier|mason|massage therapist|mechanic|millwright|mover|music teacher|nail technician|nanny|optician|paralegal|park ranger|pastry chef|pharmacist|phlebotomist|physical therapist|pipefitter|plumber|postal worker|preschool teacher|programmer|real estate agent|realtor|receptionist|roofer|roughneck|salesman|saleswoman|school bus driver|schoolteacher|seamstress|secretary|security guard|server|sheet metal worker|short-order cook|social studies teacher|software (?:developer|engineer)|speech therapist|stocker|substitute teacher|surveyor|tailor|tax preparer|taxi driver|tile setter|toolmaker|tow truck driver|truck driver|trucker|tutor|typist|utility worker|waiter|waitress|warehouse worker|web designer|welder|window washer|(?:math|science|art|history|English|gym|shop|band|choir|Spanish|special education) teacher|(?:soccer|football|basketball|baseball|wrestling|track|swim) coach|(?:Army|Navy|Marine|Air Force|Vietnam|Iraq|Afghanistan|combat|Gulf War|Desert Storm) vet(?:eran)?|veteran|graduate student|grad student|law student|medical student|nursing student';
/** Ends of the names of work that few do, with the word before them. */
const WORK =
	'maker|bolter|physician|dance leader|constable|repairman|grader|inspector|picker|packer|shearer|milker|splicer|sorter|foreman|forewoman|overseer|caretaker|groundskeeper|line lead|shift lead|crew lead|health aide|tuner|trainer|breeder|handler|rigger|diver|guide|curator|tender|keeper|setter|carver|builder|restorer|instructor|officiant|examiner|assessor|adjuster|planner|engineer|chaplain|choirmaster|bandmaster|custodian';

/** Work that few do, and posts that one person holds. */
export const occupations = byShape('occupations', [
	{
		type: 'occupation',
		shape: new RegExp(
			`\\b(?:(?:the|our|this) )?(?:(?:town|city|county|village|valley|island|school|parish|area|tribe|base|district|region|department|state|hospital|church|company|neighborhood)['’]s |(?:town|city|county)s )?(?:only|first|sole|one and only|lone|longest-serving|youngest|oldest|last|head|chief) (?:(?:female|woman|male|Black|Native|Latina?|Hispanic|Asian|gay|openly gay|deaf|blind|full-time|licensed|remaining|working|practicing) )?(?:\\p{Ll}[\\p{L}-]{2,18} ){0,2}(?:${RARE}|doctor|physician|officer|deputy|nurse|teacher|driver|mechanic|lawyer|attorney|plumber|electrician|therapist|psychologist|psychiatrist|interpreter|dispatcher|paramedic|pastor|chaplain|firefighter|barista|baker|grocer|clinician|detective|\\p{Ll}{4,14}(?:ist|smith|maker|keeper|ologist))(?! (?:chance|thing|time|way))(?: (?:in|on|at|of|for|within) ${TAIL})?`,
			'dgu',
		),
		score: 0.7,
		why: 'one person holds this post',
		holds: (it) =>
			!/^(?:the |our )?(?:first|last|head|chief) (?:officer|deputy|nurse|teacher|doctor|driver|paramedic|dispatcher|clinician|detective|interpreter|therapist)$/i.test(
				it,
			),
	},
	{
		type: 'occupation',
		shape: new RegExp(
			`\\b(?:a|an|the|as|our|town|local|is|was|retired|as a|works as an?) (?:(?:${LEVEL}) )?(?<it>(?:(?:${LEVEL}) )?(?:\\p{Ll}[\\p{L}-]{2,14} )?(?:${RARE}))(?![\\p{L}-])(?: (?:at|in|for|on|with) (?:the )?\\p{Lu}[^.;,!?\\n"”)(]{2,40})?`,
			'dgui',
		),
		score: 0.6,
		why: 'few do this work',
		holds: (it) => !/^(?:the|his|her|good|little|real|great) judge$/i.test(it),
	},
	{
		type: 'occupation',
		shape: new RegExp(
			`\\b(?:${LEVEL})[ ]?(?:\\p{L}[\\p{L}-]{2,18} ){0,2}(?:${RARE}|teacher|resident|student|intern|officer|deputy|marine|soldier|firefighter|medic|nurse|coach|athlete|champion|player|engineer|worker|employee|driver|operator|mechanic|lawyer|attorney|professor|contractor|dancer|model|boxer|fighter|sergeant|captain|colonel|trooper|principal|pastor|deacon|minister|politician|councilman|executive|apprentice)(?![\\p{L}-])(?: (?:at|in|for|with|of|on) (?:the )?\\p{Lu}[^.;,!?\\n"”)(]{2,40})?`,
			'dgui',
		),
		score: 0.62,
		why: 'few do this work',
		holds: (it) => !/licensed (?:officer|driver|nurse|clinician)/i.test(it),
	},
	{
		type: 'occupation',
		shape: new RegExp(
			`\\b(?:is|was|as|an?|the|our|retired|former|works|job|laid off|:) (?:an? |the |our )?(?<it>(?:retired |former )?(?:(?!\\p{L}+ing )\\p{L}[\\p{L}-]{2,14} ){1,2}(?:${WORK}))(?![\\p{L}-])`,
			'dgui',
		),
		score: 0.52,
		why: 'few do this work',
		holds: (it) =>
			!/\b(?:the|his|her|my|crisis|cit|mental|behavioral health|police|fire|ems|training|field|dog|k9|gate|door|night|day|other|same|good|new|old|one|this|that|and|call|first|a) (?:repairman|inspector|handler|guide|keeper|trainer|instructor|caller|engineer|chaplain|custodian|caretaker|diver|builder|tender|setter|planner|examiner)$/i.test(
				it,
			),
	},
	{
		type: 'occupation',
		shape:
			/\b(?:\w{3,12}[- ])?(?:\w{3,10}|\d{1,2})[- ]years? (?:underground|on the (?:force|job|line|river|boats|railroad|rigs)|at (?:the )?(?:mill|mine|plant|foundry|yard|shipyard|refinery|post office|school|factory|\p{Lu}[\p{L}'’]{2,20})|in the (?:army|navy|air force|marines|coast guard|mines|mills|fields|ministry|legislature)|as (?:a|an|the) [^.;,\n]{4,30})(?: (?:at|for|with) \p{Lu}[^.;,\n]{2,30})?/dgu,
		score: 0.6,
		why: 'a life’s work can tell whose it was',
	},
	{
		type: 'occupation',
		shape:
			/\b(?:crane|tugboat|sawmill|oil rig|mill|foundry|shipyard|steel|paper mill|coal|cannery|slaughterhouse|meatpacking|poultry plant|auto plant|chicken plant|beet|orchard|vineyard|dairy|cotton gin|quarry|refinery|railroad|lumber|textile|tannery|brewery|fish hatchery|salt mine|uranium|nuclear plant|power plant|casino|circus|carnival|rodeo|ferry|lighthouse|zoo|aquarium) (?:worker|hand|operator|foreman|employee|technician|supervisor|laborer|picker|guide|boss|clown|dealer)s?\b/dgi,
		score: 0.65,
		why: 'few do this work',
	},
	{
		type: 'occupation',
		shape:
			/\b(?:mom|mother|dad|father|husband|wife|son|daughter|brother|sister|uncle|aunt|he|she|who|victim|subject|client|caller)(?:'s| is| was|’s) (?:a |an |the |our )?(?<it>(?:patrol |retired |former |active |off-duty |county |city |state )?(?:sgt|sergeant|officer|deputy|lieutenant|lt|captain|chief|detective|trooper|marshal|judge|da|mayor|councilman|councilwoman|senator|commissioner|superintendent|principal|pastor|dispatcher|firefighter|paramedic|marine|soldier) (?:at|with|for|in|of) (?:the )?\p{Lu}[\p{L}'’.-]{1,18}(?: \p{Lu}[\p{L}'’.-]{1,18}){0,3})/dgiu,
		score: 0.62,
		why: 'one person holds this post',
	},
	{
		type: 'occupation',
		shape: new RegExp(
			`\\b(?:an?|as|is|was|retired|former|works?|worked|occupation:?|employed as|job:?|laid[- ]off|unemployed|self-employed|,|;|-)\\s(?:an? )?(?<it>(?:retired |former |laid-off |part-time |full-time |unemployed )?(?:${USUAL}))(?![\\p{L}-])`,
			'dgui',
		),
		score: 0.52,
		why: 'what somebody works tells together with the rest',
	},
	{
		type: 'occupation',
		shape: new RegExp(`(?<=(?:[,;:.-]|\\d\\s?) ?)(?:${USUAL})(?![\\p{L}-])`, 'dgui'),
		score: 0.5,
		why: 'what somebody works tells together with the rest',
	},
]);
