import { and, eq, or } from 'drizzle-orm';
import { caseAccounts, caseComments, caseJoins, caseLinks, caseRevisions, caseSignatures } from '#db/schema/index.ts';
import type { Context } from '#src/domain/context.ts';
import { recordEvent } from '#src/domain/record-event.ts';
import { authorizeMove, stillStands, unlessOvertaken } from './authorize-move.ts';
import { ERASED } from './erased.ts';

/** An author takes a text off its way. Its words, and what was said about them, are erased at once; nobody is asked why. */
export async function withdrawCase(ctx: Context, { id }: { id: number }): Promise<void> {
	const revision = await authorizeMove(ctx, id, 'withdraw');
	const { read } = ctx.db;
	const { caseId } = revision;
	await unlessOvertaken(
		ctx.db.write([
			stillStands(ctx, revision),
			read
				.update(caseRevisions)
				.set({ ...ERASED, changeLine: '', status: 'withdrawn', statusAt: ctx.clock().getTime(), claimedBy: null })
				.where(eq(caseRevisions.id, id)),
			recordEvent(ctx, 'case.withdrawn', String(id), revision.authorKey),
			read.delete(caseSignatures).where(eq(caseSignatures.revisionId, id)),
			read.delete(caseComments).where(eq(caseComments.revisionId, id)),
			read.delete(caseLinks).where(eq(caseLinks.revisionId, id)),
			...(revision.kind === 'text'
				? [
						read.delete(caseAccounts).where(eq(caseAccounts.caseId, caseId)),
						read.delete(caseLinks).where(and(eq(caseLinks.caseId, caseId), eq(caseLinks.kind, 'account'))),
						read.delete(caseJoins).where(or(eq(caseJoins.joinedId, caseId), eq(caseJoins.primaryId, caseId))),
					]
				: []),
		]),
	);
}
