import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createClient } from '@libsql/client';
import { asc, sql } from 'drizzle-orm';
import { migrate } from 'drizzle-orm/libsql/migrator';
import { expect, onTestFinished, test } from 'vitest';
import { migrateDatabase } from '#db/migrate.ts';
import { cases, events } from '#db/schema/index.ts';
import { Backups } from '#src/server/backup/backups.ts';
import { readConfig } from '#src/server/config.ts';
import { freshDatabase, freshFolder, openUntilFinished, rowOf } from '#tests/support/database.ts';

const MIGRATIONS = fileURLToPath(new URL('../../db/migrations', import.meta.url));

test.each([
	['journal_mode', 'wal'],
	['synchronous', 2],
	['foreign_keys', 1],
	['trusted_schema', 0],
	['cell_size_check', 1],
	['secure_delete', 1],
	['mmap_size', 0],
])('an open database has the pragma %s at %s', async (pragma, expected) => {
	const { database } = await freshDatabase();
	expect(Object.values(await rowOf(database, `pragma ${pragma}`))).toEqual([expected]);
});

test('the pragmas still hold after a transaction', async () => {
	const { database } = await freshDatabase();
	await database.write([database.read.insert(cases).values(row('a-case'))]);
	expect(await rowOf(database, 'pragma secure_delete')).toEqual({ secure_delete: 1 });
	expect(await rowOf(database, 'pragma foreign_keys')).toEqual({ foreign_keys: 1 });
});

test('a row cannot refer to a case that does not exist', async () => {
	const { database } = await freshDatabase();
	const orphan = database.read.run(sql`insert into case_facets (case_id, facet, code) values (99, 'lane', 'composite')`);
	await expect(orphan).rejects.toMatchObject({ cause: expect.objectContaining({ message: expect.stringContaining('FOREIGN KEY') }) });
});

test('fifty changes asked for at once all land, in the order they were asked for', async () => {
	const { database } = await freshDatabase();
	const subjects = Array.from({ length: 50 }, (_, index) => `change ${index}`);
	await Promise.all(subjects.map((subject) => database.write([database.read.insert(events).values(event(subject))])));
	const kept = await database.read.select({ subject: events.subject }).from(events).orderBy(asc(events.id));
	expect(kept.map(({ subject }) => subject)).toEqual(subjects);
});

test('changes asked for while another program holds the file land when it lets go, in their order', async () => {
	const { database, file } = await freshDatabase();
	const held = await holdElsewhere(file);
	const subjects = Array.from({ length: 5 }, (_, index) => `change ${index}`);
	const all = Promise.all(subjects.map((subject) => database.write([database.read.insert(events).values(event(subject))])));
	setTimeout(() => held.close(), 250);
	await all;
	const kept = await database.read.select({ subject: events.subject }).from(events).orderBy(asc(events.id));
	expect(kept.map(({ subject }) => subject)).toEqual(subjects);
});

test('those who are told that the file is held for too long are shown their page all the same', async () => {
	const { database, file } = await freshDatabase();
	const held = await holdElsewhere(file);
	const refused = await Promise.all(
		Array.from({ length: 30 }, async (_, index) => {
			const told = await database.write([database.read.insert(events).values(event(`change ${index}`))]).catch((error: unknown) => error);
			for (let queries = 0; queries < 4; queries += 1) await database.read.select().from(events).limit(1);
			return told;
		}),
	);
	held.close();
	expect(refused).toEqual(Array.from({ length: 30 }, () => expect.objectContaining({ code: 'SQLITE_BUSY' })));
}, 20_000);

test('a failing change leaves nothing of its batch behind', async () => {
	const { database } = await freshDatabase();
	const batch = database.write([database.read.insert(cases).values(row('first')), database.read.insert(cases).values(row('first'))]);
	await expect(batch).rejects.toThrow(/UNIQUE/);
	expect(await database.read.select().from(cases)).toEqual([]);
});

