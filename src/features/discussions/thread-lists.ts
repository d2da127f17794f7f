import { and, asc, count, desc, eq, isNull, type SQL, sql } from 'drizzle-orm';
import { prepared } from '#db/client.ts';
import { members, spaces, threadMembers, threads } from '#db/schema/index.ts';
import type { MemberActor } from '#src/domain/actor.ts';
import type { Context } from '#src/domain/context.ts';
import { DAY_MS } from '#src/lib/time.ts';
import { isOpenTo, OPEN_TO_READER, SPACE, type Space } from './access.ts';

/** A thread as lists show it to one member. */
export interface ThreadInList {
	id: number;
	kind: 'question' | 'conversation';
	title: string;
	space: { slug: string; name: string };
	author: string | null;
	posts: number;
	isAnswered: boolean;
	lastPostAt: Date;
	/** Posts that this member has not read; all of them in a thread that they never opened. */
	unread: number;
	isOpened: boolean;
	following: 'watch' | 'track' | 'mute' | null;
}

export interface SpaceInList extends Space {
	threads: number;
	/** Threads with something unread that the member has opened before, and threads that they never did. */
	unread: number;
	lastPostAt: Date | null;
}

export const THREADS_ON_A_PAGE = 50;

const unreadPosts = sql<number>`max(0, ${threads.posts} - coalesce(${threadMembers.readTo}, 0))`;
const isUnread = sql`${threads.posts} > ${threadMembers.readTo} and coalesce(${threadMembers.following}, 'track') <> 'mute'`;

/** The spaces that a member sees, in their order, with what is new to them. */
export async function spacesFor({ db }: Context, member: MemberActor): Promise<SpaceInList[]> {
	const rows = await db.read
		.select({
			...SPACE,
			threads: count(threads.id),
			unread: sql<number>`coalesce(sum(${isUnread}), 0)`,
			lastPostAt: sql<number | null>`max(${threads.lastPostAt})`,
		})
		.from(spaces)
		.leftJoin(threads, and(eq(threads.spaceId, spaces.id), isNull(threads.removedAt)))
		.leftJoin(threadMembers, and(eq(threadMembers.threadId, threads.id), eq(threadMembers.memberId, member.id)))
		.where(isOpenTo(member))
		.groupBy(spaces.id)
		.orderBy(asc(spaces.position), asc(spaces.name));
	return rows.map((row) => ({ ...row, lastPostAt: row.lastPostAt === null ? null : new Date(row.lastPostAt) }));
}

/** Whether there is any space yet. */
export async function hasSpaces({ db }: Context): Promise<boolean> {
	return (await db.read.select({ id: spaces.id }).from(spaces).limit(1)).length > 0;
}

/** The threads of a space that the caller may see, the last written first. */
export const threadsIn = (ctx: Context, member: MemberActor, spaceId: number, page = 1) =>
	listed(ctx, member, IN_SPACE, { spaceId, limit: THREADS_ON_A_PAGE, offset: (page - 1) * THREADS_ON_A_PAGE });

/** How many threads a space holds. */
export async function countThreads({ db }: Context, spaceId: number): Promise<number> {
	const [row] = await db.read
		.select({ threads: count() })
		.from(threads)
		.where(and(eq(threads.spaceId, spaceId), isNull(threads.removedAt)));
	return row?.threads ?? 0;
}

/** What is new to a member in threads that they have opened and not muted, the last written first. */
export const unreadThreads = (ctx: Context, member: MemberActor, limit = 50) => listed(ctx, member, UNREAD, { limit });

/** The last written threads that a member sees, read or not. */
export const latestThreads = (ctx: Context, member: MemberActor, limit = 8) => listed(ctx, member, LATEST, { limit });

/** Questions that nobody has answered, the oldest of the last sixty days first: whoever asked has waited longest. */
export const unansweredQuestions = (ctx: Context, member: MemberActor, limit = 5) =>
	listed(ctx, member, WAITING, { limit, since: ctx.clock().getTime() - 60 * DAY_MS });

/** The thread about a case, where the member sees one. */
export async function threadOfCase(ctx: Context, member: MemberActor, slug: string): Promise<ThreadInList | null> {
	const [thread] = await listed(ctx, member, OF_CASE, { limit: 1, slug });
	return thread ?? null;
}

type List = ReturnType<typeof listOf>;

/** A list of threads that its reader may see, of which a condition picks some. */
const listOf = (condition?: SQL, order: SQL[] = [desc(threads.lastPostAt), desc(threads.id)]) =>
	prepared((read) =>
		read
			.select({
				id: threads.id,
				kind: threads.kind,
				title: threads.title,
				space: { slug: spaces.slug, name: spaces.name },
				author: members.name,
				posts: threads.posts,
				helpedBy: threads.helpedBy,
				lastPostAt: threads.lastPostAt,
				unread: unreadPosts,
				readTo: threadMembers.readTo,
				following: threadMembers.following,
			})
			.from(threads)
			.innerJoin(spaces, eq(spaces.id, threads.spaceId))
			.leftJoin(members, eq(members.id, threads.authorId))
			.leftJoin(threadMembers, and(eq(threadMembers.threadId, threads.id), eq(threadMembers.memberId, READER)))
			.where(and(isNull(threads.removedAt), OPEN_TO_READER, condition))
			.orderBy(...order)
			.limit(sql.placeholder('limit'))
			.offset(sql.placeholder('offset'))
			.prepare(),
	);

const READER = sql.placeholder('memberId');
const IN_SPACE = listOf(eq(threads.spaceId, sql.placeholder('spaceId')));
const UNREAD = listOf(isUnread);
const LATEST = listOf();
const WAITING = listOf(
	sql`${threads.kind} = 'question' and ${threads.posts} = 1 and ${threads.lastPostAt} >= ${sql.placeholder('since')} and ${threads.caseId} is null and ${threads.authorId} <> ${READER}`,
	[asc(threads.lastPostAt), desc(threads.id)],
);
const OF_CASE = listOf(sql`${threads.caseId} = (select id from cases where slug = ${sql.placeholder('slug')})`);

async function listed(
	{ db }: Context,
	{ id: memberId, role }: MemberActor,
	list: List,
	given: { limit: number; offset?: number; spaceId?: number; since?: number; slug?: string },
): Promise<ThreadInList[]> {
	const rows = await list(db.read).all({ offset: 0, ...given, memberId, role });
	return rows.map(({ helpedBy, readTo, lastPostAt, ...row }) => ({
		...row,
		isAnswered: helpedBy !== null,
		isOpened: readTo !== null && readTo > 0,
		lastPostAt: new Date(lastPostAt),
	}));
}
