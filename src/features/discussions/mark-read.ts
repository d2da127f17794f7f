import { and, eq, isNull, sql } from 'drizzle-orm';
import { notifications, threadMembers } from '#db/schema/index.ts';
import type { Context } from '#src/domain/context.ts';
import { authorizeThread } from './access.ts';

/** Notes how far the member has read a thread, never back, and that they know of its news. It is theirs alone to know. */
export async function markRead(ctx: Context, { thread: id, number }: { thread: number; number: number }): Promise<void> {
	const { member, thread } = await authorizeThread(ctx, id);
	const now = ctx.clock().getTime();
	const readTo = Math.min(number, thread.posts);
	await ctx.db.write([
		ctx.db.read
			.insert(threadMembers)
			.values({ memberId: member.id, threadId: thread.id, readTo, readAt: now })
			.onConflictDoUpdate({
				target: [threadMembers.memberId, threadMembers.threadId],
				set: { readTo: sql`max(${threadMembers.readTo}, ${readTo})`, readAt: now },
			}),
		ctx.db.read
			.update(notifications)
			.set({ readAt: now })
			.where(
				and(
					eq(notifications.memberId, member.id),
					eq(notifications.threadId, thread.id),
					isNull(notifications.readAt),
					sql`${readTo} >= ${notifications.post}`,
				),
			),
	]);
}