test('a change asked for after a failing one still lands', async () => {
	const { database } = await freshDatabase();
	const failing = database.write([database.read.insert(cases).values([row('same'), row('same')])]);
	const following = database.write([database.read.insert(cases).values(row('other'))]);
	await expect(failing).rejects.toThrow(/UNIQUE/);
	await following;
	expect(await database.read.select({ slug: cases.slug }).from(cases)).toEqual([{ slug: 'other' }]);
});

/** As another program holds a database, until it closes what is returned. */
async function holdElsewhere(file: string) {
	const other = createClient({ url: pathToFileURL(file).href });
	onTestFinished(() => other.close());
	return other.transaction('write');
}

/** Waits as a backup would, and notes what it was told. */
function copying() {
	const told: number[] = [];
	return { told, before: async (applied: number) => void told.push(applied) };
}

test('a new database gets every migration and no backup', async () => {
	const database = await openUntilFinished(join(await freshFolder(), 'rapport.db'));
	const { told, before } = copying();
	expect(await migrateDatabase(database, before)).toBe(await countOfMigrations());
	expect(told).toEqual([]);
});

test('a database of an older release is backed up before it is changed, with its rows', async () => {
	const { database, file } = await databaseOfFirstRelease();
	await database.write([database.read.insert(cases).values(row('kept-since-then'))]);
	const backups = new Backups(readConfig({ DATA_DIR: dirname(file) }));

	expect(await migrateDatabase(database, (applied) => backups.makeBefore(applied))).toBe((await countOfMigrations()) - 1);

	const { file: made } = (await backups.newest()) ?? { file: '' };
	expect(made).toMatch(/\/backups\/rapport-.*\.before-0001\.db$/);
	const before = await openUntilFinished(made);
	expect(await before.read.select({ slug: cases.slug }).from(cases)).toEqual([{ slug: 'kept-since-then' }]);
	expect(await tablesOf(before)).not.toContain('search_words');
	expect(await database.read.select({ slug: cases.slug }).from(cases)).toEqual([{ slug: 'kept-since-then' }]);
	expect(await tablesOf(database)).toContain('search_words');
});

test('a database that cannot be backed up is not changed', async () => {
	const { database } = await databaseOfFirstRelease();
	const before = () => Promise.reject(new Error('There is too little room.'));
	await expect(migrateDatabase(database, before)).rejects.toThrow('There is too little room.');
	expect(await tablesOf(database)).not.toContain('search_words');
});

test('migrating a second time does nothing and makes no backup', async () => {
	const { database } = await freshDatabase();
	const { told, before } = copying();
	expect([await migrateDatabase(database, before), told]).toEqual([0, []]);
});

const event = (subject: string) => ({ name: 'case.published', at: 0, actorKey: 'system', subject, requestId: 'test' });

const row = (slug: string) => ({ slug, status: 'published', origin: 'editors', createdAt: 0 }) as const;

const countOfMigrations = async () => (await readdir(MIGRATIONS)).filter((name) => name.endsWith('.sql')).length;

async function tablesOf({ read }: Awaited<ReturnType<typeof openUntilFinished>>): Promise<string[]> {
	return (await read.all<{ name: string }>(sql`select name from sqlite_master`)).map(({ name }) => name);
}

/** A database as the first release left it: the first migration alone. */
async function databaseOfFirstRelease() {
	const folder = await freshFolder();
	const migrations = join(folder, 'migrations');
	await mkdir(join(migrations, 'meta'), { recursive: true });
	const journal = JSON.parse(await readFile(join(MIGRATIONS, 'meta', '_journal.json'), 'utf8')) as { entries: { tag: string }[] };
	const first = journal.entries.slice(0, 1);
	await writeFile(join(migrations, 'meta', '_journal.json'), JSON.stringify({ ...journal, entries: first }));
	for (const { tag } of first) await cp(join(MIGRATIONS, `${tag}.sql`), join(migrations, `${tag}.sql`));

	const file = join(folder, 'rapport.db');
	const database = await openUntilFinished(file);
	await migrate(database.read, { migrationsFolder: migrations });
	return { database, file };
}
