import { eq } from 'drizzle-orm';
import { corrections } from '#db/schema/index.ts';
import { authorizeRole } from '#src/domain/actor.ts';
import type { Context } from '#src/domain/context.ts';
import { recordEvent } from '#src/domain/record-event.ts';

/** Takes a suggestion off the desk: an editor has changed the page, or leaves it as it is. Twice is once. */
export async function settleCorrection(ctx: Context, id: number): Promise<void> {
	authorizeRole(ctx.actor, 'editor');
	await ctx.db.write([ctx.db.read.delete(corrections).where(eq(corrections.id, id)), recordEvent(ctx, 'correction.settled', String(id))]);
}
