import { threadMembers } from '#db/schema/index.ts';
import type { Context } from '#src/domain/context.ts';
import { authorizeThread } from './access.ts';

/** Sets how closely the member follows a thread. It is theirs alone to know, so the event log does not say it. */
export async function followThread(ctx: Context, { thread: id, following }: { thread: number; following: 'watch' | 'track' | 'mute' }): Promise<void> {
	const { member, thread } = await authorizeThread(ctx, id);
	await ctx.db.write([
		ctx.db.read
			.insert(threadMembers)
			.values({ memberId: member.id, threadId: thread.id, readTo: 0, readAt: 0, following })
			.onConflictDoUpdate({ target: [threadMembers.memberId, threadMembers.threadId], set: { following } }),
	]);
}
