import { wordSet } from './phrases.ts';

/** Words for what people work, after the titles of the Standard Occupational Classification, in lower case. */

/** Ends of the names of work that mean nothing else. */
export const WORKERS = wordSet(`
	abbess abbot accordionist accountant acrobat actor actress actuary acupuncturist aerialist aesthetician aircrewman alderman almoner ambassador anesthesiologist
	anesthetist animator anthropologist antiquarian apiarist appraiser aquarist arborist archaeologist archbishop architect archivist armorer artisan assayer assembler
	astrologer astronaut astronomer attorney auctioneer audiologist auditor aviator babysitter bagpiper bailiff baker ballerina bandleader bandmaster bandsman banker barber
	barista bartender bassist bassoonist beautician beekeeper bellhop bellman billposter biochemist biologist blacksmith boatbuilder boatman boatswain boatwright bodyguard
	boilermaker bondsman bookbinder bookie bookkeeper bookseller bootblack bootmaker botanist bouncer boxer brakeman brewer brewmaster bricklayer broadcaster broommaker
	busboy bushpilot butcher cabbie cabinetmaker calligrapher cameraman cameraperson candlemaker cantor canvasser cardiologist carillonneur carmaker carpenter cartographer
	cartoonist cartwright carver cashier caterer cattleman cellarer cellist ceramicist chairmaker chambermaid chandler chatelaine chauffeur cheesemaker chef chemist
	chiropractor choirboy choirmaster choreographer cinematographer clammer clarinetist clergyman clockmaker clogger clown cobbler colorist columnist comedian comptroller
	concierge confectioner conservator contortionist contractor coppersmith copywriter coroner cosmetologist councilman councilwoman cowboy cowhand coxswain crabber
	criminologist croupier cryptographer custodian dairymaid dairyman deckhand demographer dentist dermatologist derrickhand derrickman dietician dietitian diplomat
	dishwasher distiller dockworker dogcatcher doorman doula drafter draftsman draftswoman dramatist drayman dredger dressmaker drover drummer drywaller ecologist economist
	electrician embalmer embroiderer emcee endocrinologist engineer engraver enologist entomologist epidemiologist esthetician ethnographer evangelist exterminator falconer
	farmer farmhand farmworker farrier ferryman fiddler fieldhand filmmaker fisherman fisherwoman fishmonger flautist fletcher florist flutist forager foreman forester
	forewoman foundryman fruitgrower fumigator furrier gaffer gamekeeper garbageman gardener gastroenterologist gemologist genealogist geneticist geochemist geologist
	geophysicist gillnetter glassblower glassmaker glazier glovemaker goatherd goldsmith gravedigger grocer groundskeeper groundsman guitarist guitarmaker gunsmith gymnast
	gynecologist hairdresser hairstylist handyman harbormaster harpist harpsichordist hatmaker herbalist herdsman herpetologist historian homebuilder horologist horseman
	horsewoman horticulturist hostler housecleaner housekeeper hydrologist hygienist hypnotist icemaker illustrator immunologist innkeeper instrumentalist ironmonger
	ironworker janitor jeweler jockey joiner journalist juggler laborer landman landscaper launderer laundress lawyer leatherworker legislator librarian lifeguard lineman
	linguist lithographer liveryman lobbyist lobsterman lobsterwoman locksmith logger logroller longshoreman lumberjack lumberman luthier machinist magician magistrate
	mailman mapmaker mariner marksman mason masseur masseuse matador mathematician mayor mechanic metallurgist metalworker meteorologist microbiologist midshipman midwife
	milkmaid milkman milliner millwright miner mineralogist missionary monsignor mortician motorman moulder muralist musher musician mycologist naturalist netmaker
	neurologist neurosurgeon newscaster newsman newspaperman newswoman novelist numismatist nurseryman nutritionist oboist obstetrician oceanographer oilman oncologist
	ophthalmologist optician optometrist orchardist organbuilder organist ornithologist orthodontist orthopedist osteopath oysterer oysterman packager paleontologist
	paperhanger papermaker paralegal paramotorist parasitologist pathologist patternmaker pediatrician percussionist perfumer perfusionist periodontist petrologist pharmacist
	philosopher phlebotomist photographer photojournalist physicist physiotherapist pianist pianomaker pipefitter pipelayer plasterer playwright plowman plumber podcaster
	podiatrist poet pollster polygrapher postmaster postmistress potmaker potter powderman prioress programmer projectionist proofreader prosecutor psychoanalyst
	psychometrist pugilist puppeteer pyrotechnician quarrier quarryman quilter radiographer radiologist raftsman railroader rainmaker rancher ranchhand realtor receptionist
	referee repairman restaurateur rheumatologist rigger riveter roadie rodbuster roofer ropemaker roughneck roustabout sacristan saddlemaker saddler sailmaker sailor
	sailplaner salesman salesperson saleswoman sawmiller sawyer saxophonist scenographer schoolmaster schoolmistress schoolteacher scrimshander sculptor seafarer seaman
	seamstress secretary seedsman seismologist senator sexton shantyman sharecropper shearer sheepherder shellfisherman shepherd shipfitter shipwright shoemaker shoeshiner
	shopkeeper shrimper shucker sideman signalman silversmith singer smokejumper snowmaker soapmaker sociologist soldier sommelier soprano stableman stagehand statistician
	steamfitter steelworker steeplejack stenographer sternman stevedore steward stewardess stockbroker stockman stonecarver stonecutter stonemason storekeeper storyteller
	streetsweeper stuntman stuntwoman stylist submariner sugarmaker surgeon surveyor swineherder switchman tailgunner tailor tanner tattooist taxidermist taxonomist teamster
	telemarketer thatcher tinsmith tobacconist toolmaker toolpusher topographer toymaker tracklayer trackman trailboss trainman trapper trawlerman treasurer trombonist
	troubadour trucker trumpeter tubist tugman tutor typesetter typist umpire undertaker upholsterer urologist usher vaquero ventriloquist verger veterinarian vibraphonist
	videographer viniculturist vintner violinist violinmaker violist viticulturist volcanologist waggoner wagonmaker wainwright waiter waitress warehouseman watchmaker
	watchman waterman weaver welder whaler wheelman wheelwright whitesmith whittler wigmaker winemaker woodcarver woodcutter woodsman woodworker wordsmith wrangler wrestler
	yardman yeoman yodeler zookeeper zoologist deacon deaconess composer
`);

