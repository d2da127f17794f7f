import { asc, eq, inArray, sql } from 'drizzle-orm';
import { caseAccounts, caseAuthors, caseComments, caseJoins, caseLinks, caseRevisions, caseSignatures, cases, members } from '#db/schema/index.ts';
import { authorizeMember, authorizeRole } from '#src/domain/actor.ts';
import type { Context } from '#src/domain/context.ts';
import type { Account } from './account-words.ts';
import { isAuthorOf, type Revision, type Voice } from './revisions.ts';
import { ON_THE_DESK, type State } from './workflow.ts';

/** The accounts that belong to a case on its way, each with what its author decided. */
export async function accountsOf({ db }: Context, caseId: number): Promise<(Account & Pick<Revision, 'findings' | 'kept'> & { key: string })[]> {
	const rows = await db.read
		.select({ key: caseAuthors.key, voice: caseAccounts.voice, body: caseAccounts.body, findings: caseAccounts.findings, kept: caseAccounts.kept })
		.from(caseAccounts)
		.innerJoin(caseAuthors, eq(caseAuthors.id, caseAccounts.authorId))
		.where(eq(caseAccounts.caseId, caseId))
		.orderBy(asc(caseAccounts.authorId));
	return rows.map(({ findings, kept, ...row }) => ({ ...row, findings: JSON.parse(findings), kept: JSON.parse(kept) }));
}

/** What colleagues wrote for a text that is scanned: it stands in the same case. */
export async function besideOf(ctx: Context, { kind, caseId }: Pick<Revision, 'kind' | 'caseId'>): Promise<string[]> {
	return kind === 'commentary' ? [] : (await accountsOf(ctx, caseId)).map(({ body }) => body);
}

export interface Comment {
	id: number;
	by: 'author' | 'reviewer' | 'guest' | 'editor';
	/** A reviewer's name; `null` for authors, whom nobody names, guests, and whoever has left. */
	name: string | null;
	/** Who a guest is to the people here. */
	guest: string | null;
	kind: 'comment' | 'suggestion' | 'return' | 'decline';
	field: string;
	passage: string;
	instead: string;
	text: string;
	at: Date;
	settled: 'taken' | 'left' | 'done' | null;
}

/** What was said about a text, in order. The caller has asked who may read it. */
export async function commentsOf({ db }: Context, revisionId: number): Promise<Comment[]> {
	const { id, by, kind, field, passage, instead, text, at, settled } = caseComments;
	const rows = await db.read
		.select({ id, by, kind, field, passage, instead, text, at, settled, name: members.name, guest: caseLinks.guest })
		.from(caseComments)
		.leftJoin(members, eq(members.id, caseComments.memberId))
		.leftJoin(caseLinks, eq(caseLinks.id, caseComments.guestId))
		.where(eq(caseComments.revisionId, revisionId))
		.orderBy(asc(caseComments.id));
	return rows.map((row) => ({ ...row, at: new Date(row.at) }));
}

export interface Signature {
	/** `null`: a guest, or somebody who has left. */
	name: string | null;
	/** Who a guest is to the people here. */
	guest: string | null;
	isFromElsewhere: boolean;
	terms: string[];
	at: Date;
}

/** Who signed a text as it stands, in order. */
export async function signaturesOf({ db }: Context, revisionId: number): Promise<Signature[]> {
	const rows = await db.read
		.select({ name: members.name, guest: caseLinks.guest, isFromElsewhere: caseSignatures.isFromElsewhere, terms: caseSignatures.terms, at: caseSignatures.at })
		.from(caseSignatures)
		.leftJoin(members, eq(members.id, caseSignatures.memberId))
		.leftJoin(caseLinks, eq(caseLinks.id, caseSignatures.guestId))
		.where(eq(caseSignatures.revisionId, revisionId))
		.orderBy(asc(caseSignatures.id));
	return rows.map(({ terms, at, ...row }) => ({ ...row, terms: JSON.parse(terms) as string[], at: new Date(at) }));
}

/** A text as the desk's queue shows it. */
export interface InQueue {
	id: number;
	caseId: number;
	kind: 'text' | 'commentary';
	/** Of a commentary: whose eyes it has. */
	voice: Voice | null;
	state: State;
	/** Of a commentary: that of the case. */
	title: string;
	stateAt: Date;
	submittedAt: Date;
	signatures: number;
	quasi: number;
	claimedBy: string | null;
	isRevision: boolean;
	/** Whether the actor may do nothing here but read, because they wrote it. */
	isOwn: boolean;
	hasSigned: boolean;
}

/** Every text that waits for somebody at the desk, the oldest first. For reviewers and editors. */
export async function queue(ctx: Context): Promise<InQueue[]> {
	const member = authorizeMember(ctx.actor);
	if (member.role !== 'editor') authorizeRole(ctx.actor, 'reviewer');
	const rows = await ctx.db.read
		.select({
			id: caseRevisions.id,
			caseId: caseRevisions.caseId,
			kind: caseRevisions.kind,
			voice: caseRevisions.voice,
			state: caseRevisions.status,
			title: sql<string>`coalesce(${caseRevisions.document} ->> 'title', (select p.title from case_publications p where p.case_id = ${caseRevisions.caseId}), '')`,
			stateAt: caseRevisions.statusAt,
			submittedAt: caseRevisions.submittedAt,
			signatures: sql<number>`(select count(*) from case_signatures s where s.revision_id = ${caseRevisions.id})`,
			quasi: caseRevisions.quasi,
			claimedBy: members.name,
			caseStatus: cases.status,
			isOwn: sql<number>`exists (select 1 from ${caseAuthors} where ${caseAuthors.memberId} = ${member.id} and ${isAuthorOf(caseRevisions)})`,
			hasSigned: sql<number>`exists (select 1 from case_signatures s where s.revision_id = ${caseRevisions.id} and s.member_id = ${member.id})`,
		})
		.from(caseRevisions)
		.innerJoin(cases, eq(cases.id, caseRevisions.caseId))
		.leftJoin(members, eq(members.id, caseRevisions.claimedBy))
		.where(inArray(caseRevisions.status, [...ON_THE_DESK]))
		.orderBy(asc(caseRevisions.submittedAt), asc(caseRevisions.id))
		.limit(500);
	return rows.map(({ stateAt, submittedAt, caseStatus, isOwn, hasSigned, ...row }) => ({
		...row,
		stateAt: new Date(stateAt),
		submittedAt: new Date(submittedAt ?? stateAt),
		isRevision: caseStatus === 'published' && row.kind === 'text',
		isOwn: isOwn === 1,
		hasSigned: hasSigned === 1,
	}));
}

/** What a reviewer proposed to join a case with, where that waits for an answer. */
export async function joinOf({ db }: Context, caseId: number): Promise<{ joinedId: number; primaryId: number; agrees: boolean } | null> {
	const [row] = await db.read.select().from(caseJoins).where(sql`${caseJoins.joinedId} = ${caseId} or ${caseJoins.primaryId} = ${caseId}`).limit(1);
	return row ? { joinedId: row.joinedId, primaryId: row.primaryId, agrees: row.joinedId === caseId ? row.joinedAgrees : row.primaryAgrees } : null;
}
