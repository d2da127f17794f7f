import { before, type Pattern, patternOf } from './patterns.ts';

export const MAKE_UP = 'the make-up of a family can tell whose it is';
export const TELLS = 'it tells whose family it is';
const CHILD = '(?:son|daughter|child|baby|brother|sister|boy|girl|kid|twin|grandson|granddaughter|grandchild|nephew|niece)';
const RANK = 'youngest|oldest|eldest|littlest|middle (?:one|child|girl|boy)|baby of the family|firstborn|second-born|little one|big one';
export const said = (score: number, why: string, shape: string, holds?: Pattern['holds']): Pattern =>
	patternOf('family', why, { score, shape, ...(holds && { holds }) });

/** Families by births, ranks among children, law and what they are called. */
export const KIN: readonly Pattern[] = [
	said(
		0.65,
		TELLS,
		'(?<![\\p{L}\\d])g ?\\d{1,2} ?[,/]? ?p ?\\d{1,4}(?: ?a ?\\d)?(?![\\p{L}\\d])|(?<![\\p{L}])(?:gravida|para) \\d{1,2}(?!\\d)|(?<![\\p{L}])(?:primigravida|multipara|multigravida|grand multip)(?![\\p{L}])',
	),
	said(
		0.52,
		MAKE_UP,
		"(?<=[\\p{L}]['’]s |(?:his|her|their|my|our|the) )(?:(?:identical|fraternal|older|younger|dead|late|surviving) )?twin(?:s)?(?![\\p{L}-])(?! (?:bed|size|engine|cities|falls|city|lakes?|peaks|towers?|oaks|pines|rivers?|bridges?|beds|mattress))",
	),
	said(
		0.52,
		MAKE_UP,
		'(?<![\\p{L}-])(?:has|have|had|having|with|w/|and|of|expecting|raising|lost|delivered|nursing) (?<it>(?:infant |newborn |toddler |baby |boy-girl |boy/girl |little |young )?(?:twins|triplets|quads|quadruplets))(?![\\p{L}-])',
	),
	said(
		0.5,
		MAKE_UP,
		`(?<![\\p{L}-])(?:the|his|her|their|our|my) (?:${RANK}) (?:(?:is|was|being|just|still|only|not|now|had|has) )?(?:born|an?(?= )|at(?= )|in(?= )|away|off|overseas|started|starts|graduat\\p{L}{2,4}|turning|turned|married|died|gone|missing|deployed|disabled|autistic|deaf|blind|hospitalized|nursing|barely|under|\\d{1,2}(?!\\d)|\\p{L}{3,5}teen(?!\\p{L})|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?: (?!and\\b|were\\b|was\\b|that\\b|who\\b|with\\b|he\\b|she\\b|they\\b)[\\p{L}\\d][\\p{L}\\d'’-]{0,14}){0,3}`,
	),
	said(
		0.5,
		MAKE_UP,
		"(?<![\\p{L}-])(?:(?:his|her|their|my|the) )?(?:baby['’]?s? (?:daddy|mama|father|mother|dad|mom)|babydaddy|co-?parent(?:s|ing)?|sister[- ]wi(?:fe|ves)|second wife|first wife|third wife|second husband|third husband|first husband|common[- ]law (?:wife|husband|spouse)|ex-(?:mother|father|sister|brother)-in-law|new (?:wife|husband|stepmother|stepfather|stepmom|stepdad|baby|boyfriend|girlfriend)|mail[- ]order bride|birth (?:mother|father|mom|dad|family|parents)|biological (?:mother|father|mom|dad|family|parents)|foster (?:mother|father|mom|dad|family|parents|sister|brother|placement|home|kid|child|kids|children)|host (?:mother|father|family|mom|dad|parents)|adoptive (?:family|parents)|godmother|godfather|godparents|godson|goddaughter|hanai (?:\\p{L}{3,8})|compadre|comadre|half[- ](?:brother|sister|siblings?)|step(?:mother|father|mom|dad|brother|sister|son|daughter|siblings|kids|children))(?![\\p{L}-])",
		(it, around) =>
			!/^(?:foster (?:home|placement)|(?:the )?new (?:boyfriend|girlfriend))$/i.test(it) ||
			/\b(?:his|her|their|in|to|from) (?:a |an |the )?$/.test(before(around)),
	),
	said(
		0.5,
		MAKE_UP,
		`(?<![\\p{L}-])(?:emancipated (?:minor|teen|youth)|ward of the (?:state|court)|kinship (?:care|placement)|guardian ad litem|open adoption|closed adoption|safe haven baby|surrogacy|sperm donor|ivf(?: baby| pregnancy| cycle)?|arranged marriage|married off|ran away to marry|eloped|shotgun wedding|left at the altar|called off the wedding|jilted|bigam(?:y|ist)|polygam(?:y|ist|ous)|plural (?:wife|wives|marriage)|remarried|annulled|(?:sole|only|primary) (?:provider|breadwinner|earner|caregiver|caretaker)(?: for (?:his|her|their|an?) [^.;,\\n]{3,30})?|only (?:surviving|living|remaining|known) (?:relative|family|kin|${CHILD}|parent|heir)|last (?:living|surviving) (?:relative|${CHILD}|member)|no (?:living )?(?:next of kin|heirs|blood relatives)|sole heir|dynasty|first[- ]born|youngest in (?:his|her|the) (?:class|family|platoon)|parents? (?:both )?(?:undocumented|deported|deceased|incarcerated|deaf|cousins))(?![\\p{L}-])`,
	),
	said(
		0.5,
		TELLS,
		`(?<![\\p{L}-])(?:(?:a |his |her |their |the )?(?:dead|drowned|murdered|missing|kidnapped|stillborn|premature|preemie|adopted|orphaned|unborn|newborn|firstborn|estranged|grown|disabled|deployed|incarcerated|jailed|institutionalized) ${CHILD}(?:['’]s)?|(?:lost|buried|miscarried|delivered|birthed|aborted|adopted out|gave up|put up) (?:(?:a|an|her|his|their|two|three|four|one|the) )(?:\\p{L}{3,10} )?(?:${CHILD}s?|twins|pregnanc(?:y|ies)|babies|children)(?: (?:last|in|at|to|this|when|during|before|after) [^.;,!?\\n"”]{2,30})?)(?![\\p{L}-])`,
	),
	said(
		0.45,
		MAKE_UP,
		`(?<![\\p{L}-])(?:her|his|their|our|my) (?:(?:\\p{L}{3,12}[- ]year[- ]old|\\d{1,2} ?(?:yo|y/o|yr old|mo|month[- ]old)) )?(?:four|five|six|seven|eight|nine|ten|two|three|\\d) (?:little |small |young |grown )?(?:ones|${CHILD}s)(?![\\p{L}-])`,
	),
	said(
		0.52,
		'what happened to a family can tell whose it is',
		'(?<![\\p{L}-])(?:(?:his|her|their|my) )?(?:husb(?:and)?|wife|son|dtr|daughter|bf|gf|boyfriend|girlfriend|fianc[eé]e?|brother|bro|sister|sis|mom|dad|mother|father|uncle|aunt|cousin|nephew|niece|grandson|granddaughter|ex|ex-wife|ex-husband|stepson|stepdad|partner|spouse|twin) (?:is |was |were |got |just )?(?:deployed|incarcerated|locked up|in prison|in jail|in iraq|overseas|on hospice|in hospice|in icu|in the icu|in rehab|in a nursing home|in memory care|in the (?:army|navy|marines|guard|service|air force|legislature|band|seminary)|in basic|at boot camp|at sea|offshore|in the oil ?fields?|missing|murdered|drowned|deported|detained|paralyzed|comatose|in a coma|terminal|dying|in dialysis|on dialysis|deaf|blind|autistic|disabled|institutionalized|adopted|a (?:cop|deputy|judge|pastor|preacher|priest|doctor|dentist|nurse|teacher|principal|coach|marine|soldier|firefighter|senator|councilman|trucker|logger|lawyer|farmer|rancher|fisherman))(?![\\p{L}-])(?: (?:in|to|at|with|off|on|near) (?:the )?[\\p{L}][\\p{L}’-]{2,16})?',
	),
	said(
		0.5,
		'what happened to a family can tell whose it is',
		`(?<![\\p{L}-])(?:ex-?(?:wife|husband)|wife|husband|husb|mother|father|mom|dad|brother|sister|son|daughter|girlfriend|boyfriend) (?:moved|ran off|ran away|took off|emigrated|went back|moved back|flew|relocated|remarried|died|passed|drowned|was killed|was shot|is buried|was buried|disappeared|vanished|walked out|hanged|overdosed|od['’]d|shot) (?:to|in|with|on|at|from|off|near|during|him|her)(?:self)? [^.;,!?\\n"”]{2,30}`,
	),
	said(
		0.52,
		TELLS,
		`(?<![\\p{L}-])lost (?:the |her |a |their |his |both )?(?:twins?|triplets|baby|babies|pregnancy|infant|newborn|unborn child)(?: (?:at|in|to|last|after|during|when) [^.;,!?\\n"”]{2,24})?(?![\\p{L}-])`,
	),
	said(
		0.52,
		MAKE_UP,
		`(?<![\\p{L}-])(?:mother|father|mom|dad|parents?|guardian|grandmother|grandfather|caregiver|foster (?:mom|dad|parents?)) (?:of|to) (?:an?|his|her|their|two|three|four|five) (?:[\\p{L}\\d-]{3,14} ){0,2}(?:boys?|girls?|kids?|teens?|children|toddlers?|${CHILD}s?)(?: (?:with|who) [^.;,!?\\n"”]{3,30})?(?![\\p{L}-])`,
	),
	said(
		0.42,
		TELLS,
		'(?<![\\p{L}-])(?:his|her|their|my|whose) (?:son|daughter|brother|sister|mother|father|mom|dad|husband|wife|grandson|granddaughter|grandmother|grandfather|grandma|grandpa|uncle|aunt|cousin|nephew|niece|twin|ex|ex-wife|ex-husband|stepdad|stepmom|boyfriend|girlfriend|fianc[eé]e?) (?:is|was) (?:the|an?) (?!same|one|only one|problem|reason|good|bad|great|big|drunk|addict|liar|jerk|saint|mess|alcoholic)(?:[\\p{L}’-]{3,14} ){0,2}[\\p{L}’-]{4,14}(?: (?:at|for|in|of|with) (?:the )?[\\p{L}][\\p{L}’-]{2,16}(?: \\p{Lu}[\\p{L}’-]{2,16}){0,2})?(?![\\p{L}-])',
	),
	said(
		0.5,
		TELLS,
		'(?<![\\p{L}-])(?:his|her|their|my|whose) (?:late |own |other )?(?:son|daughter|brother|sister|mother|father|mom|dad|husband|wife|grandson|granddaughter|grandmother|grandfather|grandma|grandpa|uncle|aunt|cousin|nephew|niece|twin|ex|ex-wife|ex-husband|stepdad|stepmom|boyfriend|girlfriend|fianc[eé]e?) (?:coached|owned|owns|runs|ran|founded|built|invented|wrote|pitched|pastored|pastors|preached|taught|teaches|captained|captains|fought|fished|fishes|mined|logged|ranched|farmed|farms|managed|manages|served|serves|flew|flies|published|led|leads|discovered|started|opened|carved|composed|conducted|chaired|chairs|sang|sings|played|plays|sold|sells|raises|trains|drives|drove|works|worked) (?:for |in |at |on |with |as |the |a |an |his |her |their )[^.;,!?\\n"”]{3,36}(?=[.;,!?\\n"”]|$)',
	),
	said(
		0.52,
		TELLS,
		"(?<![\\p{L}-])(?:not seen|hasn[’']t seen|haven[’']t seen|hadn[’']t seen|has not spoken to|hasn[’']t spoken to|not spoken to|estranged from|cut off from|no contact with|not allowed to see|can[’']t see|can only see|sees|supervised visits with|visitation with|weekend visits with) (?<it>(?:his|her|their|my) (?:[\\p{L}-]{3,12} ){0,2}(?:sons?|daughters?|kids|children|child|boys?|girls?|twins|brothers?|sisters?|mother|father|grandkids|grandchildren|family)(?: (?:since|in|for|after|because|until|on|every) [^.;,!?\\n\"”]{3,40})?)(?![\\p{L}-])",
	),
	said(
		0.5,
		TELLS,
		'(?<![\\p{L}-])(?:carrying (?:a|the|her|their) (?:baby|child|twins) for|by (?:two|three|four|five|different|\\d) (?:different )?(?:fathers|dads|moms|mothers|women|men)|(?:is |was )?serving (?:life|time|a life sentence|\\d{1,2} years|[\\p{L}-]{3,12} years|(?:twenty|thirty|ten|fifteen|five)(?: to life)?)(?: (?:at|in) (?:the )?\\p{Lu}[\\p{L}’-]{2,16})?)(?![\\p{L}-])',
	),
];
