import { FAITHS, OF_FAITHS, PEOPLES } from '../peoples.ts';
import { BACKGROUNDS } from './backgrounds.ts';
import { before, behind, byShape, type Pattern, patternOf } from './patterns.ts';

const FEW = 'where few are, it can tell who it was';
const PERSON =
	'males?|females?|man|men|woman|women|boys?|girls?|teen(?:ager)?s?|juvenile|kids?|youths?|adults?|guy|fella|fellow|lady|gentleman|couple|family|child|infant|elder|senior|M|F';
/** Words of every day when written small. */
const PLAIN_SMALL =
	/^(?:apostolic|catalan|cham|chinook|cree|creole|crow|danish|doukhobor|druid|dutch|georgian|hoh|holiness|jain|kaw|laguna|luo|malay|mono|ponca|polish|roma|salish|sami|serrano|shaker|swiss german|thai|turkish|twi|ute|cayuse|mandarin|welsh|german|modoc|maltese|afghan|mojave|persian|moravian|wasco|indigenous)$/;
const OF_THINGS =
	/^ (?:shepherds?|fries|toast|doors?|restaurant|food|bulldog|dressing|horn|press|braid|moss|sausages?|pyrenees|terrier|retriever|beer|opera|market|mastiff|poodle|short-?hair|chop|salad|bread|coffee|rug|blinds|avenue|ave|street|st|road|rd|drive|dr|lane|county|creek|river|park|boulevard|blvd)\b/;

const said = (score: number, shape: string, holds?: Pattern['holds'], flags?: string): Pattern =>
	patternOf('demographic', FEW, { score, shape, ...(holds && { holds }), ...(flags && { flags }) });

