import { and, eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { doneOnce, drafts, posts, threadMembers, threads } from '#db/schema/index.ts';
import type { Context } from '#src/domain/context.ts';
import { recordEvent } from '#src/domain/record-event.ts';
import { RENDERER, renderMarkdown } from '#src/lib/markdown.ts';
import { authorizeSpace } from './access.ts';
import { resultOf, wasDone } from './done-once.ts';
import type { StartThreadInput } from './input.ts';

/** Starts a thread with its first post in a space that the member sees, and returns its path. Its author watches it. The same key starts one thread only. */
export async function startThread(ctx: Context, { space: slug, ...input }: z.infer<typeof StartThreadInput> & { space: string }): Promise<string> {
	const { member, space } = await authorizeSpace(ctx, slug);
	const now = ctx.clock().getTime();
	const { read } = ctx.db;
	// Within the batch, the newest thread of its author is this one.
	const id = sql<number>`(select max(id) from threads where author_id = ${member.id})`;
	try {
		await ctx.db.write([
			read.insert(doneOnce).values({ memberId: member.id, key: input.once, result: '', at: now }),
			read.insert(threads).values({ spaceId: space.id, kind: input.kind, title: input.title, authorId: member.id, posts: 1, createdAt: now, lastPostAt: now }),
			recordEvent(ctx, 'thread.started', sql`${id}`),
			read.insert(posts).values({
				threadId: id,
				number: 1,
				authorId: member.id,
				markdown: input.text,
				html: renderMarkdown(input.text),
				renderer: RENDERER,
				createdAt: now,
			}),
			read.insert(threadMembers).values({ memberId: member.id, threadId: id, readTo: 1, readAt: now, following: 'watch' }),
			read.delete(drafts).where(and(eq(drafts.memberId, member.id), eq(drafts.place, `space:${slug}`))),
			read
				.update(doneOnce)
				.set({ result: sql`'/t/' || ${id}` })
				.where(and(eq(doneOnce.memberId, member.id), eq(doneOnce.key, input.once))),
		]);
	} catch (error) {
		if (!wasDone(error)) throw error;
	}
	const path = (await resultOf(ctx, member.id, input.once)) ?? `/discussions/${slug}`;
	ctx.announce({ name: 'thread.started', subject: path.slice('/t/'.length) });
	return path;
}
