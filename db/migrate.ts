import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import { migrate } from 'drizzle-orm/libsql/migrator';
import type { Database, Reader } from './client.ts';

const MIGRATIONS = fileURLToPath(new URL('./migrations', import.meta.url));

/**
 * Brings the schema forward; a no-op when it is current. Before anything changes in a database that holds a schema already, `before` is waited for: it
 * is told how many migrations that had. Returns how many migrations ran.
 */
export async function migrateDatabase(database: Database, before: ((applied: number) => Promise<unknown>) | null): Promise<number> {
	const known = (await knownMoments()).length;
	const applied = (await appliedMoments(database.read)).length;
	if (applied >= known) return 0;
	if (applied > 0) await before?.(applied);
	await migrate(database.read, { migrationsFolder: MIGRATIONS });
	return known - applied;
}

/** Why this program cannot work on a database, as a sentence; `null` when it can, once that is migrated. */
export async function schemaFault(read: Reader): Promise<string | null> {
	const applied = await appliedMoments(read);
	if (applied.length === 0) return 'It holds no site of Rapport.';
	const known = await knownMoments();
	return applied.every((moment) => known.includes(moment)) ? null : 'It was made by a newer Rapport. Update this one first.';
}

/** When each migration was written: by that it is known in a database. */
async function knownMoments(): Promise<number[]> {
	const journal = JSON.parse(await readFile(join(MIGRATIONS, 'meta', '_journal.json'), 'utf8')) as { entries: { when: number }[] };
	return journal.entries.map(({ when }) => when);
}

async function appliedMoments(read: Reader): Promise<number[]> {
	const tables = await read.all<{ name: string }>(sql`select name from sqlite_master where name = '__drizzle_migrations'`);
	if (tables.length === 0) return [];
	const rows = await read.all<{ moment: number }>(sql`select created_at as moment from __drizzle_migrations`);
	return rows.map(({ moment }) => Number(moment));
}
