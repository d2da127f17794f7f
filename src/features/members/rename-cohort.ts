import { and, eq, sql } from 'drizzle-orm';
import { cohorts, spaces } from '#db/schema/index.ts';
import { authorizeRole } from '#src/domain/actor.ts';
import type { Context } from '#src/domain/context.ts';
import { DomainError } from '#src/domain/errors.ts';
import { recordEvent } from '#src/domain/record-event.ts';
import { cohortForAdmin } from './cohorts.ts';
import { isNameFree } from './group-names.ts';
import { forMembersOf } from './wording.ts';

/**
 * Gives a cohort another name, and its space too where that still has the cohort's; their addresses stay. Throws `not-found` when there is none,
 * `conflict` when another cohort or space has this name.
 */
export async function renameCohort(ctx: Context, { slug, name }: { slug: string; name: string }): Promise<void> {
	authorizeRole(ctx.actor, 'admin');
	const cohort = await cohortForAdmin(ctx, slug);
	if (cohort.name === name) return;
	const { read } = ctx.db;
	const [renamed] = await ctx.db.write([
		read
			.update(cohorts)
			.set({ name })
			.where(and(eq(cohorts.id, cohort.id), isNameFree(name, { cohort: cohort.id }))),
		recordEvent(ctx, 'cohort.renamed', String(cohort.id)),
		read
			.update(spaces)
			.set({
				name,
				description: sql`case ${spaces.description} when ${forMembersOf(cohort.name)} then ${forMembersOf(name)} else ${spaces.description} end`,
			})
			.where(and(eq(spaces.cohortId, cohort.id), eq(spaces.name, cohort.name), sql`changes() > 0`)),
		recordEvent(ctx, 'space.changed', sql`(select slug from spaces where cohort_id = ${cohort.id} and name = ${name})`),
	]);
	if (renamed?.rowsAffected === 0) throw new DomainError('conflict', 'Another cohort or space has this name.', 'name');
}
