import { copyFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import { migrate } from 'drizzle-orm/libsql/migrator';
import type { Database } from './client.ts';

const MIGRATIONS = fileURLToPath(new URL('./migrations', import.meta.url));

/**
 * Brings the schema forward; a no-op when it is current. Before anything changes, a file that holds a schema already is
 * copied beside itself (`rapport.db.before-0002`). Returns how many migrations ran.
 */
export async function migrateDatabase(database: Database, file: string | null): Promise<number> {
	const known = (await readdir(MIGRATIONS)).filter((name) => name.endsWith('.sql')).length;
	const applied = await countApplied(database);
	if (applied >= known) return 0;
	if (applied > 0 && file) {
		await database.client.execute('pragma wal_checkpoint(TRUNCATE)');
		await copyFile(file, `${join(file)}.before-${String(applied).padStart(4, '0')}`);
	}
	await migrate(database.read, { migrationsFolder: MIGRATIONS });
	return known - applied;
}

async function countApplied({ read }: Database): Promise<number> {
	const tables = await read.all<{ name: string }>(sql`select name from sqlite_master where name = '__drizzle_migrations'`);
	if (tables.length === 0) return 0;
	const [row] = await read.all<{ n: number }>(sql`select count(*) as n from __drizzle_migrations`);
	return row?.n ?? 0;
}
