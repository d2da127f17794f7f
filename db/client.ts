import type { Client, InStatement, ResultSet } from '@libsql/client';
import type { Query } from 'drizzle-orm';
import { drizzle, type LibSQLDatabase } from 'drizzle-orm/libsql';
import { Connection } from './connection.ts';
import * as schema from './schema/index.ts';

export type Reader = LibSQLDatabase<typeof schema>;

export interface Database {
	/** For queries. Changes go through `write`. */
	read: Reader;
	/** Runs the changes in one transaction, all or none, after every change asked for before. Throws what SQLite says. */
	write(changes: Change[]): Promise<ResultSet[]>;
	client: Pick<Client, 'execute'>;
	close(): void;
}

/** A change built with Drizzle and not yet run. */
export type Change = { toSQL(): Query };

/** A file busy for this long blocks the process: the wait beyond is done here, awake, counted from when the change was asked for. */
const BUSY_MS = 5;
const PATIENCE_MS = 5000;
const BETWEEN_TRIES_MS = 50;
/** `recursive_triggers`: without it, REPLACE would change the event log past its guards. */
const OPTIONS = ['synchronous = FULL', 'trusted_schema = OFF', 'cell_size_check = ON', 'secure_delete = ON', 'recursive_triggers = ON', 'mmap_size = 0'];

/**
 * Opens the one connection to a libSQL file. One, because options are per connection and native calls are synchronous anyway;
 * so there are no interactive transactions: a second would freeze the process (see docs/decisions/003-one-process.md). Throws what SQLite says of a
 * file that is damaged or cannot be opened, and leaves it as it is.
 */
export async function openDatabase(url: string): Promise<Database> {
	const client = connectTo(url);
	try {
		for (const option of OPTIONS) await client.execute(`pragma ${option}`);
		// Before the journal's mode, which would be written into what is left of a header.
		await quickCheck(client);
		await client.execute('pragma journal_mode = WAL');
		// Ends the reading that a change of the mode leaves open, and that would keep a checkpoint out.
		await client.execute('select count(*) from sqlite_schema');
	} catch (error) {
		client.close();
		throw error;
	}
	let last: Promise<unknown> = Promise.resolve();
	return {
		// Drizzle asks for what a client of any libSQL can do, and uses what ours does.
		read: drizzle(client as unknown as Client, { schema }),
		write(changes) {
			const statements = changes.map(toStatement);
			const until = performance.now() + PATIENCE_MS;
			const mine = last.then(() => withPatience(until, () => client.batch(statements, 'write')));
			last = mine.catch(() => undefined);
			return mine;
		},
		client,
		close: () => client.close(),
	};
}

/** Of a file that cannot be opened, libSQL says so without SQLite's code for it. */
function connectTo(url: string): Connection {
	try {
		return new Connection(url, BUSY_MS);
	} catch (error) {
		throw Object.assign(new Error(error instanceof Error ? error.message : String(error)), { code: 'SQLITE_CANTOPEN' });
	}
}

function toStatement(change: Change): InStatement {
	const { sql, params } = change.toSQL();
	return { sql, args: params as never };
}

async function quickCheck(client: Pick<Client, 'execute'>): Promise<void> {
	const { rows } = await client.execute('pragma quick_check(1)');
	const found = String(rows[0]?.[0]);
	if (found !== 'ok') throw Object.assign(new Error(found), { code: 'SQLITE_CORRUPT' });
}

async function withPatience<T>(until: number, work: () => Promise<T>): Promise<T> {
	for (;;) {
		try {
			return await work();
		} catch (error) {
			if (!isBusy(error) || performance.now() >= until) throw error;
			await new Promise((resolve) => setTimeout(resolve, BETWEEN_TRIES_MS));
		}
	}
}

const isBusy = (error: unknown) => error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');

/** Whether a write failed on a constraint that SQLite names so. Drizzle and libSQL say it in the error or in its cause. */
export const failedOn = (error: unknown, constraint: RegExp): boolean => constraint.test(String(error instanceof Error ? [error.message, error.cause] : error));

/** A query with placeholders that is built once for a database: half of what a small one costs is building it. For those that every page asks. */
export function prepared<Query>(build: (read: Reader) => Query): (read: Reader) => Query {
	const built = new WeakMap<Reader, Query>();
	return (read) => {
		const known = built.get(read) ?? build(read);
		built.set(read, known);
		return known;
	};
}
