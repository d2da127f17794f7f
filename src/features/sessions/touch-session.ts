import { and, eq, gt, lt, or, sql } from 'drizzle-orm';
import { sessions } from '#db/schema/index.ts';
import { authorizeMember } from '#src/domain/actor.ts';
import type { Context } from '#src/domain/context.ts';

const HOUR_MS = 3_600_000;

/** A clock that is corrected by less than this sets nothing back. */
const MINUTE_MS = 60_000;

/** Whether a session that was noted as used then is to be noted again: hourly, so that reading writes nothing, and when the clock was set back. */
export const isDue = (usedAt: number, now: Date) => now.getTime() - usedAt >= HOUR_MS || usedAt - now.getTime() >= MINUTE_MS;

/** Notes that the actor's session is in use. What was noted while the clock was ahead is taken back to now, so that it holds no longer for it. */
export async function touchSession(ctx: Context): Promise<void> {
	const { sessionId } = authorizeMember(ctx.actor);
	const now = ctx.clock().getTime();
	await ctx.db.write([
		ctx.db.read
			.update(sessions)
			.set({ usedAt: now, createdAt: sql`min(${sessions.createdAt}, ${now})`, provedAt: sql`min(${sessions.provedAt}, ${now})` })
			.where(and(eq(sessions.id, sessionId), or(lt(sessions.usedAt, now), gt(sessions.usedAt, now + MINUTE_MS - 1)))),
	]);
}
