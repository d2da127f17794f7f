import { and, eq, isNull, or, type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import { prepared } from '#db/client.ts';
import { posts, spaces, threadMembers, threads, threadVersions } from '#db/schema/index.ts';
import { type Actor, authorizeMember, hasRole, type MemberActor } from '#src/domain/actor.ts';
import type { Context } from '#src/domain/context.ts';
import { DomainError } from '#src/domain/errors.ts';

export interface Space {
	id: number;
	slug: string;
	name: string;
	description: string;
	cohortId: number | null;
}

export interface Thread {
	id: number;
	kind: 'question' | 'conversation';
	title: string;
	authorId: number | null;
	posts: number;
	helpedBy: number | null;
	/** The address of the case that is talked about. */
	caseSlug: string | null;
	createdAt: number;
	/** Another number whenever what the thread shows of its posts changed. */
	version: number;
	space: Space;
}

/** How far a member has read a thread, since when, and how closely they follow it. */
export interface Reading {
	readTo: number;
	readAt: Date | null;
	following: 'watch' | 'track' | 'mute' | null;
}

export const SPACE = { id: spaces.id, slug: spaces.slug, name: spaces.name, description: spaces.description, cohortId: spaces.cohortId };
const NOWHERE = 'There is no such place, or it is not open to you.';

/** The condition under which a member sees a space: it is everybody's, their cohort's, or they moderate. It belongs into every query that shows one. */
export function isOpenTo(actor: MemberActor): SQL | undefined {
	if (hasRole(actor, 'moderator')) return undefined;
	const cohorts = sql.join(
		actor.cohorts.map((id) => sql`${id}`),
		sql`, `,
	);
	return or(isNull(spaces.cohortId), sql`${spaces.cohortId} in (${cohorts})`);
}

/** The same rule for members whom a statement finds, by columns or values of theirs and of the space. */
export const isOpenToMember = ({ id, role, cohortId }: { id: SQLWrapper; role: SQLWrapper; cohortId: SQLWrapper | number | null }): SQL =>
	sql`(${cohortId} is null or ${role} in ('moderator', 'admin') or exists (select 1 from cohort_members c where c.cohort_id = ${cohortId} and c.member_id = ${id}))`;

/** The space at an address, for a member who may see it. Throws `not-found` alike for what is closed and what never was. */
export async function authorizeSpace({ actor, db }: Context, slug: string): Promise<{ member: MemberActor; space: Space }> {
	const member = authorizeMember(actor);
	const [space] = await db.read
		.select(SPACE)
		.from(spaces)
		.where(and(eq(spaces.slug, slug), isOpenTo(member)));
	if (!space) throw new DomainError('not-found', NOWHERE);
	return { member, space };
}

/** The same rule in a prepared query, whose reader fills `memberId` and `role`. */
export const OPEN_TO_READER = isOpenToMember({ id: sql.placeholder('memberId'), role: sql.placeholder('role'), cohortId: spaces.cohortId });
const THREAD = prepared((read) =>
	read
		.select({
			id: threads.id,
			kind: threads.kind,
			title: threads.title,
			authorId: threads.authorId,
			posts: threads.posts,
			helpedBy: threads.helpedBy,
			caseSlug: sql<string | null>`(select slug from cases where id = ${threads.caseId})`,
			createdAt: threads.createdAt,
			version: sql<number>`coalesce(${threadVersions.version}, 0)`,
			space: SPACE,
			readTo: threadMembers.readTo,
			readAt: threadMembers.readAt,
			following: threadMembers.following,
		})
		.from(threads)
		.innerJoin(spaces, eq(spaces.id, threads.spaceId))
		.leftJoin(threadVersions, eq(threadVersions.threadId, threads.id))
		.leftJoin(threadMembers, and(eq(threadMembers.threadId, threads.id), eq(threadMembers.memberId, sql.placeholder('memberId'))))
		.where(and(eq(threads.id, sql.placeholder('id')), isNull(threads.removedAt), OPEN_TO_READER))
		.limit(1)
		.prepare(),
);

/** The thread of an id, for a member who may see its space. Throws `not-found` alike for what is closed, removed and what never was. */
export async function authorizeThread({ actor, db }: Context, id: number): Promise<{ member: MemberActor; thread: Thread; reading: Reading }> {
	const member = authorizeMember(actor);
	const [row] = await THREAD(db.read).all({ id, memberId: member.id, role: member.role });
	if (!row) throw new DomainError('not-found', NOWHERE);
	const { readTo, readAt, following, ...thread } = row;
	return { member, thread, reading: { readTo: readTo ?? 0, readAt: readAt ? new Date(readAt) : null, following } };
}

/** A post of the actor's own, deleted or not, in a thread that they may still see or have just removed. Throws `not-found` for others' posts. */
export async function authorizeOwnPost({ actor, db }: Context, thread: number, number: number) {
	const member = authorizeMember(actor);
	const [post] = await db.read
		.select({ id: posts.id, number: posts.number, threadId: posts.threadId, markdown: posts.markdown, deletedAt: posts.deletedAt })
		.from(posts)
		.innerJoin(threads, eq(threads.id, posts.threadId))
		.innerJoin(spaces, eq(spaces.id, threads.spaceId))
		.where(and(eq(posts.threadId, thread), eq(posts.number, number), eq(posts.authorId, member.id), isOpenTo(member)));
	if (!post) throw new DomainError('not-found', NOWHERE);
	return { member, post };
}

/** Whether the actor may mark what helped: whoever asked, and moderators. */
export const mayMarkHelped = (actor: Actor, thread: Pick<Thread, 'kind' | 'authorId'>) =>
	actor.kind === 'member' && thread.kind === 'question' && (thread.authorId === actor.id || hasRole(actor, 'moderator'));
