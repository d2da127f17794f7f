import { sql } from 'drizzle-orm';
import { notifications } from '#db/schema/index.ts';
import type { Context } from '#src/domain/context.ts';
import { queueThreadMail } from '#src/features/mail/queue-mail.ts';
import type { Recipient } from './recipients.ts';

/**
 * The changes that tell people of the newest post of a thread, for the batch that writes it: in the site at once (one unread row a thread, with a
 * count), by mail after ten minutes.
 */
export function tellOfPost(ctx: Context, threadId: number, recipients: Recipient[]) {
	if (recipients.length === 0) return [];
	const now = ctx.clock().getTime();
	const newest = sql<number>`(select posts from threads where id = ${threadId})`;
	return [
		ctx.db.read
			.insert(notifications)
			.values(recipients.map(({ memberId, kind }) => ({ memberId, threadId, kind, post: newest, count: 1, at: now })))
			.onConflictDoUpdate({
				target: [notifications.memberId, notifications.threadId],
				targetWhere: sql`read_at is null`,
				set: {
					count: sql`${notifications.count} + 1`,
					at: now,
					kind: sql`case when excluded.kind = 'answer' then 'answer' else ${notifications.kind} end`,
				},
			}),
		...queueThreadMail(
			ctx,
			recipients.map(({ memberId }) => memberId),
			threadId,
		),
	];
}
