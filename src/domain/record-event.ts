import { type SQL, sql } from 'drizzle-orm';
import { events } from '#db/schema/index.ts';
import { actorKey } from './actor.ts';
import type { Context } from './context.ts';
import type { EventName } from './events.ts';

/**
 * The change that writes an event, for the same batch as the change it records. Put it directly behind that change:
 * it writes nothing when the statement before it changed nothing, so a lost race leaves no false event. `by`: the key that an author has in their case,
 * where the log must not know them by their own.
 */
export const recordEvent = (ctx: Context, name: EventName, subject: string | SQL, by?: string) => eventWhere(ctx, name, subject, sql`changes() > 0`, by);

/** The change that writes an event of what was refused, and so changed nothing. Bound how often: whoever is refused can try again at once. */
export const recordRefusal = (ctx: Context, name: EventName, subject: string) => eventWhere(ctx, name, subject, sql`true`);

function eventWhere(ctx: Context, name: EventName, subject: string | SQL, condition: SQL, by = actorKey(ctx.actor)) {
	const row = sql`select null, ${name}, ${ctx.clock().getTime()}, ${by}, ${subject}, ${ctx.requestId} where ${condition}`;
	return ctx.db.read.insert(events).select(row);
}
