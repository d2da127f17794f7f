import { and, desc, lt, ne } from 'drizzle-orm';
import { events } from '#db/schema/index.ts';
import type { Context } from '#src/domain/context.ts';

/** When anybody but the server itself did something last before a moment; `null` on a site where nobody did. */
export async function lastSeen({ db }: Context, before: Date): Promise<Date | null> {
	const [row] = await db.read
		.select({ at: events.at })
		.from(events)
		.where(and(ne(events.actorKey, 'system'), lt(events.at, before.getTime())))
		.orderBy(desc(events.at))
		.limit(1);
	return row ? new Date(row.at) : null;
}
