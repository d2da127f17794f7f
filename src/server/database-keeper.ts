import { stat } from 'node:fs/promises';
import { type Database, openDatabase } from '#db/client.ts';
import { migrateDatabase } from '#db/migrate.ts';
import { DomainError } from '#src/domain/errors.ts';
import type { Config } from './config.ts';

const LOOK_EVERY_MS = 3000;

/** Sentences for the faults that an operator can do something about. */
const REASONS: [RegExp, string][] = [
	[/SQLITE_BUSY|SQLITE_LOCKED/, 'Another program holds a lock on the database file. Close it; the site comes back by itself.'],
	[/SQLITE_CORRUPT|SQLITE_NOTADB/, 'The database file is damaged. Stop the site and put the newest good backup in its place.'],
	[/SQLITE_FULL/, 'The disk is full. Make room; the site comes back by itself.'],
	[/SQLITE_READONLY|SQLITE_PERM|SQLITE_AUTH/, 'The database file or its folder cannot be written. Correct its permissions.'],
	[/SQLITE_CANTOPEN|SQLITE_IOERR/, 'The database file cannot be opened or read. Look at the disk and at the permissions of its folder.'],
];
export const MISSING = 'The database file is gone. Put it back from a backup; to begin with an empty site, move the data folder away and start again.';

/**
 * Holds the one open database, notices when it cannot be used (locked, missing, damaged), and opens it again by itself.
 * Nothing is ever repaired silently.
 */
export class DatabaseKeeper {
	#config: Config;
	#isNew: boolean;
	#prepare: (database: Database) => Promise<void>;
	#lost: () => void;
	#database: Database | null = null;
	#reason = 'The database is not open yet.';
	#identity = '';
	#timer: NodeJS.Timeout | null = null;
	#opening: Promise<boolean> | null = null;

	/** `prepare` runs on each opening, before anyone else reads; a fault of the database's in it means away. `lost` runs when it goes away. */
	constructor(config: Config, { isNew, prepare, lost }: { isNew: boolean; prepare: (database: Database) => Promise<void>; lost: () => void }) {
		this.#config = config;
		this.#isNew = isNew;
		this.#prepare = prepare;
		this.#lost = lost;
	}

	/** Throws `DomainError('unavailable')` while the database is away. */
	get database(): Database {
		if (!this.#database) throw new DomainError('unavailable', this.#reason);
		return this.#database;
	}

	/** Why the database is away, as a sentence; `null` when it is there. */
	get away(): string | null {
		return this.#database ? null : this.#reason;
	}

	/** Opens, checks and prepares. Resolves to whether it is there; throws only what is not the database's fault. */
	open(): Promise<boolean> {
		this.#opening ??= this.#open().finally(() => {
			this.#opening = null;
		});
		return this.#opening;
	}

	/** Takes note of an error met while using the database. Returns whether it was the database's. */
	report(error: unknown): boolean {
		if (error instanceof DomainError && error.code === 'unavailable') return true;
		const code = codeOf(error);
		if (!code) return false;
		if (!/SQLITE_(CONSTRAINT|ERROR|MISMATCH|RANGE|TOOBIG)/.test(code)) this.#lose(reasonOf(code));
		return this.#database === null;
	}

	watch(): void {
		this.#timer = setInterval(() => void this.#look(), LOOK_EVERY_MS);
		this.#timer.unref();
	}

	close(): void {
		if (this.#timer) clearInterval(this.#timer);
		this.#database?.close();
		this.#database = null;
		this.#reason = 'The site is stopping.';
	}

	async #open(): Promise<boolean> {
		const before = await identityOf(this.#config.databaseFile);
		if (before === '' && !this.#isNew) {
			this.#lose(MISSING);
			return false;
		}
		let database: Database | null = null;
		try {
			database = await openDatabase(this.#config.databaseUrl);
			await quickCheck(database);
			await migrateDatabase(database, this.#config.databaseFile);
			await this.#prepare(database);
		} catch (error) {
			database?.close();
			const code = codeOf(error);
			if (!code) throw error;
			this.#lose(reasonOf(code));
			return false;
		}
		this.#isNew = false;
		this.#identity = await identityOf(this.#config.databaseFile);
		this.#database = database;
		return true;
	}

	async #look(): Promise<void> {
		if (!this.#database) {
			await this.open().catch((error: unknown) => console.error(error));
			return;
		}
		const identity = await identityOf(this.#config.databaseFile);
		if (identity !== this.#identity && this.#database) this.#lose(identity === '' ? MISSING : 'Another database file was put in place; opening it.');
	}

	#lose(reason: string) {
		if (this.#database || this.#reason !== reason) console.error(`The database is away. ${reason}`);
		if (this.#database) this.#lost();
		this.#database?.close();
		this.#database = null;
		this.#reason = reason;
	}
}

async function quickCheck(database: Database): Promise<void> {
	const { rows } = await database.client.execute('pragma quick_check(1)');
	const found = String(rows[0]?.quick_check ?? rows[0]?.[0]);
	if (found !== 'ok') throw Object.assign(new Error(found), { code: 'SQLITE_CORRUPT' });
}

const identityOf = async (file: string) =>
	stat(file).then(
		({ dev, ino }) => `${dev}:${ino}`,
		() => '',
	);

function codeOf(error: unknown): string | null {
	for (let cause = error; cause instanceof Error; cause = cause.cause) {
		if ('code' in cause && typeof cause.code === 'string' && cause.code.startsWith('SQLITE_')) return cause.code;
	}
	return null;
}

const reasonOf = (code: string) => REASONS.find(([pattern]) => pattern.test(code))?.[1] ?? `The database answers with ${code}. Run: npm run rapport -- doctor`;
