import { and, eq, sql } from 'drizzle-orm';
import { failedOn } from '#db/client.ts';
import { caseAuthors, caseRevisions } from '#db/schema/index.ts';
import { authorizeMember } from '#src/domain/actor.ts';
import type { Context } from '#src/domain/context.ts';
import { DomainError } from '#src/domain/errors.ts';
import { recordEvent } from '#src/domain/record-event.ts';
import type { CaseDocument } from '#src/features/cases/case-document.ts';
import { newKey } from '#src/lib/keys.ts';
import { authorizeMove, stillStands, unlessOvertaken } from './authorize-move.ts';
import { wholeDocument } from './final-document.ts';
import type { Kept } from './revisions.ts';
import { refuseStanding, type Scanner, scan } from './scan.ts';
import { authorsOf, reviewers, tellOf } from './tell.ts';
import { standingIn, wordsOf } from './words-of.ts';

export interface Revising {
	/** The revision that is published. */
	id: number;
	text: string;
	document: Partial<CaseDocument>;
	kept: Kept[];
	/** What readers are told changed. */
	changeLine: string;
	isCorrection: boolean;
}

/**
 * Puts a new text of a published case into review, and returns its number. The published one stays until this one is published. Throws `conflict` while
 * another is on its way, and `invalid` on the field that is missing or tells who it is about.
 */
export async function reviseCase(
	ctx: Context,
	{ id, text, document: changes, changeLine, isCorrection, kept: given }: Revising,
	scanner: Scanner,
): Promise<number> {
	const revision = await authorizeMove(ctx, id, 'revise');
	const member = authorizeMember(ctx.actor);
	if (revision.kind !== 'text') throw new DomainError('conflict', 'A commentary is not revised. It can be taken back, and another written.');
	const { caseId } = revision;
	const { read } = ctx.db;
	wholeDocument({ ...revision, document: changes }, ctx.clock());
	const texts = { text, ...wordsOf(changes), changeLine };
	const kept = standingIn(texts, given);
	const { direct, quasi, k } = await scan(texts, kept, scanner, changes);
	refuseStanding(direct);
	const now = ctx.clock().getTime();
	const words = { body: text, document: JSON.stringify(changes), kept: JSON.stringify(kept), quasi, k, changeLine, isCorrection };
	/** Within the batch, the newest text of the case is this one. */
	const newest = sql<number>`(select max(id) from case_revisions where case_id = ${caseId} and kind = 'text')`;
	const told = { id: newest, caseId, kind: 'text' as const };
	try {
		await unlessOvertaken(
			ctx.db.write([
				stillStands(ctx, revision),
				read.insert(caseRevisions).values({ caseId, kind: 'text', status: 'in_review', statusAt: now, createdAt: now, submittedAt: now, ...words }),
				recordEvent(ctx, 'case.revision-begun', sql`${newest}`, revision.authorKey),
				...(revision.isCaseAuthor
					? []
					: [read.insert(caseAuthors).values({ caseId, revisionId: newest, memberId: member.id, key: newKey(), part: 'text', createdAt: now })]),
				...tellOf(ctx, told, 'to-review', reviewers),
				...tellOf(ctx, told, 'comment', authorsOf(told)),
			]),
		);
	} catch (error) {
		if (!failedOn(error, /UNIQUE constraint failed/)) throw error;
		throw new DomainError('conflict', 'A new text of this case is on its way already. Comment on it there.');
	}
	const [row] = await read
		.select({ id: sql<number>`max(${caseRevisions.id})` })
		.from(caseRevisions)
		.where(and(eq(caseRevisions.caseId, caseId), eq(caseRevisions.kind, 'text')));
	return row?.id ?? 0;
}
