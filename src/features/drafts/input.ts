import { z } from 'zod';
import { KEY } from '#src/domain/once.ts';
import { MOST_CHARACTERS } from '#src/features/discussions/input.ts';
import { lengthOf } from './words.ts';

export const MOST_IN_TITLE = 120;

/** Where something is written: a reply in a thread, a new thread in a space, an edit of a post. */
export const Place = z.string().regex(/^(thread:[1-9]\d{0,14}|space:[\w-]{1,64}|post:[1-9]\d{0,14}\/[1-9]\d{0,14})$/, 'There is no such place for a draft.');

const noLonger = (most: number, what: string) =>
	z
		.string()
		.transform((text) => text.replaceAll('\r\n', '\n'))
		.refine(
			(text) => lengthOf(text) <= most,
			`A draft holds at most ${most.toLocaleString('en-US')} characters${what}. Nothing is lost: shorten it, or keep the rest elsewhere.`,
		);

export const DraftInput = z.object({
	place: Place,
	title: noLonger(MOST_IN_TITLE, ' in its title').default(''),
	text: noLonger(MOST_CHARACTERS, '').default(''),
	/** The key of the form that it is written in. */
	once: z.string().regex(KEY).catch(''),
	/** When the draft was saved that the form began with, or saved last; 0: there was none. */
	since: z.coerce.number().int().positive().catch(0),
	/** What else the form says: the kind of a new thread, the post that a reply answers. */
	kind: z.enum(['question', 'conversation']).nullable().catch(null),
	replyTo: z.coerce.number().int().positive().nullable().catch(null),
});
export type DraftInput = z.infer<typeof DraftInput>;

/** The post that an edit changes; `null` for other places. */
export function postAt(place: string): { thread: number; number: number } | null {
	const found = /^post:(\d+)\/(\d+)$/.exec(place);
	return found ? { thread: Number(found[1]), number: Number(found[2]) } : null;
}
