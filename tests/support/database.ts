import { copyFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inject, onTestFinished } from 'vitest';
import { type Database, openDatabase } from '#db/client.ts';

/** An empty folder that is removed when the test ends. */
export async function freshFolder(): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), 'rapport-test-'));
	onTestFinished(() => rm(folder, { recursive: true, force: true }));
	return folder;
}

/** An empty folder with these files in it, by their names. */
export async function folderWith(files: Record<string, string>): Promise<string> {
	const folder = await freshFolder();
	for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
	return folder;
}

/** Opens a database file until the test ends. */
export async function openUntilFinished(file: string): Promise<Database> {
	const database = await openDatabase(pathToFileURL(file).href);
	onTestFinished(() => database.close());
	return database;
}

/** An empty database with the newest schema: this test's own copy of the run's template. */
export async function freshDatabase(): Promise<{ database: Database; file: string }> {
	const file = join(await freshFolder(), 'rapport.db');
	await copyFile(inject('template'), file);
	return { database: await openUntilFinished(file), file };
}

/** The first row of a query by hand, as an object. */
export async function rowOf({ client }: Database, query: string): Promise<Record<string, unknown>> {
	const { rows, columns } = await client.execute(query);
	return Object.fromEntries(columns.map((column, index) => [column, rows[0]?.[index]]));
}

/** Every byte that the database keeps on disk, its log and copies included, in lower case. */
export async function bytesOnDisk({ client }: Database, file: string): Promise<string> {
	await client.execute('pragma wal_checkpoint(TRUNCATE)');
	const folder = dirname(file);
	const parts = await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name), 'latin1')));
	return parts.join('\n').toLowerCase();
}
