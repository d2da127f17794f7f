import { NOBODY, WORLD } from '../vocabulary.ts';
import { isNamed, NAME } from './names-with-tails.ts';
import { before, behind, byShape } from './patterns.ts';
import { IS_TERM } from './terms.ts';

const END = '(?![\\p{L}-])';
const SCHOOL =
	'(?:high school|middle school|elementary school|elementary|grade school|grammar school|charter school|day school|boarding school|vo-tech|votech|tech school|technical college|community college|college|university|academy|preschool|pre-school|daycare|head start|school district|district|schools|school|campus)';
const CARE =
	'(?:hospital|clinic|health clinic|health center|medical center|urgent care|emergency room|psych unit|nursing home|care home|group home|rest home|rehab|detox|shelter|pharmacy|crisis center|crisis team|crisis line|mobile team|outreach team|hotline|food bank|food pantry|soup kitchen|community center|senior center|youth center|recovery center|treatment center|sober house|halfway house|hospice)';
const WORSHIP =
	'(?:church|chapel|mosque|masjid|temple|synagogue|parish|cathedral|congregation|gurdwara|monastery|convent|mission|tabernacle|meetinghouse|meeting house|stake|ward)';
/** What stands before "plant" or "mill" where no name is needed: a town has one. */
const GOODS =
	'(?:beef|pork|hog|poultry|chicken|turkey|egg|fish|salmon|crab|shrimp|catfish|meat|meatpacking|packing|rendering|tire|steel|iron|aluminum|copper|lead|zinc|paper|pulp|box|glass|brick|tile|cement|concrete|lime|gravel|salt|potash|soda ash|coal|uranium|gold|silver|sugar|beet|potato|cheese|milk|butter|ice cream|bread|candy|pickle|pecan|peanut|almond|walnut|cotton|wool|sock|hosiery|textile|carpet|denim|shoe|boot|glove|furniture|chair|mattress|window|door|cabinet|battery|auto|car|truck|engine|airplane|aircraft|missile|ammunition|ammo|powder|chemical|fertilizer|plastics|paint|soap|bottling|beer|ethanol|oil|gas|power|nuclear|water treatment|sewage|recycling|shingle|lumber|veneer|plywood|pellet|feed|flour|rice|corn|soybean|seed|tobacco|cigarette|garment|uniform|print|chip|solar|wind turbine|pet food|dog food|assembly)';
const DENOMINATION =
	'(?:Lutheran|Baptist|Methodist|Catholic|Presbyterian|Episcopal|Pentecostal|Mormon|Mennonite|Amish|Adventist|Nazarene|Quaker|Moravian|Orthodox|Russian Orthodox|Greek Orthodox|Assembly of God|Apostolic|Congregational|Unitarian|Christian|Jewish|Muslim|Islamic|Buddhist|Sikh|Hindu|Lakota|Ojibwe|Navajo|Cherokee|Choctaw|Hopi|Apache|Hmong|Korean|Vietnamese|Somali|Haitian|Polish|Ukrainian|Chinese|Samoan|Tongan|Filipino)';
/** What the names of states and countries begin with. */
const WIDE = /^(?:North|South|East|West|New|The|United|States|America)$/;

