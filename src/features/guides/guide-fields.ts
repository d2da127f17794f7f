import { z } from 'zod';
import { TECHNIQUES } from '#src/features/cases/taxonomy.ts';
import { codeOf } from '#src/lib/codes.ts';
import { StudiedFields, slugs } from './page-fields.ts';

/** For whom a guide is written. */
export const ROLES = {
	telecommunicator: 'Telecommunicator',
	officer: 'Officer',
	clinician: 'Clinician',
	negotiator: 'Negotiator',
	supervisor: 'Supervisor',
} as const;

/** What somebody takes in at a glance, between two calls. */
const CARD_WORDS = 60;

/** The fields at the top of `content/guides/*.mdx`. */
export const GuideFields = z.strictObject({
	...StudiedFields.shape,
	code: z.string().regex(/^G\d{2}$/, 'expected G and two digits'),
	roles: z.array(codeOf(ROLES)).min(1),
	/** What it teaches to do with a person in crisis; none where it is about something else. */
	techniques: z.array(codeOf(TECHNIQUES)),
	related: z.strictObject({ guides: slugs, cases: slugs }),
	/** The steps of the field card: one screen, large. */
	card: z
		.array(z.string().min(1))
		.min(3)
		.max(7)
		.refine((steps) => steps.join(' ').split(/\s+/).length <= CARD_WORDS, `expected at most ${CARD_WORDS} words`),
});

export type GuideFields = z.infer<typeof GuideFields>;
