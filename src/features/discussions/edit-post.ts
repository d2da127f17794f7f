import { and, eq, isNull, ne, sql } from 'drizzle-orm';
import { drafts, postEdits, posts } from '#db/schema/index.ts';
import type { Context } from '#src/domain/context.ts';
import { DomainError } from '#src/domain/errors.ts';
import { recordEvent } from '#src/domain/record-event.ts';
import { RENDERER, renderMarkdown } from '#src/lib/markdown.ts';
import { authorizeOwnPost } from './access.ts';

/** Changes the words of a post of one's own; what it said before stays in its history. Throws `conflict` when it was deleted. */
export async function editPost(ctx: Context, { thread, number, text }: { thread: number; number: number; text: string }): Promise<void> {
	const { member, post } = await authorizeOwnPost(ctx, thread, number);
	const now = ctx.clock().getTime();
	const { read } = ctx.db;
	if (post.deletedAt !== null) throw new DomainError('conflict', 'This post was deleted. Restore it before you change it.');
	const isThere = and(eq(posts.id, post.id), isNull(posts.deletedAt), ne(posts.markdown, text));
	await ctx.db.write([
		read.insert(postEdits).select(sql`select null, id, markdown, ${now} from posts where ${isThere}`),
		recordEvent(ctx, 'post.edited', `${thread}/${number}`),
		read
			.update(posts)
			.set({ markdown: text, html: renderMarkdown(text), renderer: RENDERER, editedAt: now })
			.where(isThere),
		read.delete(drafts).where(and(eq(drafts.memberId, member.id), eq(drafts.place, `post:${thread}/${number}`))),
	]);
	ctx.announce({ name: 'post.edited', subject: `${thread}/${number}` });
}
