import { eq } from 'drizzle-orm';
import { caseAuthors, caseComments, caseRevisions, caseSignatures } from '#db/schema/index.ts';
import { authorizeMember } from '#src/domain/actor.ts';
import type { Context } from '#src/domain/context.ts';
import { recordEvent } from '#src/domain/record-event.ts';
import { authorizeMove, stillStands, unlessOvertaken } from './authorize-move.ts';
import { authorsOf, tellOf } from './tell.ts';

/** Gives a text back to its author with what is missing. Its signatures fall. */
export async function returnCase(ctx: Context, { id, text }: { id: number; text: string }): Promise<void> {
	const revision = await authorizeMove(ctx, id, 'return');
	const member = authorizeMember(ctx.actor);
	const now = ctx.clock().getTime();
	const { read } = ctx.db;
	await unlessOvertaken(
		ctx.db.write([
			stillStands(ctx, revision),
			read.update(caseRevisions).set({ status: 'draft', statusAt: now, claimedBy: null }).where(eq(caseRevisions.id, id)),
			recordEvent(ctx, 'case.returned', String(id)),
			read.delete(caseSignatures).where(eq(caseSignatures.revisionId, id)),
			read.update(caseAuthors).set({ accepted: null }).where(eq(caseAuthors.caseId, revision.caseId)),
			read
				.insert(caseComments)
				.values({ revisionId: id, memberId: member.id, by: revision.parts.includes('reviewer') ? 'reviewer' : 'editor', kind: 'return', text, at: now }),
			...tellOf(ctx, revision, 'returned', authorsOf(revision)),
		]),
	);
}