/** Names of organizations in sentences whose last word has no capital, and those that need no name where people know what is meant. */
export const organizationsInWords = byShape('organizations-in-words', [
	{
		type: 'organization',
		shape: new RegExp(
			`(?:\\bthe |(?<=\\b(?:his|her|their|my|our|at|to|from) ))${DENOMINATION} (?:${SCHOOL}|${WORSHIP}|${CARE}|cemetery|hall|services?|center|bookstore|grocery|market|restaurant)${END}(?: (?:by|on|near|behind|across from|next to|in|off|out on|down by|up) (?:the )?(?:\\p{Lu}[\\p{L}'’-]{1,18}|\\p{Ll}{3,12})(?=[\\s.,;]))?`,
			'dgu',
		),
		score: 0.55,
		why: 'a town has few of these',
	},
	{
		type: 'employer',
		shape: new RegExp(
			`\\b(?:the|our|that|at|down at the|old) (?:old |new )?${GOODS} (?:plant|mill|factory|works|cannery|yard|elevator|gin|shed|co-op|mine|quarry|shop|warehouse|line|refinery|pit|processor|packer|packers|distributor|brewery|dairy)${END}`,
			'dgiu',
		),
		score: 0.5,
		why: 'a town has few of these',
	},
	{
		type: 'employer',
		shape: new RegExp(
			`\\b(?:the|our) (?:old |new )?(?:cannery|smelter|refinery|shipyard|foundry|sawmill|feedlot|packinghouse|packing house|slaughterhouse|meatpacker|hatchery|tannery|shoe factory|casino|penitentiary|prison|state hospital|grain elevator|cotton gin|co-op|creamery|lumberyard|mill|mine|plant)${END}`,
			'dgiu',
		),
		score: 0.4,
		why: 'a town has few of these',
		holds: (_, around) =>
			/\b(?:at|from|for|by|to|left|quit|closed|fired|hired|when|since|until|after) $/.test(before(around)) ||
			/^ (?:closed|shut|fired|laid|let|burned|cut|hired|went|folded)/.test(behind(around)),
	},
	// "from a local business about one of its employees"
	{
		type: 'employer',
		shape:
			/\b(?:an?|the) (?:local|nearby|neighborhood|small|family-owned|area|downtown) (?:business|company|employer|firm|shop|store|restaurant|factory|plant|farm|garage|hotel|warehouse)(?=[^.!?\n]{0,60}?\b(?:employees?|workers?|staff|co-?workers?|boss|manager|works? (?:there|for)|worked)\b)/dgiu,
		score: 0.4,
		why: 'it tells where somebody works',
	},
	// "agreed to go to Silver King"
	{
		type: 'organization',
		shape: new RegExp(
			`(?<=\\b(?:admit|transfer|placement|bed at|intake at|transport|(?:go|goes|went|going|gone|taken|brought|sent|rode|moved|back|over|admitted|transferred|released|discharged|referred|transported) to) )(?:${NAME} ){1,3}${NAME}${END}(?!['’]s)`,
			'dgu',
		),
		score: 0.5,
		why: 'somebody is brought there',
		holds: (it, around) =>
			!around.isShouted &&
			isNamed(it) &&
			!/^(?:St|Mr|Mrs|Ms|Dr)\b/.test(it) &&
			!it.split(' ').every((word) => WIDE.test(word) || WORLD.has(word.toLowerCase())),
	},
	// "the nurse at the Ridge"
	{
		type: 'organization',
		shape:
			/(?<=\p{Ll},? (?:at|to|from|by|near|outside|behind|left|inside|off) )the \p{Lu}[\p{L}'’-]{2,16}(?: \p{Lu}[\p{L}'’-]{2,16}){0,2}(?=[.,;!?)]|\s(?:and|in|on|for|when|where|who|that|because|since|with|until|after|before|at|by|about|last|every|to|but|so|is|was|parking|lot|bathroom|kitchen|lobby|front|back|employee|manager)\b)/dgu,
		score: 0.5,
		why: 'it stands where a place or an organization stands',
		holds: (it) =>
			!it
				.split(' ')
				.slice(1)
				.some((word) => NOBODY.has(word.toLowerCase()) || WORLD.has(word.toLowerCase())),
	},
	// "AMU met us there"
	{
		type: 'organization',
		shape: /(?<=[.!?]["”]? |^|\n)\p{Lu}{3,5}(?= (?:\p{Ll}{2,12}ed|met|came|took|had|sent|ran|got|told|said|brought|drove)\b)/dgmu,
		score: 0.45,
		why: 'it is short for a name',
		holds: (it, around) => !around.isShouted && !IS_TERM.has(it),
	},
	// "when BRIC changed her doctor"
	{
		type: 'organization',
		shape:
			/(?<=\b(?:at|to|from|by|with|through|via|when|per|for|called|calls|called to|referred to|works at|since|until) (?:the )?)\p{Lu}{3,6}(?![\p{L}\d/-])/dgu,
		score: 0.5,
		why: 'it is short for a name',
		// Before a name it is a title.
		holds: (it, around) => !around.isShouted && !IS_TERM.has(it) && !/^ \p{Lu}\p{Ll}/u.test(around.text.slice(around.end, around.end + 3)),
	},
]);
