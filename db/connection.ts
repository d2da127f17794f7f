import { fileURLToPath } from 'node:url';
import type { Client, InStatement, InValue, ResultSet, Row } from '@libsql/client';
import SqliteFile from 'libsql';
import { LRUCache } from 'lru-cache';

type Arguments = Exclude<InStatement, string>['args'];

/** A statement that SQLite has parsed and planned. */
interface Kept {
	/** Names of the columns of what it finds; `null` when it only changes. */
	columns: string[] | null;
	all(args: unknown[]): unknown[][];
	run(args: unknown[]): { changes: number };
}

/** Of those that are put together from what somebody narrows by, there is no end. */
const MOST_KEPT = 500;
/** Twice as many as any statement of ours finds. */
const MOST_COLUMNS = 100;
/** Asked for one row, libSQL hands it out in half the time. A statement that handed out a list may hand out an old row then: this makes it another one. */
const ONE_ROW = ' -- one row';
const HAS_LIMIT = / limit \?$/;
/** What may be kept: after anything else, another statement could find other columns. */
const MAY_BE_KEPT = /^\s*(?:select|insert|update|delete|replace|with|begin|commit|rollback)\b/i;

/**
 * The one connection to a libSQL file, as Drizzle wants it. Its answers are those of `@libsql/client`, in a sixth of the time: each statement is prepared
 * once (docs/decisions/013-prepared-once.md). Every call has ended when it returns: nothing waits for the connection, nothing is open between calls but what
 * `batch` undoes itself. Throws libSQL's `SqliteError`, whose `code` is SQLite's extended one.
 */
export class Connection implements Pick<Client, 'execute' | 'batch' | 'migrate' | 'close' | 'closed'> {
	#file: SqliteFile.Database;
	#kept = new LRUCache<string, Kept>({ max: MOST_KEPT });
	closed = false;

	/** Creates the file when it is not there. `busyMs`: a lock of another program's is waited for so long, with the process. */
	constructor(url: string, busyMs: number) {
		this.#file = new SqliteFile(fileURLToPath(url), { timeout: busyMs });
	}

	async execute(statement: InStatement, args?: Arguments): Promise<ResultSet> {
		return typeof statement === 'string' ? this.#answer(statement, args) : this.#answer(statement.sql, statement.args);
	}

	/** Runs all in one transaction, or none. */
	async batch(statements: (InStatement | [string, Arguments?])[], mode: 'write' | 'read' | 'deferred' = 'deferred'): Promise<ResultSet[]> {
		this.#answer(mode === 'write' ? 'begin immediate' : 'begin');
		try {
			const results = statements.map((one) => {
				if (typeof one === 'string') return this.#answer(one);
				return Array.isArray(one) ? this.#answer(one[0], one[1]) : this.#answer(one.sql, one.args);
			});
			this.#answer('commit');
			return results;
		} finally {
			// Some faults have undone it already.
			if (this.#file.inTransaction) this.#answer('rollback');
		}
	}

	/** Runs all in one transaction, or none, and looks at what refers to what only afterwards. */
	async migrate(statements: InStatement[]): Promise<ResultSet[]> {
		this.#answer('pragma foreign_keys = off');
		try {
			return await this.batch(statements);
		} finally {
			this.#answer('pragma foreign_keys = on');
		}
	}

	close(): void {
		this.closed = true;
		this.#kept.clear();
		this.#file.close();
	}

	#answer(sql: string, args: Arguments = []): ResultSet {
		if (this.closed) throw new Error('The database was closed.');
		const asked = Array.isArray(args) && args.at(-1) === 1 && HAS_LIMIT.test(sql) ? sql + ONE_ROW : sql;
		const kept = this.#kept.get(asked) ?? this.#prepare(asked);
		const given = Array.isArray(args) ? args.map(toSqlite) : [Object.fromEntries(Object.entries(args).map(([name, value]) => [name, toSqlite(value)]))];
		if (!kept.columns) return resultOf([], [], kept.run(given).changes);
		const { columns } = kept;
		return resultOf(
			columns,
			kept.all(given).map((values) => new FoundRow(columns, values.map(fromSqlite)) as unknown as Row),
			0,
		);
	}

	#prepare(sql: string): Kept {
		const statement = this.#file.prepare(sql);
		const columns = statement.reader
			? statement
					.raw(true)
					.columns()
					.map(({ name }) => name)
			: null;
		const one = (args: unknown[]) => {
			const row = statement.get(args) as unknown[] | undefined;
			return row ? [row] : [];
		};
		const kept = {
			columns,
			all: sql.endsWith(ONE_ROW) ? one : (args: unknown[]) => statement.all(args) as unknown[][],
			run: (args: unknown[]) => statement.run(args),
		};
		if (MAY_BE_KEPT.test(sql)) this.#kept.set(sql, kept);
		else this.#kept.clear();
		return kept;
	}
}

const resultOf = (columns: string[], rows: Row[], rowsAffected: number): ResultSet => ({
	columns,
	columnTypes: [],
	rows,
	rowsAffected,
	lastInsertRowid: undefined,
	toJSON: () => ({ columns, rows, rowsAffected }),
});

/** A row as `@libsql/client` hands it out: by number, and by name for whoever lists them. */
class FoundRow {
	#values: unknown[];
	[name: string]: unknown;

	constructor(columns: string[], values: unknown[]) {
		this.#values = values;
		// Of two columns with one name, the first has it.
		for (const [at, name] of columns.entries()) if (!(name in this)) this[name] = values[at];
	}

	get length() {
		return this.#values.length;
	}

	static {
		for (let at = 0; at < MOST_COLUMNS; at++) {
			Object.defineProperty(FoundRow.prototype, at, {
				get(this: FoundRow) {
					return this.#values[at];
				},
			});
		}
	}
}

const fromSqlite = (value: unknown) => (value instanceof Buffer ? value.buffer : value);

/** What libSQL takes: no `boolean`, no `Date`, no number that is none. */
function toSqlite(value: InValue): unknown {
	if (typeof value === 'boolean') return value ? 1 : 0;
	if (value instanceof Date) return value.getTime();
	if (value instanceof ArrayBuffer) return Buffer.from(value);
	if (value === undefined || (typeof value === 'number' && !Number.isFinite(value))) throw new TypeError(`${value} cannot be put into the database.`);
	return value;
}
