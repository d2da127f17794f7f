import type { Doc, Word } from '../document.ts';
import type { Candidate, IdType, Recognizer } from '../types.ts';
import { NOBODY } from '../vocabulary.ts';

const ID = 'names-with-tails';
/** What organizations are, in small letters behind their names, and how sure that makes. */
const TAILS: [IdType, number, string][] = [
	[
		'employer',
		0.55,
		'plant|yard|yards|distribution center|hub|dock|docks|farm|farms|kitchen|bookstore|packing plant|processing plant|power plant|mill|paper mill|sawmill|mine|factory|warehouse|cannery|smelter|refinery|shipyard|foundry|quarry|slaughterhouse|packing house|packinghouse|feedlot|hatchery|truck stop|gas station|grocery|supermarket|market|bakery|cafe|café|diner|restaurant|tavern|saloon|brewery|winery|distillery|casino|hotel|motel|resort|salon|barbershop|barber shop|laundromat|nursery|orchard|dairy|ranch|co-op|grain elevator|rail yard|railyard|railroad|mall|lumberyard|hardware store|body shop|auto shop|station|store|shop|garage|terminal|depot|dealership|newspaper|radio station|bank|credit union|library|post office|legion|lodge|grange',
	],
	[
		'organization',
		0.6,
		'church|chapel|mosque|masjid|temple|synagogue|parish|cathedral|congregation|gurdwara|monastery|convent|mission|tabernacle|meetinghouse|meeting house|stake|ward',
	],
	[
		'organization',
		0.6,
		'hospital|clinic|health clinic|health center|medical center|urgent care|emergency room|psych unit|nursing home|care home|group home|rest home|rehab|detox|shelter|pharmacy|crisis center|crisis team|crisis line|mobile team|outreach team|hotline|food bank|food pantry|soup kitchen|community center|senior center|youth center|recovery center|treatment center|sober house|halfway house|hospice',
	],
	[
		'school',
		0.6,
		'high school|middle school|elementary school|elementary|grade school|grammar school|charter school|day school|boarding school|vo-tech|votech|tech school|technical college|community college|college|university|academy|preschool|pre-school|daycare|head start|school district|district|schools|school|campus',
	],
	[
		'agency',
		0.6,
		"deputies|deputy sheriffs|sheriffs|sheriff's deputies|sheriff's department|sheriff's office|sheriff’s deputies|sheriff’s department|sheriff’s office|police|police department|police officers|troopers|officers|dispatch|dispatchers|fire department|volunteer fire department|volunteer fire|fire|ambulance|paramedics|medics|search and rescue|rescue squad|rescue|county jail|jail|detention center|coroner|courthouse|tribal police|game warden|game wardens|rangers|marshals",
	],
];
const BY_TAIL = new Map(TAILS.flatMap(([type, score, tails]) => tails.split('|').map((tail) => [tail, { type, score }] as const)));
/** The last words of names that are whole without saying what they name. */
const WHOLE = new Set(
	'Lutheran Baptist Methodist Presbyterian Episcopal Pentecostal Catholic Nazarene Adventist Holiness Apostolic Evangelical Reformed Brethren Wesleyan Foursquare Unitarian Deliverance Zion Tabernacle Ministries AME COGIC UMC UCC VFW General Memorial Regional International Municipal Mercy Behavioral Psychiatric Wellness Counseling Recovery'.split(
		' ',
	),
);
const NO_WHOLE =
	/^(?:Attorney|Surgeon|Postmaster|Solicitor|Inspector|Adjutant|The) General$|^(?:Roman|Irish|German|Polish|Mexican|Italian|Southern|Old|Former|Devout|Raised|Lapsed) \S+$/;

/** Capitals of one name, and what may stand between them. */
export const NAME = "(?:\\p{Lu}[\\p{L}'’-]{1,18}|(?:St|Mt|Ft)\\.|(?:\\p{Lu}\\.){1,3})";
const RUN = new RegExp(`(?<![\\p{L}\\p{N}'’-])(?:[Tt]he )?${NAME}(?: (?:of |de |la |del |du |& )?${NAME}){0,4}(?= \\p{Ll})`, 'gu');
const BEFORE = new RegExp(`(?<![\\p{L}\\p{N}'’-])(?:${NAME} ){1,4}$`, 'u');
const SMALL = /^[\p{Ll}'’-]{2,16}(?: [\p{Ll}'’-]{2,16}){0,3}/u;
export const ENDS = 'it ends like the name of an organization';

export const isNamed = (it: string) => {
	const capitals = it
		.replace(/^(?:the|The) /, '')
		.split(' ')
		.filter((word) => /^\p{Lu}/u.test(word));
	const [first] = capitals;
	return first !== undefined && !NO_FIRST.test(first) && capitals.some((word) => !NOBODY.has(word.toLowerCase().replace(/[.'’]/g, '')));
};
const NO_FIRST =
	/^(?:The|A|An|My|His|Her|Their|Our|Your|This|That|No|Any|Every|Some|In|At|On|From|To|By|When|Where|If|And|But|As|After|Before|Then|Upon|While|For|With|Local|Responding|Dr|Mr|Mrs|Ms|Officer|Deputy|Sgt|Other|Additional|Two|Three|Several)$/;

/** Names whose last word says what they are, small or not: "Elk Fork fire department", "Grace Lutheran", "Tamarack General". */
export const namesWithTails: Recognizer = {
	id: ID,
	recognize(doc) {
		const found: Candidate[] = [];
		for (const { 0: name, index: start } of doc.text.matchAll(RUN)) {
			const tail = doc.isShouted(start) || !isNamed(name) ? undefined : tailAt(doc.text, start + name.length + 1);
			if (tail) found.push({ start, end: start + name.length + 1 + tail.length, type: tail.type, score: tail.score, by: ID, why: ENDS });
		}
		for (const word of doc.words) if (word.isCapital && !word.isShouted && WHOLE.has(word.text)) found.push(...whole(doc, word));
		return found;
	},
};

/** The longest tail that begins there. */
function tailAt(text: string, at: number) {
	const words = SMALL.exec(text.slice(at, at + 60))?.[0].split(' ') ?? [];
	for (let count = words.length; count > 0; count -= 1) {
		const tail = words.slice(0, count).join(' ');
		const kind = BY_TAIL.get(tail) ?? BY_TAIL.get(tail.replace(/['’]s$/, ''));
		if (kind) return { ...kind, length: BY_TAIL.has(tail) ? tail.length : tail.length - 2 };
	}
	return undefined;
}

function whole({ text }: Doc, word: Word): Candidate[] {
	const name = BEFORE.exec(text.slice(Math.max(0, word.start - 80), word.start))?.[0];
	const it = `${name}${word.text}`;
	return name && isNamed(it) && !NO_WHOLE.test(it)
		? [{ start: word.start - name.length, end: word.end, type: 'organization', score: 0.6, by: ID, why: ENDS }]
		: [];
}
