import { and, count, desc, eq, isNull, type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import { prepared } from '#db/client.ts';
import { caseNotices } from '#db/schema/index.ts';
import type { MemberActor } from '#src/domain/actor.ts';
import type { Context } from '#src/domain/context.ts';
import { NOTICES, type Notice } from './tell.ts';

/** What a member was told of a case. */
export interface CaseNotice {
	id: number;
	kind: Notice;
	/** Where it leads: to the text as its author has it, or to the desk. */
	href: string;
	at: Date;
	isRead: boolean;
	/** "" while it has none. */
	title: string;
}

/**
 * That a notice is its member's to see still: they are an author of its case, or work at the desk; and what asks for a reviewer or an editor waits there
 * still. It belongs into every query that shows or counts one.
 */
export const isOpenNotice = (
	notice: { caseId: SQLWrapper; revisionId: SQLWrapper; kind: SQLWrapper },
	member: { id: SQLWrapper; role: SQLWrapper },
): SQL => sql`(
	(${member.role} in ('reviewer', 'editor', 'admin') or exists (select 1 from case_authors a where a.case_id = ${notice.caseId} and a.member_id = ${member.id}))
	and (${notice.kind} not in ('to-review', 'to-publish')
		or exists (select 1 from case_revisions r where r.id = ${notice.revisionId} and r.status in ('submitted', 'in_review', 'approved')))
)`;

const READER = { id: sql.placeholder('memberId'), role: sql.placeholder('role') };
/** By their whole names: where a statement reads one table, Drizzle leaves the table out, and a query inside it would mean a column of its own. */
const HERE = { caseId: sql`case_notices.case_id`, revisionId: sql`case_notices.revision_id`, kind: sql`case_notices.kind` };
const isTheirs = and(eq(caseNotices.memberId, READER.id), isOpenNotice(HERE, READER));
const isAuthors = sql<number>`exists (select 1 from case_authors a where a.case_id = ${HERE.caseId} and a.member_id = case_notices.member_id)`;
const title = sql<string>`coalesce(
	(select p.title from case_publications p where p.case_id = ${HERE.caseId}),
	(select r.document ->> 'title' from case_revisions r where r.id = ${HERE.revisionId}), '')`;

const TOLD = prepared((read) =>
	read
		.select({
			id: caseNotices.id,
			kind: caseNotices.kind,
			revisionId: caseNotices.revisionId,
			at: caseNotices.at,
			readAt: caseNotices.readAt,
			title,
			isAuthors,
		})
		.from(caseNotices)
		.where(isTheirs)
		.orderBy(desc(caseNotices.at), desc(caseNotices.id))
		.limit(sql.placeholder('limit'))
		.prepare(),
);

/** What a member was told of cases, the newest first. */
export async function noticesOf({ db }: Context, { id: memberId, role }: MemberActor, limit = 50): Promise<CaseNotice[]> {
	const rows = await TOLD(db.read).all({ memberId, role, limit });
	return rows.flatMap(({ kind, revisionId, at, readAt, isAuthors: isAuthor, ...row }) => {
		if (!isNotice(kind)) return [];
		const href = isAuthor === 1 ? `/my/cases${revisionId ? `/${revisionId}` : ''}` : `/desk${revisionId ? `/${revisionId}` : ''}`;
		return [{ ...row, kind, href, at: new Date(at), isRead: readAt !== null }];
	});
}

const UNREAD = prepared((read) =>
	read
		.select({ unread: count() })
		.from(caseNotices)
		.where(and(isTheirs, isNull(caseNotices.readAt)))
		.limit(1)
		.prepare(),
);

/** How many unread notices about cases a member has. */
export async function countNotices({ db }: Context, { id: memberId, role }: MemberActor): Promise<number> {
	const [row] = await UNREAD(db.read).all({ memberId, role });
	return row?.unread ?? 0;
}

/** Whether a member has an unread notice about a text. */
export async function hasNotice({ db }: Context, memberId: number, revisionId: number): Promise<boolean> {
	const isMeant = and(eq(caseNotices.memberId, memberId), isNull(caseNotices.readAt), eq(caseNotices.revisionId, revisionId));
	return (await db.read.$count(caseNotices, isMeant)) > 0;
}

const isNotice = (kind: string): kind is Notice => Object.hasOwn(NOTICES, kind);
