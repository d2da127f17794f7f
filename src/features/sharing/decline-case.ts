import { eq } from 'drizzle-orm';
import { caseComments, caseRevisions } from '#db/schema/index.ts';
import { authorizeMember } from '#src/domain/actor.ts';
import type { Context } from '#src/domain/context.ts';
import { recordEvent } from '#src/domain/record-event.ts';
import { authorizeMove, stillStands, unlessOvertaken } from './authorize-move.ts';
import { endsWith } from './ends-with.ts';
import { ENDED } from './erased.ts';
import type { DeclineReason } from './input.ts';
import { authorsOf, tellOf } from './tell.ts';

/** Takes a text off its way for good, with a reason class and a kind sentence for its author. Its words are erased at once. */
export async function declineCase(ctx: Context, { id, reason, text }: { id: number; reason: DeclineReason; text: string }): Promise<void> {
	const revision = await authorizeMove(ctx, id, 'decline');
	const member = authorizeMember(ctx.actor);
	const now = ctx.clock().getTime();
	const { read } = ctx.db;
	await unlessOvertaken(
		ctx.db.write([
			stillStands(ctx, revision),
			read
				.update(caseRevisions)
				.set({ ...ENDED, status: 'declined', statusAt: now, declined: reason })
				.where(eq(caseRevisions.id, id)),
			recordEvent(ctx, 'case.declined', String(id)),
			...endsWith(ctx, revision),
			read.insert(caseComments).values({ revisionId: id, memberId: member.id, by: 'reviewer', kind: 'decline', text, at: now }),
			...tellOf(ctx, revision, 'declined', authorsOf(revision)),
		]),
	);
}
