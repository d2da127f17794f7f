import { and, eq, isNull, sql } from 'drizzle-orm';
import { posts, threads } from '#db/schema/index.ts';
import type { Context } from '#src/domain/context.ts';
import { recordEvent } from '#src/domain/record-event.ts';
import { authorizeOwnPost } from './access.ts';

/**
 * Takes a post of one's own away: others see at once that it was deleted, and nothing of its words. It can be restored for 30 days. A thread that holds
 * nothing else goes with it.
 */
export async function deletePost(ctx: Context, { thread, number }: { thread: number; number: number }): Promise<void> {
	const { post } = await authorizeOwnPost(ctx, thread, number);
	const now = ctx.clock().getTime();
	const { read } = ctx.db;
	await ctx.db.write([
		read
			.update(posts)
			.set({ deletedAt: now })
			.where(and(eq(posts.id, post.id), isNull(posts.deletedAt))),
		recordEvent(ctx, 'post.deleted', `${thread}/${number}`),
		read
			.update(threads)
			.set({ removedAt: now })
			.where(and(eq(threads.id, thread), isNull(threads.removedAt), sql`not exists (select 1 from posts where thread_id = ${thread} and deleted_at is null)`)),
		read
			.update(threads)
			.set({ helpedBy: null })
			.where(and(eq(threads.id, thread), eq(threads.helpedBy, number))),
	]);
	ctx.announce({ name: 'post.deleted', subject: `${thread}/${number}` });
}
