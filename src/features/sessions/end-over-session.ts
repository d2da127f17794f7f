import { and, eq } from 'drizzle-orm';
import { members, sessions } from '#db/schema/index.ts';
import type { Context } from '#src/domain/context.ts';
import { recordEvent } from '#src/domain/record-event.ts';
import { isSame } from '#src/lib/keys.ts';
import { isAlive, readToken } from './token.ts';

/** Ends for good the session of a cookie's value whose time is over: a clock that is set back later does not bring it to life. Leaves every other as it is. */
export async function endOverSession(ctx: Context, token: string): Promise<void> {
	const over = await authorizeOver(ctx, token);
	if (!over) return;
	await ctx.db.write([
		ctx.db.read.delete(sessions).where(and(eq(sessions.id, over.id), eq(sessions.usedAt, over.usedAt))),
		recordEvent(ctx, 'session.ended', over.key),
	]);
}

/** The session whose secret this is, when its time is over; `null` for everything else. */
async function authorizeOver({ db, clock }: Context, token: string): Promise<{ id: string; usedAt: number; key: string } | null> {
	const read = readToken(token);
	if (!read) return null;
	const [row] = await db.read
		.select({ id: sessions.id, secretHash: sessions.secretHash, createdAt: sessions.createdAt, usedAt: sessions.usedAt, key: members.key })
		.from(sessions)
		.innerJoin(members, eq(members.id, sessions.memberId))
		.where(eq(sessions.id, read.id));
	if (!row || !isSame(row.secretHash, read.secretHash)) return null;
	return isAlive(row, read.secretHash, clock().getTime()) ? null : row;
}
