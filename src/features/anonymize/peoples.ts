const APOSTROPHES = ["'", '’', 'ʻ', 'ʼ', ''];
/** The longest first: "Somali Bantu" before "Somali". Each as it may be written. */
const names = (text: string) =>
	text
		.split('|')
		.map((name) => name.trim())
		.toSorted((a, b) => b.length - a.length)
		.flatMap((name) => (name.includes("'") ? APOSTROPHES.map((sign) => name.replaceAll("'", sign)) : [name]))
		.flatMap((name) => (name.includes(' ') ? [name, name.replaceAll(' ', '-')] : [name]))
		.join('|');

/** Peoples, nations and languages by which somebody stands out where they live. */
export const PEOPLES = names(`
	White Hmong|Green Hmong|Hmong|Hmoob|Iu Mien|Mien|Khmu|Lao|Laotian|Cambodian|Khmer|Cham|Burmese|Karenni|Kachin|Rohingya|Vietnamese|Montagnard|Thai|Indonesian|Javanese|Malaysian|Malay|Singaporean
	|Filipino|Filipina|Filipinx|Tagalog|Ilocano|Cebuano|Visayan|Chinese|Mandarin|Cantonese|Hakka|Hokkien|Toishanese|Taishanese|Fujianese|Fuzhounese|Teochew|Shanghainese|Taiwanese|Tibetan|Uyghur|Mongolian|Korean|Japanese|Okinawan
	|Nepali|Nepalese|Bhutanese|Lhotshampa|Sherpa|Pakistani|Bangladeshi|Bengali|Punjabi|Gujarati|Tamil|Telugu|Malayalam|Malayali|Kannada|Marathi|Sinhalese|Sri Lankan|Sindhi|Kashmiri|Hindi|Urdu
	|Afghan|Afghani|Hazara|Pashtun|Pashto|Dari|Farsi|Persian|Iranian|Iraqi|Chaldean|Assyrian|Yazidi|Yezidi|Syrian|Lebanese|Druze|Palestinian|Jordanian|Israeli|Yemeni|Saudi|Kuwaiti|Emirati|Omani|Arab|Arabic|Aramaic|Kurdish|Turkish|Armenian
	|Azeri|Azerbaijani|Chechen|Circassian|Georgian|Uzbek|Kazakh|Kyrgyz|Tajik|Turkmen|Meskhetian|Egyptian|Coptic|Moroccan|Algerian|Tunisian|Libyan|Berber|Amazigh|Tuareg
	|Somali|Somalian|Somali Bantu|Maay Maay|Ethiopian|Eritrean|Oromo|Amharic|Tigrinya|Tigrayan|Sudanese|South Sudanese|Dinka|Nuer|Kenyan|Kikuyu|Luo|Maasai|Swahili|Ugandan|Tanzanian|Rwandan|Kinyarwanda|Burundian|Kirundi|Congolese|Lingala|Banyamulenge
	|Nigerian|Igbo|Yoruba|Hausa|Fulani|Ghanaian|Akan|Twi|Liberian|Sierra Leonean|Krio|Mandingo|Mandinka|Malian|Bambara|Senegalese|Wolof|Gambian|Guinean|Ivorian|Togolese|Beninese|Cameroonian|Gabonese|Angolan|Zambian|Zimbabwean|Shona|Malawian
	|Mozambican|Malagasy|South African|Zulu|Xhosa|Afrikaner|Cape Verdean|Kriolu
	|Mexican|Guatemalan|Honduran|Salvadoran|Salvadorean|Nicaraguan|Costa Rican|Panamanian|Belizean|Puerto Rican|Boricua|Dominican|Cuban|Haitian|Kreyol|Kreyòl|Jamaican|Bahamian|Trinidadian|Barbadian|Bajan|Guyanese|Surinamese|Colombian|Venezuelan|Ecuadorian
	|Peruvian|Bolivian|Chilean|Argentine|Argentinian|Paraguayan|Uruguayan|Brazilian|Portuguese|Azorean|Mayan|K'iche'|Quiché|Q'anjob'al|Kanjobal|Kaqchikel|Q'eqchi'|Ixil|Chuj|Akateko|Tzotzil|Tzeltal|Yucatec|Nahuatl|Nahua|Mixtec|Mixteco|Zapotec|Zapoteco|Triqui
	|Purépecha|Purepecha|Tarahumara|Rarámuri|Otomi|Otomí|Huichol|Garifuna|Miskito|Quechua|Kichwa|Aymara|Guaraní|Spanish|Ladino
	|Czech|Slovak|Slovene|Slovenian|Polish|Kashubian|Ukrainian|Rusyn|Russian|Belarusian|Romanian|Moldovan|Bulgarian|Macedonian|Serbian|Croatian|Bosnian|Montenegrin|Albanian|Kosovar|Hungarian|Finnish|Estonian|Latvian|Lithuanian|Swedish|Norwegian|Danish|Icelandic
	|Faroese|Sami|Dutch|Frisian|Flemish|Belgian|German|Austrian|Swiss German|Italian|Sicilian|Greek|Cypriot|Maltese|Basque|Catalan|French|Breton|Acadian French|Acadian|Québécois|Quebecois|French Canadian|Cajun|Creole|Louisiana Creole|Gullah|Geechee|Irish Traveler|Welsh|Scottish|Gaelic|Yiddish|Romani|Roma|Pennsylvania Dutch
	|Samoan|Tongan|Fijian|Tahitian|Chamorro|Carolinian|Chuukese|Pohnpeian|Kosraean|Yapese|Palauan|Marshallese|Micronesian|Kiribati|Tuvaluan|Native Hawaiian|Kanaka Maoli|Maori|Māori
	|Native American|American Indian|First Nations|Alaska Native|Indigenous|Métis|Siberian Yupik|Central Yup'ik|Yup'ik|Cup'ik|Inupiaq|Inupiat|Iñupiaq|Inuit|Inuk|Aleut|Unangan|Alutiiq|Sugpiaq|Athabascan|Athabaskan|Dena'ina|Gwich'in|Ahtna|Tlingit|Haida|Tsimshian|Eyak
	|Diné bizaad|Diné|Navajo|Hopi|Zuni|A:shiwi|Acoma|Laguna Pueblo|Laguna|Jemez|Isleta|Cochiti|Tewa|Tiwa|Keres|Tohono O'odham|O'odham|Akimel O'odham|Pima|Maricopa|Yaqui|Pascua Yaqui|Yavapai|Hualapai|Havasupai|Mojave|Quechan|Cocopah|Apache|Jicarilla|Mescalero|White Mountain Apache|San Carlos Apache
	|Ute|Southern Ute|Paiute|Washoe|Goshute|Shoshone|Bannock|Nez Perce|Niimiipuu|Umatilla|Cayuse|Walla Walla|Warm Springs|Wasco|Yakama|Colville|Coeur d'Alene|Kalispel|Kootenai|Salish|Lummi|Nooksack|Tulalip|Swinomish|Suquamish|Duwamish|Puyallup|Nisqually|Muckleshoot|Skokomish|Quinault|Quileute|Makah|Hoh|S'Klallam|Chinook
	|Siletz|Grand Ronde|Klamath|Modoc|Karuk|Yurok|Hoopa|Hupa|Tolowa|Wiyot|Pomo|Miwok|Maidu|Wintu|Yokuts|Mono|Chumash|Ohlone|Kumeyaay|Luiseño|Cahuilla|Serrano|Chemehuevi
	|Lakota|Dakota Sioux|Nakota|Oglala|Sicangu|Hunkpapa|Sioux|Cheyenne|Northern Cheyenne|Arapaho|Northern Arapaho|Crow|Apsáalooke|Blackfeet|Blackfoot|Gros Ventre|Assiniboine|Cree|Chippewa Cree|Mandan|Hidatsa|Arikara|Arikaree|Pawnee|Ponca|Otoe|Osage|Kaw|Quapaw|Kiowa|Comanche|Caddo|Tonkawa
	|Ojibwe|Ojibwa|Chippewa|Anishinaabe|Anishinaabemowin|Odawa|Potawatomi|Menominee|Ho-Chunk|Winnebago|Meskwaki|Sac and Fox|Kickapoo|Shawnee|Lenape|Munsee|Stockbridge|Haudenosaunee|Mohawk|Oneida|Onondaga|Cayuga|Tuscarora|Abenaki|Penobscot|Passamaquoddy|Mi'kmaq|Micmac|Maliseet|Wampanoag|Narragansett|Pequot|Mohegan
	|Lumbee|Catawba|Cherokee|Choctaw|Chickasaw|Muscogee|Mvskoke|Seminole|Miccosukee|Houma|Chitimacha|Coushatta|Tunica-Biloxi|Alabama-Coushatta
`);

