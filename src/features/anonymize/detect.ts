import { documentOf } from './document.ts';
import { Generalizer, MEMBER_CASE, type Policy } from './generalize.ts';
import { type Lexicon, remembering } from './lexicon.ts';
import { findingsOf } from './merge.ts';
import { RECOGNIZERS } from './recognizers/all.ts';
import { mentionsOf, noteNames, type SeenNames } from './recognizers/consistency.ts';
import { knownNames } from './recognizers/known.ts';
import type { Candidate, Finding, Recognizer } from './types.ts';
import { WORLD } from './vocabulary.ts';

export interface DetectOptions {
	/** Names that the author knows are in the text. */
	known?: readonly string[];
	/** What a model that runs beside the engine saw in this text. Its names are looked for everywhere, too. */
	seen?: readonly Candidate[];
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

/** Within a piece nothing waits for longer than about this, on whatever machine: a pause costs some milliseconds by itself. */
const STEP_MS = 12;

/** The same for long texts, in steps of some milliseconds: `pause` is waited for between them. */
export async function detectInSteps(text: string, lexicon: Lexicon, pause: () => Promise<void>, options: DetectOptions = {}): Promise<Finding[]> {
	const reading = read(text, lexicon, options);
	let began = performance.now();
	for (;;) {
		const step = reading.next();
		if (step.done) return step.value;
		if (step.value === 'recognizer' && performance.now() - began < STEP_MS) continue;
		await pause();
		began = performance.now();
	}
}

/** Says after what it can wait. A text is read a piece at a time; names that one piece shows are found in all. */
function* read(
	text: string,
	lexicon: Lexicon,
	{ known = [], seen: given = [], recognizers = RECOGNIZERS, policy = MEMBER_CASE }: DetectOptions,
): Generator<'recognizer' | 'piece', Finding[]> {
	const asked = remembering(lexicon);
	const seen: SeenNames = new Map();
	const pieces: { offset: number; doc: ReturnType<typeof documentOf>; sofar: Candidate[] }[] = [];
	for (const [start, end] of piecesOf(text)) {
		const doc = documentOf(text.slice(start, end));
		const sofar = [...knownNames(doc.text, known), ...seenBetween(given, start, end, doc.text)];
		for (const recognizer of recognizers) {
			sofar.push(...recognizer.recognize(doc, asked, sofar));
			yield 'recognizer';
		}
		noteNames(seen, doc, sofar);
		pieces.push({ offset: start, doc, sofar });
		yield 'piece';
	}
	const generalizer = new Generalizer(policy);
	const found: Finding[] = [];
	for (const { offset, doc, sofar } of pieces) {
		const findings = findingsOf(doc, [...sofar, ...mentionsOf(seen, doc, asked)]);
		for (const finding of generalizer.generalized(doc, findings)) found.push({ ...finding, start: finding.start + offset, end: finding.end + offset });
		yield 'piece';
	}
	return found;
}

/** What was seen in a piece of the text, by its places there. The name of a state or a country may stay, and no model knows that. */
function seenBetween(given: readonly Candidate[], from: number, to: number, piece: string): Candidate[] {
	const here = given.filter(({ start, end }) => start < to && end > from);
	const placed = here.map((one) => ({ ...one, start: Math.max(one.start, from) - from, end: Math.min(one.end, to) - from }));
	return placed.filter(({ type, start, end }) => !((type === 'place' || type === 'city') && isWideName(piece.slice(start, end))));
}

const WIDE = /^(?:north|south|west|new|the|of|united|states|usa|u\.?s\.?a?\.?)$/;
const isWideName = (name: string) => {
	const parts = name.toLowerCase().split(/\s+/);
	return parts.every((part) => WORLD.has(part) || WIDE.test(part)) && !/^new york$/i.test(name);
};

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
