import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { TestProject } from 'vitest/node';
import { openDatabase } from '#db/client.ts';
import { migrateDatabase } from '#db/migrate.ts';

declare module 'vitest' {
	interface ProvidedContext {
		/** The path of an empty database with the newest schema, made once a run. */
		template: string;
	}
}

/** Migrates one database file for the whole run; each test works on a copy of it. */
export default async function makeTemplate({ provide }: TestProject): Promise<() => Promise<void>> {
	const folder = await mkdtemp(join(tmpdir(), 'rapport-template-'));
	const file = join(folder, 'template.db');
	const database = await openDatabase(pathToFileURL(file).href);
	await migrateDatabase(database, null);
	await database.client.execute('pragma wal_checkpoint(TRUNCATE)');
	database.close();
	provide('template', file);
	return () => rm(folder, { recursive: true, force: true });
}
