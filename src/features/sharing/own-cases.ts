import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import { caseAccounts, caseAuthors, casePublications, caseRevisions, cases } from '#db/schema/index.ts';
import { authorizeMember } from '#src/domain/actor.ts';
import type { Context } from '#src/domain/context.ts';
import { dayOf } from '#src/lib/time.ts';
import { ACCOUNT_HEADINGS } from './account-words.ts';
import { isAuthorOf, type Revision, type Voice } from './revisions.ts';

/** A text as its author's list shows it. */
export interface OwnCase
	extends Pick<Revision, 'id' | 'caseId' | 'kind' | 'voice' | 'state' | 'stateAt' | 'createdAt' | 'submittedAt' | 'slug' | 'caseStatus'> {
	/** Of the case it is or belongs to; "" while it has none, and once its words are erased. */
	title: string;
	part: 'text' | 'account' | 'commentary';
	isColleague: boolean;
	/** Of a colleague: whether their account has words. */
	hasWritten: boolean;
	/** Whether they approved it as it stands. */
	hasApproved: boolean;
	/** How many comments of others wait for an answer. */
	open: number;
}

const { id, caseId, kind, voice, status, statusAt, createdAt, submittedAt } = caseRevisions;

/** The text of a case that counts: of those that were published, the newest alone. */
const isNewest = sql`not (${status} = 'published' and ${kind} = 'text' and exists (
	select 1 from case_revisions newer where newer.case_id = ${caseId} and newer.kind = 'text' and newer.status = 'published' and newer.id > ${id}))`;

/** Everything that a member writes or wrote, what changed last first. */
export async function casesOf(ctx: Context): Promise<OwnCase[]> {
	const member = authorizeMember(ctx.actor);
	const rows = await ctx.db.read
		.select({
			id,
			caseId,
			kind,
			voice,
			state: status,
			stateAt: statusAt,
			createdAt,
			submittedAt,
			slug: cases.slug,
			caseStatus: cases.status,
			part: caseAuthors.part,
			title: sql<string>`coalesce(${caseRevisions.document} ->> 'title', (select p.title from case_publications p where p.case_id = ${caseId}), '')`,
			hasWritten: sql<number>`coalesce((select x.body <> '' from case_accounts x where x.author_id = ${caseAuthors.id}), 1)`,
			hasApproved: sql<number>`${caseAuthors.accepted} is ${caseRevisions.version}`,
			open: sql<number>`(select count(*) from case_comments c where c.revision_id = ${id} and c.by <> 'author' and c.settled is null)`,
		})
		.from(caseAuthors)
		.innerJoin(caseRevisions, isAuthorOf(caseRevisions))
		.innerJoin(cases, eq(cases.id, caseId))
		.where(and(eq(caseAuthors.memberId, member.id), isNewest))
		.orderBy(desc(statusAt), desc(id))
		.limit(200);
	return rows.map(({ stateAt, createdAt: begunAt, submittedAt: sentAt, hasApproved, hasWritten, ...row }) => ({
		...row,
		isColleague: row.part === 'account',
		hasWritten: hasWritten === 1,
		stateAt: new Date(stateAt),
		createdAt: new Date(begunAt),
		submittedAt: sentAt === null ? null : new Date(sentAt),
		hasApproved: hasApproved === 1,
	}));
}

/** Somebody who writes for a text: its author, or a colleague with an account. */
export interface Writer {
	part: 'text' | 'account' | 'commentary';
	/** Of a colleague. */
	voice: Voice | null;
	/** Whether their account has words. */
	hasWritten: boolean;
	hasApproved: boolean;
	isYou: boolean;
}

/** Who writes for a text, in the order in which they came. Nobody is named: authors know each other. */
export async function writersOf(
	{ db, actor }: Context,
	{ id: revisionId, caseId: inCase, kind: ofKind, version }: Pick<Revision, 'id' | 'caseId' | 'kind' | 'version'>,
): Promise<Writer[]> {
	const memberId = actor.kind === 'member' ? actor.id : 0;
	const rows = await db.read
		.select({
			part: caseAuthors.part,
			accepted: caseAuthors.accepted,
			memberId: caseAuthors.memberId,
			voice: sql<Voice | null>`(select x.voice from case_accounts x where x.author_id = case_authors.id)`,
			hasWritten: sql<number>`coalesce((select x.body <> '' from case_accounts x where x.author_id = case_authors.id), 1)`,
		})
		.from(caseAuthors)
		.where(and(eq(caseAuthors.caseId, inCase), ofKind === 'text' ? isNull(caseAuthors.revisionId) : eq(caseAuthors.revisionId, revisionId)))
		.orderBy(caseAuthors.id);
	return rows.map(({ part, voice: has, accepted, memberId: writer, hasWritten }) => ({
		part,
		voice: has,
		hasWritten: hasWritten === 1,
		hasApproved: accepted === version,
		isYou: writer === memberId,
	}));
}

/** How a text is called to whoever writes for it: by its title, or that of its case, or by its day once there is none. */
export function nameOf({ title, part, createdAt }: Pick<OwnCase, 'title' | 'part' | 'createdAt'>, now: Date): string {
	if (part === 'commentary') return title ? `Commentary on “${title}”` : 'A commentary';
	return title || `A case begun on ${dayOf(createdAt, now)}`;
}

/** The title of a text, or that of the case it belongs to; "" for none. */
export async function titleOf({ db }: Context, { caseId: inCase, document }: Pick<Revision, 'caseId' | 'document'>): Promise<string> {
	if (document.title) return document.title;
	const [row] = await db.read.select({ title: casePublications.title }).from(casePublications).where(eq(casePublications.caseId, inCase));
	return row?.title ?? '';
}

/** A colleague's account as it is kept, what was decided in it as JSON, and what will stand over it. */
export async function ownAccount(
	{ db }: Context,
	{ authorKey = '' }: Pick<Revision, 'authorKey'>,
): Promise<{ heading: string; body: string; kept: string; findings: string }> {
	const [row] = await db.read
		.select({ voice: caseAccounts.voice, body: caseAccounts.body, kept: caseAccounts.kept, findings: caseAccounts.findings })
		.from(caseAccounts)
		.innerJoin(caseAuthors, eq(caseAuthors.id, caseAccounts.authorId))
		.where(eq(caseAuthors.key, authorKey));
	return { heading: ACCOUNT_HEADINGS[row?.voice ?? 'officer'], body: row?.body ?? '', kept: row?.kept ?? '[]', findings: row?.findings ?? '[]' };
}
