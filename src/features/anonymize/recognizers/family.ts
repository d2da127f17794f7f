import { KINSHIP } from '../vocabulary.ts';
import { KIN, MAKE_UP, said, TELLS } from './kin.ts';
import { before, byShape, type Pattern } from './patterns.ts';

const SMALL = 'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve';
const COUNT = `(?:${SMALL}|thirteen|fourteen|fifteen|twenty|both|all (?:three|four|five|six)|twin|triplet|several|a dozen|\\d{1,2})`;
const REST = '[^.;!?\\n"”]{0,60}';
const MANY =
	"(?:step|half-?|foster |grand|great-?grand|god)?(?:sons|daughters|children|kids|babies|boys|girls)|brothers|sisters|siblings|grandbabies|juvs|juveniles|minors|toddlers|infants|newborns|teens|teenagers|nieces|nephews|cousins|twins|triplets|keiki|ni[ñn]os|littles|little ones|young ?['’]?uns|young ones|(?:ex-)?wives|(?:ex-)?husbands|stepkids|parents|grandparents";
const ONE =
	'(?:step|half-?|foster |grand|great-?grand|god)?(?:son|daughter|child|baby|brother|sister|mother|father|parent)|wife|husband|spouse|mom|mum|mama|dad|daddy|grandma|grandpa|granny|(?:great[- ])?(?:aunt|uncle|niece|nephew)|auntie|aunty|cousin|partner|fianc[ée]e?|infant|newborn|toddler|grandbaby|twin';
const SORT =
	'sm|sml|lil|young|small|smaller|bigger|elder|little|older|younger|oldest|youngest|grown|adult|minor|biological|adopted|foster|surviving|teenage|teen|school-age|special-needs|living|hearing|deaf|half|other|infant|newborn|baby|late|only|own|estranged|remaining|disabled|autistic|tiny|stillborn|identical|fraternal|preschool|toddler';

const HAPPENED = 'what happened to a family can tell whose it is';
/** "2 KIDS ASLEEP" is about the scene. */
const isHere: NonNullable<Pattern['holds']> = (it, { text, end }) =>
	/\basleep|^ (?:are |were )?(?:in|inside) (?:the )?(?:house|home|room|back|vehicle)\b|\bscreaming|\bpresent\b|\bplaying\b/i.test(text.slice(end, end + 24)) ||
	/^\W*(?:two|2|both|several) (?:kids|boys|girls)$/i.test(it);

