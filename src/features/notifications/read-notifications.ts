import { and, eq, isNull } from 'drizzle-orm';
import { notifications } from '#db/schema/index.ts';
import { authorizeMember } from '#src/domain/actor.ts';
import type { Context } from '#src/domain/context.ts';

/** Marks everything that the member was told as read. It is theirs alone to know. */
export async function readNotifications(ctx: Context): Promise<void> {
	const member = authorizeMember(ctx.actor);
	await ctx.db.write([
		ctx.db.read
			.update(notifications)
			.set({ readAt: ctx.clock().getTime() })
			.where(and(eq(notifications.memberId, member.id), isNull(notifications.readAt))),
	]);
}
