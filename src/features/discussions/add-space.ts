import { spaces } from '#db/schema/index.ts';
import { type Actor, hasRole } from '#src/domain/actor.ts';
import type { Context } from '#src/domain/context.ts';
import { DomainError } from '#src/domain/errors.ts';
import { recordEvent } from '#src/domain/record-event.ts';

/** Lets the server and administrators open spaces. Throws `forbidden` for everyone else. */
export function authorizeOpening(actor: Actor): void {
	if (actor.kind !== 'system' && !hasRole(actor, 'admin')) throw new DomainError('forbidden', 'Administrators open spaces.');
}

/** Opens a space; one that is there stays as it is. */
export async function addSpace(
	ctx: Context,
	space: { slug: string; name: string; description: string; cohortId: number | null; position: number },
): Promise<void> {
	authorizeOpening(ctx.actor);
	await ctx.db.write([
		ctx.db.read
			.insert(spaces)
			.values({ ...space, createdAt: ctx.clock().getTime() })
			.onConflictDoNothing(),
		recordEvent(ctx, 'space.added', space.slug),
	]);
}
