import { asc } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { events } from '#db/schema/index.ts';
import { type Actor, SYSTEM, VISITOR } from '#src/domain/actor.ts';
import type { Context } from '#src/domain/context.ts';
import type { HappenedEvent } from '#src/domain/events.ts';
import { keysOf } from '#src/lib/keys.ts';
import { freshDatabase } from './database.ts';
import { type MemberContext, memberOf, type Person } from './members.ts';

const ACTORS = { system: SYSTEM, visitor: VISITOR } satisfies Record<string, Actor>;
const MINUTE = 60_000;
const KEYS = keysOf(Buffer.alloc(32, 7));

export interface Community {
	database: Database;
	/** The path of the database file. */
	file: string;
	/** What a verb is given when this actor acts. */
	ctxAs: (who: keyof typeof ACTORS) => Context;
	/** Adds a member of this name, signed in, and gives what a verb is given when they act. */
	member: (name: string, person?: Omit<Person, 'name'>) => Promise<MemberContext>;
	/** The names of the events that the log holds, oldest first. */
	eventNames: () => Promise<string[]>;
	/** What the rest of the process was told. */
	announced: HappenedEvent[];
	/** What the clock says. */
	now: () => Date;
	/** Moves the clock on. */
	passMinutes: (minutes: number) => void;
}

/** A community on its first day: a database of its own, and a clock that stands still until it is moved. */
export async function community(): Promise<Community> {
	const { database, file } = await freshDatabase();
	const announced: HappenedEvent[] = [];
	let time = Date.parse('2026-03-02T09:00:00Z');
	const now = () => new Date(time);
	const announce = (event: HappenedEvent) => void announced.push(event);
	const ctxAs: Community['ctxAs'] = (who) => ({
		actor: ACTORS[who],
		db: database,
		clock: now,
		keys: KEYS,
		origin: 'http://rapport.test',
		requestId: 'test',
		announce,
	});
	return {
		database,
		file,
		ctxAs,
		member: (name, person = {}) => memberOf({ ctxAs, now }, { name, ...person }),
		eventNames: async () => (await database.read.select({ name: events.name }).from(events).orderBy(asc(events.id))).map(({ name }) => name),
		announced,
		now,
		passMinutes: (minutes) => {
			time += minutes * MINUTE;
		},
	};
}
