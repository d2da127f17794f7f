import { wordSet } from './phrases.ts';

/** Words that say what a capital beside them is. In lower case, without points. */

/** Stand before the name of whoever bears them. */
export const TITLES = wordSet(`
	mr mrs ms miss mx dr prof professor rev reverend fr father pastor preacher sister brother bro imam rabbi deacon bishop hon honorable judge justice gov governor mayor
	councilman councilwoman senator sir madam madame lord lady herr frau senor senora
	officer ofc off ofcr ptl ptlm patrolman patrolwoman po deputy dep dy detective det inspector insp sgt sergeant cpl corporal lt lieutenant capt captain cmdr commander
	maj major col colonel chief sheriff trooper tpr constable marshal agent ranger warden aco cso psa fto investigator inv
	lmsw lcsw lsw lpc lpcc lmft lmhc lcpc qmhp lac cadc licsw lscsw firefighter ff medic paramedic emt nurse rn lpn np pa doctor counselor counsellor therapist clinician psychologist psychiatrist
	trp trpr cpt chp dispatcher telecommunicator calltaker dsp disp opr dcr vpso coach principal teacher chaplain
	uncle aunt auntie aunty tio tia nana grandma grandpa granny papaw mamaw papa cousin abuela abuelo
`);

/** Say what somebody is to another, or in the story. */
export const ROLES = wordSet(`
	mother father mom mum mama dad daddy parent son daughter dtr dau dght brother sister sibling twin husband hubby husb wife spouse partner girlfriend boyfriend gf bf fiance fiancee uncle aunt
	cousin nephew niece grandmother grandfather grandson granddaughter grandpa grandma stepson stepdaughter stepfather stepmother stepdad stepmom stepbrother stepsister
	mother-in-law father-in-law brother-in-law sister-in-law roommate housemate neighbor neighbour friend buddy ex ex-wife ex-husband ex-boyfriend ex-girlfriend landlord landlady tenant
	manager mgr supervisor supv boss owner coworker co-worker colleague caseworker case-manager cm nurse teacher student classmate client patient pt ct applicant subject subj suspect victim
	witness complainant comp caller rp reportee male female man woman guy lady boy girl kid kids child baby infant teen teenager juvenile juv clerk cashier driver trucker trkr passenger
	interp dtr bro sis sw msw lcsw cna hha pca cpss poc nok imam aide roomie
	interpreter clinician worker staff dispatcher responder sponsor guardian caregiver aide chaplain pastor bystander resident guest employee volunteer peer specialist counselor
`);

