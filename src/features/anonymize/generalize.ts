import type { Doc } from './document.ts';
import { keyOf, People } from './people.ts';
import type { Finding, IdType } from './types.ts';
import { ROLES, TITLES } from './vocabulary.ts';

/** What may stay of times and places (case-schema: member cases keep the year, the part of day and intervals). */
export interface Policy {
	/** Whether a year may stay. */
	keepsYear: boolean;
}

export const MEMBER_CASE: Policy = { keepsYear: true };

/** What to write instead, by type, the most telling first. */
const INSTEAD: Record<Exclude<IdType, 'person' | 'date' | 'birth-date' | 'time' | 'age' | 'name' | 'organization' | 'agency' | 'vehicle'>, string[]> = {
	phone: ['a phone number'],
	email: ['an email address'],
	url: ['a web page'],
	handle: ['an account on social media'],
	ip: ['a network address'],
	coordinates: ['a location'],
	ssn: ['an identity number'],
	vin: ['a vehicle number'],
	plate: ['a license plate'],
	number: ['a number'],
	address: ['a home', 'a place nearby'],
	street: ['a street nearby', 'a road'],
	school: ['a school'],
	employer: ['a workplace', 'a local business'],
	city: ['a nearby town', 'a community in the area'],
	place: ['a public place'],
	unit: ['a unit'],
	occupation: ['a skilled trade', 'a job'],
	family: ['close family', 'a family matter'],
	demographic: ['minority', 'local'],
	event: ['an event known locally', 'an earlier loss'],
	pet: ['the pet'],
};
const ORGANIZATIONS: [RegExp, string][] = [
	[/children['’]?s hospital|pediatric/i, 'a pediatric hospital'],
	[/hospital|medical center|\b(?:ed|er|icu)$/i, 'a hospital'],
	[/behavioral|counsel|psych|mental|\bbh\b|recovery|detox|rehab|phf|stabilization|receiving/i, 'a behavioral health service'],
	[/clinic|health|medical|urgent care/i, 'a clinic'],
	[/church|temple|mosque|masjid|synagogue|parish|chapel|ministr|cathedral/i, 'a place of worship'],
	[/pharmacy|drug|walgreens|cvs|rite aid/i, 'a pharmacy'],
	[/bank|credit union/i, 'a bank'],
	[/shelter|mission|manor|residence|house|home|village|villas/i, 'a residence'],
	[/apart|apts?\b|estates|terrace|mhp|condo/i, 'a housing complex'],
	[/market|store|mart\b|general\b|foods|walmart|target|costco|kroger|safeway/i, 'a store'],
	[/cafe|café|coffee|diner|restaurant|grill|bar\b|pub\b|pizza|bakery/i, 'a restaurant'],
	[/hotel|motel|inn\b|lodge|suites/i, 'a hotel'],
	[/insur|molina|aetna|cigna|humana|kaiser|anthem|blue cross/i, 'an insurer'],
];
const AGENCIES: [RegExp, string][] = [
	[/911|dispatch|psap|communications/i, 'an emergency communications center'],
	[/sheriff|\bso\b|substation/i, 'a sheriff’s office'],
	[/fire|rescue|vfd|ems|paramedic|ambulance/i, 'an emergency medical service'],
	[/aps\b|cps\b|dcf|dhs|social/i, 'a protective service'],
	[/court|prosecutor|probation|parole/i, 'a court office'],
	[/transit|authority|cta|mta|bart/i, 'a transit agency'],
	[/outreach|crisis|behavioral|bh\b|mobile/i, 'a crisis team'],
	[/police|\bpd\b|precinct|district/i, 'a police department'],
];
const ROLE_WORDS: [RegExp, string][] = [
	[/officer|ofc|ptl|trooper|detective|det\b|sgt|sergeant|cpl|lt\b|lieutenant|capt|chief|deputy|dep\b|sheriff|marshal/i, 'officer'],
	[/clinician|counselor|therapist|lcsw|lpc|qmhp|social worker|worker/i, 'clinician'],
	[/dispatcher|telecommunicator|calltaker/i, 'telecommunicator'],
	[/medic|paramedic|emt|firefighter|ems/i, 'medic'],
	[/nurse|rn\b|np\b|dr\b|doctor|psychiatrist/i, 'medical professional'],
	[/caller|rp\b|complainant|comp\b/i, 'caller'],
	[/subject|subj|client|patient|pt\b|ct\b|victim/i, 'person'],
	[/pastor|preacher|rev|chaplain|imam|rabbi|father\b/i, 'member of the clergy'],
];

/** Gives each finding its person or thing, and what may stand in its place. One for a text: it remembers the people in it. */
export class Generalizer {
	#people = new People();
	#policy: Policy;

	constructor(policy: Policy) {
		this.#policy = policy;
	}

	generalized(doc: Doc, findings: Finding[]): Finding[] {
		return findings.map((finding) => {
			const it = doc.text.slice(finding.start, finding.end);
			if (finding.type === 'person') {
				const person = this.#people.of(it, roleBefore(doc, finding.start));
				return { ...finding, entity: person.id, generalizations: [person.called, 'somebody'] };
			}
			return { ...finding, entity: `${finding.type}:${keyOf(it)}`, generalizations: insteadOf(finding.type, it, this.#policy) };
		});
	}
}

function insteadOf(type: Exclude<IdType, 'person'>, it: string, policy: Policy): string[] {
	if (type === 'organization') return [ORGANIZATIONS.find(([pattern]) => pattern.test(it))?.[1] ?? 'an organization', 'a local organization'];
	if (type === 'agency') return [AGENCIES.find(([pattern]) => pattern.test(it))?.[1] ?? 'an agency', 'an agency'];
	if (type === 'vehicle') return [/truck|pickup|tacoma|f-?\d50|silverado|ram|tundra/i.test(it) ? 'a pickup truck' : 'a car', 'a vehicle'];
	if (type === 'birth-date') return ['a date of birth'];
	if (type === 'date') return dateInstead(it, policy);
	if (type === 'time') return [partOfDay(it), 'at some point'];
	if (type === 'age') return ageInstead(it);
	if (type === 'demographic' && /^[A-Z]\/?[MF]$/.test(it)) return [it.endsWith('M') ? 'male' : 'female'];
	if (type === 'demographic' && /speak/i.test(it)) return ['non-English-speaking'];
	if (type === 'name') return ['somebody or something'];
	return INSTEAD[type];
}

function dateInstead(it: string, { keepsYear }: Policy): string[] {
	const year = /(?:19|20)\d\d/.exec(it)?.[0];
	return keepsYear && year ? [`in ${year}`, 'one day'] : ['one day'];
}

/** Overnight until 5, morning until 12, afternoon until 18, evening until 22. */
function partOfDay(it: string): string {
	const lower = it.toLowerCase();
	if (/noon/.test(lower)) return 'around noon';
	if (/midnight|at night/.test(lower)) return 'overnight';
	if (/afternoon/.test(lower)) return 'in the afternoon';
	if (/evening/.test(lower)) return 'in the evening';
	const [, hours = ''] = /^(\d{1,2})(?=[:.\s]|[ap]|\d\d)/.exec(lower) ?? [];
	let hour = Number(hours || 'NaN');
	if (/p\.?m/.test(lower) && hour < 12) hour += 12;
	if (/a\.?m/.test(lower) && hour === 12) hour = 0;
	if (Number.isNaN(hour)) return /morning/.test(lower) ? 'early in the morning' : 'that day';
	if (hour < 5) return 'overnight';
	if (hour < 12) return 'in the morning';
	if (hour < 18) return 'in the afternoon';
	return hour < 22 ? 'in the evening' : 'overnight';
}

function ageInstead(it: string): string[] {
	const age = yearsIn(it);
	if (age === null) return ['an adult'];
	if (age >= 90) return ['over 89', 'an older adult'];
	if (age < 13) return ['a child'];
	if (age < 20) return ['a teenager', 'a young person'];
	const decade = Math.floor(age / 10) * 10;
	return [/y\/?o|year|yr|something/i.test(it) ? `${decade}-something` : `in their ${decade}s`, age >= 65 ? 'an older adult' : 'an adult'];
}

const TENS = ['twen', 'thir', 'for', 'fif', 'six', 'seven', 'eigh', 'nine'];
const TEENS = ['ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'];

/** The years of an age in digits or words, about: of "mid-forties" 40; `null` where there are none. */
function yearsIn(it: string): number | null {
	const digits = /\d{1,3}/.exec(it)?.[0];
	if (digits) return Number(digits);
	const lower = it.toLowerCase();
	const teen = TEENS.findIndex((word) => new RegExp(`\\b${word}\\b`).test(lower));
	if (teen >= 0) return 10 + teen;
	const ten = TENS.findIndex((word) => new RegExp(`\\b${word}t(?:y|ies)\\b`).test(lower));
	if (ten >= 0) return 20 + 10 * ten;
	if (/\bteens\b/.test(lower)) return 15;
	return /\b(?:four|five|six|seven|eight|nine)\b/.test(lower) ? 9 : null;
}

/** What stands before a name of who bears it, as a role. */
function roleBefore({ words, wordAt }: Doc, start: number): string {
	const at = wordAt(start);
	for (let back = at - 1; back >= Math.max(0, at - 3); back -= 1) {
		const word = words[back];
		if (!word || !(TITLES.has(word.lower) || ROLES.has(word.lower))) continue;
		const known = ROLE_WORDS.find(([pattern]) => pattern.test(word.lower));
		if (known) return known[1];
		if (ROLES.has(word.lower) && word.lower.length > 2) return word.lower;
	}
	return '';
}
