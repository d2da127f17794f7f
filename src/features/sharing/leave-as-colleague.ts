import { and, eq, ne, sql } from 'drizzle-orm';
import { caseAuthors, caseNotices, caseRevisions, caseSignatures, outbox } from '#db/schema/index.ts';
import { authorizeMember } from '#src/domain/actor.ts';
import type { Context } from '#src/domain/context.ts';
import { recordEvent } from '#src/domain/record-event.ts';
import { authorizeColleague } from './authorize-colleague.ts';
import { stillStands, unlessOvertaken } from './authorize-move.ts';
import { signersOf, tellOf } from './tell.ts';

/** Takes a colleague and their account out of a text that is on its way. Their words are erased at once. */
export async function leaveAsColleague(ctx: Context, { id }: { id: number }): Promise<void> {
	const revision = await authorizeColleague(ctx, id);
	const { id: memberId } = authorizeMember(ctx.actor);
	const { read } = ctx.db;
	await unlessOvertaken(
		ctx.db.write([
			stillStands(ctx, revision),
			read.delete(caseNotices).where(and(eq(caseNotices.caseId, revision.caseId), eq(caseNotices.memberId, memberId))),
			read.delete(outbox).where(and(eq(outbox.caseId, revision.caseId), eq(outbox.memberId, memberId))),
			// Their account goes with the row.
			read.delete(caseAuthors).where(eq(caseAuthors.key, revision.authorKey)),
			recordEvent(ctx, 'case.account-dropped', String(id), revision.authorKey),
			read
				.update(caseRevisions)
				.set({ version: sql`${caseRevisions.version} + 1` })
				.where(and(eq(caseRevisions.id, id), ne(caseRevisions.status, 'draft'))),
			...tellOf(ctx, revision, 'comment', signersOf(revision)),
			read.delete(caseSignatures).where(eq(caseSignatures.revisionId, id)),
		]),
	);
}
