import { sql } from 'drizzle-orm';
import { threadMembers } from '#db/schema/index.ts';
import type { Context } from '#src/domain/context.ts';
import { recordEvent } from '#src/domain/record-event.ts';
import { authorizeSignature } from './unsubscribe-token.ts';

/** Mutes a thread for the member whose mail brought this link, once or again. Throws `not-found` when the link is not ours. */
export async function unfollowByMail(ctx: Context, token: string): Promise<void> {
	const { memberId, threadId } = authorizeSignature(ctx.keys, token);
	// From the tables: the member may have left, and the thread may be gone, since the mail was sent.
	const row = sql`select m.id, t.id, 0, ${ctx.clock().getTime()}, 'mute' from members m, threads t where m.id = ${memberId} and t.id = ${threadId}`;
	const [muted] = await ctx.db.write([
		ctx.db.read
			.insert(threadMembers)
			.select(row)
			.onConflictDoUpdate({
				target: [threadMembers.memberId, threadMembers.threadId],
				set: { following: 'mute' },
				setWhere: sql`${threadMembers.following} is not 'mute'`,
			}),
		recordEvent(ctx, 'mail.stopped', String(threadId)),
	]);
	if (muted?.rowsAffected) ctx.announce({ name: 'mail.stopped', subject: String(threadId) });
}