/** Ends of names of work that have other senses, too: a word before them tells. */
export const HELPERS = wordSet(`
	adjuster aide analyst anchor announcer apprentice artist assessor assistant attendant bagger bailer baler beader bender binder blaster blower bolter boss breeder broker builder buyer captain
	caretaker caster caulker chaplain checker cleaner clerk climber coach collector commissioner conductor constable cook coordinator cropper crusher curator cutter dancer
	dealer designer developer director diver drayer driller driver dyer editor engineer examiner faller feller filleter finisher fisher fitter fixer framer gatherer grader
	grafter groomer grower guard gutter handler hauler herder imam inseminator inspector installer instructor investigator judge keeper knitter lecturer loader loftsman maid maker
	manager merchant milker model molder monk mover nanny nun officiant oiler operator orderly organizer packager packer painter parson pastor patroller physician picker
	pilot piper planner plucker polisher porter preacher presser priest principal processor producer professor pruner puller purser pusher rabbi ranger rep reporter
	representative researcher restorer rigger roaster roper salter sander scaler scientist scout seller server shipper shoveler shucker singer skinner skipper sorter spinner
	specialist spinner splicer splitter spotter stacker stitcher stocker stripper student superintendent supervisor sweeper tapper teacher tech technician teller tender therapist
	trader trainer translator trimmer tuner vendor warden washer winder wirer writer
`);