/** After these, and perhaps "is" or a colon, comes a name. */
export const NAMING =
	/(?:\b(?:named?|called|call(?:s|ed)? (?:him|her|them|me)|(?:(?:first|last|full|real|true|legal|maiden|middle|street|nick) ?)?names? (?:is|was|of|as)|(?:first|last|full|real|maiden|middle|given) name|name given|(?:fn|ln|nln|name)(?: is| was|:)|goes by|went by|go by|known as|nicknamed|a\.?k\.?a\.?|alias|identified (?:him|her|them)?(?:self|selves)? ?as|answers to|(?:rtns?|returns?|reg(?:istered)?|comes back) to|introduced (?:my|him|her)self as|(?:this|it|he|she) (?:is|was)|(?:i'm|i’m|i am|it's|it’s|its|that's|that’s)|signed|dear|hi|hello|hey|thanks|thank you|poss(?:ibly)?(?: be)?|sincerely)[,:]?|\b(?:client|patient|pt|ct|rp|r\/p|caller|complainant|comp|subject|subj|victim|vic|witness|wit|writer|clinician|staff|team|worker|responder|co-responder|interpreter|suspect|driver|owner|contact|poc|emergency contact|next of kin|nok|attending|provider|guardian|prepared by|reported by|signed by|author|from|to|cc|re)\s?:)\s{1,3}["“‘(]?$/i;

/** Before these stands who does it; a capital there is somebody's name more often than not. */
export const DOINGS = wordSet(`
	will would wouldn't couldn't can't didn't doesn't won't hasn't isn't wasn't goes starts keeps comes says
	read reads led bit rode rolled rang chose knelt threw fell slid shut spent broke spun swore wore
	calls visits checks returned returns brought sang joined joins corrects talks laughs says nods waits cuts shares lives stays agreed helps
	notes noted found helped heard followed offered called spoke speaks remembers remembered lied hung hid ate drank slept wrote writes sent paid bought opened reached
	said says stated states asked asks told tells replied answered yelled screamed whispered cried laughed smiled nodded shook agreed refused declined denied denies reported reports admitted
	explained related advised adv thanked hugged knocked walked sat stood ran drove went came left arrived lives lived works worked called texted calmed apologized began started stopped
	grabbed handed gave took put held opened closed looked stared turned wanted wants needs needed thinks thought knows knew feels felt was is has had did does met translated stayed lay
	quit quits passed tried tries fled hurt grew begged swung shouted hollered stole refuses sends texts wakes woke begs escorted served greets tossed
	complied surrendered disclosed endorsed endorses presents presented appeared appears continued pointed kept got let loves loved
`);

/** Capitals that are the name of nobody. */
export const NOBODY = wordSet(`
	i a an the he she they we it his her hers their theirs my mine our ours your yours you me us them him this that these those there here then when while where who whom whose what why how which
	if in on at by for from to of as and or but so no not nor yes yeah yep nope okay ok well upon after before during about above below between into onto over under out off up down also both each
	either neither per via with within without until till since though although because due than such once again still even just only now today tonight tomorrow yesterday later soon
	everyone everybody someone somebody anyone anybody nobody nothing everything something all any some many most more much few several one two three four five six seven eight nine ten eleven
	twelve first second third fourth last next another other others same own
	is was are were be been being am do does did done has have had can could will would shall should may might must let lets get got go going went come came
	don't didn't doesn't can't couldn't won't wouldn't isn't wasn't aren't i'm i've i'll i'd it's he's she's that's there's what's let's we're they're you're we've they've you've
	monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
	january february march april june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
	spring summer autumn fall winter christmas easter thanksgiving halloween ramadan eid hanukkah
	north south east west northern southern eastern western northbound southbound eastbound westbound
	street avenue road court drive lane boulevard highway interstate route apartment apt unit floor room lot suite building
	god lord jesus christ allah buddha bible quran koran amen english spanish american americans america united states usa u.s us federal state county city town national
	back advsd advd pls plz thx husb c-ssrs cssrs phq gad-7 phq-9 asq moca steri-strips kempt unkempt
	police officer officers deputy deputies sheriff sheriffs sergeant dispatch dispatcher fire rescue ems medic medics paramedics ambulance hospital department dept division district bureau office unit team squad
	crisis mobile outreach behavioral mental health medical emergency er ed icu psych psychiatric narcan naloxone swat cit tac k9
	client clients patient patients subject subjects caller callers victim suspect witness clinician counselor writer staff responder responders supervisor manager mother father mom dad
	husband wife son daughter brother sister sir ma'am maam mr mrs ms miss mx dr
	case report incident event call code date time location address narrative supplement supplemental summary synopsis background details disposition plan assessment objective subjective
	data action response intervention outcome goals history dx hx rx tx sx note notes contact contacts encounter session visit follow-up risk protective safety vitals affect mood thought thoughts
	speech insight judgment appearance behavior behaviour orientation denies denied reports reported states stated endorses presents observed alert oriented cooperative tearful calm neatly
	disheveled insurance chart consent referral referred recommend recommendations body-worn body video voluntary involuntary medicaid medicare covid covid-19 diagnosis
	xanax ativan haldol zyprexa seroquel risperdal risperidone lithium prozac zoloft lexapro klonopin tylenol advil benadryl suboxone methadone fentanyl heroin meth cocaine adderall
	rsmo ex-husb ex-bf ex-gf scz mdd-recurrent telecommunicator telecommunicators merriam-webster etoh rn-to-rn appt appts re-eval intl
	abilify lamictal depakote gabapentin hydroxyzine mirtazapine trazodone sertraline fluoxetine citalopram escitalopram paroxetine venlafaxine duloxetine bupropion buspirone
	lamotrigine valproate divalproex carbamazepine oxcarbazepine topiramate lorazepam clonazepam alprazolam diazepam haloperidol ziprasidone lurasidone clozapine paliperidone
	invega latuda geodon clozaril seroquel vistaril remeron wellbutrin effexor cymbalta paxil celexa lunesta ambien zolpidem melatonin prazosin clonidine propranolol naltrexone
	vivitrol buprenorphine disulfiram acamprosate benztropine cogentin diphenhydramine oxybutynin lisinopril levothyroxine donepezil memantine methylphenidate ritalin olanzapine quetiapine aripiprazole insulin metformin ibuprofen oxycodone percocet vicodin
	adhd ptsd mdd gad bpd ocd tbi autism schizophrenia schizoaffective bipolar depression dementia alzheimer's parkinson's anxiety psychosis
	facebook instagram tiktok twitter youtube google snapchat whatsapp uber lyft amazon walmart iphone android bluetooth wifi zoom facetime netflix xbox playstation taser glock bic honda ford
	toyota chevy chevrolet nissan dodge jeep kia hyundai subaru ramen coke pepsi gatorade styrofoam velcro
	miranda mirandized
`);

/** Of those, the ones that people are called. */
export const NAMES_TOO = wordSet('will may april june august summer autumn lane');
/** What "will" and "may" stand before when they are none. */
export const BASE =
	/^(?:be|have|need|do|go|meet|stay|call|adv|advise|try|take|get|come|page|not|send|see|tell|bring|transport|make|contact|check|want|require)$/;
/** Those that are a name only behind a title. */
export const TITLED_TOO = wordSet('west north east south thu spring street so an to in do long may will');

/** Nations and what belongs to them: they say where somebody is from, and are no names. */
export const WORLD = wordSet(`
	britain british england english ireland irish scotland scottish wales welsh turkey turkish russia russian russians ukraine ukrainian poland polish romania romanian bulgaria bulgarian italy italian
	france french germany german greece greek austria austrian sweden swedish finland finnish norway norwegian denmark danish netherlands dutch spain spanish portugal portuguese hungary hungarian
	slovakia slovak slovenia croatia croatian serbia serbian bosnia bosnian albania albanian moldova georgia armenia armenian cyprus azerbaijan estonia latvia lithuania switzerland swiss belgium europe european
	canada canadian mexico mexican guatemala guatemalan honduras honduran salvador salvadoran nicaragua cuba cuban haiti haitian jamaica jamaican dominican puerto rico rican colombia colombian venezuela
	venezuelan ecuador peru peruvian brazil brazilian argentina chile bolivia china chinese japan japanese korea korean vietnam vietnamese laos lao laotian cambodia cambodian thailand thai burma burmese
	myanmar philippines filipino filipina indonesia malaysia india indian pakistan pakistani bangladesh nepal nepali bhutan bhutanese afghanistan afghan iran iranian persian farsi iraq iraqi syria
	syrian lebanon lebanese jordan israel israeli palestine palestinian egypt egyptian saudi yemen yemeni somalia somali ethiopia ethiopian eritrea eritrean sudan sudanese kenya kenyan uganda congo
	congolese rwanda rwandan nigeria nigerian ghana ghanaian liberia liberian africa african asia asian australia australian samoa samoan tonga tongan guam hawaii hawaiian alaska alaskan
	alabama arizona arkansas california colorado connecticut delaware florida idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi
	missouri montana nebraska nevada hampshire jersey york carolina dakota ohio oklahoma oregon pennsylvania rhode tennessee texas utah vermont virginia washington wisconsin wyoming
	hmong karen navajo apache cherokee lakota ojibwe chippewa choctaw hopi arab arabic kurdish jewish muslim catholic christian christians baptist methodist lutheran mormon amish mennonite sikh hindu
	buddhist latino latina hispanic caucasian tagalog mandarin cantonese swahili creole yiddish hebrew
`);

export const KINSHIP =
	'(?:mother|father|mom|mum|dad|parents|son|sons|daughter|daughters|brother|brothers|sister|sisters|twins?|husband|wife|spouse|children|kids|baby|babies|grandson|granddaughter|grandchild|grandchildren|grandmother|grandfather|grandma|grandpa|grandbaby|stepson|stepdaughter|stepfather|stepmother|fianc[ée]e?|uncle|aunt|cousin|nephew|niece|infant|toddler)';
