import { z } from 'zod';
import { Also } from '#src/features/search/also.ts';

/** The fields at the top of `content/pages/*.mdx`. */
export const PageFields = z.strictObject({
	title: z.string().min(1).max(70),
	summary: z.string().min(60).max(220),
	also: Also,
	reviewed: z.coerce.date(),
	sources: z.array(z.string()).default([]),
});
