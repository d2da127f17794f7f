import { FAITHS, PEOPLES } from '../peoples.ts';
import { shapeOf } from '../shapes/shape.ts';
import { behind, type Pattern } from './patterns.ts';

const FEW = 'where few are, it can tell who it was';
const FORCES =
	'army|navy|air force|coast guard|marines?|military|merchant marine|police|special forces|guard|resistance|militia|legion|infantry|paratroopers|royal navy|red army';
const UNIT =
	'(?:\\d{1,3}(?:st|nd|rd|th) (?:airborne|infantry|cav(?:alry)?|armored|marines?|mountain|division|id|ranger|bn|battalion|regiment|artillery|engineers?|fighter|bomb wing|special forces group)|(?:airborne|infantry|artillery|armor|signal corps|seabees|green berets?|rangers?|swift boats|riverine|recon|submarines?|mortuary affairs|graves registration|motor pool|bomb disposal|eod))';
const PRACTICE =
	'(?:took|take|takes|taking|handles?|handled|handling) up serpents|(?:handles?|handled|handling) serpents|snake[- ]handl(?:er|ing)|speaks? in tongues|spoke in tongues|foot washing|laying on of hands|faith healer|faith healing|exorcism|deliverance ministry|speaking in tongues|keeps? kosher|kept kosher|prays? five times|fasting for ramadan|confirmed catholic|altar (?:boy|girl|server)|first communion|confirmation class|seminarian|novitiate|took (?:her|his) vows|convent|shunned|rumspringa|meidung|baptized (?:in|at)|sabbath keeper|home church|plain people|plain community|the plain sect|disfellowshipped|excommunicated|shunning|left the (?:church|order|faith|community|witnesses|amish)|quincea[nñ]era|namesake ceremony|naming ceremony|dreamer|day of the dead altar|ofrenda|house spirit|spirit house|ancestor altar|strings? tied|baci strings?|coining|cupping marks|cao gio';

