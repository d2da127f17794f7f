import type { Database } from '#db/client.ts';
import type { Actor } from './actor.ts';
import type { HappenedEvent } from './events.ts';

/** What every verb and query is given: who acts, on what, when. Nothing below reads a global. */
export interface Context {
	actor: Actor;
	/** Throws `DomainError('unavailable')` while the database is away. */
	readonly db: Database;
	clock: () => Date;
	requestId: string;
	/** Tells the rest of the process, after the write that recorded it. */
	announce: (event: HappenedEvent) => void;
}
