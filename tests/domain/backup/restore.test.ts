import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { eq, sql } from 'drizzle-orm';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Database } from '#db/client.ts';
import { events, members } from '#db/schema/index.ts';
import { SYSTEM } from '#src/domain/actor.ts';
import { restoreBackup } from '#src/server/backup/restore.ts';
import { type Config, ROOT } from '#src/server/config.ts';
import { readSecrets } from '#src/server/secrets.ts';
import { Site } from '#src/server/site.ts';
import { freshFolder, openUntilFinished } from '#tests/support/database.ts';
import { DELETED, KEPT, LATER, SLUG, since, stateOf, TAKEN } from './arrange.ts';

const NOW = new Date('2026-03-02T12:00:00Z');
const AGAIN = { cases: [LATER, SLUG], posts: 2, invitations: 1, texts: 0, authors: 0 };
const GARBAGE = Buffer.alloc(100_000, 'not a database ');
const opened = ({ databaseFile }: Config) => openUntilFinished(databaseFile);
const asidesIn = async ({ dataDir }: Config) => (await readdir(dataDir)).filter((name) => name.includes('.replaced-'));

test('R6: after damage the backup is restored, and what was taken back since stays so', async () => {
	const { config, backup } = await since();
	await writeFile(config.databaseFile, GARBAGE);
	const { madeAt, again, replaced, tables } = await restoreBackup(config, { now: NOW, file: backup });
	expect(madeAt).toEqual(new Date('2026-03-02T09:00:00Z'));
	expect(again).toEqual({ ...AGAIN, rights: 3 });
	expect(tables.find(({ name }) => name === 'posts')?.rows).toBe(4);
	expect(await readFile(replaced ?? '')).toEqual(GARBAGE);
	const database = await opened(config);
	const state = await stateOf(database);
	expect(state).toMatchObject(TAKEN);
	expect(state.shown).toContain(KEPT);
	expect(state.shown).not.toContain(DELETED);
	expect((await database.read.select({ name: events.name }).from(events)).map(({ name }) => name)).toContain('records.taken-back');
	expect(await database.read.all(sql`select name from sqlite_schema where name = 'backup'`)).toEqual([]);
	expect((await stat(config.databaseFile)).mode & 0o777).toBe(0o600);
	expect((await readdir(config.dataDir)).filter((name) => name.includes('restoring'))).toEqual([]);
});

test('the words of what was taken back are in no byte of what was restored', async () => {
	const { config, backup } = await since();
	expect((await readFile(backup)).includes('sat down at a distance')).toBe(true);
	await restoreBackup(config, { now: NOW, file: backup });
	expect((await readFile(config.databaseFile)).includes('sat down at a distance')).toBe(false);
});

test('where nothing was noted beside it, the database that was there says what was taken back', async () => {
	const { config, backup } = await since();
	await rm(join(config.dataDir, 'taken-back.json'));
	const before = await readFile(config.databaseFile);
	const { again, replaced } = await restoreBackup(config, { now: NOW, file: backup });
	expect(again).toEqual({ ...AGAIN, rights: 3 });
	expect(await readFile(replaced ?? '')).toEqual(before);
	expect(await stateOf(await opened(config))).toMatchObject(TAKEN);
});

test('rights as they were then come back when the operator says so; cases and posts do not', async () => {
	const { config, backup } = await since();
	const { again } = await restoreBackup(config, { now: NOW, file: backup, withRights: false });
	expect(again).toEqual({ ...AGAIN, rights: 0 });
	expect(await stateOf(await opened(config))).toMatchObject({
		...TAKEN,
		cohorts: 1,
		members: { Ines: 'member', Ben: 'member', Grace: 'admin', Tom: 'moderator', Uma: 'member' },
	});
});

test('restoring twice takes back the same, and keeps both databases that were there', async () => {
	const { config, backup } = await since();
	const [first, second] = [await restoreBackup(config, { now: NOW, file: backup }), await restoreBackup(config, { now: NOW, file: backup })];
	expect(second.again).toEqual(first.again);
	expect(await stateOf(await opened(config))).toMatchObject(TAKEN);
	expect((await asidesIn(config)).filter((name) => /\d$/.test(name))).toHaveLength(2);
});

test('a sealed backup is restored on a new machine, with the key of the site', async () => {
	const { config, sealed, keyFile } = await since();
	const elsewhere = join(await freshFolder(), 'data');
	const moved = { ...config, dataDir: elsewhere, databaseFile: join(elsewhere, 'rapport.db') };
	await expect(restoreBackup(moved, { now: NOW, file: sealed })).rejects.toThrow(`${sealed} is sealed. Say with --key which key file opens it.`);
	const { again, replaced } = await restoreBackup(moved, { now: NOW, file: sealed, keyFile });
	// Nothing there says what was taken back: only sessions end.
	expect([again, replaced]).toEqual([null, null]);
	expect(readSecrets(elsewhere)).toEqual(readSecrets(config.dataDir));
	expect((await stateOf(await opened(moved))).sessions).toBe(0);
});

test('a folder with another key gets that of the backup, and keeps its own beside it', async () => {
	const { config, backup } = await since();
	const secrets = join(config.dataDir, 'secrets.json');
	const then = readSecrets(config.dataDir);
	await rm(secrets);
	const other = readSecrets(config.dataDir);
	await restoreBackup(config, { now: NOW, file: backup });
	expect(readSecrets(config.dataDir)).toEqual(then);
	const aside = (await asidesIn(config)).find((name) => name.endsWith('.secrets.json')) ?? '';
	expect(await readFile(join(config.dataDir, aside), 'utf8')).toContain(other.encryptionKey.toString('base64'));
});