/** What somebody believes and does, and whom somebody served with. */
export const BACKGROUNDS: readonly Pattern[] = [
	{ type: 'demographic', shape: shapeOf(`(?<![\\p{L}-])(?:${PRACTICE})(?![\\p{L}-])`, 'dgiu'), score: 0.5, why: FEW },
	{
		type: 'demographic',
		shape: shapeOf(
			`(?<![\\p{L}-])(?:(?:former|ex-|retired|served (?:in|with|w/)|fought (?:in|with|for)|deserted|conscripted (?:into|by)|drafted (?:into|by)) ?(?:the )?)?(?:north |south |old |soviet |imperial |free )?(?:${PEOPLES}|british|english|irish|canadian|australian|american|soviet|vietnamese|korean|hessian) (?:${FORCES})(?: (?:vet(?:eran)?s?|officer|sergeant|captain|colonel|conscript|deserter|pilot|medic|cook|interpreter))?(?![\\p{L}-])`,
			'dgiu',
		),
		score: 0.55,
		why: FEW,
	},
	{
		type: 'demographic',
		shape: shapeOf(
			`(?<![\\p{L}-])(?:(?:army|navy|marine(?: corps)?|usmc|air force|usaf|coast guard|guard|vietnam|gulf war|combat|iraq|korea) )?(?:vet|veteran) ?\\([^)\\n]{2,40}\\)|(?<![\\p{L}\\d])(?:with |in |of |from )?(?:the )?${UNIT} (?:vet(?:eran)?|guy|man|medic|sergeant|in \\p{L}{4,14})(?![\\p{L}])`,
			'dgiu',
		),
		score: 0.55,
		why: FEW,
	},
	{
		type: 'demographic',
		shape: shapeOf(
			`(?<![\\p{L}-])(?:enrolled|registered|descendant|member)(?: (?:in|with|of|at))?(?: the)? (?<it>(?:(?!as\\b|in\\b|at\\b|for\\b|to\\b|on\\b|and\\b|with\\b)\\p{L}[\\p{L}'’-]{2,14} ){0,3}(?:band|tribe|nation|pueblo|rancheria|clan|community|reservation|confederated tribes))(?![\\p{L}-])`,
			'dgiu',
		),
		score: 0.55,
		why: FEW,
		holds: (it) => !/^(?:the )?(?:community|nation|tribe|band)$/i.test(it),
	},
	{
		type: 'demographic',
		shape: shapeOf(
			`(?<![\\p{L}-])(?:the )?\\p{Lu}[\\p{L}'’]{2,14} (?:people|folks?|clan|believers|brethren|holiness (?:church|folks?|people)|community|elders?|kin|church (?:people|folks?|ladies|women))(?![\\p{L}-])`,
			'dgu',
		),
		score: 0.42,
		why: FEW,
		holds: (it) =>
			!/^(?:The |the )?(?:Ask|Asked|Young|Old|Other|Some|Most|Many|These|Those|Good|Two|Three|Few|Deaf|Poor|Local|Nice|Family|Homeless|All|Crisis|Next|My|Our|Their|His|Her|More|Sick|Both|White|Black|Normal|Certain|Which|What|When|Such|Town|Real|Tell|Told|The|And|But|Mental|Community|Therapeutic|Behavioral|Serving) /i.test(
				it,
			),
	},
	{
		type: 'demographic',
		shape: shapeOf(
			`(?<![\\p{L}-])(?:(?:goes to|attends?|attended|attending|prays? at|prayed at|belongs to|raised in|grew up in|active in|member of|imam at|from|at|supports?:|protective:[^.\\n]{0,30}) (?:the |a |an |his |her |their )?)(?<it>(?:${FAITHS} )?(?:mosque|masjid|synagogue|shul|temple|gurdwara|stake center|ward house|kingdom hall|meetinghouse|wat|mandir|stake|tabernacle|longhouse|sangha|ashram|monastery|convent|cathedral|storefront church|tent revival|bruderhof|commune|kibbutz|colony|compound))(?![\\p{L}-])`,
			'dgiu',
		),
		score: 0.5,
		why: FEW,
	},
	{
		type: 'demographic',
		shape: shapeOf(
			`(?<![\\p{L}-])(?:(?:grew up|raised|born|reared) (?:amish|mennonite|mormon|catholic|jewish|muslim|hindu|buddhist|jw|pentecostal|baptist|quaker|orthodox|hutterite|apostolic|adventist|holiness|lutheran|methodist|speaking \\p{L}{4,12})|(?:first|1st|primary|home|native|preferred|only) (?:language|tongue|lang)(?: is| was|:)? \\p{L}{4,14}|(?:left|right)[- ]handed|albino|red-?headed|wears? an? (?:eye ?patch|prosthesis|colostomy bag|hearing aids?|back brace|leg brace|insulin pump|wig|patch)|hearing aids|(?:walks?|walked) with a (?:limp|cane)|uses a (?:cane|walker|scooter|power chair|feeding tube|trach)|conjoined|harelip|(?:six|6)[- ]?(?:foot|ft|feet)[- ](?:six|seven|eight|nine|6|7|8|9))(?![\\p{L}-])`,
			'dgiu',
		),
		score: 0.42,
		why: FEW,
		holds: (_, around) => !/^ services/.test(behind(around)),
	},
	{
		type: 'demographic',
		shape: shapeOf(
			`(?<![\\p{L}-])(?:tunnel rat|door gunner|forward observer|drill sergeant|drill instructor|bomb tech|mine sweeper|frogman|pow camp|draft dodger|conscientious objector|deserter|awol|dishonorable discharge|court[- ]martial(?:ed|led)?|boot camp|merchant seaman|lost boys?(?: of sudan)?|child soldier|boat people|camp survivor|holocaust survivor|genocide survivor|killing fields|re-?education camp|internment camp|boarding school survivor|residential school|code talker|navajo code talker|(?:served|serving|stationed|deployed|sailed|shipped out) (?:on|aboard|off|at) (?:an? |the )?(?:\\p{L}{3,12} )?(?:destroyer|submarine|sub|carrier|cruiser|frigate|battleship|minesweeper|cutter|tender|oiler|gunboat|base|uss \\p{L}{3,14}))(?![\\p{L}-])(?: in (?:vietnam|iraq|korea|the (?:gulf|war|navy|army))(?![\\p{L}]))?`,
			'dgiu',
		),
		score: 0.52,
		why: FEW,
	},
	{
		type: 'demographic',
		shape: shapeOf(
			`(?<![\\p{L}-])(?:an? |the |with )?(?!(?:has|have|with|and|his|her|their|the|no|of|my|multiple|some|visible|several|other|many) )\\p{L}[\\p{L}'’-]{2,14} tattoo(?:s|ed)?(?: (?:on|across|over|behind|down|up) (?:his|her|their|the|one|both|each|left|right|rt|lt) (?:\\p{L}{2,10} ){0,1}\\p{L}{3,10})?(?![\\p{L}-])|(?<![\\p{L}-])tattoo(?:s|ed)? (?:on|across|over|behind) (?:his|her|their|the|one|both|left|right) (?:\\p{L}{2,10} )?(?:neck|face|forehead|hand|hands|knuckles|throat|scalp|forearm|arm|chest|calf|wrist|eyelids?|cheek)(?![\\p{L}-])`,
			'dgiu',
		),
		score: 0.45,
		why: FEW,
		holds: (it) => !/^(?:a |the )?(?:sleeve|got|getting|a|new|old) tattoo/i.test(it),
	},
	{
		type: 'demographic',
		shape: shapeOf(
			`(?<![\\p{L}-])(?:(?:has|have|with|only|had) (?:only )?(?:one|1) (?:good )?(?:arm|leg|eye|hand|kidney|lung|foot)|(?:grew up|raised|born|lived|living) (?:in|on|at) (?:an? |the )?(?:[\\p{L}-]{3,14} ){0,2}(?:compound|commune|cult|convent|monastery|orphanage|colony|kibbutz|houseboat|lighthouse|circus|carnival|refugee camp|reservation|rez|pueblo|monastery|ashram|military base|army base|bruderhof|longhouse)|shunned(?: by (?:his|her|their|the) [\\p{L}-]{3,14})?|(?:three|four|seven)[- ](?:foot|feet)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine|ten|eleven))?(?: tall)?|six[- ](?:foot|feet)[- ](?:four|five|six|seven|eight|nine|ten))(?![\\p{L}-])`,
			'dgiu',
		),
		score: 0.5,
		why: FEW,
	},
];
