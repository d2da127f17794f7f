import type { Change, Database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor.ts';
import { DomainError } from '#src/domain/errors.ts';
import { roomIn } from './health.ts';
import { codeOf } from './sqlite-code.ts';

/** What is left for sign-in, sessions and what the site notes of itself: below it, nothing that members write is taken in. */
const LEAST_ROOM_BYTES = 16_000_000;
const LOOK_EVERY_MS = 1000;

/** Tables whose rows are small and must go in while there is hardly room. */
const SMALL = new Set(['sessions', 'attempts', 'sign_in_addresses', 'password_resets', 'events', 'outbox', 'members', 'notifications', 'thread_members']);

const FULL = 'The disk of this site is full, and this was not kept. What you wrote stands here still: copy it, or send it again later.';
const BUSY = 'Another program holds the database, and this was not kept. What you wrote stands here still: send it again in a moment.';
const BROKEN = 'The disk failed while something was written. The site stops, so that it can be started again.';

/** Lets nothing be written that cannot be kept, and says in words for whoever asked why something was not. */
export class GuardedWrites {
	#folder: string;
	#looked = Number.NEGATIVE_INFINITY;
	#free = Number.POSITIVE_INFINITY;
	#isBroken = false;
	#tellBroken: (reason: string) => void = () => {};
	/** Resolves with a sentence when the disk failed under a write. Nobody knows then what is on it: the process has to end. */
	readonly broken: Promise<string>;

	/** `folder` holds the database. */
	constructor(folder: string) {
		this.#folder = folder;
		this.broken = new Promise((resolve) => {
			this.#tellBroken = resolve;
		});
	}

	/** Whether there is too little room for what members write. */
	async isShortOfRoom(): Promise<boolean> {
		const now = performance.now();
		if (now - this.#looked >= LOOK_EVERY_MS) {
			this.#looked = now;
			this.#free = await roomIn(this.#folder).then(
				({ free }) => free,
				() => Number.POSITIVE_INFINITY,
			);
		}
		return this.#free < LEAST_ROOM_BYTES;
	}

	/**
	 * The same database, whose `write` throws `full` where there is no room, `busy` where another program holds the file for longer than anybody waits, and
	 * `unavailable` from the moment on when the disk failed.
	 */
	over(database: Database, actor: Actor): Database {
		return {
			...database,
			write: async (changes) => {
				if (this.#isBroken) throw new DomainError('unavailable', BROKEN);
				if (actor.kind === 'member' && (await this.isShortOfRoom()) && changes.some(growsTheSite)) throw new DomainError('full', FULL);
				return database.write(changes).catch((error: unknown) => {
					throw this.#inWords(error);
				});
			},
		};
	}

	#inWords(error: unknown): unknown {
		const code = codeOf(error) ?? '';
		if (code.startsWith('SQLITE_FULL')) return new DomainError('full', FULL);
		if (code.startsWith('SQLITE_BUSY')) return new DomainError('busy', BUSY);
		if (!code.startsWith('SQLITE_IOERR')) return error;
		this.#isBroken = true;
		this.#tellBroken(`${BROKEN} SQLite says: ${error instanceof Error ? error.message : code}`);
		return new DomainError('unavailable', BROKEN);
	}
}

function growsTheSite(change: Change): boolean {
	const [, table] = /^insert into "(\w+)"/i.exec(change.toSQL().sql) ?? [];
	return table !== undefined && !SMALL.has(table);
}
