import { z } from 'zod';

/** Of one suggestion. Longer ones are a thread. */
export const MOST_CHARACTERS = 2000;

/** Pages that editors answer for. */
const PAGE = /^\/(?:guides|practices|cases)\/[a-z0-9-]{1,100}$|^\/(?:glossary|cards|support|start\/[a-z]{1,20})$/;

export const CorrectionInput = z.object({
	page: z.string().regex(PAGE, 'Begin from the page that you mean: the link there brings its address.'),
	text: z
		.string()
		.transform((text) => text.replaceAll('\r\n', '\n').trim())
		.pipe(
			z
				.string()
				.min(1, 'Say what is wrong, and what would be right.')
				.max(MOST_CHARACTERS, `At most ${MOST_CHARACTERS.toLocaleString('en-US')} characters. What is longer belongs in a thread, where others can weigh it.`),
		),
});
export type CorrectionInput = z.infer<typeof CorrectionInput>;

/** Whether something can be suggested about a page. */
export const isOfEditors = (page: string): boolean => PAGE.test(page);