/** Faiths and their people, of whom few live in most places. */
export const FAITHS = names(`
	Jewish|Orthodox Jewish|Hasidic|Chabad|Haredi|Sephardic|Muslim|Sunni|Shia|Shi'a|Shiite|Sufi|Ismaili|Ahmadi|Sikh|Hindu|Jain|Buddhist|Zoroastrian|Parsi|Baha'i|Bahá'í|Cao Dai|Taoist|Shinto|Wiccan|Druid|Rastafarian|Rasta|Amish|Old Order|Swartzentruber|Mennonite|Hutterite
	|Old Colony Mennonite|Dunkard|Moravian|Quaker|Shaker|Doukhobor|Molokan|Old Believers|Old Believer community|Old Believer|Mormon|LDS|FLDS|Latter-day Saint|Jehovah's Witnesses|Jehovah's Witness|Seventh-day Adventist|Adventist|Christian Scientist|Pentecostal|Apostolic|Holiness|Nazarene|Greek Orthodox|Russian Orthodox
	|Serbian Orthodox|Ukrainian Orthodox|Ukrainian Catholic|Ethiopian Orthodox|Eritrean Orthodox|Coptic Orthodox|Coptic Christian|Chaldean Catholic|Syriac|Orthodox Christian|Eastern Orthodox|Maronite|Melkite|Santeria|Santería|Santero|Santera|Vodou|Voudou|Hoodoo|Scientologist|Hare Krishna|Native American Church|Traditional Latin Mass|Unification Church
`);

