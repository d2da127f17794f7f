import { copyFile, mkdir, readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { backup } from '#src/command/backup.ts';
import { doctor } from '#src/command/doctor.ts';
import { drill } from '#src/command/drill.ts';
import { restore } from '#src/command/restore.ts';
import { markDemo } from '#src/demo/mark.ts';
import { DAY_MS } from '#src/lib/time.ts';
import { nameOf } from '#src/server/backup/kept.ts';
import { type Config, readConfig } from '#src/server/config.ts';
import { lockDataDir } from '#src/server/lock.ts';
import { Site } from '#src/server/site.ts';
import { freshFolder } from '#tests/support/database.ts';
import { SLUG, since } from './arrange.ts';

const daysAgo = (days: number) => new Date(Date.now() - days * DAY_MS);

/** Puts a good backup of so many days ago into the data folder. */
async function putOf({ dataDir }: Config, from: string, days: number): Promise<string> {
	await mkdir(join(dataDir, 'backups'), { recursive: true });
	const file = join(dataDir, 'backups', nameOf(daysAgo(days)));
	await copyFile(from, file);
	return file;
}

async function open(config: Config): Promise<Site> {
	const site = await Site.open(config);
	onTestFinished(() => site.close());
	return site;
}

async function backupFinding(site: Site): Promise<string> {
	const { lines } = await doctor(site);
	const at = lines.findIndex((line) => line.includes('  backup '));
	return lines
		.slice(at, at + 2)
		.join('\n')
		.replace(/\n.*things? (is|are) wrong.*|\nAll is well.*/, '');
}

test('an operator sees in a drill that the newest backup is good, and nothing of it is left', async () => {
	const { config, backup: made } = await since();
	await putOf(config, made, 3);
	const newest = await putOf(config, made, 1);
	const before = [await readdir(config.dataDir), await readFile(config.databaseFile)];
	const { lines, exitCode } = await drill(config, {});
	expect([lines[0], lines.at(-1), exitCode]).toEqual([newest, 'This backup is good.', 0]);
	expect(lines.join('\n')).toMatch(/ {2}posts +4 rows {2}as noted\n/);
	expect(lines.join('\n')).toMatch(/Restored in \d+\.\d s, opened as a site in \d+\.\d s\./);
	expect([await readdir(config.dataDir), await readFile(config.databaseFile)]).toEqual(before);
});

test('a drill of a bad backup says so, and leaves nothing either', async () => {
	const { config, backup: made } = await since();
	await expect(drill(config, {})).rejects.toThrow(/^There is no backup in .* yet\. Run: npm run -s rapport -- backup$/);
	const file = await putOf(config, made, 1);
	const bytes = await readFile(file);
	bytes.write('I say what I sea', bytes.indexOf('I say what I see'));
	await writeFile(file, bytes);
	await expect(drill(config, {})).rejects.toThrow(`${file} is not what was backed up: posts differ.`);
	expect(await readdir(config.dataDir)).not.toContain('drill');
});

test('a sealed backup is drilled with its key', async () => {
	const { config, sealed, keyFile } = await since();
	await expect(drill(config, { file: sealed })).rejects.toThrow('Say with --key which key file opens it.');
	expect((await drill(config, { file: sealed, key: keyFile })).lines.at(-1)).toBe('This backup is good.');
});

test('an operator who restores reads how old it is, what was taken back again and how to go on', async () => {
	const { config, backup: made } = await since();
	const { lines } = await restore(config, { file: made });
	expect(lines[0]).toMatch(/^Restored what was backed up \d+ days ago, on 2026-03-02T09:00:00\.000Z, in /);
	expect(lines.join('\n')).toContain(SLUG);
	expect(lines.at(-1)).toBe('Start the site: npm start');
});

test('nothing is restored beside a server, into a demo, or without a file', async () => {
	const { config, backup: made } = await since();
	const lock = await lockDataDir(config.dataDir);
	await expect(restore(config, { file: made })).rejects.toThrow(`A server is running on ${config.dataDir}. Stop it, then restore.`);
	lock?.release();
	await expect(restore(config, {})).rejects.toThrow('Say which file');
	const demo = readConfig({ DATA_DIR: join(await freshFolder(), 'demo') });
	markDemo(demo.dataDir);
	await expect(restore(demo, { file: made })).rejects.toThrow(/holds a demo/);
});

test('an operator learns from doctor how old the newest backup is, and when that is too old', async () => {
	const { config, backup: made } = await since();
	const site = await open(config);
	const secrets = join(config.dataDir, 'secrets.json');
	expect(await backupFinding(site)).toMatch(/^ok {5}backup +none in /);
	await utimes(secrets, daysAgo(2), daysAgo(2));
	expect(await backupFinding(site)).toMatch(/^wrong {2}backup +none in .*\n +Run: npm run -s rapport -- backup$/);
	await putOf(config, made, 3);
	expect(await backupFinding(site)).toMatch(/^wrong {2}backup +3 days ago: .*\n +The newest is older than two days\./);
	const file = await putOf(config, made, 0.5);
	expect(await backupFinding(site)).toBe(`ok     backup           12 hours ago: ${file}, ${((await readFile(file)).length / 1e6).toFixed(1)} MB`);
});

test('a new key is made by itself, and an operator is told what a backup holds', async () => {
	const { config } = await since();
	const site = await open(config);
	const keyFile = join(config.dataDir, 'backup.key');
	const made = await backup(site, { 'new-key': keyFile });
	expect(made.lines).toEqual([`Made a key for backups: ${keyFile}`, 'Keep a copy of it on another machine: a sealed backup without its key is lost.']);
	await expect(backup(site, { 'new-key': keyFile })).rejects.toThrow('is there already');
	const { lines } = await backup(site, {});
	expect(lines[0]).toMatch(/\/backups\/rapport-.*\.db\.sealed$/);
	expect(lines[2]).toMatch(/^It is sealed/);
});
