import { and, eq, type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import { caseAuthors, caseRevisions, caseSignatures, cases } from '#db/schema/index.ts';
import { hasRole } from '#src/domain/actor.ts';
import type { Context } from '#src/domain/context.ts';
import type { CaseDocument } from '#src/features/cases/case-document.ts';
import type { Part, State } from './workflow.ts';

/** A direct identifier that stays, with the author's reason. */
export interface Kept {
	words: string;
	reason: string;
}

/** What was decided of what was found, by type: never the words. */
export interface Decided {
	type: string;
	replaced: number;
	kept: number;
}

/** A text on its way, as its authors and reviewers see it. */
export interface Revision {
	id: number;
	caseId: number;
	kind: 'text' | 'commentary';
	voice: Voice | null;
	state: State;
	stateAt: Date;
	createdAt: Date;
	submittedAt: Date | null;
	version: number;
	body: string;
	/** Fields of a case as far as they are coded. */
	document: Partial<CaseDocument>;
	findings: Decided[];
	kept: Kept[];
	quasi: number;
	k: number;
	attested: string[];
	changeLine: string;
	isCorrection: boolean;
	claimedBy: number | null;
	declined: string | null;
	/** The case's address, once it is published. */
	slug: string;
	caseStatus: 'unpublished' | 'published' | 'retracted';
	/** What the actor is to it. */
	parts: Part[];
	/** By what the event log knows the actor in this case, where they are its author. */
	authorKey: string | undefined;
	/** Whether they told the case itself, and are not the author of this one text of it alone. */
	isCaseAuthor: boolean;
}

export type Voice = NonNullable<(typeof caseRevisions.$inferSelect)['voice']>;

/** That a row of the vault is about an author of a revision: of the case whose text it is, or of it alone. */
export const isAuthorOf = ({ id, caseId, kind }: Record<'id' | 'caseId', SQLWrapper | number> & { kind: SQLWrapper | Revision['kind'] }): SQL =>
	sql`(${caseAuthors.caseId} = ${caseId} and (${caseAuthors.revisionId} = ${id} or (${kind} = 'text' and ${caseAuthors.revisionId} is null)))`;

/** A text by its number with what the actor is to it; `null` for none. Whoever is nothing to it has no parts: what they may see is for the caller to ask. */
export async function revisionFor({ actor, db }: Context, id: number): Promise<Revision | null> {
	const memberId = actor.kind === 'member' ? actor.id : 0;
	const guestId = actor.kind === 'guest' ? actor.id : 0;
	const rows = await db.read
		.select({
			revision: caseRevisions,
			slug: cases.slug,
			caseStatus: cases.status,
			authorKey: caseAuthors.key,
			part: caseAuthors.part,
			isOfTextAlone: sql<number>`${caseAuthors.revisionId} is not null`,
			isSigner: sql<number>`exists (select 1 from ${caseSignatures} where revision_id = ${id} and (member_id = ${memberId} or guest_id = ${guestId}))`,
		})
		.from(caseRevisions)
		.innerJoin(cases, eq(cases.id, caseRevisions.caseId))
		.leftJoin(caseAuthors, and(eq(caseAuthors.memberId, memberId), isAuthorOf(caseRevisions)))
		.where(eq(caseRevisions.id, id))
		// Who told two cases that became one is its author and a colleague: the author's key counts.
		.orderBy(sql`${caseAuthors.revisionId} is not null`, sql`${caseAuthors.part} = 'account'`);
	const [row] = rows;
	if (!row) return null;
	const { revision, slug, caseStatus, authorKey, part: first, isOfTextAlone, isSigner } = row;
	const parts: Part[] = [...new Set(rows.flatMap(({ part }): Part[] => (part ? [part === 'account' ? 'colleague' : 'author'] : [])))];
	if (hasRole(actor, 'reviewer')) parts.push('reviewer');
	if (hasRole(actor, 'editor')) parts.push('editor');
	if (actor.kind === 'guest' && actor.revisionId === id) parts.push('guest');
	if (actor.kind === 'receipt' && actor.caseId === revision.caseId && revision.kind === 'text') parts.push('receipt');
	if (isSigner === 1) parts.push('signer');
	return { ...asRevision(revision), slug, caseStatus, parts, authorKey: authorKey ?? undefined, isCaseAuthor: first === 'text' && isOfTextAlone === 0 };
}

/** A row as its readers take it. */
export function asRevision(row: typeof caseRevisions.$inferSelect): Omit<Revision, 'slug' | 'caseStatus' | 'parts' | 'authorKey' | 'isCaseAuthor'> {
	const { status, statusAt, createdAt, submittedAt, document, findings, kept, attested, ...rest } = row;
	return {
		...rest,
		state: status,
		stateAt: new Date(statusAt),
		createdAt: new Date(createdAt),
		submittedAt: submittedAt === null ? null : new Date(submittedAt),
		document: JSON.parse(document) as Partial<CaseDocument>,
		findings: JSON.parse(findings) as Decided[],
		kept: JSON.parse(kept) as Kept[],
		attested: JSON.parse(attested) as string[],
	};
}
