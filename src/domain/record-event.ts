import { type SQL, sql } from 'drizzle-orm';
import { events } from '#db/schema/index.ts';
import { actorKey } from './actor.ts';
import type { Context } from './context.ts';
import type { EventName } from './events.ts';

/**
 * The change that writes an event, for the same batch as the change it records. Put it directly behind that change:
 * it writes nothing when the statement before it changed nothing, so a lost race leaves no false event.
 */
export const recordEvent = (ctx: Context, name: EventName, subject: string | SQL) => eventWhere(ctx, name, subject, sql`changes() > 0`);

/** The change that writes an event of what was refused, and so changed nothing. Bound how often: whoever is refused can try again at once. */
export const recordRefusal = (ctx: Context, name: EventName, subject: string) => eventWhere(ctx, name, subject, sql`true`);

function eventWhere(ctx: Context, name: EventName, subject: string | SQL, condition: SQL) {
	const row = sql`select null, ${name}, ${ctx.clock().getTime()}, ${actorKey(ctx.actor)}, ${subject}, ${ctx.requestId} where ${condition}`;
	return ctx.db.read.insert(events).select(row);
}
