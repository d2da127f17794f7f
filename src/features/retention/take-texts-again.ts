import { and, eq, sql } from 'drizzle-orm';
import {
	caseAccounts,
	caseAuthors,
	caseCommentaries,
	caseComments,
	caseJoins,
	caseLinks,
	caseNotices,
	caseRevisions,
	caseSignatures,
	doneOnce,
	outbox,
} from '#db/schema/index.ts';
import { authorizeSystem } from '#src/domain/actor.ts';
import type { Context } from '#src/domain/context.ts';
import { recordEvent } from '#src/domain/record-event.ts';
import { ENDED } from '#src/features/sharing/erased.ts';
import type { TakenBack } from './taken-back.ts';

/**
 * Erases in a restored database the texts whose way has ended since it was copied, and whoever the vault has forgotten since. Returns how many of each.
 * For the server only; doing it again does nothing more.
 */
export async function takeTextsAgain(ctx: Context, list: TakenBack): Promise<{ texts: number; authors: number }> {
	authorizeSystem(ctx.actor);
	const { read } = ctx.db;
	const listed = sql`json_each(${JSON.stringify(list.texts)}) as listed`;
	const isListed = sql`${caseRevisions.id} = listed.value ->> 'id' and ${caseRevisions.createdAt} = listed.value ->> 'createdAt'`;
	const status = sql`listed.value ->> 'status'`;
	/** Texts of the list that have come to their end in this database, too. */
	const ended = sql`(select case_revisions.id from ${listed} join case_revisions on ${isListed} and ${caseRevisions.status} = ${status})`;
	/** The cases to which such a text of their own belongs that has no publication. */
	const endedCases = sql`(select r.case_id from case_revisions r where r.id in ${ended} and r.kind = 'text')`;
	const [texts] = await ctx.db.write([
		read
			.update(caseRevisions)
			.set({ ...ENDED, status, statusAt: sql`listed.value ->> 'at'`, claimedBy: null })
			.from(listed)
			.where(and(isListed, sql`${caseRevisions.status} <> ${status}`)),
		recordEvent(ctx, 'records.taken-back', 'texts'),
		read.delete(caseSignatures).where(sql`${caseSignatures.revisionId} in ${ended}`),
		read.delete(caseComments).where(sql`${caseComments.revisionId} in ${ended} and ${caseComments.kind} <> 'decline'`),
		read.delete(caseLinks).where(sql`${caseLinks.revisionId} in ${ended} or ${caseLinks.caseId} in ${endedCases}`),
		read.delete(caseAccounts).where(sql`${caseAccounts.caseId} in ${endedCases}`),
		read.delete(caseJoins).where(sql`${caseJoins.joinedId} in ${endedCases} or ${caseJoins.primaryId} in ${endedCases}`),
		read.delete(caseCommentaries).where(sql`${caseCommentaries.id} in ${ended}`),
	]);

	const isForgotten = sql`${caseAuthors.key} in (select value from json_each(${JSON.stringify(list.authors)}))`;
	const joinedTo = sql`exists (select 1 from case_authors where ${isForgotten} and ${caseAuthors.memberId} =`;
	const done = await ctx.db.write([
		read.delete(caseNotices).where(sql`${joinedTo} ${caseNotices.memberId} and ${caseAuthors.caseId} = ${caseNotices.caseId})`),
		read.delete(outbox).where(and(eq(outbox.kind, 'case'), sql`${joinedTo} ${outbox.memberId} and ${caseAuthors.caseId} = ${outbox.caseId})`)),
		read
			.delete(doneOnce)
			.where(
				sql`${joinedTo} ${doneOnce.memberId} and ${doneOnce.result} in (select 'case ' || id from case_revisions r where r.case_id = ${caseAuthors.caseId}))`,
			),
		// Accounts go with the row.
		read.delete(caseAuthors).where(isForgotten),
		recordEvent(ctx, 'records.taken-back', 'authors'),
	]);
	return { texts: texts?.rowsAffected ?? 0, authors: done[3]?.rowsAffected ?? 0 };
}
