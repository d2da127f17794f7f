import { z } from 'zod';
import { Also } from '#src/features/search/also.ts';

/** Something to read on a way in: `guide:…`, `case:…`, `practice:…`, `rehearse:…` by slug, or `page:/…`. */
const door = z.string().regex(/^(?:(?:guide|case|practice|rehearse):[a-z0-9-]+|page:\/[a-z0-9/-]+)$/, 'expected a door as guide:rapport-basics');

/** A way in, for one role: what differs between them. */
export const Path = z.strictObject({
	role: z.string().regex(/^[a-z]+$/),
	title: z.string().min(1).max(80),
	summary: z.string().min(60).max(220),
	also: Also,
	skills: z.array(door).min(1),
	hard: z.array(door).min(1),
	rehearse: z.array(door).min(1),
	around: z.array(door).min(1),
	next: z.array(door).min(1),
});
export type Path = z.infer<typeof Path>;

export const PathsFile = z.array(Path);
