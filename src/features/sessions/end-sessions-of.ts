import { eq } from 'drizzle-orm';
import { sessions } from '#db/schema/index.ts';
import { authorizeRole } from '#src/domain/actor.ts';
import type { Context } from '#src/domain/context.ts';
import { recordEvent } from '#src/domain/record-event.ts';
import { memberForAdmin } from '#src/features/members/directory.ts';

/** Ends every session of a member, for an administrator who was told that a device is lost. Throws `not-found` when there is no such member. */
export async function endSessionsOf(ctx: Context, { memberId }: { memberId: number }): Promise<void> {
	authorizeRole(ctx.actor, 'admin');
	const { key } = await memberForAdmin(ctx, memberId);
	await ctx.db.write([ctx.db.read.delete(sessions).where(eq(sessions.memberId, memberId)), recordEvent(ctx, 'session.ended', key)]);
}