/** The bytes of a backup with a word changed that stands in a row of it. */
async function withAnotherWord(backup: string): Promise<Buffer> {
	const bytes = await readFile(backup);
	bytes.write('I say what I sea', bytes.indexOf('I say what I see'));
	return bytes;
}

test.each<[string, (backup: string) => Promise<Buffer | string>, RegExp]>([
	['cut short', async (backup) => (await readFile(backup)).subarray(0, 90_000), /cannot be opened as a database|is damaged|is not good/],
	['changed in a word', withAnotherWord, /is not what was backed up: posts differ\. Take another backup\./],
	['no database', async () => 'a letter', /is no backup: neither a database nor a sealed one\./],
	[
		'garbage behind a good beginning',
		async (backup) => Buffer.concat([(await readFile(backup)).subarray(0, 100), GARBAGE]),
		/cannot be opened|is damaged|is not good/,
	],
])('a file that is %s is not restored, and everything stays as it was', async (_, make, sentence) => {
	const { config, backup } = await since();
	const file = `${backup}.bad`;
	await writeFile(file, await make(backup));
	const before = await Promise.all([readFile(config.databaseFile), readdir(config.dataDir)]);
	await expect(restoreBackup(config, { now: NOW, file })).rejects.toThrow(sentence);
	expect(await Promise.all([readFile(config.databaseFile), readdir(config.dataDir)])).toEqual(before);
});

/** A copy of the backup, without its note, after this was done to it. */
async function changed(backup: string, work: (database: Database) => Promise<unknown>): Promise<string> {
	const file = `${backup}.changed`;
	await copyFile(backup, file);
	const database = await openUntilFinished(file);
	await database.client.execute('drop table backup');
	await work(database);
	await database.client.execute('pragma journal_mode = DELETE');
	return file;
}

test.each<[string, (database: Database) => Promise<unknown>, RegExp]>([
	[
		'a newer release',
		({ client }) => client.execute("insert into __drizzle_migrations (hash, created_at) values ('later', 4000000000000)"),
		/It was made by a newer Rapport\. Update this one first\./,
	],
	['another program', ({ client }) => client.execute('drop table __drizzle_migrations'), /It holds no site of Rapport\./],
	[
		'somebody who tampered with it',
		async ({ client }) => [await client.execute('pragma foreign_keys = off'), await client.execute('delete from members')],
		/A row of \w+ in it refers to nothing\./,
	],
])('a database of %s is not restored', async (_, work, sentence) => {
	const { config, backup } = await since();
	const file = await changed(backup, work);
	await expect(restoreBackup(config, { now: NOW, file })).rejects.toThrow(sentence);
	expect(await asidesIn(config)).toEqual([]);
});

test('a database that was copied by hand, with what a kill left in its log, is restored', async () => {
	const { config, backup } = await since();
	const file = await changed(backup, async () => {});
	const database = await openUntilFinished(file);
	await database.read.update(members).set({ name: 'Ines of the log' }).where(eq(members.name, 'Ines'));
	expect(existsSync(`${file}-wal`)).toBe(true);
	const { madeAt, again } = await restoreBackup(config, { now: NOW, file });
	expect([madeAt, again?.cases]).toEqual([null, [LATER, SLUG]]);
	expect(Object.keys((await stateOf(await opened(config))).members)).toContain('Ines of the log');
});

test('R6: a site with a damaged database serves none of it, names the newest backup, and opens when that was restored', async () => {
	const said = vi.spyOn(console, 'error').mockImplementation(() => {});
	onTestFinished(() => said.mockRestore());
	const { config, backup } = await since();
	const folder = join(config.dataDir, 'backups');
	await mkdir(folder, { recursive: true });
	for (const day of ['01', '02']) await copyFile(backup, join(folder, `rapport-2026-03-${day}T0312.db`));
	const bytes = await readFile(config.databaseFile);
	bytes.fill(7, 9000, 30_000);
	await writeFile(config.databaseFile, bytes);
	const contentDir = await contentWithout();

	const away = await Site.open(config, { contentDir });
	const advice = `The newest good backup is of 2026-03-02T03:12:00.000Z. Stop the site and run: npm run -s rapport -- restore ${join(folder, 'rapport-2026-03-02T0312.db')}`;
	expect(away.keeper.away).toBe(`The database file is damaged. ${advice}`);
	expect(said.mock.calls.flat()).toEqual([`The database is away. The database file is damaged. ${advice}`]);
	expect(() => away.contextAs(SYSTEM).db).toThrow('The database file is damaged.');
	await away.close();
	expect(await readFile(config.databaseFile)).toEqual(bytes);

	await restoreBackup(config, { now: NOW, file: join(folder, 'rapport-2026-03-02T0312.db') });
	const site = await Site.open(config, { contentDir });
	onTestFinished(() => site.close());
	expect(site.keeper.away).toBeNull();
	expect((await stateOf(site.keeper.database)).cases).toEqual(TAKEN.cases);
});

/** Content without cases: the site’s own must not come into what is compared. */
async function contentWithout(): Promise<string> {
	const folder = await freshFolder();
	await mkdir(join(folder, 'cases'));
	await copyFile(join(ROOT, 'content', 'synonyms.yaml'), join(folder, 'synonyms.yaml'));
	return folder;
}
