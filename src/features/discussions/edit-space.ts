import { and, eq, sql } from 'drizzle-orm';
import { spaces } from '#db/schema/index.ts';
import { authorizeRole } from '#src/domain/actor.ts';
import type { Context } from '#src/domain/context.ts';
import { DomainError } from '#src/domain/errors.ts';
import { recordEvent } from '#src/domain/record-event.ts';
import { spaceForAdmin } from './spaces-for-admin.ts';

/** Gives a space another name and description; its address stays. Throws `not-found` when there is none, `conflict` when another has this name. */
export async function editSpace(ctx: Context, { slug, name, description }: { slug: string; name: string; description: string }): Promise<void> {
	authorizeRole(ctx.actor, 'admin');
	const space = await spaceForAdmin(ctx, slug);
	if (space.name === name && space.description === description) return;
	const [edited] = await ctx.db.write([
		ctx.db.read
			.update(spaces)
			.set({ name, description })
			.where(
				and(
					eq(spaces.id, space.id),
					sql`not exists (select 1 from spaces other where lower(other.name) = lower(${name}) and other.id <> ${space.id})`,
					sql`not exists (select 1 from cohorts where lower(cohorts.name) = lower(${name}) and cohorts.id is not ${space.cohortId})`,
				),
			),
		recordEvent(ctx, 'space.changed', slug),
	]);
	if (edited?.rowsAffected === 0) throw new DomainError('conflict', 'Another space or cohort has this name.', 'name');
}
