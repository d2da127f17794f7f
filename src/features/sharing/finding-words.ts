import type { IdType } from '#src/features/anonymize/types.ts';
import { listOf } from '#src/lib/words.ts';
import type { Decided } from './revisions.ts';

/** One and several of a kind of detail, as a list names them. */
const KINDS: Record<IdType, [string, string]> = {
	person: ['person', 'people'],
	phone: ['phone number', 'phone numbers'],
	email: ['mail address', 'mail addresses'],
	url: ['web address', 'web addresses'],
	handle: ['account name', 'account names'],
	ip: ['network address', 'network addresses'],
	coordinates: ['position on a map', 'positions on a map'],
	ssn: ['social security number', 'social security numbers'],
	vin: ['vehicle number', 'vehicle numbers'],
	plate: ['license plate', 'license plates'],
	number: ['number', 'numbers'],
	address: ['address', 'addresses'],
	street: ['street', 'streets'],
	'birth-date': ['date of birth', 'dates of birth'],
	date: ['date', 'dates'],
	time: ['time of day', 'times of day'],
	age: ['age', 'ages'],
	agency: ['agency', 'agencies'],
	school: ['school', 'schools'],
	employer: ['employer', 'employers'],
	organization: ['organization', 'organizations'],
	city: ['town or city', 'towns or cities'],
	place: ['place', 'places'],
	unit: ['unit', 'units'],
	vehicle: ['vehicle', 'vehicles'],
	occupation: ['occupation', 'occupations'],
	family: ['detail of a family', 'details of a family'],
	demographic: ['detail of origin or belief', 'details of origin or belief'],
	event: ['event', 'events'],
	pet: ['pet', 'pets'],
	name: ['other name', 'other names'],
};

/** "3 people, 1 date and 2 streets" of what was replaced or kept; "" for none. A detail counts at each of its places, and each text for itself. */
export function findingWords(findings: readonly Decided[], what: 'replaced' | 'kept'): string {
	const counts = new Map<string, number>();
	for (const one of findings) counts.set(one.type, (counts.get(one.type) ?? 0) + one[what]);
	const told = [...counts].filter(([, places]) => places > 0).toSorted(([, a], [, b]) => b - a);
	return listOf(
		told.map(([type, places]) => {
			const [single, several] = Object.hasOwn(KINDS, type) ? KINDS[type as IdType] : ['other detail', 'other details'];
			return `${places} ${places === 1 ? single : several}`;
		}),
	);
}