/** Ends of names of work that are that behind few words only. */
export const ONLY_BEHIND = new Map(
	Object.entries({
		hand: 'barn boat camp cannery cotton dairy deck dock farm field grain harvest hired mill oilfield orchard ranch range rig stable stage stock yard',
		mate: 'bosun’s first second third boatswain’s machinist’s gunner’s',
		lead: 'line shift crew floor night packing production kitchen',
		leader: 'band choir dance drum scout song troop union pack',
		caller: 'auction bingo square-dance dance hog',
		player:
			'accordion banjo baseball basketball bass cello chess drum fiddle football golf guitar harp hockey horn mandolin organ piano poker softball soccer tennis trumpet tuba viola violin volleyball',
		rider: 'bareback barrel bronc bull fence motocross rodeo trick',
		racer: 'barrel car dirt-track drag motocross sled track',
		model: 'fashion runway swimsuit',
		host: 'radio show tv podcast',
		owner:
			'bakery bar barbershop boat bodega business café cafe dairy deli diner farm franchise gallery garage gym laundromat motel nursery ranch restaurant salon shop smokehouse station store studio tavern truck vineyard',
		guide: 'alpine bear canyon cave elk fishing glacier hunting mountain museum raft rafting river tour trail wilderness',
		agent: 'booking estate insurance leasing literary purchasing talent ticket travel union',
		member: 'band council school-board tribal-council',
		runner: 'rum trap ferry marathon',
		climber: 'pole tree tower',
		doctor: 'bush horse juju plant root witch',
		vet: 'horse large-animal small-animal zoo cattle',
		witcher: 'water',
		dispatcher: 'airline freight rail taxi tow trucking',
		master: 'band barn choir dock harbor scrap station yard web',
		nurse: 'dialysis flight hospice neonatal nursery oncology surgical travel',
		lady: 'avon cafeteria cleaning lunch pie tamale',
		firefighter: 'forest hotshot volunteer wildland',
		brat: 'army navy military',
		crew: 'bell deck fishing framing hotshot pit road trail',
		man: 'ambulance anchor boom camera cable company crab derrick fish gas hatchet ice maintenance meter mill milk oil paper produce repo rock sign stunt tree tugboat wire yard',
		woman: 'camera cleaning company ice maintenance meter mill repo sign stunt tugboat',
		worker:
			'assembly bakery beet brewery cannery carnival carwash casino cement chicken-plant circus coal construction dairy daycare dock domestic factory farm fast-food field foundry fruit glass greenhouse grocery hospitality hotel hospice iron kitchen laundry line lumber masonry meat meatpacking metal migrant mill mine mushroom nursery oil oilfield orchard packing packinghouse paper-mill plant post-office postal poultry preschool quarry railroad refinery restaurant retail road salt sanitation sawmill seafood seasonal sewing shipyard shop slaughterhouse steel store sugar sweatshop textile tobacco transit tugboat union utility vineyard warehouse wind-farm zoo metal',
		carrier: 'hod letter mail newspaper paper rural',
		digger: 'clam ditch grave root well',
		duster: 'crop',
		founder: 'bell',
		grinder: 'knife lens valve',
		hanger: 'drywall paper sheetrock',
		layer: 'brick cable carpet pipe tile track',
		lookout: 'fire',
		observer: 'fisheries fishery weather',
		planter: 'tree',
		resident:
			'anesthesiology cardiology dermatology medical medicine neurology neurosurgery ob orthopedic orthopedics pathology pediatric pediatrics psychiatry radiology surgery surgical urology',
		ringer: 'bell',
		setter: 'brick choke pin stone tile type',
		sitter: 'baby house pet',
		smoker: 'fish meat',
		sweep: 'chimney',
		printer: 'letterpress newspaper screen silkscreen',
		walker: 'dog high-wire rope tightrope wire',
		kid: 'slime-line paper',
	} as const).map(([end, before]) => [end, wordSet(before)]),
);

