import { sql } from 'drizzle-orm';
import { posts, threadMembers, threads } from '#db/schema/index.ts';
import type { Context } from '#src/domain/context.ts';
import { once } from '#src/domain/once.ts';
import { recordEvent } from '#src/domain/record-event.ts';
import { clearDraft } from '#src/features/drafts/clear-draft.ts';
import { RENDERER, renderMarkdown } from '#src/lib/markdown.ts';
import { authorizeSpace } from './access.ts';
import type { StartThreadInput } from './input.ts';

/** Starts a thread with its first post in a space that the member sees, and returns its path. Its author watches it. The same key starts one thread only. */
export async function startThread(ctx: Context, { space: slug, ...input }: StartThreadInput & { space: string }): Promise<string> {
	const { member, space } = await authorizeSpace(ctx, slug);
	const now = ctx.clock().getTime();
	const { read } = ctx.db;
	const html = renderMarkdown(input.text);
	// Within the batch, the newest thread of its author is this one.
	const id = sql<number>`(select max(id) from threads where author_id = ${member.id})`;
	const { result: path, isFirst } = await once(ctx, input.once, (claim) =>
		ctx.db.write([
			read.insert(threads).values({ spaceId: space.id, kind: input.kind, title: input.title, authorId: member.id, posts: 1, createdAt: now, lastPostAt: now }),
			recordEvent(ctx, 'thread.started', sql`${id}`),
			read.insert(posts).values({ threadId: id, number: 1, authorId: member.id, markdown: input.text, html, renderer: RENDERER, createdAt: now }),
			read.insert(threadMembers).values({ memberId: member.id, threadId: id, readTo: 1, readAt: now, following: 'watch' }),
			clearDraft(ctx, member.id, `space:${slug}`, input),
			claim(sql`'/t/' || ${id}`),
		]),
	);
	if (isFirst) ctx.announce({ name: 'thread.started', subject: path.slice('/t/'.length) });
	return path;
}
