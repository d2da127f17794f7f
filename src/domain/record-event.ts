import { type SQL, sql } from 'drizzle-orm';
import { events } from '#db/schema/index.ts';
import { actorKey } from './actor.ts';
import type { Context } from './context.ts';
import type { EventName } from './events.ts';

/**
 * The change that writes an event, for the same batch as the change it records. Put it directly behind that change:
 * it writes nothing when the statement before it changed nothing, so a lost race leaves no false event.
 */
export function recordEvent(ctx: Context, name: EventName, subject: string | SQL) {
	const row = sql`select null, ${name}, ${ctx.clock().getTime()}, ${actorKey(ctx.actor)}, ${subject}, ${ctx.requestId} where changes() > 0`;
	return ctx.db.read.insert(events).select(row);
}
