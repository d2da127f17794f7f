import { and, eq, ne } from 'drizzle-orm';
import { sessions } from '#db/schema/index.ts';
import { authorizeMember } from '#src/domain/actor.ts';
import type { Context } from '#src/domain/context.ts';
import { recordEvent } from '#src/domain/record-event.ts';

/** Ends sessions of the actor's own: this one, one by its id, or all but this one. Others' ids end nothing. */
export async function endSessions(ctx: Context, which: { id: string } | 'others'): Promise<void> {
	const member = authorizeMember(ctx.actor);
	const one = which === 'others' ? ne(sessions.id, member.sessionId) : eq(sessions.id, which.id);
	await ctx.db.write([ctx.db.read.delete(sessions).where(and(eq(sessions.memberId, member.id), one)), recordEvent(ctx, 'session.ended', member.key)]);
}
