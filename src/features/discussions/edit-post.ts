import { and, eq, isNull, ne, sql } from 'drizzle-orm';
import { postEdits, posts } from '#db/schema/index.ts';
import type { Context } from '#src/domain/context.ts';
import { DomainError } from '#src/domain/errors.ts';
import { recordEvent } from '#src/domain/record-event.ts';
import { clearDraft } from '#src/features/drafts/clear-draft.ts';
import { RENDERER, renderMarkdown } from '#src/lib/markdown.ts';
import { authorizeOwnPost } from './access.ts';

/** What a post said before stays, so there is an end to how often. */
export const MOST_EDITS = 100;

/**
 * Changes the words of a post of one's own; what it said before stays in its history. Throws `conflict` when it was deleted, and `too-many` when it was
 * changed a hundred times.
 */
export async function editPost(
	ctx: Context,
	{ thread, number, text, ...form }: { thread: number; number: number; text: string; once?: string; since?: number | undefined },
): Promise<void> {
	const { member, post } = await authorizeOwnPost(ctx, thread, number);
	const now = ctx.clock().getTime();
	const { read } = ctx.db;
	if (post.deletedAt !== null) throw new DomainError('conflict', 'This post was deleted. Restore it before you change it.');
	const edits = sql<number>`(select count(*) from post_edits where post_id = ${post.id})`;
	const [known] = await read.all<{ edits: number }>(sql`select ${edits} as edits`);
	if (Number(known?.edits) >= MOST_EDITS) throw new DomainError('too-many', TOO_OFTEN);
	const isThere = and(eq(posts.id, post.id), isNull(posts.deletedAt), ne(posts.markdown, text));
	const [kept] = await ctx.db.write([
		read.insert(postEdits).select(sql`select null, id, markdown, ${now} from posts where ${isThere} and ${edits} < ${MOST_EDITS}`),
		recordEvent(ctx, 'post.edited', `${thread}/${number}`),
		read
			.update(posts)
			.set({ markdown: text, html: renderMarkdown(text), renderer: RENDERER, editedAt: now })
			// Only where the event was written, and so what it said before.
			.where(and(isThere, sql`changes() > 0`)),
		clearDraft(ctx, member.id, `post:${thread}/${number}`, { text, ...form }),
	]);
	if (kept?.rowsAffected) ctx.announce({ name: 'post.edited', subject: `${thread}/${number}` });
}

const TOO_OFTEN = `A post can be changed ${MOST_EDITS} times, and this one was. Write what has changed in a new post. Your text is below.`;
