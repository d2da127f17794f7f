import { lastPart } from '../phrases.ts';
import { shapeOf } from '../shapes/shape.ts';
import { HELPERS, NO_WORK, OF_WORK, WORKERS } from '../work-words.ts';
import { byShape } from './patterns.ts';

const WORK = `${[...WORKERS, ...HELPERS].join('|')}|doctor|physician|officer|deputy|nurse|lawyer|psychologist|psychiatrist|dispatcher|paramedic|firefighter|clinician|detective|\\p{L}{4,14}(?:ist|smith|maker|keeper|ologist)`;
const LEVEL =
	'first-year|second-year|third-year|fourth-year|fifth-year|first-grade|second-grade|third-grade|fourth-grade|fifth-grade|sixth-grade|seventh-grade|eighth-grade|kindergarten|varsity|tenured|ordained|licensed|disgraced|award-winning|well-known|local celebrity|professional|semi-pro|(?:semi-|recently )?retired|former|ex-|onetime|one-time|laid-off';
const TAIL = '[^.;,!?\\n"”)(]{0,50}';
const AT_NAME = '(?: (?:at|in|for|with|of|on) (?:the )?\\p{Lu}[^.;,!?\\n"”)(]{2,40})?';
const LIFE = 'a life’s work can tell whose it was';

const isWork = (it: string) => !NO_WORK.has(lastPart(it.slice(it.lastIndexOf(' ') + 1).toLowerCase()));