/** Peoples, faiths, languages, service and bodies by which somebody stands out where they live. */
export const demographics = byShape('demographics', [
	said(
		0.6,
		`(?<![\\p{L}-])(?:(?:enrolled|registered|full-blood(?:ed)?|half|part|mixed|traditional|first-generation|second-generation) (?:in |with |member of )?(?:the )?)?(?:${FAITHS}|${PEOPLES})(?:[- ](?:American|speaking|speaker|spkg|spkr|only|born|descent|community|immigrant|refugee|accented|(?:is )?(?:1st|first) language|preferred|prefd|both sides|(?:doesn['’]t|does not)(?= know))(?: only)?)?(?![\\p{L}])`,
		(it, around) => {
			const first = it.charAt(0);
			const isSmall = first === first.toLowerCase() && /\p{Ll}/u.test(first);
			return !(isSmall && PLAIN_SMALL.test(it)) && !OF_THINGS.test(behind(around));
		},
	),
	said(
		0.55,
		'(?<![\\p{L}])(?:somali|hmong|navajo|vietnamese|haitian|amish|guatemalan|burmese|sikh|muslim|arabic|farsi|mandarin|cantonese|tagalog)(?:[- ]speaking)?, (?:he|she) (?:doesn[\'’]t|does not|dont) (?:know|speak)[^.;\\n"”]{2,40}',
	),
	said(
		0.55,
		"(?<![\\p{L}])(?:enrolled|registered|tribal) (?:member|citizen|elder|descendant)(?: (?:of|with) (?:the )?\\p{L}{3,16}(?: (?:nation|tribe|band|pueblo))?)?(?![\\p{L}])|(?<![\\p{L}])(?:Enrolled|enrolled) \\p{Lu}[\\p{L}'’]{3,16}(?![\\p{L}])",
	),
	said(0.6, '(?<![\\p{L}])\\p{Lu}\\p{Ll}{3,14}-(?:speaking|born|American|accented)(?![\\p{L}])', (it) => !/^(?:English|Native)-/.test(it), 'dgu'),
	said(
		0.5,
		`(?<![\\p{L}-])(?:white|black|hispanic|latin[oax]|asian|south asian|pacific islander|middle eastern|biracial|mixed-race|multiracial|caucasian|african[- ]american|african|chican[oa])(?= (?:${PERSON})(?![\\p{L}]))`,
	),
	said(
		0.6,
		'(?<![\\p{L}])Karen(?= (?:refugees?|people|family|woman|man|community|elder|interpreter|church|speaker|speaking|state)(?![\\p{L}]))',
		undefined,
		'dgu',
	),
	said(
		0.5,
		"(?<![\\p{L}])born (?:and raised |over )?in (?<it>(?:the )?\\p{Lu}[\\p{L}'’-]{2,16}(?:,? \\p{Lu}[\\p{L}'’-]{2,16}){0,2})(?![\\p{L}])",
		undefined,
		'dgu',
	),
	said(0.55, "(?<![\\p{L}])(?:is|as|he’s|he's|she’s|she's|out) (?<it>trans|gay|bi|queer)(?=[.,;)\\n]| and\\b)"),
	said(0.55, '(?<![\\p{L}])ICE (?:picked|took|detained|came|raided|arrested|has|got|grabbed)(?![\\p{L}])', (_, { isShouted }) => !isShouted, 'dgu'),
	said(0.5, '(?<![\\p{L}])Native(?= (?:male|female|man|woman|kid|boy|girl|elder|teen)|[,.;])(?!\\p{L})', undefined, 'dgu'),
	said(
		0.55,
		"(?<![\\p{L}])(?:member|citizen|elder|descendant|chair(?:man|woman)?) of the \\p{Lu}[\\p{L}'’]{2,16}(?: \\p{Lu}[\\p{L}'’]{2,16}){0,2} (?:Nation|Tribe|Band|Pueblo|Community|Rancheria)|(?<![\\p{L}])(?:the |from the |on the |off the )rez(?![\\p{L}])",
		undefined,
		'dgu',
	),
	said(
		0.4,
		'(?<![\\p{L}])(?:Catholic|Baptist|Southern Baptist|Methodist|Lutheran|Presbyterian|Episcopalian|Evangelical|Assembly of God|Church of Christ|atheist|nonverbal|non-verbal|mute|uses sign|stutters?)(?![\\p{L}])(?! (?:[Cc]hurch|[Hh]ospital|[Ss]chool|[Cc]harities|[Mm]edical|[Hh]ealth|[Cc]ues|[Cc]ommunication|[Ss]ervices|[Ss]ocial))',
		undefined,
		'dgu',
	),
	said(
		0.55,
		"(?<![\\p{L}])(?:fought|wounded|stationed|captured|injured|blown up) (?:at|in|near|outside) (?:the )?\\p{Lu}[\\p{L}'’]{2,16}(?: \\p{Lu}[\\p{L}'’]{2,16})?(?![\\p{L}])|(?<![\\p{L}])(?:lost|missing) (?:a|an|one|his|her|their|both|two|three) (?:(?:left|right) )?(?:legs?|arms?|hands?|eyes?|foot|feet|fingers?|thumb)(?![\\p{L}])|(?<![\\p{L}])(?:blind|deaf) in (?:one|his|her|the) (?:(?:left|right) )?(?:eye|ear)",
		undefined,
		'dgu',
	),
	said(
		0.55,
		'(?<![\\p{L}-])(?:African American|African-American|Chican[oa]|Afro-\\p{Lu}\\p{Ll}+|Latin[oa]|Hispanic|Caucasian|biracial|mixed-race)(?![\\p{L}])',
		undefined,
		'dgu',
	),
	{
		type: 'demographic',
		shape: /(?<![\p{L}\d/])(?:[WBHAIN]\/[MF]|[MF]\/[WBHAIN])(?![\p{L}\d])/dgu,
		score: 0.3,
		why: 'together with the rest it can tell who it was',
	},
	said(0.55, '\\b(?:F-1|J-1|H-1B|H-2A|H-2B|U|T|student|work|expired|tourist) visas?\\b', undefined, 'dg'),
	said(
		0.55,
		'(?<![\\p{L}-])(?:asylum(?: (?:seeker|interview|hearing|case|claim|status))?|refugees?(?: camp)?|resettled|undocumented|deported|deportation|removal (?:order|proceedings|hearing)|ICE (?:detainer|hold|custody|raid|check-in)|detained by ICE|immigration (?:court|hearing|papers|judge|detention)|green card(?: holder)?|work permit|daca(?: recipient)?|tps holder|naturali[sz]ed|no papers|(?:foreign )?exchange student|survivor of (?:the )?\\p{L}{4,16}|smuggled|coyote paid|immigrants?|immigrated|emigrated|migrant(?: worker)?|born overseas)(?: from \\p{Lu}\\p{L}+)?(?![\\p{L}])',
		(it) => !/^ice/.test(it),
	),
	said(
		0.6,
		'(?<![\\p{L}])(?:[Cc]ame|[Cc]oming|[Ff]led|[Mm]oved|[Ee]scaped|[Ee]migrated|[Ii]mmigrated|[Aa]rrived|[Rr]esettled|[Bb]rought)(?: (?:over|here|up|out|to (?:the )?(?:US|U\\.S\\.|States|America|country)))? from (?<it>(?:the )?(?:Jamaica|Haiti|Cuba|Mexico|Guatemala|Honduras|El Salvador|Nicaragua|Colombia|Venezuela|Ecuador|Peru|Brazil|Dominican Republic|Puerto Rico|Trinidad|Guyana|Somalia|Ethiopia|Eritrea|Sudan|South Sudan|Congo|Rwanda|Burundi|Nigeria|Ghana|Liberia|Kenya|Uganda|Cameroon|Senegal|Gambia|Egypt|Morocco|Iraq|Iran|Syria|Lebanon|Yemen|Jordan|Palestine|Gaza|Afghanistan|Pakistan|India|Nepal|Bhutan|Bangladesh|Sri Lanka|Burma|Myanmar|Thailand|Laos|Cambodia|Vietnam|China|Taiwan|Hong Kong|Tibet|Mongolia|Korea|Japan|Philippines|Indonesia|Samoa|Tonga|Fiji|Guam|Saipan|Palau|Chuuk|Pohnpei|Marshall Islands|Marshalls|Micronesia|Ukraine|Russia|Poland|Bosnia|Kosovo|Serbia|Croatia|Albania|Romania|Moldova|Hungary|Greece|Italy|Portugal|Azores|Cape Verde|Ireland|Scotland|Germany|Finland|Norway|Sweden|Latvia|Lithuania|Estonia|Armenia|Georgia|Turkey|Uzbekistan|Kazakhstan|\\p{Lu}\\p{L}{3,14}(?:stan|land|ia)))(?![\\p{L}])',
		(it, around) =>
			!/moved/.test(before(around)) || !/^(?:georgia|pennsylvania|virginia|california|philadelphia|maryland|cleveland|oakland|portland)$/i.test(it),
		'dgu',
	),
	said(0.55, `(?<![\\p{L}-])(?:${OF_FAITHS})(?![\\p{L}])`),
	said(
		0.55,
		'(?<![\\p{L}-])(?:raised|lapsed|devout|practicing|converted|born-again|ex-|former|strict)[ -]?(?:\\p{Lu}\\p{L}{3,14}|atheist|catholic|baptist|methodist|lutheran|evangelical|christian)(?: (?:household|home|family))?(?![\\p{L}])',
		(it) => /(?:ic|ist|an|al|ite|ish|ness|on|im|el|ran)\b/i.test(it.split(/[ -]/)[1] ?? ''),
		'dgu',
	),
	{
		type: 'demographic',
		shape:
			/\b(?:speaks?|speaking|spoke|talks?|talking|talked|sang|prayed|prays|language:?|lang:?|home lang|fluent in) (?:in )?(?:only |mostly |some |mainly )?(?<it>\p{Lu}\p{Ll}{3,14}(?: \p{Ll}{3,8}(?=[.,;]))?)(?![\p{L}])/dgu,
		score: 0.5,
		why: FEW,
		holds: (it) =>
			!/^(?:English|With|Through|Slowly|Softly|Clearly|Over|About|After|Before|From|When|While|That|This|They)\b/.test(it) &&
			/(?:ese|ish|ian|an|ic|ali|ong|aa|ili|ole|iné|bizaad|arsi|rdu|indi|og|ai|ik|aq|it|oa|io|wi|il)$/.test(it),
	},
	said(
		0.6,
		'(?<![\\p{L}-])(?:transgender|trans (?:man|woman|male|female|boy|girl|teen)|nonbinary|non-binary|enby|genderqueer|gender[- ]fluid|intersex|two-spirit|MTF|FTM|openly gay|gay|lesbian|bisexual|queer|pansexual|asexual|(?:she|he|they|xe|ze)/(?:they|them|xem|zir)(?:/theirs)?)(?![\\p{L}])',
	),
	said(
		0.55,
		'(?<![\\p{L}-])(?:(?:(?:first|second|secret|civil|korea[n]?|vietnam|gulf|cold|world|foreign|iraq|afghan(?:istan)?|desert storm|marine|army|navy|air force|coast guard|national guard|usmc|usaf|oif|oef|ww2|wwii|world war (?:ii|two)|combat|disabled|service-connected|airborne|panama|grenada|bosnia|kosovo|fallujah|kandahar|helmand|military)[ /-](?:corps[ /-])?){1,3}(?:war )?(?:vet(?:eran)?s?|medic|seabee|corpsman|ranger|reservist|sniper|gunner|nurse|brat|kid)|veterans?|former pow|purple heart(?: recipient)?|gold star (?:mother|father|family|wife|parent)|(?:ex-|former |retired )(?:marine|soldier|sailor|airman|paratrooper|green beret|navy seal|guardsman)|paratrooper|green beret|navy seal|seabee|army ranger|honorabl[ey] discharged?|va (?:disability|rated))(?![\\p{L}])',
		(it, around) =>
			!/^veterans?$/i.test(it) ||
			!/^ (?:affairs|day|hospital|administration|memorial|crisis|home|park|court|treatment|center|services|parkway|highway|bridge|hall|drive|blvd|boulevard|avenue|ave)/.test(
				behind(around),
			),
	),
	said(
		0.55,
		'(?<![\\p{L}])(?:(?:US |U\\.S\\. )?Marine(?: Corps)?|Khe Sanh|Fallujah|Kandahar|Da Nang|Hue City|Ia Drang|Chosin|Inchon|Iwo Jima|Okinawa campaign|Mogadishu|Helmand|Ramadi|Korengal|Tet Offensive|Hamburger Hill|Desert Storm|Desert Shield|Enduring Freedom|Iraqi Freedom)(?![\\p{L}])(?! (?:Drive|Park|Patrol|Bank|Dr|Hospital|Center|Terminal|Supply|Biology))',
		undefined,
		'dgu',
	),
	said(
		0.6,
		'(?<![\\p{L}])(?:(?:\\d|one|two|three|four|five|six) (?:combat )?tours?(?: (?:in|of|to|with))?(?: (?:vietnam|iraq|afghanistan|korea|bosnia|kuwait|syria|duty|the (?:gulf|guard|army|marines)|fallujah|kandahar|helmand))?|served (?:\\w{3,8} (?:years|tours) )?in (?:vietnam|iraq|afghanistan|korea|kuwait|bosnia|desert storm|the (?:army|navy|marines?(?: corps)?|air force|coast guard|national guard|gulf(?: war)?|guard|reserves|israeli army|idf))|(?:deployed|deploying|shipped out) (?:with|to|in|overseas)(?: the)?(?: (?:guard|national guard|reserves|army|navy|marines|iraq|afghanistan|kuwait|korea|poland|\\p{L}{4,12}))?|national guard(?:sman)?|army reserves?)(?![\\p{L}])',
		(it) =>
			!/^deploy\w+ (?:with|to|in|overseas) ?(?:the)? ?(?:scene|area|taser|less|field|home|school|door|crowd|search|their|support|several|drone|spike)$/i.test(
				it,
			),
	),
	said(
		0.5,
		'(?<![\\p{L}-])(?:Deaf(?:-blind)?(?:, ASL(?: first language)?)?|DEAF|DeafBlind|ASL|hard of hearing|HARD OF HEARING|HOH|legally blind|LEGALLY BLIND|blind since \\w+|double amputee|amputee|quadriplegic|paraplegic|wheelchair user|little person|dwarfism|albino|albinism|vitiligo|cleft (?:lip|palate)|uses a wheelchair|prosthetic (?:leg|arm|hand|eye)|glass eye|one-armed|one-legged|missing (?:\\w{1,8} )?(?:fingers?|arm|leg|hand|eye|ear)|cochlear implants?|dialysis (?:pt|patient)|heart transplant|kidney transplant|liver transplant|burn scars?|port-wine stain|face tattoos?|facial tattoos?|neck tattoo[^.;,\\n]{0,30}|tattoo (?:of|that|reading|says)[^.;,\\n]{2,40}|TRANSGENDER)(?![\\p{L}])',
		undefined,
		'dgu',
	),
	...BACKGROUNDS,
]);
