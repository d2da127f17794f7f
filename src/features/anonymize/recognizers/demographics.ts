import { byShape } from './patterns.ts';

const GROUP =
	"White Hmong|Green Hmong|Hmong|Yup['’]ik|Cao Dai|Cajun|Igbo|Yoruba|Hausa|Akan|Wolof|Fulani|Quaker|Muscogee|Osage|Pawnee|Ute|Paiute|Tohono O['’]odham|Pima|Lumbee|Quechua|Mixtec|Zapotec|Garifuna|Gullah|Basque|Maltese|Georgian|Uzbek|Uyghur|Mongolian|Telugu|Malayalam|Sinhalese|Tamil|Hmoob|Mien|Somali|Somalian|Navajo|Diné|Chippewa|Ojibwe|Anishinaabe|Lakota|Dakota Sioux|Sioux|Cherokee|Apache|Hopi|Zuni|Choctaw|Chickasaw|Seminole|Mohawk|Oneida|Menominee|Blackfeet|Crow|Cheyenne|Shoshone|Yakama|Tlingit|Inuit|Yupik|Inupiat|Polish|Ukrainian|Russian|Romanian|Bosnian|Albanian|Vietnamese|Chinese|Korean|Japanese|Filipino|Filipina|Lao|Laotian|Cambodian|Khmer|Burmese|Rohingya|Nepali|Bhutanese|Tibetan|Pakistani|Bangladeshi|Bengali|Punjabi|Gujarati|Tamil|Afghan|Iraqi|Syrian|Iranian|Persian|Arab|Arabic|Yemeni|Lebanese|Palestinian|Israeli|Kurdish|Turkish|Armenian|Haitian|Cuban|Mexican|Guatemalan|Mayan|Honduran|Salvadoran|Nicaraguan|Puerto Rican|Dominican|Jamaican|Colombian|Venezuelan|Ecuadorian|Peruvian|Brazilian|Portuguese|Nigerian|Ghanaian|Ethiopian|Eritrean|Oromo|Congolese|Rwandan|Sudanese|South Sudanese|Liberian|Kenyan|Cape Verdean|Jewish|Orthodox Jewish|Hasidic|Muslim|Sikh|Hindu|Buddhist|Amish|Mennonite|Hutterite|Mormon|Jehovah['’]s Witness(?:es)?|Samoan|Tongan|Chamorro|Marshallese|Micronesian|Native Hawaiian|Native American|Alaska Native|Roma|Cajun|Creole|Mandarin|Cantonese|Tagalog|Swahili|Farsi|Dari|Pashto|Urdu|Hindi|Amharic|Tigrinya";

