import { and, eq } from 'drizzle-orm';
import { spaces } from '#db/schema/index.ts';
import { authorizeRole } from '#src/domain/actor.ts';
import type { Context } from '#src/domain/context.ts';
import { DomainError } from '#src/domain/errors.ts';
import { recordEvent } from '#src/domain/record-event.ts';
import { isNameFree } from '#src/features/members/group-names.ts';
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
			.where(and(eq(spaces.id, space.id), isNameFree(name, { cohort: space.cohortId, space: space.id }))),
		recordEvent(ctx, 'space.changed', slug),
	]);
	if (edited?.rowsAffected === 0) throw new DomainError('conflict', 'Another space or cohort has this name.', 'name');
}
