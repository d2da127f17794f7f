import { z } from 'zod';
import { newToken } from '#src/lib/keys.ts';

export const MOST_CHARACTERS = 32_000;

const Words = z
	.string()
	// First, so that a line break counts once, as the composer counts it.
	.transform((text) => text.replaceAll('\r\n', '\n'))
	.refine((text) => [...text].length <= MOST_CHARACTERS, {
		error: ({ input }) =>
			`This is ${([...String(input)].length - MOST_CHARACTERS).toLocaleString('en-US')} characters too long. Nothing is lost: shorten it, or post it in two parts.`,
	});
const Text = Words.refine((text) => text.trim() !== '', 'Write something first.');

const Title = z
	.string()
	.trim()
	.transform((title) => title.replace(/\s+/g, ' '))
	.pipe(z.string().min(3, 'Write a title of at least three characters.').max(120, 'Use at most 120 characters.'));

/** What every form with a composer says of itself: its key, and when the draft was saved that it began with, or saved last. What comes without a key, as from a program, is done each time. */
const Form = { once: z.string().default(newToken), since: z.coerce.number().int().positive().optional().catch(undefined) };
const Number_ = z.coerce.number().int().positive();

export const StartThreadInput = z.object({
	title: Title,
	kind: z.enum(['question', 'conversation'], 'Choose what it is: a question, or a conversation.'),
	text: Text,
	...Form,
});
export const AddPostInput = z.object({ text: Text, replyTo: z.preprocess((value) => (value === '' ? undefined : value), Number_.optional()), ...Form });
export const EditPostInput = z.object({ text: Text, ...Form });
export type AddPostInput = z.infer<typeof AddPostInput>;
export type StartThreadInput = z.infer<typeof StartThreadInput>;
/** A preview costs what a post costs, so it is as long at most (S2). */
export const PreviewInput = z.object({ text: Words });
export const FollowInput = z.object({ following: z.enum(['watch', 'track', 'mute']) });
export const NumberInput = z.object({ number: Number_ });
