import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type Database, openDatabase } from '#db/client.ts';
import { migrateDatabase } from '#db/migrate.ts';
import { DomainError } from '#src/domain/errors.ts';
import type { Backups } from './backup/backups.ts';
import type { Config } from './config.ts';
import { GuardedWrites } from './guarded-writes.ts';
import { roomIn } from './health.ts';
import type { Log } from './log.ts';
import { PIECE_BYTES, Reserve } from './reserve.ts';
import { codeOf } from './sqlite-code.ts';

const LOOK_EVERY_MS = 3000;

/** Sentences for the faults that an operator can do something about. */
const REASONS: [RegExp, string][] = [
	[/SQLITE_BUSY|SQLITE_LOCKED/, 'Another program holds a lock on the database file. Close it; the site comes back by itself.'],
	[/SQLITE_CORRUPT|SQLITE_NOTADB/, 'The database file is damaged.'],
	[/SQLITE_FULL/, 'The disk is full. Make room; the site comes back by itself.'],
	[/SQLITE_READONLY|SQLITE_PERM|SQLITE_AUTH/, 'The database file or its folder cannot be written. Correct its permissions.'],
	[/SQLITE_CANTOPEN|SQLITE_IOERR/, 'The database file cannot be opened or read. Look at the disk and at the permissions of its folder.'],
];
export const MISSING = 'The database file is gone. Put it back; to begin with an empty site, move the data folder away and start again.';
const NEEDS_BACKUP = /is damaged|is gone/;
/** What SQLite says, among others, when there is no room for the index of its log. */
const MAY_BE_FULL = /SQLITE_FULL|SQLITE_CANTOPEN|SQLITE_IOERR/;

/**
 * Holds the one open database, notices when it cannot be used (locked, missing, damaged), and opens it again by itself.
 * Nothing is ever repaired silently.
 */
export class DatabaseKeeper {
	#config: Config;
	#isNew: boolean;
	#prepare: (database: Database) => Promise<void>;
	#lost: () => void;
	#backups: Backups;
	#log: Log;
	#advice = '';
	#database: Database | null = null;
	#reason = 'The database is not open yet.';
	#identity = '';
	#timer: NodeJS.Timeout | null = null;
	#opening: Promise<boolean> | null = null;
	#reserve: Reserve;
	readonly writes: GuardedWrites;

	/** `prepare` runs on each opening, before anyone else reads; a fault of the database's in it means away. `lost` runs when it goes away. */
	constructor(config: Config, { isNew, backups, log, prepare, lost }: KeeperOptions) {
		this.#config = config;
		this.#isNew = isNew;
		this.#backups = backups;
		this.#log = log;
		this.#prepare = prepare;
		this.#lost = lost;
		this.writes = new GuardedWrites(dirname(config.databaseFile));
		this.#reserve = new Reserve(dirname(config.databaseFile));
	}

	/** Throws `DomainError('unavailable')` while the database is away. */
	get database(): Database {
		if (!this.#database) throw new DomainError('unavailable', this.#reason);
		return this.#database;
	}

	/** Why the database is away and what helps, for the operator; `null` when it is there. */
	get away(): string | null {
		return this.#database ? null : this.#reason + this.#advice;
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
		if (!/SQLITE_(CONSTRAINT|ERROR|MISMATCH|RANGE|TOOBIG)/.test(code)) void this.#lose(reasonOf(code));
		return this.#database === null;
	}

	/** Looks after it from now on, and keeps some room back for a start on a full disk. */
	watch(): void {
		void this.#holdBack();
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
			await this.#lose(MISSING);
			return false;
		}
		let database: Database | null = null;
		try {
			database = await openDatabase(this.#config.databaseUrl);
			await settle(database);
			await migrateDatabase(database, (applied) => this.#backups.makeBefore(applied));
			await this.#prepare(database);
		} catch (error) {
			database?.close();
			const code = codeOf(error);
			if (!code) throw error;
			const isFull = MAY_BE_FULL.test(code) && (await this.#hasNoRoom());
			// Bounded: each time there is less of it.
			if (isFull && (await this.#reserve.give())) return this.#open();
			await this.#lose(reasonOf(isFull ? 'SQLITE_FULL' : code));
			return false;
		}
		this.#isNew = false;
		this.#identity = await identityOf(this.#config.databaseFile);
		this.#database = database;
		return true;
	}

	async #look(): Promise<void> {
		if (!this.#database) {
			await this.open().catch((error: unknown) => this.#log.fault(error, 'The database could not be opened.'));
			return;
		}
		await this.#holdBack();
		const identity = await identityOf(this.#config.databaseFile);
		if (identity !== this.#identity && this.#database) await this.#lose(identity === '' ? MISSING : 'Another database file was put in place; opening it.');
	}

	async #hasNoRoom(): Promise<boolean> {
		return roomIn(dirname(this.#config.databaseFile)).then(
			({ free }) => free < PIECE_BYTES,
			() => false,
		);
	}

	/** Makes the reserve whole when there is room for more than it. */
	async #holdBack(): Promise<void> {
		if (this.#database && !(await this.writes.isShortOfRoom())) await this.#reserve.fill().catch(() => undefined);
	}

	async #lose(reason: string): Promise<void> {
		const isNews = this.#database !== null || this.#reason !== reason;
		if (this.#database) this.#lost();
		this.#database?.close();
		this.#database = null;
		this.#reason = reason;
		this.#advice = NEEDS_BACKUP.test(reason) ? ` ${await adviceOn(this.#backups)}` : '';
		if (isNews) this.#log.tell(`The database is away. ${reason}${this.#advice}`);
	}
}

interface KeeperOptions {
	isNew: boolean;
	backups: Backups;
	log: Log;
	prepare: (database: Database) => Promise<void>;
	lost: () => void;
}

async function adviceOn(backups: Backups): Promise<string> {
	const newest = await backups.newest();
	if (!newest) return `There is no backup in ${backups.folder}.`;
	return `The newest good backup is of ${newest.madeAt.toISOString()}. Stop the site and run: npm run -s rapport -- restore ${newest.file}`;
}

/**
 * Brings what a kill left in the log into the database itself. After a sync that failed, only this makes sure that what is read is on the disk: what the
 * log seems to hold may be in memory alone. Without room, it stays as it is.
 */
async function settle(database: Database): Promise<void> {
	await database.client.execute('pragma wal_checkpoint(TRUNCATE)').catch((error: unknown) => {
		if (codeOf(error) !== 'SQLITE_FULL') throw error;
	});
}

const identityOf = async (file: string) =>
	stat(file).then(
		({ dev, ino }) => `${dev}:${ino}`,
		() => '',
	);

const reasonOf = (code: string) => REASONS.find(([pattern]) => pattern.test(code))?.[1] ?? `The database answers with ${code}. Run: npm run rapport -- doctor`;