/** Who belongs to a family, and what happened to it: together with a place it is somebody. */
export const family = byShape('family', [
	said(
		0.55,
		MAKE_UP,
		`\\b(?:(?:her|his|their|my|the|has|have|had|with|of|and) )?${COUNT}(?: of (?:his|her|their|my))?(?: ${COUNT})?(?: (?:${SORT})){0,2} (?:${MANY})(?![\\p{L}-])(?: (?:and|&) (?:a|an|one|two|three|four|his|her) (?:${ONE}))?(?: (?:under|ages?|aged|between) [\\w ,-]{1,24}?(?=[.,;)]| who| in| at| with|$))?(?: (?:were|was|are|is|live|lives|lived|living|died|placed|taken|removed|overseas|grown|moved|stay|who|at home|back home|alone|in (?:the (?:army|navy|marines|guard|air force|service)|prison|jail|college|foster care|state custody|custody))${REST})?`,
		(it, around) => !isHere(it, around),
	),
	said(
		0.4,
		MAKE_UP,
		`(?<![\\p{L}\\d])(?:${COUNT}) (?:kids|boys|girls|babies)(?![\\p{L}-])`,
		(_, { text, end }) => !/^ (?:asleep|aslp)/i.test(text.slice(end, end + 8)),
	),
	said(0.55, MAKE_UP, `(?<![\\p{L}-])(?:${MANY}|${ONE}s?) ?x ?\\d{1,2}(?![\\p{L}\\d])|(?<![\\p{L}\\d])x ?\\d{1,2} (?:${MANY})(?![\\p{L}-])`),
	said(
		0.75,
		TELLS,
		`(?<![\\p{L}\\d])(?:\\d{1,2}|${SMALL}) ?(?:months?|mos?|weeks?|wks?)\\.? (?:pregnant|preg|along|postpartum|gestation)(?![\\p{L}])(?: (?:with|w/) (?:(?:her|their|a|the) )?(?:\\p{L}{3,8} )?(?:first|second|third|fourth|fifth|sixth|twins|triplets|boy|girl|son|daughter)(?: (?:child|baby))?)?`,
	),
	said(
		0.7,
		TELLS,
		'(?<![\\p{L}])(?:pregnant (?:with|w/)|expecting) (?:twins|triplets|(?:her|their) \\p{L}{1,10}(?: child| baby)?|(?:a )?(?:boy|girl))(?![\\p{L}])',
	),
	said(
		0.65,
		HAPPENED,
		`\\b(?:(?:his|her|their|my|the|whose|late) )${KINSHIP}(?: (?:and|&) (?:his |her |their |both of )?(?:\\w{1,12} )?${KINSHIP})? (?:had |has |was |were |recently |just |both |all )?(?:died|passed(?: away)?|drowned|was killed|were killed|killed (?:him|her)self|overdosed|was murdered|was shot|was deported|were deported|is deployed|was deployed|is in prison|is incarcerated|is in jail|is serving|lives? (?:overseas|abroad|in (?!the (?:building|house|home|same))\\w+)|live overseas|(?:is|was) (?:an?|the) (?:\\p{L}{3,10} )?(?:chief|sheriff|officer|deputy|cop|judge|doctor|teacher|nurse|pastor|mayor|firefighter|dispatcher)|are deaf|is deaf|has (?:cancer|dementia|ALS|MS))${REST}`,
	),
	said(
		0.65,
		HAPPENED,
		`\\b(?:lost|losing|buried|burying|outlived|outliving|survived by|cares? for|caring for|raising|raises|raised|adopted|fostering|fosters|fostered) (?:a|an|his|her|their|both|custody of|all|${SMALL}|\\d{1,2})(?: of (?:his|her|their|my))?(?: (?:${SMALL}|both|her|his|their))?(?: (?:${SORT}))?(?: \\p{L}{1,12})? (?:${KINSHIP}|grandkids|great-grandkids|wives|husbands|nieces|nephews|siblings|babies|boys|girls)(?![\\p{L}-])${REST}`,
	),
	said(
		0.6,
		HAPPENED,
		`(?<![\\p{L}])(?:(?:the |an? |his |her |my )?(?:${ONE}) (?:who|that) (?:raised|adopted|fostered|brought up) (?:him|her|them|me)|(?:raised|brought up|adopted) by (?:his|her|their|an?|the) (?:\\p{L}{3,12} )?(?:${ONE}|${MANY})|(?:aged|aging) out of (?:the )?foster care|(?:grew up|raised) in (?:foster care|an orphanage|a group home)|orphaned(?: at \\w{1,12})?)(?![\\p{L}])`,
	),
	said(
		0.6,
		MAKE_UP,
		`(?<![\\p{L}-])(?:the )?(?:only|(?:(?:second|third|fourth|fifth)[- ])?(?:oldest|youngest)|eldest|middle|surviving|baby|second|third|fourth|fifth|sixth|seventh|last|\\d(?:st|nd|rd|th)) (?:(?:child|son|daughter|boy|girl|brother|sister) )?(?:of|in a (?:house|family|home) of) (?:the )?(?:${SMALL}|\\d{1,2})(?: (?:${MANY}))?(?= ?(?:[.,;:)!?\\n"”]|$| and\\b| in\\b| with\\b| who\\b| from\\b| but\\b| to\\b| by\\b))`,
	),
	said(
		0.6,
		MAKE_UP,
		'\\b(?:only|eldest|surviving|oldest|youngest|middle) (?:child|(?:grand)?son|(?:grand)?daughter|boy|girl|grandchild|grandbaby|brother|sister|nephew|niece)\\b(?: of (?:an? |two |his |her )?(?:\\p{L}{3,10} )?(?:parents|mother|father|couple|immigrants|farmers|ranchers|missionaries|refugees))?',
	),
	said(0.55, MAKE_UP, `(?<![\\p{L}])(?:her|his|their|my|the) (?:${SMALL}) (?:youngest|oldest|eldest|littlest)(?![\\p{L}-])`),
	said(0.55, MAKE_UP, '(?<![\\p{L}])(?:her|their) (?:first|second|third|fourth|fifth|sixth)(?=[.,;)\\n])', (_, around) =>
		/\b(?:bab(?:y|ies)|birth|child|preg\w*|delivered|due)\b/.test(before(around, 60)),
	),
	said(0.6, TELLS, '\\b(?:wife|husband|partner|spouse) of (?:\\d{1,2}|\\p{L}{3,8}(?:-\\p{L}{3,6})?) (?:yrs?|years)\\b|\\bmarried \\d{1,2} (?:yrs?|years)\\b'),
	said(
		0.7,
		MAKE_UP,
		`(?<![\\p{L}])(?:great-|step)?(?:mother|father|mom|dad|parent|grandmother|grandfather|grandma|grandpa|uncle|aunt|auntie)s? (?:of|to) (?:a |an )?(?:${SMALL}|thirteen|fourteen|fifteen|twenty|thirty|forty|a dozen|\\d{1,2}|twins|triplets|newborn|infant|toddler|teenage|(?<=an? )(?:\\p{L}{3,12} ){0,3}(?:${ONE}))(?![\\p{L}-])(?: (?:under|ages?) \\p{L}{2,8}(?: (?:and|to) \\p{L}{2,8})?)?(?: (?!who\\b|and\\b|in\\b|from\\b|at\\b|with\\b|that\\b|was\\b|is\\b)\\p{L}{1,12}(?![\\p{L}]))?`,
		(it) => !/^(?:a|the)$/i.test(it),
	),
	said(
		0.55,
		MAKE_UP,
		`(?<![\\p{L}-])(?:new|adoptive|foster|expectant|first-time|teen|teenage|stay-at-home|noncustodial|biological|birth|unwed|bereaved|gold star|surrogate) (?:mother|father|mom|dad|parents?|grandmother|grandfather|mama|papa|son|daughter)(?![\\p{L}])(?: (?:of|to) (?:an? |${SMALL} )(?:\\p{L}{3,12} )?(?:boy|girl|son|daughter|child|baby|${MANY}))?`,
	),
	said(
		0.6,
		MAKE_UP,
		`(?<![\\p{L}])(?:wife|husband|girlfriend|boyfriend|partner|fianc[ée]e?|mom|mother|dad|father) (?:and|&|\\+) (?:(?:${SMALL}|\\d|a|an|one|their|his|her|our|my) )?(?:(?:${SORT}) )?(?:boys?|girls?|kids|children|sons?|daughters?|baby|babies|twins|infants?|newborn|toddler)(?![\\p{L}-])`,
	),
	said(
		0.55,
		MAKE_UP,
		`(?<![\\p{L}])(?:no (?:${ONE}|${MANY}|family|kin|relatives|spouse) (?:and|or|&|,) (?:no )?(?:${ONE}|${MANY}|family|kin|relatives|pets)|no (?:children|kids|living family|family left|kin|surviving family|next of kin|siblings)|never married|only family (?:he|she|they) ha(?:s|d|ve))(?![\\p{L}])`,
	),
	said(
		0.52,
		TELLS,
		`(?<![\\p{L}-])(?:(?:his|her|their|our|my) (?:twins|triplets|quadruplets)|triplets|quadruplets|(?:twice|thrice|three times)[- ](?:divorced|widowed|married)|(?:has|have|had|lost|won|got|shares?|sharing|gained|losing|lose) (?:full |sole |joint |temporary |legal )?custody of (?:his|her|their|the|all|both|a|two|three|four) [^.;,!?\\n"”]{3,40}|(?:gave|given|placed|put) (?:(?:a|her|his|their|the) )?(?:baby|child|son|daughter|twins)(?: up)? for adoption|(?:a )?(?:stillborn|stillbirth|miscarriage|miscarried)(?: (?:son|daughter|baby|child|twins?))?|married (?:his|her) (?!mind)\\p{L}{3,14}(?: \\p{L}{3,14}){0,2}|(?:${ONE}|she|girlfriend|gf) (?:is |was )?due (?:in|on|any|next|around) \\p{L}{3,12})(?![\\p{L}-])`,
	),
	said(0.52, MAKE_UP, '(?<![\\p{L}-])(?:newborn|infant|toddler) at home(?![\\p{L}])'),
	said(
		0.55,
		HAPPENED,
		`(?<![\\p{L}-])(?:${ONE})s? (?:raised|brought up|adopted|fostered|took in) (?:him|her|them|me)(?: and (?:his|her|their|my) \\p{L}{3,12})?(?![\\p{L}])`,
	),
	said(
		0.55,
		MAKE_UP,
		`(?<![\\p{L}-])(?:${ONE}) (?:and|&|\\+) (?:his|her|their) (?:(?:${SMALL}|\\d{1,2}) )?(?:(?:${SORT}) )?(?:${MANY}|baby|son|daughter|newborn|infant)(?![\\p{L}-])`,
		(it) => !/^(?:mother|father|mom|dad|parent) and (?:his|her) (?:son|daughter)$/i.test(it),
	),
	said(
		0.5,
		HAPPENED,
		`(?<![\\p{L}-])(?:(?:his|her|their|my) )?(?:${ONE}|wife|ex-wife|ex-husband) (?:(?:is|was) (?:in (?:hospice|a nursing home|memory care|rehab|prison|jail|the ICU|a coma|the (?:army|navy|marines|air force|service))|on hospice|getting (?:married|divorced)|dying|terminal|pregnant|expecting|missing)|left (?:him|her|me|with|last|in|after) ?\\p{L}{0,10}(?: \\p{L}{1,10})?|moved out(?: last \\p{L}{3,8})?|walked out|took the (?:kids|children|baby|girls|boys)(?: and left)?|filed for divorce|remarried|served (?:him|her) papers)(?![\\p{L}-])`,
		(it) => !/ left (?:in|with|after) (?:the|a|an)? ?(?:ambulance|house|room|car|scene|officers?|medics?)/i.test(it),
	),
	said(
		0.52,
		MAKE_UP,
		`(?<![\\p{L}-])(?:an?|one) (?:boy|girl|son|daughter)[,(]? ?\\(?(?:age )?\\d{1,2}\\)?,? (?:and|&) (?:an?|one) (?:boy|girl|son|daughter)(?:,? \\(?(?:age )?\\d{1,2}\\)?)?|(?<![\\p{L}-])(?:his|her|their|the|a|first|second|third|newest) (?:first|second|third|new|newest|newborn) ?(?:grandchild|grandbaby|grandson|granddaughter|baby|child|great-grandchild)|(?<![\\p{L}-])(?:adopted (?:from|out of) \\p{Lu}\\p{L}{2,14}|no family (?:in|here|left|nearby|around|close)(?: \\p{L}{3,10})?|legal guardian (?:of|to|for) (?:his|her|their|an?|the|\\d) \\p{L}{3,14})(?![\\p{L}])`,
	),
	said(
		0.58,
		MAKE_UP,
		`(?<![\\p{L}-])(?:the )?(?:\\p{L}{3,12} )?(?:mayor|sheriff|chief|judge|pastor|preacher|principal|chairman|governor|senator|coach|priest|rabbi|imam|keeper|commissioner|superintendent|warden|postmaster|postmistress|councilman|deacon|bishop|banker|fire chief)['’]s (?:${ONE}|widow|widower|ex-wife)(?![\\p{L}-])|(?<![\\p{L}-])(?:${ONE}|widow|widower) of (?:the|an?) (?:\\p{L}{3,12} ){0,2}(?:mayor|sheriff|chief|judge|pastor|preacher|principal|chairman|governor|senator|coach|priest|rabbi|imam|deacon|farmer|rancher|miner|fisherman|founder|missionary|soldier|trucker|doctor|teacher|logger|farmworker|chief)(?![\\p{L}-])|(?<![\\p{L}-])one of (?:five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen)(?= (?:kids|children|siblings|boys|girls|brothers|sisters)|[.,;])`,
	),
	said(
		0.52,
		MAKE_UP,
		`(?<![\\p{L}-])(?:estranged|adopted|deployed|incarcerated|terminally ill|paralyzed|autistic|deaf|blind|disabled|stillborn|half-|conjoined|birth) (?:${ONE}|family|children|kids|sons|daughters)(?![\\p{L}-])`,
	),
	{
		type: 'family',
		shape:
			/\b(?:son|daughter|brother|sister|nephew|niece|grandson|granddaughter|wife|husband|mother|father|mom|dad) (?:is |was )?(?:at|in|from|stationed (?:in|at)|deployed to|serving (?:in|with)) \p{Lu}[\p{L}'’-]{1,20}(?: \p{Lu}[\p{L}'’-]{1,20}){0,2}(?: \([^)\n]{1,30}\))?/dgu,
		score: 0.6,
		why: 'where a family lives can tell whose it is',
	},
	{
		type: 'family',
		shape:
			/\b(?:at|in) (?:his|her|their) (?:father|mother|brother|sister|son|daughter|uncle|aunt|cousin|grandfather|grandmother|ex|dad|mom)['’]?s?(?: (?:house|place|home|farm|cabin|ranch|trailer))? (?:in|near|outside) \p{Lu}[\p{L}'’-]{1,20}/dgu,
		score: 0.6,
		why: 'where a family lives can tell whose it is',
	},
	said(
		0.65,
		MAKE_UP,
		'(?<![\\p{L}])(?:(?:his|her|their|our) )?(?:identical|fraternal|conjoined|infant|newborn|baby|premature) (?:twin|twins|triplets)(?![\\p{L}])|\\b(?:has|is) (?:a |an )?(?:identical )?(?:twin|triplet)(?: (?:brother|sister))?\\b|\\btwin (?:brother|sister|boys|girls|sons|daughters)\\b',
	),
	said(
		0.5,
		TELLS,
		`\\b(?:widowed|divorced|separated|remarried|engaged|married) (?:twice|x ?\\d|three times|in (?:19|20)\\d\\d|since (?:19|20)\\d\\d|(?:for )?(?:\\d{1,2}|\\p{L}{3,7}(?:-\\p{L}{3,6})?) (?:years?|yrs?)|at (?:\\d\\d|\\p{L}{3,12}(?:-\\p{L}{3,5})?)(?=[.,; ])|to (?:a|an|his|her|the) [^.;,\\n]{3,40}|(?:last|this) (?:month|week|year|spring|summer|fall|winter))`,
	),
	said(
		0.5,
		TELLS,
		`\\b(?:(?:recently |newly )?widow(?:er|ed)?|divorced|divorcee|recently separated|separated|remarried|childless|orphaned|single (?:mother|mom|father|dad|parent)|newlyweds?)\\b(?: (?:with|w/) (?:${SMALL}|\\d{1,2})(?: (?:${MANY}))?(?: at home| to raise| to feed)?)?`,
		(it, { text, start }) =>
			!(/^separated$/i.test(it) && /\b(?:was|were|we|they|them|be|officers?|parties) $/i.test(text.slice(Math.max(0, start - 9), start))),
	),
	said(
		0.52,
		MAKE_UP,
		'\\b(?:one|an only|an? (?:grown|adult|young|infant|newborn|teenage|teen|toddler|autistic|disabled|deaf|blind|premature|special-needs|married|deployed|estranged)) (?:(?:older|younger|adult|grown|little) )?(?:son|daughter|child|stepson|stepdaughter|brother|sister|grandson|granddaughter)\\b(?! (?:of|who|that) )',
	),
	said(
		0.6,
		TELLS,
		'\\b(?:\\d{1,2}|\\w{3,7}(?:-\\w{3,6})?)[ -](?:yrs?|years) of marriage\\b|\\bmarried (?:for )?(?:\\d{1,2}|\\w{3,7}(?:-\\w{3,6})?) (?:yrs?|years)\\b',
	),
	...KIN,
]);