/** Posts that one person holds, and what somebody is said to be by trade. */
export const occupations = byShape('occupations', [
	{
		type: 'occupation',
		shape: shapeOf(
			`\\b(?:(?:the|our|this) )?(?:(?:town|city|county|village|valley|island|school|parish|area|tribe|base|district|region|department|state|hospital|church|company|neighborhood)['’]s |(?:town|city|county)s )?(?:only|first|sole|one and only|lone|longest-serving|youngest|oldest|last|head|chief) (?:(?:female|woman|male|Black|Native|Latina?|Hispanic|Asian|gay|openly gay|deaf|blind|full-time|licensed|remaining|working|practicing) )?(?:\\p{Ll}[\\p{L}-]{2,18} ){0,2}(?:${WORK})(?![\\p{L}-])(?! (?:chance|thing|time|way))(?: (?:in|on|at|of|for|within) ${TAIL})?`,
			'dgiu',
		),
		score: 0.7,
		why: 'one person holds this post',
		holds: (it) =>
			!/^(?:the |our |this )?(?:only|first|last|head|chief) (?:officer|deputy|nurse|teacher|doctor|driver|paramedic|dispatcher|clinician|detective|interpreter|therapist|coach|judge|clerk|reporter|monk|fitter|model|layer|pilot)$/i.test(
				it,
			),
	},
	{
		type: 'occupation',
		shape: shapeOf(
			`\\b(?:the |our )?(?:last|only|one|first) (?:man|woman|person|one|fella|fellow|guy|lady|soul|family|crew|hand)(?: left)? (?:in|on|at|around|between|for) (?:[^.;,!?\\n"” ]{1,20} ){1,5}?(?:who|that) (?:could|can|knows|knew|still|does|did|makes|made|fixes|fixed|builds|built|would|ever)${TAIL}`,
			'dgiu',
		),
		score: 0.65,
		why: 'one person does this',
	},
	{
		type: 'occupation',
		shape: shapeOf(
			`\\b(?:${LEVEL})[ ]?(?:\\p{L}[\\p{L}-]{2,18} ){0,2}(?:${WORK}|resident|student|intern|marine|sailor|medic|athlete|champion|player|employee|fighter|sergeant|captain|colonel|trooper|principal|minister|politician|executive)(?![\\p{L}-])${AT_NAME}`,
			'dgui',
		),
		score: 0.62,
		why: 'few do this work',
		holds: (it) => !/licensed (?:officer|driver|nurse|clinician)/i.test(it),
	},
	{
		type: 'occupation',
		shape: /\b(?:second|third|fourth|fifth|sixth|seventh|\d(?:nd|rd|th))[ -]gen(?:eration)? (?:\p{L}[\p{L}-]{2,18} )?\p{L}[\p{L}-]{3,18}(?![\p{L}-])/dgiu,
		score: 0.6,
		why: 'few do this work',
		holds: (it) => !/generation (?:american|immigrant|\p{Lu}\p{Ll})/iu.test(it) || /(?:er|man|ist|or|smith)$/i.test(it),
	},
	{
		type: 'occupation',
		shape:
			/\b(?:[Ff]ormer |[Rr]eigning |[Oo]nce )?(?:Miss|Mister|Mr\.?) (?:Teen |Junior |Black |Indian )?(?:World|America|USA|Universe|Rodeo|\p{Lu}\p{Ll}{3,12} (?:Rodeo|Fair|Festival|Nation|USA|County|State)|Indian World)\b|\b(?:former|reigning|crowned) (?:Miss|Mister) \p{Lu}[\p{L}]{2,12}(?: \p{Lu}[\p{L}]{2,12}){0,2}/dgu,
		score: 0.6,
		why: 'one person holds this post',
	},
	{
		type: 'occupation',
		shape:
			/\b(?:(?:works?|worked|working|jobs?|career|position|hired(?: on)?|employed|trained|training|apprenticed|gig|shifts?|living|season) as|apprenticed to|studying to be|training to be|wants to be|promoted to|retired (?:as|from being)) (?:an? |the )?(?<it>(?!result|team|if|though|well|long|soon|follow|part|needed|usual|you|he|she|they|it|we|i\b)\p{L}[\p{L}'’-]{2,18}(?: (?!at\b|for\b|in\b|with\b|and\b|who\b|on\b|until\b|when\b|from\b|of\b|but\b|by\b|since\b|to\b|the\b|he\b|she\b|where\b|there\b)\p{L}[\p{L}'’-]{2,18}){0,3})(?![\p{L}-])/dgiu,
		score: 0.55,
		why: OF_WORK,
		holds: (it) => !/^(?:(?:crisis|cit|mental|peer|police|patrol|interpreter|dispatcher|negotiator|clinician|counselor)\b|deputy$|officers?$)/i.test(it),
	},
	{
		type: 'occupation',
		shape:
			/(?:^|[\n;.] ?)(?:occupation|occ|employment|employer\/occupation|job title|profession|vocation|trade|work hx|employed|line of work) ?: ?(?<it>[^.;,\n]{3,50})/dgi,
		score: 0.6,
		why: OF_WORK,
		holds: (it) => !/^\s*(?:none|unknown|unk|n\/a|unemployed|disabled|retired|student)\s*$/i.test(it),
	},
	{
		type: 'occupation',
		shape:
			/\b(?:is|was|as|been|becoming|became|being|[,;] ?) ?(?:an? )(?<it>(?:\p{L}[\p{L}'’-]{2,14} ){0,2}\p{L}{2,12}(?:er|or|ist|ian|man|woman|smith|wright|eur|eer))(?=[.,;)\n]| (?:at|for|in|with|by|who|and|until|from|on)\b|$)/dgiu,
		score: 0.42,
		why: 'it may be what somebody works',
		holds: isWork,
	},
	{
		type: 'occupation',
		shape:
			/\b(?:retired|former|laid-off|out-of-work|unemployed|apprentice|journeyman|licensed|certified|self-employed|freelance|part-time|seasonal|itinerant) (?:\p{L}[\p{L}'’-]{2,14} ){0,2}\p{L}{2,12}(?:er|or|ist|ian|man|woman|smith|wright|eur|eer|hand)(?![\p{L}-])/dgiu,
		score: 0.52,
		why: OF_WORK,
		holds: isWork,
	},
	{
		type: 'occupation',
		shape:
			/\b(?:\w{3,12}[- ])?(?:\w{3,10}|\d{1,2})[- ]years? (?:underground|on the (?:force|job|line|river|boats|railroad|rigs)|at (?:the )?(?:mill|mine|plant|foundry|yard|shipyard|refinery|post office|school|factory|\p{Lu}[\p{L}'’]{2,20})|in the (?:army|navy|air force|marines|coast guard|mines|mills|fields|ministry|legislature)|as (?:a|an|the) [^.;,\n]{4,30})(?: (?:at|for|with) \p{Lu}[^.;,\n]{2,30})?/dgu,
		score: 0.6,
		why: LIFE,
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
		shape:
			/\b(?:freshman|sophomore|(?:a|is|college|high school) (?:junior|senior)|grad(?:uate)? student|valedictorian|salutatorian|homecoming (?:king|queen))(?= (?:at|in|with) |[,.;])/dgi,
		score: 0.5,
		why: 'the year of a student tells together with the school',
	},
	{
		type: 'occupation',
		shape: shapeOf(
			`(?<=[\\p{L}\\d)"”], )(?<it>(?:retired |former |part-time |freelance )?(?:(?!and |or |but |the |his |her |an? |who |my |our |then |in |at |to |of |for |with |after |no |not |or )\\p{Ll}[\\p{L}-]{2,14} ){1,2}\\p{Ll}{2,12}(?:er|or|ist|ian|man|woman|smith|wright))(?=[,.;])`,
			'dgu',
		),
		score: 0.45,
		why: 'it may be what somebody works',
		holds: (it) => isWork(it) && !/^(?:\p{L}+(?:ed|ing|ly)|same|another|every|last|each|this|that|ten|one|two|three)\b/u.test(it),
	},
	{
		type: 'occupation',
		shape: shapeOf(
			`(?<![\\p{L}])(?:is|was|as|became|being|[’']s) (?:the|our|their|a|an) (?<it>(?:(?:retired|former|parish|village|tribal|temple|church|town|head|assistant|associate|youth|hereditary|war|ceremonial|senior|lay|mosque|synagogue|visiting) ){0,2}(?:priest|pastor|imam|rabbi|deacon|deaconess|abbot|monk|nun|bishop|cantor|elder|chief|medicine man|medicine woman|shaman|healer|midwife|undertaker|postmaster|mayor|sexton|constable|magistrate|organist|principal|schoolteacher|beekeeper|choir director|band director|bandleader|drum keeper|fire chief|harbormaster|lighthouse keeper|game warden|headman|clan mother|matriarch|storyteller|town clerk|town drunk|groundskeeper))(?![\\p{L}-])`,
			'dgiu',
		),
		score: 0.5,
		why: 'one person holds this post',
	},
]);