/** Before the name of work: these take part in the scene. */
export const SCENE = wordSet(`
	crisis mental behavioral psych psychiatric police patrol cit mobile outreach case social peer intake triage dispatch probation recovery support response duty desk charge emergency ems
	ambulance paramedic medic sheriff's county's detox icu ed er ward unit shift incident evidence jail corrections correctional parole court cps aps welfare community transport care hotline
	family trauma outpatient individual substance addiction care program intervention services access nurse risk police crime
	attending primary
	k9 swat negotiation negotiator negotiations backup records victim protective clinical ride-along overnight fire-rescue rescue discharge suicide counseling
`);
/** Before the name of work: these are said of anybody. */
export const OF_ANYBODY = wordSet(`
	good bad new old other same next previous young younger older female male white black best great little big nice whole real only sole lone another current fellow tired angry drunk calm
	kind friendly elderly middle-aged local possible whose anonymous unknown trained untrained sleeping crying potential such upset hurt injured late former retired ex deceased dead alleged adult junior
	senior frantic worried scared concerned armed unarmed vehicle front back right left
`);
/** Words that stand elsewhere between a sentence's parts, and still begin the name of work. */
export const WORK_TOO = wordSet(
	'fire city county state town street medical dental second third spring summer winter data video road floor room north south building route court uber lyft amazon nurse walmart transit bus lay safety train share read fell church school teacher child baby hospital field home health behavioral',
);
/** Things that are called like somebody who works. */
export const THINGS = new Set([
	'bolt cutter',
	'box cutter',
	'belt sander',
	'business model',
	'front loader',
	'mouth guard',
	'pressure washer',
	'role model',
	'screw driver',
	'car driver',
	'dog handler',
	'carpet cleaner',
	'coffee maker',
	'cookie cutter',
	'decision maker',
	'drain cleaner',
	'ice maker',
	'oven cleaner',
	'pace maker',
	'paper cutter',
	'pipe cleaner',
	'pipe cutter',
	'toilet cleaner',
	'trouble maker',
	'vacuum cleaner',
	'weed cutter',
	'wire cutter',
	'wire stripper',
	'bread maker',
	'floor cleaner',
	'email server',
	'grass trimmer',
	'hedge trimmer',
	'beard trimmer',
]);
/** Words that end as the names of work do, and are none, or are of the scene. */
export const NO_WORK = wordSet(`
	abuser after anger another asian attempter banner barrier beer behavior believer better bigger binder blanket boiler border bother breather broader brother bunker burner
	buzzer bystander caller cancer career carer carrier center chapter cheer christian civilian clear closer collar computer consumer container cooker cooler corner counselor
	counter courier cousin cover crisis customer cutter danger daughter deer deputy dinner disaster disorder dispatcher doctor dollar door drinker dumpster earlier easier
	either elder error ever factor father favor feather fever finger flavor floor folder for foster freezer further gator german grandfather grandmother guardian gunman
	hammer harder harrier heater her holster human humor indian inner interpreter italian jumper juror ladder later layer leader letter lighter locker loner longer loser
	lover lower man marker master matter member mentor minor mirror monster mother motor near negotiator neighbor never newcomer newer nor number nurse offender officer older
	or order other outer over owner pager paper particular partner passenger passer pedestrian peer per perpetrator person pioneer player pointer popular poster prayer
	printer prior prisoner proper quarter quitter rather razor regular reminder renter responder river runner scanner scooter shelter shooter shoulder similar sister sliver
	slower smoker sober softer speaker sponsor starter steer stepfather stepmother stranger stressor stretcher stroller sufferer summer super supervisor supper survivor
	sweater taller taper teacher tenor terrier terror timer toaster tractor trailer transfer transformer tremor trigger trooper tumor twister twitter ulcer under upper user
	vegetarian veteran visitor volunteer walker water weather whether whisper wider winner winter woman worker younger
`);

/** Why work is marked. */
export const OF_WORK = 'what somebody works tells together with the rest';
