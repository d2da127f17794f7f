import { and, eq, isNotNull } from 'drizzle-orm';
import { members } from '#db/schema/index.ts';
import { authorizeProved, authorizeRole } from '#src/domain/actor.ts';
import type { Context } from '#src/domain/context.ts';
import { DomainError } from '#src/domain/errors.ts';
import { recordEvent } from '#src/domain/record-event.ts';
import { memberForAdmin } from './directory.ts';

/** Lets a suspended member sign in again. Throws `unproved` when the administrator has not given their password lately, `conflict` when they are not suspended. */
export async function reinstateMember(ctx: Context, { memberId }: { memberId: number }): Promise<void> {
	authorizeRole(ctx.actor, 'admin');
	authorizeProved(ctx.actor, ctx.clock());
	const member = await memberForAdmin(ctx, memberId);
	const [reinstated] = await ctx.db.write([
		ctx.db.read
			.update(members)
			.set({ suspendedAt: null, suspendedReason: null })
			.where(and(eq(members.id, memberId), isNotNull(members.suspendedAt))),
		recordEvent(ctx, 'member.reinstated', member.key),
	]);
	if (reinstated?.rowsAffected === 0) throw new DomainError('conflict', `${member.name} is not suspended.`);
}
