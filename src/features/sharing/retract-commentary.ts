import { eq } from 'drizzle-orm';
import { caseCommentaries, caseRevisions } from '#db/schema/index.ts';
import type { Context } from '#src/domain/context.ts';
import { DomainError } from '#src/domain/errors.ts';
import { recordEvent } from '#src/domain/record-event.ts';
import { authorizeMove, stillStands, unlessOvertaken } from './authorize-move.ts';

/** Takes a published commentary back; the case stays. */
export async function retractCommentary(ctx: Context, { id }: { id: number }): Promise<void> {
	const revision = await authorizeMove(ctx, id, 'retract');
	if (revision.kind !== 'commentary') throw new DomainError('conflict', 'This is no commentary.');
	const { read } = ctx.db;
	await unlessOvertaken(
		ctx.db.write([
			stillStands(ctx, revision),
			read.delete(caseCommentaries).where(eq(caseCommentaries.id, id)),
			recordEvent(ctx, 'case.commentary-retracted', revision.slug, revision.authorKey),
			read.update(caseRevisions).set({ status: 'retracted', statusAt: ctx.clock().getTime() }).where(eq(caseRevisions.id, id)),
		]),
	);
	ctx.announce({ name: 'case.commentary-retracted', subject: revision.slug });
}
