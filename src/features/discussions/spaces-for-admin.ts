import { asc, eq } from 'drizzle-orm';
import { cohorts, spaces } from '#db/schema/index.ts';
import { authorizeRole } from '#src/domain/actor.ts';
import type { Context } from '#src/domain/context.ts';
import { DomainError } from '#src/domain/errors.ts';
import { SPACE, type Space } from './access.ts';

/** Every space in its order, with the cohort that alone reads it. For administrators only. */
export async function spacesForAdmin(ctx: Context): Promise<(Space & { cohort: string | null })[]> {
	authorizeRole(ctx.actor, 'admin');
	return ctx.db.read
		.select({ ...SPACE, cohort: cohorts.name })
		.from(spaces)
		.leftJoin(cohorts, eq(cohorts.id, spaces.cohortId))
		.orderBy(asc(spaces.position), asc(spaces.name));
}

/** The space at an address, for administrators only. Throws `not-found` when there is none. */
export async function spaceForAdmin(ctx: Context, slug: string): Promise<Space> {
	authorizeRole(ctx.actor, 'admin');
	const [space] = await ctx.db.read.select(SPACE).from(spaces).where(eq(spaces.slug, slug));
	if (!space) throw new DomainError('not-found', 'There is no such space.');
	return space;
}
