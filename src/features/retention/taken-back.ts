import { and, asc, eq, gt, inArray, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import { caseRetractions, caseRevisions, cases, cohortMembers, cohorts, events, invitations, members, posts } from '#db/schema/index.ts';
import { authorizeSystem, ROLES } from '#src/domain/actor.ts';
import type { Context } from '#src/domain/context.ts';
import type { EventName } from '#src/domain/events.ts';
import { RETRACTION_REASONS, type RetractionReason } from '#src/features/cases/retraction.ts';
import { DAY_MS } from '#src/lib/time.ts';

/** As long as an invitation of a backup could still be open. */
const INVITATIONS_MS = 30 * DAY_MS;

/** Where the words of a text are erased. */
const ENDS = ['withdrawn', 'declined', 'joined', 'retracted'] as const;

const Reason = z.custom<RetractionReason>((value) => typeof value === 'string' && value in RETRACTION_REASONS);

/**
 * What was taken back or away, in a file of its own beside the database: an older backup that is restored must not bring it back. It holds addresses of
 * cases, numbers and opaque keys, and no words. Whoever lets members leave adds them here.
 */
export const TakenBack = z.object({
	cases: z.array(z.object({ slug: z.string(), reason: Reason, at: z.number() })),
	posts: z.array(z.object({ id: z.number(), createdAt: z.number(), deletedAt: z.number() })),
	/** Everyone, with what they may. */
	members: z.array(
		z.object({
			key: z.string(),
			role: z.enum(ROLES),
			suspendedAt: z.number().nullable(),
			cohorts: z.array(z.object({ slug: z.string(), isFacilitator: z.boolean() })),
		}),
	),
	/** Those that are over, whether before their time or not. */
	invitations: z.array(z.object({ tokenHash: z.string(), endedAt: z.number() })),
	/** Texts of cases whose way has ended without a publication, or whose publication was taken back. Older notes have none. */
	texts: z.array(z.object({ id: z.number(), createdAt: z.number(), status: z.enum(ENDS), at: z.number() })).default([]),
	/** The keys of authors whom the vault has forgotten. */
	authors: z.array(z.string()).default([]),
});
export type TakenBack = z.infer<typeof TakenBack>;

export const NOTHING: TakenBack = { cases: [], posts: [], members: [], invitations: [], texts: [], authors: [] };

/** After which events the list is another. */
const CHANGING: EventName[] = [
	'case.published',
	'case.revised',
	'case.retracted',
	'case.withdrawn',
	'case.declined',
	'case.joined',
	'case.account-dropped',
	'case.commentary-published',
	'case.commentary-retracted',
	'post.deleted',
	'post.restored',
	'member.joined',
	'member.role-changed',
	'member.suspended',
	'member.reinstated',
	'member.cohorts-changed',
	'member.invited',
	'member.invitations-ended',
	'invitation.withdrawn',
];

/** The number of the newest event, and whether one after `last` changed what is taken back. Without `last`, and in another database, everything may have. */
export async function changedSince({ db }: Context, last: number | null): Promise<{ isChanged: boolean; newest: number }> {
	const [row] = await db.read.select({ newest: sql<number>`coalesce(max(${events.id}), 0)` }).from(events);
	const newest = row?.newest ?? 0;
	if (last === null || newest < last) return { isChanged: true, newest };
	const [changing] = await db.read
		.select({ id: events.id })
		.from(events)
		.where(and(gt(events.id, last), inArray(events.name, CHANGING)))
		.limit(1);
	return { isChanged: changing !== undefined, newest };
}

/** What is taken back in this database, and what of `before` is about something that it does not hold. For the server only. */
export async function takenBack(ctx: Context, before: TakenBack): Promise<TakenBack> {
	authorizeSystem(ctx.actor);
	const { read } = ctx.db;
	const now = ctx.clock().getTime();
	const listed = (list: object[]) => sql`json_each(${JSON.stringify(list)})`;
	const [retracted, deleted, people, belonging, ended, texts, forgotten] = await Promise.all([
		read
			.select({ slug: cases.slug, reason: caseRetractions.reason, at: caseRetractions.retractedAt })
			.from(caseRetractions)
			.innerJoin(cases, eq(cases.id, caseRetractions.caseId))
			.orderBy(asc(caseRetractions.retractedAt), asc(cases.slug)),
		read
			.select({ id: posts.id, createdAt: posts.createdAt, deletedAt: sql<number>`${posts.deletedAt}` })
			.from(posts)
			// Not `is not null`: without statistics, SQLite would read every post for that.
			.where(gt(posts.deletedAt, 0)),
		read.select({ id: members.id, key: members.key, role: members.role, suspendedAt: members.suspendedAt }).from(members),
		read
			.select({ memberId: cohortMembers.memberId, slug: cohorts.slug, isFacilitator: cohortMembers.isFacilitator })
			.from(cohortMembers)
			.innerJoin(cohorts, eq(cohorts.id, cohortMembers.cohortId)),
		read
			.select({ tokenHash: invitations.tokenHash, endedAt: invitations.expiresAt })
			.from(invitations)
			.where(and(isNull(invitations.redeemedAt), sql`${invitations.expiresAt} <= ${now}`)),
		read
			.select({
				id: caseRevisions.id,
				createdAt: caseRevisions.createdAt,
				status: sql<(typeof ENDS)[number]>`${caseRevisions.status}`,
				at: caseRevisions.statusAt,
			})
			.from(caseRevisions)
			.where(inArray(caseRevisions.status, [...ENDS])),
		// The log knows by which keys authors did something; the vault, whose keys they are still.
		read.all<{ key: string }>(
			sql`select distinct e.actor_key as key from case_revisions r join events e on e.subject = cast(r.id as text)
				where e.name in ('case.saved', 'case.submitted', 'case.account-joined') and e.actor_key <> 'system'
				and not exists (select 1 from case_authors a where a.key = e.actor_key)`,
		),
	]);
	const [knownCases, knownPosts, knownInvitations, knownTexts] = await Promise.all([
		read.all<{ slug: string }>(sql`select slug from cases where slug in (select value ->> 'slug' from ${listed(before.cases)})`),
		read.all<{ id: number }>(
			sql`select posts.id from ${listed(before.posts)} join posts on posts.id = value ->> 'id' and posts.created_at = value ->> 'createdAt'`,
		),
		read.all<{ tokenHash: string }>(
			sql`select token_hash as tokenHash from invitations where token_hash in (select value ->> 'tokenHash' from ${listed(before.invitations)})`,
		),
		read.all<{ id: number }>(
			sql`select r.id from ${listed(before.texts)} join case_revisions r on r.id = value ->> 'id' and r.created_at = value ->> 'createdAt'`,
		),
	]);
	const unknown = <T extends K, K>(list: T[], known: K[], keyOf: (one: K) => unknown) => {
		const there = new Set(known.map(keyOf));
		return list.filter((one) => !there.has(keyOf(one)));
	};
	const cohortsOf = Map.groupBy(belonging, ({ memberId }) => memberId);
	return {
		cases: [...retracted, ...unknown(before.cases, knownCases, ({ slug }) => slug)],
		posts: [...deleted, ...unknown(before.posts, knownPosts, ({ id }) => id)],
		members: [
			...people.map(({ id, ...one }) => ({ ...one, cohorts: (cohortsOf.get(id) ?? []).map(({ slug, isFacilitator }) => ({ slug, isFacilitator })) })),
			...unknown(before.members, people, ({ key }: { key: string }) => key),
		],
		invitations: [...ended, ...unknown(before.invitations, knownInvitations, ({ tokenHash }) => tokenHash)].filter(
			({ endedAt }) => endedAt > now - INVITATIONS_MS,
		),
		texts: [...texts, ...unknown(before.texts, knownTexts, ({ id }) => id)],
		authors: [...new Set([...before.authors, ...forgotten.map(({ key }) => key)])],
	};
}
