import { z } from 'zod';
import { CONTENT_NOTES } from '#src/features/cases/taxonomy.ts';
import { ROLES } from '#src/features/guides/guide-fields.ts';
import { codeOf } from '#src/lib/codes.ts';
import { count } from '#src/lib/time.ts';
import { listOf } from '#src/lib/words.ts';

/** What stands over every scenario. */
export const LABEL = 'A practice scenario. The people in it are invented.';

/** How a story can end, in the words that stand over it. */
export const TONES = { steady: 'A steady ending', mixed: 'A mixed ending', hard: 'A hard ending' } as const;

/** Trust in words, from the least to the most. No number is shown to whoever rehearses: it is not a score. */
export const TRUST = ['gone for now', 'very thin', 'strained', 'not there yet', 'beginning', 'growing', 'enough to carry a request'] as const;
export const MOST_TRUST = 3;

/** Choices that one address holds: whoever has gone around this often is asked to begin again. */
export const MOST_CHOICES = 40;

const line = z.string().min(1);
const role = codeOf(ROLES);
const tone = codeOf(TONES);

/** What stands at the top of a file, one mark a line. */
export const ScenarioFields = z.strictObject({
	title: line.max(70),
	summary: z.string().min(60).max(220),
	role,
	minutes: z.coerce.number().int().min(1).max(60),
	central: z.array(codeOf(CONTENT_NOTES)),
	mentions: z.array(codeOf(CONTENT_NOTES)),
});

/** Where a choice leads, and at which trust after it. */
const Way = z.strictObject({ to: line, least: z.number(), most: z.number() });

const Choice = z.strictObject({
	/** Its index in the story, by which an address names it. */
	at: z.number(),
	text: line,
	feedback: z.array(line),
	guides: z.array(line),
	/** How far it moves trust. */
	trust: z.number(),
	/** What is said or happens before the next scene begins. */
	answer: z.array(line),
	ways: z.array(Way),
});

const Scene = z.strictObject({
	/** The knot's name. */
	id: line,
	role,
	lines: z.array(line),
	/** For whoever leads a room. */
	room: z.array(line),
	choices: z.array(Choice),
	ending: tone.nullable(),
	/** What to read after an ending. */
	guides: z.array(line),
});

/** A scenario as it was read from its file: what it is, all that can happen in it, and the story that plays. */
export const Scenario = z.strictObject({
	...ScenarioFields.shape,
	questions: z.array(line),
	scenes: z.array(Scene),
	/** Every guide that it names, in the order of the story. */
	guides: z.array(line),
	/** The compiled story, as JSON. */
	ink: line,
});

export type Scenario = z.infer<typeof Scenario>;
export type Scene = z.infer<typeof Scene>;
export type Choice = z.infer<typeof Choice>;
export type Role = z.infer<typeof role>;
export type Tone = z.infer<typeof tone>;

export const withinTrust = (trust: number) => Math.max(-MOST_TRUST, Math.min(MOST_TRUST, trust));

export const trustWords = (trust: number) => TRUST[withinTrust(trust) + MOST_TRUST] ?? '';

/** "Suicide is central to it. It mentions use of force." */
export function contentNote({ central, mentions }: Pick<Scenario, 'central' | 'mentions'>): string {
	const named = (codes: (keyof typeof CONTENT_NOTES)[]) => listOf(codes.map((code) => CONTENT_NOTES[code]));
	const about = central.length > 0 ? `It is about ${named(central)}.` : '';
	const beside = mentions.length > 0 ? `It mentions ${named(mentions)}.` : '';
	return [about, beside].filter(Boolean).join(' ');
}

/** "Role: telecommunicator", or the roles that one plays one after the other. */
export function rolesOf({ scenes }: Pick<Scenario, 'scenes'>): string {
	const roles = [...new Set(scenes.filter(({ choices }) => choices.length > 0).map((scene) => ROLES[scene.role].toLowerCase()))];
	return roles.length === 1 ? `Role: ${roles[0]}` : `Roles: ${listOf(roles)}, one after the other`;
}

/** "About 10 minutes, 13 scenes" */
export const lengthOf = ({ minutes, scenes }: Pick<Scenario, 'minutes' | 'scenes'>) => `About ${count(minutes, 'minute')}, ${count(scenes.length, 'scene')}`;

/** The order in which choices are shown: not that of the file, where authors put the best one first or last, and the same at each visit. */
export function shown<T extends { text: string }>(choices: T[]): T[] {
	return [...choices].sort((a, b) => orderOf(a.text) - orderOf(b.text));
}

function orderOf(text: string): number {
	let sum = 7;
	for (const character of text) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 65_521;
	return sum;
}