/** What people of a faith wear, hold, do and are. */
export const OF_FAITHS =
	"turban(?:ed)?|kirpan|kara bracelet|patka|dastaar|gurdwara|gurudwara|granthi|hijab|niqab|burqa|burka|chador|abaya|kufi|thobe|prayer rug|prayer beads|rosary|rosaries|scapular|qur[’']?an|quran|koran|surahs?|adhan|jum[’']?ah|hafiz|hajj|halal|mosque elder|imam[’']s|yarmulke|kippah|kippa|tefillin|tzitzit|tallit|payot|sheitel|torah|mikvah|mikveh|sukkah|kosher|shabbat|shabbos|sabbath|seder|passover|yom kippur|rosh hashanah|sukkot|shavuot|purim|bar mitzvah|bat mitzvah|rebbe|yeshiva|beit midrash|ramadan|eid|vaisakhi|diwali|navratri|puja|bindi|mandir|vipassana|tet|tết|quinceañera|curander[oa]|santer[oa]|babalawo|botánica|botanica|houngan|mambo asogwe|espiritista|shaman|txiv neeb|hu plig|soul[- ]calling(?: ceremony)?|baci|medicine (?:man|woman|bundle|bag|pouch)|roadman|sweat lodge|sun ?dancer?|peyote|corn pollen|kachina|katsina|eagle feathers?|smudg(?:e|ed|ing)|blessingway|enemy way|yeibichai|hataa[łl]ii|powwow dancer|regalia|headscarf|prayer shawl|headship veil|plain dress|prayer kapp";
