import { type Client, createClient, type InStatement, type ResultSet } from '@libsql/client';
import type { Query } from 'drizzle-orm';
import { drizzle, type LibSQLDatabase } from 'drizzle-orm/libsql';
import * as schema from './schema/index.ts';

export type Reader = LibSQLDatabase<typeof schema>;

export interface Database {
	/** For queries. Changes go through `write`. */
	read: Reader;
	/** Runs the changes in one transaction, all or none, after every change asked for before. Throws what SQLite says. */
	write(changes: Change[]): Promise<ResultSet[]>;
	client: Client;
	close(): void;
}

/** A change built with Drizzle and not yet run. */
export type Change = { toSQL(): Query };

/** A file busy for longer than this blocks the process: the wait beyond is done here, awake. */
const BUSY_MS = 100;
const BUSY_TRIES = 40;
/** `recursive_triggers`: without it, REPLACE would change the event log past its guards. */
const OPTIONS = ['synchronous = FULL', 'trusted_schema = OFF', 'cell_size_check = ON', 'secure_delete = ON', 'recursive_triggers = ON', 'mmap_size = 0'];

/**
 * Opens the one connection to a libSQL file. One, because options are per connection and native calls are synchronous anyway;
 * so there are no interactive transactions: a second would freeze the process (see docs/decisions/003-one-process.md).
 */
export async function openDatabase(url: string): Promise<Database> {
	const client = createClient({ url, concurrency: 1, timeout: BUSY_MS });
	await client.execute('pragma journal_mode = WAL');
	await setOptions(client);
	let last: Promise<unknown> = Promise.resolve();
	return {
		read: drizzle(client, { schema }),
		write(changes) {
			const statements = changes.map(toStatement);
			const mine = last.then(() => withPatience(client, () => client.batch(statements, 'write')));
			last = mine.catch(() => undefined);
			return mine;
		},
		client,
		close: () => client.close(),
	};
}

function toStatement(change: Change): InStatement {
	const { sql, params } = change.toSQL();
	return { sql, args: params as never };
}

/** What a connection must be told each time it is opened. */
async function setOptions(client: Client): Promise<void> {
	for (const option of OPTIONS) await client.execute(`pragma ${option}`);
}

async function withPatience<T>(client: Client, work: () => Promise<T>): Promise<T> {
	for (let attempt = 1; ; attempt += 1) {
		try {
			return await work();
		} catch (error) {
			if (attempt === BUSY_TRIES || !isBusy(error)) throw error;
			await new Promise((resolve) => setTimeout(resolve, 25));
			// The refused BEGIN stays open in the connection and would refuse every later one.
			client.reconnect();
			await setOptions(client).catch((again: unknown) => {
				if (!isBusy(again)) throw again;
			});
		}
	}
}

const isBusy = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY';
