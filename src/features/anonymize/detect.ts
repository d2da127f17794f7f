import { documentOf } from './document.ts';
import { Generalizer, MEMBER_CASE, type Policy } from './generalize.ts';
import { type Lexicon, remembering } from './lexicon.ts';
import { findingsOf } from './merge.ts';
import { addresses } from './recognizers/addresses.ts';
import { ages } from './recognizers/ages.ts';
import { besideAddresses } from './recognizers/beside-addresses.ts';
import { mentionsOf, noteNames, type SeenNames } from './recognizers/consistency.ts';
import { contact } from './recognizers/contact.ts';
import { dates, times } from './recognizers/dates.ts';
import { demographics } from './recognizers/demographics.ts';
import { events } from './recognizers/events.ts';
import { family } from './recognizers/family.ts';
import { initials } from './recognizers/initials.ts';
import { knownNames } from './recognizers/known.ts';
import { numbers } from './recognizers/numbers.ts';
import { occupations } from './recognizers/occupations.ts';
import { organizations } from './recognizers/organizations.ts';
import { organizationsByShape } from './recognizers/organizations-by-shape.ts';
import { peopleByContext } from './recognizers/people-by-context.ts';
import { peopleByList } from './recognizers/people-by-list.ts';
import { peopleShouted } from './recognizers/people-shouted.ts';
import { pets } from './recognizers/pets.ts';
import { places } from './recognizers/places.ts';
import { smallPlaces } from './recognizers/small-places.ts';
import { units, vehicles } from './recognizers/units-and-vehicles.ts';
import { unknown } from './recognizers/unknown.ts';
import type { Candidate, Finding, Recognizer } from './types.ts';

/** In the order in which they read: what has a shape, who is named, where, what tells somebody together with the rest, and what only a person can tell. */
export const RECOGNIZERS: readonly Recognizer[] = [
	contact,
	numbers,
	dates,
	times,
	ages,
	addresses,
	besideAddresses,
	peopleByContext,
	peopleByList,
	peopleShouted,
	initials,
	organizationsByShape,
	organizations,
	places,
	smallPlaces,
	units,
	vehicles,
	family,
	occupations,
	demographics,
	events,
	pets,
	unknown,
];

export interface DetectOptions {
	/** Names that the author knows are in the text. */
	known?: readonly string[];
	recognizers?: readonly Recognizer[];
	/** What may stay of times and places. */
	policy?: Policy;
}

/** What in a text can tell who it is about, in order and without overlaps. The same text gives the same findings. */
export function detect(text: string, lexicon: Lexicon, options: DetectOptions = {}): Finding[] {
	const reading = read(text, lexicon, options);
	for (;;) {
		const step = reading.next();
		if (step.done) return step.value;
	}
}

/** The same for long texts, in steps of some milliseconds: `pause` is waited for between them. */
export async function detectInSteps(text: string, lexicon: Lexicon, pause: () => Promise<void>, options: DetectOptions = {}): Promise<Finding[]> {
	const reading = read(text, lexicon, options);
	for (;;) {
		const step = reading.next();
		if (step.done) return step.value;
		await pause();
	}
}

/** A text is read a piece at a time; names that one piece shows are found in all. */
function* read(text: string, lexicon: Lexicon, { known = [], recognizers = RECOGNIZERS, policy = MEMBER_CASE }: DetectOptions): Generator<void, Finding[]> {
	const asked = remembering(lexicon);
	const seen: SeenNames = new Map();
	const pieces: { offset: number; doc: ReturnType<typeof documentOf>; sofar: Candidate[] }[] = [];
	for (const [start, end] of piecesOf(text)) {
		const doc = documentOf(text.slice(start, end));
		const sofar = knownNames(doc.text, known);
		for (const recognizer of recognizers) sofar.push(...recognizer.recognize(doc, asked, sofar));
		noteNames(seen, doc, sofar);
		pieces.push({ offset: start, doc, sofar });
		yield;
	}
	const generalizer = new Generalizer(policy);
	const found: Finding[] = [];
	for (const { offset, doc, sofar } of pieces) {
		const findings = findingsOf(doc, [...sofar, ...mentionsOf(seen, doc, asked)]);
		for (const finding of generalizer.generalized(doc, findings)) found.push({ ...finding, start: finding.start + offset, end: finding.end + offset });
		yield;
	}
	return found;
}

const MOST_OF_A_PIECE = 6000;

/** Cuts a long text at the ends of lines, else of sentences, else between words. */
function piecesOf(text: string): [number, number][] {
	const pieces: [number, number][] = [];
	for (let start = 0; start < text.length; ) {
		const most = start + MOST_OF_A_PIECE;
		const end = most >= text.length ? text.length : endBefore(text, start, most);
		pieces.push([start, end]);
		start = end;
	}
	return pieces;
}

function endBefore(text: string, start: number, most: number): number {
	for (const end of ['\n', '. ', ' ']) {
		const at = text.lastIndexOf(end, most);
		if (at > start + MOST_OF_A_PIECE / 2) return at + end.length;
	}
	// Never between the two halves of one character.
	return /[\uD800-\uDBFF]/.test(text.charAt(most - 1)) ? most - 1 : most;
}
