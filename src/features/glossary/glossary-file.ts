import { z } from 'zod';

/** One entry of the glossary. */
export const Term = z.strictObject({
	id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected lower-case words joined by hyphens'),
	term: z.string().min(1),
	also: z.array(z.string()).default([]),
	definition: z.string().min(20).max(480),
	/** What is argued about, for a contested term. */
	contested: z.string().optional(),
	sources: z.array(z.string()).default([]),
	guides: z.array(z.string()).default([]),
	see: z.array(z.string()).default([]),
});

export type Term = z.infer<typeof Term>;

export const GlossaryFile = z.array(Term).check((ctx) => {
	const seen = new Set<string>();
	ctx.value.forEach(({ id }, index) => {
		if (seen.has(id)) ctx.issues.push({ code: 'custom', input: id, path: [index, 'id'], message: `expected an id that stands once; found "${id}" again` });
		seen.add(id);
	});
});
