import { z } from 'zod';

/** The fields at the top of `content/pages/*.mdx`. */
export const PageFields = z.strictObject({
	title: z.string().min(1).max(70),
	summary: z.string().min(60).max(220),
	reviewed: z.coerce.date(),
	sources: z.array(z.string()).default([]),
});
