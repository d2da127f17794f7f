import { and, eq, sql } from 'drizzle-orm';
import { notifications, threads } from '#db/schema/index.ts';
import type { Context } from '#src/domain/context.ts';
import { DomainError } from '#src/domain/errors.ts';
import { recordEvent } from '#src/domain/record-event.ts';
import { authorizeThread, mayMarkHelped } from './access.ts';
import { authorOf } from './queries.ts';

/** Marks the post that helped with a question, or takes the mark back with `null`. For whoever asked and for moderators; `forbidden` for others. */
export async function markHelped(ctx: Context, { thread: id, number }: { thread: number; number: number | null }): Promise<void> {
	const { member, thread } = await authorizeThread(ctx, id);
	if (!mayMarkHelped(ctx.actor, thread)) throw new DomainError('forbidden', 'Whoever asked the question can mark what helped.');
	const author = number === null ? null : await authorOf(ctx, thread.id, number);
	const isThere =
		number === null ? sql`true` : sql`exists (select 1 from posts where thread_id = ${id} and number = ${number} and number > 1 and deleted_at is null)`;
	const now = ctx.clock().getTime();
	const [marked] = await ctx.db.write([
		ctx.db.read
			.update(threads)
			.set({ helpedBy: number })
			.where(and(eq(threads.id, thread.id), isThere)),
		recordEvent(ctx, 'thread.answered', String(thread.id)),
		...(author === null || author === member.id || number === null
			? []
			: [
					ctx.db.read
						.insert(notifications)
						.values({ memberId: author, threadId: thread.id, kind: 'helped', post: number, count: 1, at: now })
						.onConflictDoUpdate({
							target: [notifications.memberId, notifications.threadId],
							targetWhere: sql`read_at is null`,
							set: { kind: 'helped', post: number, at: now },
						}),
				]),
	]);
	if (marked?.rowsAffected === 0) throw new DomainError('conflict', 'This post is not there any more.');
	ctx.announce({ name: 'thread.answered', subject: String(thread.id) });
}
