import { and, eq } from 'drizzle-orm';
import { savedSearches } from '#db/schema/index.ts';
import { authorizeMember } from '#src/domain/actor.ts';
import type { Context } from '#src/domain/context.ts';
import { recordEvent } from '#src/domain/record-event.ts';

/** Removes a saved search of the member's own, and with it the mail about it; without one, does nothing. */
export async function dropSearch(ctx: Context, id: number): Promise<void> {
	const member = authorizeMember(ctx.actor);
	await ctx.db.write([
		ctx.db.read.delete(savedSearches).where(and(eq(savedSearches.id, id), eq(savedSearches.memberId, member.id))),
		recordEvent(ctx, 'search.dropped', member.key),
	]);
}
