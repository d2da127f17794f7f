import { z } from 'zod';
import { CONTENT_NOTES, TECHNIQUES } from '#src/features/cases/taxonomy.ts';
import { Also } from '#src/features/search/also.ts';

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

const keys = <T extends Record<string, string>>(codes: T) => Object.keys(codes) as [keyof T & string];
const slugs = z.array(z.string());

/** The fields at the top of `content/guides/*.mdx`. */
export const GuideFields = z.strictObject({
	title: z.string().min(1).max(70),
	summary: z.string().min(60).max(220),
	also: Also,
	code: z.string().regex(/^G\d{2}$/, 'expected G and two digits'),
	roles: z.array(z.enum(keys(ROLES))).min(1),
	techniques: z.array(z.enum(keys(TECHNIQUES))).min(1),
	contentNotes: z.array(z.enum(keys(CONTENT_NOTES))),
	order: z.number().int(),
	reviewed: z.coerce.date(),
	reviewBy: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'expected a month as 2028-11'),
	sources: z.array(z.string()),
	related: z.strictObject({ guides: slugs, cases: slugs }),
	questions: z.array(z.string()).min(2).max(4),
	/** The steps of the field card: one screen, large. */
	card: z
		.array(z.string().min(1))
		.min(3)
		.max(7)
		.refine((steps) => steps.join(' ').split(/\s+/).length <= CARD_WORDS, `expected at most ${CARD_WORDS} words`),
});

export type GuideFields = z.infer<typeof GuideFields>;
