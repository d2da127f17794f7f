import { caseJoins } from '#db/schema/index.ts';
import { authorizeMember } from '#src/domain/actor.ts';
import type { Context } from '#src/domain/context.ts';
import { DomainError } from '#src/domain/errors.ts';
import { recordEvent } from '#src/domain/record-event.ts';
import { authorizeMove } from './authorize-move.ts';
import { joinOf } from './queries.ts';
import { authorsOf, tellOf } from './tell.ts';

const ASKED = 'This was proposed before, and the authors were asked.';

/** Asks the authors of two texts whether they tell one event: with both their words, this one becomes an account within the other. */
export async function proposeJoin(ctx: Context, { id, primary: primaryId }: { id: number; primary: number }): Promise<void> {
	const revision = await authorizeMove(ctx, id, 'join');
	const primary = await authorizeMove(ctx, primaryId, 'join');
	const member = authorizeMember(ctx.actor);
	if (revision.caseId === primary.caseId || revision.kind !== 'text' || primary.kind !== 'text' || revision.caseStatus !== 'unpublished') {
		throw new DomainError('conflict', 'Two new cases can be joined, and nothing else.');
	}
	if ((await joinOf(ctx, revision.caseId)) ?? (await joinOf(ctx, primary.caseId))) throw new DomainError('conflict', ASKED);
	const [added] = await ctx.db.write([
		ctx.db.read
			.insert(caseJoins)
			.values({ joinedId: revision.caseId, primaryId: primary.caseId, proposedBy: member.id, proposedAt: ctx.clock().getTime() })
			.onConflictDoNothing(),
		recordEvent(ctx, 'case.join-proposed', String(id)),
		...tellOf(ctx, revision, 'join-asked', authorsOf(revision)),
		...tellOf(ctx, primary, 'join-asked', authorsOf(primary)),
	]);
	if (added?.rowsAffected === 0) throw new DomainError('conflict', ASKED);
}