/** Peoples, faiths, languages and bodies by which somebody stands out where they live. */
export const demographics = byShape('demographics', [
	{
		type: 'demographic',
		shape: new RegExp(
			`(?<![\\p{L}])(?:${GROUP})(?:[- ](?:American|speaking|speaker|only|born|descent|community|immigrant|refugee|interpreter))?(?![\\p{L}])`,
			'dgu',
		),
		score: 0.6,
		why: 'where few are, it can tell who it was',
		holds: (it) => !/interpreter$/.test(it),
	},
	{
		type: 'demographic',
		shape:
			/(?<![\p{L}])(?:somali|hmong|navajo|vietnamese|haitian|amish|guatemalan|burmese|sikh|muslim|arabic|farsi|mandarin|cantonese|tagalog)(?:[- ]speaking)?(?:, (?:he|she) (?:doesn['’]t|does not|dont) (?:know|speak)[^.;\n"”]{2,40})?(?![\p{L}])/dgiu,
		score: 0.55,
		why: 'where few are, it can tell who it was',
	},
	{
		type: 'demographic',
		shape:
			/(?<![\p{L}])(?:SOMALI|HMONG|NAVAJO|POLISH|NATIVE HAWAIIAN|NATIVE AMERICAN|SAMOAN|TONGAN|FILIPINO|UKRAINIAN|PORTUGUESE|FRENCH|TAGALOG|MANDARIN|CANTONESE|FARSI|SWAHILI|SIKH|MUSLIM|JEWISH|LEGALLY BLIND|DEAF|TRANSGENDER|VIETNAMESE|HAITIAN|AMISH|SPANISH|KOREAN|RUSSIAN|CHINESE|ARABIC)(?:[- ](?:SPEAKING|ONLY|SPKG|SPKR))?(?![\p{L}])/dgu,
		score: 0.5,
		why: 'where few are, it can tell who it was',
	},
	{
		type: 'demographic',
		shape: /(?<![\p{L}])\p{Lu}\p{Ll}{3,14}-(?:speaking|born|American)(?![\p{L}])/dgu,
		score: 0.6,
		why: 'where few are, it can tell who it was',
		holds: (it) => !/^(?:English|Native)-/.test(it),
	},
	{ type: 'demographic', shape: /\b(?:F-1|J-1|H-1B|H-2A|U|T|student|work) visa\b/dg, score: 0.55, why: 'where few are, it can tell who it was' },
	{
		type: 'demographic',
		shape:
			/(?<![\p{L}-])(?:Ramadan|Shabbat|Sabbath|Lent|Passover|Yom Kippur|Rosh Hashanah|Tet|Tết|Vaisakhi|quinceañera|bar mitzvah|bat mitzvah|mosque elder|shaman|powwow dancer|sweat lodge|turbaned Sikh)(?![\p{L}])/dgu,
		score: 0.5,
		why: 'where few are, it can tell who it was',
	},
	{ type: 'demographic', shape: /(?<![\p{L}\d/])[WBHAI]\/[MF](?![\p{L}\d])/dgu, score: 0.3, why: 'together with the rest it can tell who it was' },
	{
		type: 'demographic',
		shape: /\b(?:speaks|speak|speaking|spoke|language:?|lang:?|home lang) (?:only |mostly |some |mainly )?(?<it>\p{Lu}\p{Ll}{3,14})(?![\p{L}])/dgu,
		score: 0.55,
		why: 'where few are, it can tell who it was',
		holds: (it) => !/^(?:English|With|Through|Slowly|Softly|Clearly)$/.test(it),
	},
	{
		type: 'demographic',
		shape:
			/(?<![\p{L}-])(?:transgender|trans (?:man|woman|male|female|boy|girl|teen)|nonbinary|non-binary|intersex|two-spirit|MTF|FTM|openly gay|lesbian|bisexual)(?![\p{L}])/dgiu,
		score: 0.6,
		why: 'where few are, it can tell who it was',
	},
	{
		type: 'demographic',
		shape:
			/(?<![\p{L}-])(?:asylum seeker|refugee|undocumented|green card holder|DACA recipient|exchange student|foreign exchange student|war refugee|survivor of (?:the )?\p{Lu}\p{L}+)(?: from \p{Lu}\p{L}+)?(?![\p{L}])/dgu,
		score: 0.55,
		why: 'where few are, it can tell who it was',
	},
	{
		type: 'demographic',
		shape:
			/(?<![\p{L}-])(?:(?:Korea|Korean War|Vietnam|Gulf War|Desert Storm|Iraq|Afghanistan|OIF|OEF|World War II|WWII|combat|disabled|Marine|Army|Navy|Air Force|Coast Guard|National Guard) (?:vet(?:eran)?s?)|former POW|Purple Heart(?: recipient)?|Gold Star (?:mother|father|family|wife|parent))(?![\p{L}])/dgiu,
		score: 0.55,
		why: 'where few are, it can tell who it was',
	},
	{
		type: 'demographic',
		shape:
			/(?<![\p{L}-])(?:Deaf(?:-blind)?(?:, ASL(?: first language)?)?|DeafBlind|ASL|hard of hearing|HARD OF HEARING|HOH|legally blind|blind since \w+|double amputee|amputee|quadriplegic|paraplegic|wheelchair user|little person|albino|uses a wheelchair|prosthetic (?:leg|arm)|cochlear implant|dialysis (?:pt|patient)|heart transplant|kidney transplant|burn scars?|face tattoos?|neck tattoo[^.;,\n]{0,30}|tattoo (?:of|that|reading|says)[^.;,\n]{2,40})(?![\p{L}])/dgu,
		score: 0.5,
		why: 'where few are, it can tell who it was',
	},
]);
