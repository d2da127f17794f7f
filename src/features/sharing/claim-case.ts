import { eq } from 'drizzle-orm';
import { caseRevisions } from '#db/schema/index.ts';
import { authorizeMember } from '#src/domain/actor.ts';
import type { Context } from '#src/domain/context.ts';
import { recordEvent } from '#src/domain/record-event.ts';
import { authorizeMove, stillStands, unlessOvertaken } from './authorize-move.ts';
import { authorsOf, tellOf } from './tell.ts';

/** Takes a text up for review: its author is told, and the promise of two days is kept. */
export async function claimCase(ctx: Context, { id }: { id: number }): Promise<void> {
	const revision = await authorizeMove(ctx, id, 'claim');
	const member = authorizeMember(ctx.actor);
	await unlessOvertaken(
		ctx.db.write([
			stillStands(ctx, revision),
			ctx.db.read.update(caseRevisions).set({ status: 'in_review', statusAt: ctx.clock().getTime(), claimedBy: member.id }).where(eq(caseRevisions.id, id)),
			recordEvent(ctx, 'case.claimed', String(id)),
			...tellOf(ctx, revision, 'claimed', authorsOf(revision)),
		]),
	);
}
