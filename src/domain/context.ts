import type { Database } from '#db/client.ts';
import type { Keys } from '#src/lib/keys.ts';
import type { Actor } from './actor.ts';
import type { HappenedEvent } from './events.ts';

/** What every verb and query is given: who acts, on what, when. Nothing below reads a global. */
export interface Context {
	actor: Actor;
	/** Throws `DomainError('unavailable')` while the database is away. */
	readonly db: Database;
	clock: () => Date;
	/** What only this data folder can seal and sign. */
	keys: Keys;
	/** Scheme, name and port of the site, for links in mail. */
	origin: string;
	requestId: string;
	/** Tells the rest of the process, after the write that recorded it. */
	announce: (event: HappenedEvent) => void;
}
