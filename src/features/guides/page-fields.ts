import { z } from 'zod';
import { CONTENT_NOTES } from '#src/features/cases/taxonomy.ts';
import { Also } from '#src/features/search/also.ts';
import { codeOf, Month } from '#src/lib/codes.ts';

/** The fields at the top of `content/pages/*.mdx`. */
export const PageFields = z.strictObject({
	title: z.string().min(1).max(70),
	summary: z.string().min(60).max(220),
	also: Also,
	reviewed: z.coerce.date(),
	sources: z.array(z.string()).default([]),
});

/** The fields of pages that stand in a row, have a day by which they are read again, and questions at their end: guides and practices. */
export const StudiedFields = z.strictObject({
	...PageFields.shape,
	contentNotes: z.array(codeOf(CONTENT_NOTES)),
	order: z.number().int(),
	reviewBy: Month,
	sources: z.array(z.string()),
	questions: z.array(z.string()).min(2).max(4),
});
export type StudiedFields = z.infer<typeof StudiedFields>;

/** Slugs of other pages. */
export const slugs = z.array(z.string());
