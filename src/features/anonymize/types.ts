import type { Doc } from './document.ts';
import type { Lexicon } from './lexicon.ts';

/** What a finding is. The names are those of `docs/anonymization.md`. */
export const TYPES = [
	'person',
	'phone',
	'email',
	'url',
	'handle',
	'ip',
	'coordinates',
	'ssn',
	'vin',
	'plate',
	'number',
	'address',
	'street',
	'birth-date',
	'date',
	'time',
	'age',
	'agency',
	'school',
	'employer',
	'organization',
	'city',
	'place',
	'unit',
	'vehicle',
	'occupation',
	'family',
	'demographic',
	'event',
	'pet',
	'name',
] as const;
export type IdType = (typeof TYPES)[number];

/** `direct` points to one person by itself; `quasi` does together with other details. */
export type Identifier = 'direct' | 'quasi';

/** `suggest` is ticked before anybody looks; `check` asks. */
export type Tier = 'suggest' | 'check';

/** What one recognizer saw. `start` and `end` count UTF-16 units. */
export interface Candidate {
	start: number;
	end: number;
	type: IdType;
	/** 0 to 1. */
	score: number;
	/** The recognizer. */
	by: string;
	/** Why, as the end of "This is marked because …". */
	why: string;
}

export interface Finding {
	start: number;
	end: number;
	type: IdType;
	identifier: Identifier;
	tier: Tier;
	/** 0 to 1, over all who saw it. */
	score: number;
	/** The recognizers that saw it, in their order. */
	by: string[];
	/** Why, as the end of "This is marked because …". */
	why: string;
	/** The person or thing it belongs to: mentions of one share it. */
	entity: string;
	/** What may stand in its place, the least telling last. */
	generalizations: string[];
}

/** One way of seeing identifiers. It reads what those before it saw, takes time linear in the text, and never changes anything. */
export interface Recognizer {
	id: string;
	recognize(doc: Doc, lexicon: Lexicon, sofar: readonly Candidate[]): Candidate[];
}
