import { and, eq, gt, isNull, sql } from 'drizzle-orm';
import { posts, threads } from '#db/schema/index.ts';
import type { Context } from '#src/domain/context.ts';
import { DomainError } from '#src/domain/errors.ts';
import { recordEvent } from '#src/domain/record-event.ts';
import { DAY_MS } from '#src/lib/time.ts';
import { authorizeOwnPost } from './access.ts';

/** How long a deleted post can be restored; then its words are erased (S37). */
export const RESTORE_DAYS = 30;

/** Brings a deleted post of one's own back, and its thread. Throws `gone` when its words were erased. */
export async function restorePost(ctx: Context, { thread, number }: { thread: number; number: number }): Promise<void> {
	const { post } = await authorizeOwnPost(ctx, thread, number);
	const { read } = ctx.db;
	const [restored] = await ctx.db.write([
		read
			.update(posts)
			.set({ deletedAt: null })
			.where(and(eq(posts.id, post.id), gt(posts.deletedAt, ctx.clock().getTime() - RESTORE_DAYS * DAY_MS))),
		recordEvent(ctx, 'post.restored', `${thread}/${number}`),
		// Only with the post that was brought back; what was taken back with its case stays away.
		read
			.update(threads)
			.set({ removedAt: null })
			.where(and(eq(threads.id, thread), isNull(threads.caseId), sql`changes() > 0`)),
	]);
	if (restored?.rowsAffected === 0 && post.deletedAt !== null)
		throw new DomainError('gone', `A deleted post can be restored for ${RESTORE_DAYS} days. Its words are gone.`);
	ctx.announce({ name: 'post.restored', subject: `${thread}/${number}` });
}
