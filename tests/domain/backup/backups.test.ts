import { once } from 'node:events';
import { copyFile, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { expect, onTestFinished, test, vi } from 'vitest';
import { posts } from '#db/schema/index.ts';
import { Backups } from '#src/server/backup/backups.ts';
import { contentsOf } from '#src/server/backup/contents.ts';
import { nameOf } from '#src/server/backup/kept.ts';
import { makeKeyFile, readKeyFile } from '#src/server/backup/key-file.ts';
import { noteIn } from '#src/server/backup/note.ts';
import { openSealed } from '#src/server/backup/sealed-file.ts';
import { readConfig } from '#src/server/config.ts';
import { readSecrets } from '#src/server/secrets.ts';
import { freshFolder, openUntilFinished } from '#tests/support/database.ts';
import { PATIENCE } from '#tests/support/patience.ts';
import { reply, talking, thread } from '../discussions/arrange.ts';

/** A community that has talked, and the backups of its data folder. */
async function kept() {
	const here = await talking();
	const id = await thread(here.ines);
	await reply(here.ben, id, 'I say what I see, and wait.');
	const config = readConfig({ DATA_DIR: dirname(here.file) });
	readSecrets(config.dataDir);
	return { ...here, id, config, dataDir: config.dataDir, backups: new Backups(config) };
}

test('what the disk refuses while a copy is written to it is heard, not passed over', async () => {
	// A file that no disk can sync.
	const syncing = new Worker(new URL('../../../src/server/backup/sync-worker.ts', import.meta.url), { workerData: '/dev/null' });
	const [error] = await once(syncing, 'error');
	expect(error).toMatchObject({ syscall: 'fdatasync' });
});

const night = (day: number) => new Date(2026, 10, day, 4);

test('a backup holds every row, says so, and is readable by its owner alone', async () => {
	const { backups, database, dataDir } = await kept();
	const made = await backups.make();
	expect(made.file).toMatch(/\/backups\/rapport-\d{4}-\d{2}-\d{2}T\d{4}\.db$/);
	expect((await stat(made.file)).mode & 0o777).toBe(0o600);
	expect(await readdir(backups.folder)).toHaveLength(1);
	expect(made.tables).toEqual(await contentsOf(database.client));
	const { client, read } = await openUntilFinished(made.file);
	expect((await noteIn(client))?.tables).toEqual(made.tables);
	expect((await noteIn(client))?.dataKey).toBe(readSecrets(dataDir).encryptionKey.toString('base64'));
	expect((await read.select({ markdown: posts.markdown }).from(posts)).map(({ markdown }) => markdown)).toContain('I say what I see, and wait.');
});

test('a backup leaves the database and its log as they are, to the byte', async () => {
	const { backups, file } = await kept();
	const bytes = () => Promise.all([file, `${file}-wal`].map((one) => readFile(one)));
	const before = await bytes();
	await backups.make();
	expect((await bytes()).map((now, at) => now.equals(before[at] ?? Buffer.alloc(0)))).toEqual([true, true]);
	expect(before[1]?.length).toBeGreaterThan(0);
});

test('with a key file in the data folder every backup is sealed, and holds the same', async () => {
	const { backups, dataDir } = await kept();
	makeKeyFile(join(dataDir, 'backup.key'));
	const made = await backups.make();
	expect([made.isSealed, await readdir(backups.folder)]).toEqual([true, [made.file.split('/').at(-1)]]);
	expect((await readFile(made.file)).includes('I say what I see')).toBe(false);
	const opened = join(await freshFolder(), 'opened.db');
	await openSealed(made.file, opened, readKeyFile(join(dataDir, 'backup.key')));
	const { client } = await openUntilFinished(opened);
	expect(await contentsOf(client)).toEqual(made.tables);
	expect((await backups.newest())?.isSealed).toBe(true);
});

test('a backup takes the place of no file, and is made in no folder that is not there', async () => {
	const { backups } = await kept();
	const file = join(await freshFolder(), 'mine.db');
	await writeFile(file, 'mine');
	await expect(backups.make({ file })).rejects.toThrow(`${file} is there already. Move it away, or give another name.`);
	expect(await readFile(file, 'utf8')).toBe('mine');
	await expect(backups.make({ file: '/nowhere/at/all.db' })).rejects.toThrow('There is no folder /nowhere/at.');
});

test('of a damaged database there is no backup, half or whole', async () => {
	const { backups, database, config, file } = await kept();
	await database.client.execute('pragma wal_checkpoint(TRUNCATE)');
	const damaged = join(await freshFolder(), 'damaged.db');
	const bytes = await readFile(file);
	bytes.fill(7, 20_000, 60_000);
	await writeFile(damaged, bytes);
	const here = new Backups({ ...config, databaseFile: damaged });
	await expect(here.make()).rejects.toThrow(/^The backup could not be made\. /);
	expect(await readdir(backups.folder)).toEqual([]);
});

test('a site that stops gives up its backup, and leaves nothing of it', async () => {
	const { backups } = await kept();
	const making = expect(backups.make()).rejects.toThrow('The backup could not be made. The site is stopping.');
	await expect(backups.make()).rejects.toThrow('A backup is being made. Try again in a moment.');
	await vi.waitFor(async () => expect(await readdir(backups.folder)).not.toEqual([]), { interval: 2, ...PATIENCE });
	await backups.stop();
	await making;
	expect(await readdir(backups.folder)).toEqual([]);
});

test('each night has its backup, and what is over goes with it', async () => {
	const { backups, dataDir } = await kept();
	await mkdir(backups.folder, { mode: 0o700 });
	for (let day = 1; day <= 22; day += 1) await copyFile(join(dataDir, 'rapport.db'), join(backups.folder, nameOf(night(day))));
	await backups.keep(new Date(2026, 10, 23, 2, 59));
	expect(await readdir(backups.folder)).toHaveLength(22);
	await backups.keep(night(23));
	await backups.keep(night(23));
	expect((await backups.newest(night(23)))?.file).toBe(join(backups.folder, nameOf(night(23))));
	// Fourteen days, and the Sundays before them.
	expect(await readdir(backups.folder)).toHaveLength(14 + 2);
});

test('a night that fails is said once, shown, and tried again an hour later', async () => {
	const said = vi.spyOn(console, 'error').mockImplementation(() => {});
	onTestFinished(() => said.mockRestore());
	const { backups, dataDir } = await kept();
	await writeFile(join(dataDir, 'backup.key'), 'not a key', { mode: 0o600 });
	const later = (minutes: number) => new Date(night(23).getTime() + minutes * 60_000);
	for (const minutes of [0, 10, 70]) await backups.keep(later(minutes));
	expect(said.mock.calls).toEqual([[expect.stringMatching(/^The backup of the night failed\. .*backup\.key holds no key/)]]);
	expect(backups.fault).toContain('holds no key');
	makeKeyFile(join(dataDir, 'good.key'));
	await copyFile(join(dataDir, 'good.key'), join(dataDir, 'backup.key'));
	await backups.keep(later(80));
	expect(backups.fault).not.toBeNull();
	await backups.keep(later(140));
	expect([backups.fault, (await backups.newest(later(140)))?.isSealed]).toEqual([null, true]);
});

test('a start that fails again and again makes one copy an hour, not one each time', async () => {
	const { backups } = await kept();
	await backups.makeBefore(2, night(23));
	await backups.makeBefore(2, new Date(night(23).getTime() + 30 * 60_000));
	expect(await readdir(backups.folder)).toEqual([nameOf(night(23), { label: 'before-0002' })]);
});
