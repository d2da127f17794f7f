import { eq } from 'drizzle-orm';
import { caseRevisions } from '#db/schema/index.ts';
import type { Context } from '#src/domain/context.ts';
import { recordEvent } from '#src/domain/record-event.ts';
import { authorizeMove, stillStands, unlessOvertaken } from './authorize-move.ts';
import { endsWith } from './ends-with.ts';
import { ENDED } from './erased.ts';
import { authorsOf, readersOf, tellOf } from './tell.ts';

/** An author takes a text off its way. Its words, and what was said about them, are erased at once; nobody is asked why. Colleagues and reviewers are told. */
export async function withdrawCase(ctx: Context, { id }: { id: number }): Promise<void> {
	const revision = await authorizeMove(ctx, id, 'withdraw');
	await unlessOvertaken(
		ctx.db.write([
			stillStands(ctx, revision),
			...tellOf(ctx, revision, 'withdrawn', authorsOf(revision)),
			...tellOf(ctx, revision, 'withdrawn', readersOf(revision)),
			ctx.db.read
				.update(caseRevisions)
				.set({ ...ENDED, status: 'withdrawn', statusAt: ctx.clock().getTime(), claimedBy: null })
				.where(eq(caseRevisions.id, id)),
			recordEvent(ctx, 'case.withdrawn', String(id), revision.authorKey),
			...endsWith(ctx, revision),
		]),
	);
}
