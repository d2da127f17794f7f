import { authorizeMember } from '#src/domain/actor.ts';
import type { Context } from '#src/domain/context.ts';
import { recordRefusal } from '#src/domain/record-event.ts';
import { paceOf } from '#src/lib/pace.ts';

/** Another page each second for five minutes: nobody reads so fast, and a program that copies everything is slowed (S10). */
const pace = paceOf({ most: 300, withinMs: 5 * 60_000 });

/** Counts that the actor opened a page of a thread, once however often they open it again. Returns for how long they have to pause, in milliseconds; each pause leaves one event. */
export async function countReading(ctx: Context, page: string): Promise<number> {
	const { key } = authorizeMember(ctx.actor);
	const { pauseMs, isNew } = pace.count(key, ctx.clock().getTime(), page);
	if (isNew) await ctx.db.write([recordRefusal(ctx, 'reading.slowed', key)]);
	return pauseMs;
}
