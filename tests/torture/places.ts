import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { sql } from 'drizzle-orm';
import { openDatabase } from '#db/client.ts';
import { copyDatabase } from './examine.ts';
import type { Places } from './writer.ts';

/** Where every member of a site may write, read from a copy of its stopped database. */
export async function placesIn(dataDir: string): Promise<Places> {
	const folder = `${dataDir}-places`;
	const file = await copyDatabase(dataDir, folder);
	const database = await openDatabase(pathToFileURL(join(file)).href);
	const rows = await database.read.all<{ id: number; slug: string }>(
		sql`select t.id, s.slug from threads t join spaces s on s.id = t.space_id where s.cohort_id is null and t.case_id is null and t.removed_at is null order by t.id`,
	);
	database.close();
	await rm(folder, { recursive: true, force: true });
	const [quiet, ...rest] = rows;
	if (!quiet || rest.length === 0) throw new Error(`There are no threads in ${dataDir}.`);
	return { quiet: quiet.id, threads: rest.map(({ id }) => id), space: quiet.slug };
}
