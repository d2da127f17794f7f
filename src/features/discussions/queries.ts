import { and, asc, count, desc, eq, isNull, sql } from 'drizzle-orm';
import { members, postEdits, posts, threadMembers } from '#db/schema/index.ts';
import type { Context } from '#src/domain/context.ts';
import type { Candidate } from '#src/features/notifications/recipients.ts';
import { isOpenToMember } from './access.ts';

/** A post as its thread shows it. Of a deleted one, no words. */
export interface PostInThread {
	number: number;
	/** `null`: the site itself, or somebody who left. */
	author: { id: number; name: string; role: string } | null;
	replyTo: { number: number; name: string | null } | null;
	html: string;
	createdAt: Date;
	editedAt: Date | null;
	isDeleted: boolean;
}

export const POSTS_ON_A_PAGE = 50;
/** Fewer than posts: each is rendered when it is read (S2). */
export const EDITS_ON_A_PAGE = 10;

/** The page of a thread on which a post stands. */
export const pageOf = (number: number) => Math.ceil(number / POSTS_ON_A_PAGE);

/** The posts on one page of a thread that the caller may see, in order; numbers stay where they are, whatever is deleted. */
export async function postsOn({ db }: Context, thread: number, page: number): Promise<PostInThread[]> {
	const from = (page - 1) * POSTS_ON_A_PAGE;
	const rows = await db.read
		.select({
			number: posts.number,
			authorId: posts.authorId,
			name: members.name,
			role: members.role,
			replyTo: posts.replyTo,
			replyName: sql<
				string | null
			>`(select m.name from posts r join members m on m.id = r.author_id where r.thread_id = ${posts.threadId} and r.number = ${posts.replyTo})`,
			html: sql<string>`case when ${posts.deletedAt} is null then ${posts.html} else '' end`,
			createdAt: posts.createdAt,
			editedAt: posts.editedAt,
			deletedAt: posts.deletedAt,
		})
		.from(posts)
		.leftJoin(members, eq(members.id, posts.authorId))
		.where(and(eq(posts.threadId, thread), sql`${posts.number} between ${from + 1} and ${from + POSTS_ON_A_PAGE}`))
		.orderBy(asc(posts.number));
	return rows.map((row) => ({
		number: row.number,
		author: row.authorId === null || row.name === null ? null : { id: row.authorId, name: row.name, role: row.role ?? 'member' },
		replyTo: row.replyTo === null ? null : { number: row.replyTo, name: row.replyName },
		html: row.html,
		createdAt: new Date(row.createdAt),
		editedAt: row.editedAt === null ? null : new Date(row.editedAt),
		isDeleted: row.deletedAt !== null,
	}));
}

/** What a post that can be read says; `null` when it is not there or was deleted. */
export async function wordsOf({ db }: Context, thread: number, number: number): Promise<{ markdown: string; html: string; author: string | null } | null> {
	const [row] = await db.read
		.select({ markdown: posts.markdown, html: posts.html, author: members.name })
		.from(posts)
		.leftJoin(members, eq(members.id, posts.authorId))
		.where(and(eq(posts.threadId, thread), eq(posts.number, number), isNull(posts.deletedAt)));
	return row ?? null;
}

/** How often a post was edited. */
export async function countEdits({ db }: Context, thread: number, number: number): Promise<number> {
	const [row] = await db.read
		.select({ edits: count() })
		.from(postEdits)
		.innerJoin(posts, eq(posts.id, postEdits.postId))
		.where(and(eq(posts.threadId, thread), eq(posts.number, number)));
	return row?.edits ?? 0;
}

/** What a post that can be read said before each edit, the latest first, ten a page. */
export async function editsOf({ db }: Context, thread: number, number: number, page = 1): Promise<{ markdown: string; at: Date }[]> {
	const rows = await db.read
		.select({ markdown: postEdits.markdown, at: postEdits.at })
		.from(postEdits)
		.innerJoin(posts, eq(posts.id, postEdits.postId))
		.where(and(eq(posts.threadId, thread), eq(posts.number, number), isNull(posts.deletedAt)))
		.orderBy(desc(postEdits.at), desc(postEdits.id))
		.limit(EDITS_ON_A_PAGE)
		.offset((page - 1) * EDITS_ON_A_PAGE);
	return rows.map(({ markdown, at }) => ({ markdown, at: new Date(at) }));
}

/** Who wrote a post that can be read; `null` for the site's own, for somebody who left, and where there is none. */
export async function authorOf({ db }: Context, thread: number, number: number): Promise<number | null> {
	const [row] = await db.read
		.select({ authorId: posts.authorId })
		.from(posts)
		.where(and(eq(posts.threadId, thread), eq(posts.number, number), isNull(posts.deletedAt)));
	return row?.authorId ?? null;
}

/** Everyone who could be told of a new post: those who follow the thread and whoever is answered, as far as they may see it now. */
export async function candidatesOf({ db }: Context, thread: number, cohortId: number | null, answeredId: number | null): Promise<Candidate[]> {
	const maySee = isOpenToMember({ id: members.id, role: members.role, cohortId });
	const known = sql`${members.id} in (select member_id from thread_members where thread_id = ${thread} and following is not null union select ${answeredId} where ${answeredId} is not null)`;
	return db.read
		.select({ memberId: members.id, following: threadMembers.following })
		.from(members)
		.leftJoin(threadMembers, and(eq(threadMembers.memberId, members.id), eq(threadMembers.threadId, thread)))
		.where(and(known, isNull(members.suspendedAt), maySee));
}
