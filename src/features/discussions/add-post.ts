import { and, eq, isNull, sql } from 'drizzle-orm';
import { notifications, posts, threadMembers, threads } from '#db/schema/index.ts';
import type { Context } from '#src/domain/context.ts';
import { DomainError } from '#src/domain/errors.ts';
import { once } from '#src/domain/once.ts';
import { recordEvent } from '#src/domain/record-event.ts';
import { clearDraft } from '#src/features/drafts/clear-draft.ts';
import { recipientsOf } from '#src/features/notifications/recipients.ts';
import { tellOfPost } from '#src/features/notifications/tell.ts';
import { RENDERER, renderMarkdown } from '#src/lib/markdown.ts';
import { authorizeThread } from './access.ts';
import type { AddPostInput } from './input.ts';
import { authorOf, candidatesOf } from './queries.ts';

/**
 * Adds a post to a thread that the member sees, tells who follows it, and returns the post's path. The same key adds one post only. Throws `conflict`
 * when the post that it answers is not there.
 */
export async function addPost(ctx: Context, { thread: threadId, ...input }: AddPostInput & { thread: number }): Promise<string> {
	const { member, thread } = await authorizeThread(ctx, threadId);
	const { text, replyTo } = input;
	const answeredId = replyTo === undefined ? null : await authorOf(ctx, thread.id, replyTo);
	if (replyTo !== undefined && replyTo > thread.posts) throw new DomainError('conflict', 'The post that you answer is not there any more.');
	const recipients = recipientsOf({ authorId: member.id, answeredId }, await candidatesOf(ctx, thread.id, thread.space.cohortId, answeredId));
	const now = ctx.clock().getTime();
	const { read } = ctx.db;
	const newest = sql<number>`(select posts from threads where id = ${thread.id})`;
	const post = sql`select null, id, posts, ${member.id}, ${replyTo ?? null}, ${text}, ${renderMarkdown(text)}, ${RENDERER}, ${now}, null, null from threads where id = ${thread.id}`;
	const { result: path, isFirst } = await once(ctx, input.once, (claim) =>
		ctx.db.write([
			read
				.update(threads)
				.set({ posts: sql`${threads.posts} + 1`, lastPostAt: now })
				.where(and(eq(threads.id, thread.id), isNull(threads.removedAt))),
			read.insert(posts).select(sql`${post} and changes() > 0`),
			recordEvent(ctx, 'post.added', sql`${`${thread.id}/`} || ${newest}`),
			read
				.insert(threadMembers)
				.values({ memberId: member.id, threadId: thread.id, readTo: newest, readAt: now, following: 'track' })
				.onConflictDoUpdate({
					target: [threadMembers.memberId, threadMembers.threadId],
					set: { readTo: newest, readAt: now, following: sql`coalesce(${threadMembers.following}, 'track')` },
				}),
			clearDraft(ctx, member.id, `thread:${thread.id}`, input),
			// Whoever writes has seen what was new.
			read
				.update(notifications)
				.set({ readAt: now })
				.where(and(eq(notifications.memberId, member.id), eq(notifications.threadId, thread.id), isNull(notifications.readAt))),
			...tellOfPost(ctx, thread.id, recipients),
			claim(sql`${`/t/${thread.id}/`} || ${newest}`),
		]),
	);
	if (isFirst) ctx.announce({ name: 'post.added', subject: path.slice('/t/'.length) });
	return path;
}
