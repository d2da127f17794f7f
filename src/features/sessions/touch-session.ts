import { and, eq, lt } from 'drizzle-orm';
import { sessions } from '#db/schema/index.ts';
import { authorizeMember } from '#src/domain/actor.ts';
import type { Context } from '#src/domain/context.ts';

const HOUR_MS = 3_600_000;

/** Whether a session that was noted as used then is to be noted again: hourly, so that reading writes nothing. */
export const isDue = (usedAt: number, now: Date) => now.getTime() - usedAt >= HOUR_MS;

/** Notes that the actor's session is in use. */
export async function touchSession(ctx: Context): Promise<void> {
	const { sessionId } = authorizeMember(ctx.actor);
	const now = ctx.clock().getTime();
	await ctx.db.write([
		ctx.db.read
			.update(sessions)
			.set({ usedAt: now })
			.where(and(eq(sessions.id, sessionId), lt(sessions.usedAt, now))),
	]);
}
