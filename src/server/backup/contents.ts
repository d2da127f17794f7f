import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from '@libsql/client';
import type { TableContents } from './note.ts';

const AT_ONCE = 100;

/**
 * Each table with its number of rows and a digest over them in order. The search is left out: it is made of the rest. After each piece of work it rests
 * for `rest` times as long, so that others get the processor.
 */
export async function contentsOf(client: Pick<Client, 'execute'>, { rest = 0 } = {}): Promise<TableContents[]> {
	const { rows } = await client.execute(
		"select name from pragma_table_list where schema = 'main' and type = 'table' and name not like 'sqlite\\_%' escape '\\' and name <> 'backup' order by name",
	);
	const contents: TableContents[] = [];
	for (const { name } of rows) contents.push({ name: String(name), ...(await rowsOf(client, String(name), rest)) });
	return contents;
}

async function rowsOf(client: Pick<Client, 'execute'>, table: string, rest: number): Promise<{ rows: number; digest: string }> {
	const hash = createHash('sha256');
	const name = `"${table.replaceAll('"', '""')}"`;
	let count = 0;
	for (let last = Number.MIN_SAFE_INTEGER; ; ) {
		const began = performance.now();
		const { rows } = await client.execute({ sql: `select rowid, * from ${name} where rowid > ? order by rowid limit ?`, args: [last, AT_ONCE] });
		// A row id may change when a file is packed; the order does not.
		for (const [, ...values] of rows.map((row) => Array.from(row))) hash.update(`${JSON.stringify(values.map(readable))}\n`);
		count += rows.length;
		if (rows.length < AT_ONCE) return { rows: count, digest: hash.digest('base64url') };
		last = Number(rows.at(-1)?.[0]);
		// Reading is synchronous underneath: whatever else this process has to notice gets its turn.
		await pause((performance.now() - began) * rest);
	}
}

const readable = (value: unknown) => (value instanceof ArrayBuffer ? { base64: Buffer.from(value).toString('base64') } : value);

/** What SQLite finds wrong with a database as a whole, as a sentence; `null` when nothing is. */
export async function faultIn(client: Pick<Client, 'execute'>): Promise<string | null> {
	const [first] = (await client.execute('pragma integrity_check(1)')).rows;
	if (first?.[0] !== 'ok') return `The database in it is damaged: ${first?.[0]}.`;
	const [stray] = (await client.execute('pragma foreign_key_check')).rows;
	return stray ? `A row of ${stray[0]} in it refers to nothing.` : null;
}
