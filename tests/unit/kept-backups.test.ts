import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DAY_MS } from '#src/lib/time.ts';
import { backupsIn, folderOf, isDue, type KeptBackup, nameOf, newestOf, over, prune } from '#src/server/backup/kept.ts';
import { freshFolder } from '#tests/support/database.ts';

const NOW = new Date('2026-11-24T03:12:00Z');
const daysAgo = (days: number) => new Date(NOW.getTime() - days * DAY_MS);
const at = (madeAt: Date, label = ''): KeptBackup => ({ file: nameOf(madeAt, { label }), madeAt, isSealed: false, bytes: 1 });
const left = (backups: KeptBackup[], now = NOW) => {
	const gone = over(backups, now);
	return backups.filter((one) => !gone.includes(one)).map(({ file }) => file);
};

test('a backup is called by its moment in UTC', () => {
	expect([nameOf(NOW), nameOf(NOW, { sealed: true }), nameOf(NOW, { label: 'before-0004' })]).toEqual([
		'rapport-2026-11-24T0312.db',
		'rapport-2026-11-24T0312.db.sealed',
		'rapport-2026-11-24T0312.before-0004.db',
	]);
});

test('after a year of nights there are fourteen daily ones and eight weekly ones, as after each night before', () => {
	let there: KeptBackup[] = [];
	for (let night = 365; night >= 0; night -= 1) {
		there = [...there, at(daysAgo(night))];
		const gone = over(there, daysAgo(night));
		there = there.filter((one) => !gone.includes(one));
		expect(there.length).toBeLessThanOrEqual(14 + 8);
	}
	const days = there.map(({ madeAt }) => (NOW.getTime() - madeAt.getTime()) / DAY_MS).sort((a, b) => a - b);
	expect(days.slice(0, 14)).toEqual([...Array(14).keys()]);
	// Sundays, since the night of November 24 was one to Tuesday.
	expect(days.slice(14)).toEqual([16, 23, 30, 37, 44]);
	expect(days.length).toBe(19);
});

test('of several on one day the newest stays', () => {
	const [early, late] = [at(new Date('2026-11-24T03:12:00Z')), at(new Date('2026-11-24T15:00:00Z'))];
	expect(left([early, late])).toEqual([late.file]);
});

test('one from before a migration stays for fourteen days, whatever else was made that day', () => {
	const before = at(new Date('2026-11-10T10:00:00Z'), 'before-0004');
	const later = at(new Date('2026-11-10T11:00:00Z'));
	const night = at(NOW);
	expect(left([before, later, night])).toContain(before.file);
	expect(left([before, later, night], new Date('2026-11-24T10:00:01Z'))).not.toContain(before.file);
});

test('the only one stays, however old it is', () => {
	expect(left([at(daysAgo(900))])).toHaveLength(1);
	expect(left([at(daysAgo(900)), at(daysAgo(899))])).toHaveLength(2);
});

test('a file of another name, and one that begins like nothing of ours, is no backup and is left alone', async () => {
	const dataDir = await freshFolder();
	await mkdir(folderOf(dataDir));
	const put = (name: string, text: string) => writeFile(join(folderOf(dataDir), name), text);
	await put(nameOf(NOW), 'SQLite format 3\0 and so on');
	await put(nameOf(daysAgo(1)), 'half of a');
	await put(nameOf(daysAgo(2), { sealed: true }), 'RAPPORT SEALED 1 and so on');
	await put('before-the-move.db', 'SQLite format 3\0');
	await put(`${nameOf(daysAgo(3))}.part`, 'SQLite format 3\0');
	expect((await backupsIn(dataDir)).map(({ file, isSealed }) => [file.split('/').at(-1), isSealed])).toEqual([
		[nameOf(NOW), false],
		[nameOf(daysAgo(2), { sealed: true }), true],
	]);
	expect(await backupsIn(await freshFolder())).toEqual([]);
});

test('copies that lie beside the database are erased after eight weeks, when there is a backup', async () => {
	const dataDir = await freshFolder();
	const databaseFile = join(dataDir, 'rapport.db');
	const [old, young] = ['rapport.db.replaced-2026-09-01T0312', 'rapport.db.replaced-2026-11-20T0312'];
	for (const name of ['rapport.db', 'rapport.db-wal', old, `${old}-wal`, `${old}.secrets.json`, young, 'rapport.db.before-0002', 'notes'])
		await writeFile(join(dataDir, name), '');
	for (const name of ['rapport.db', 'rapport.db.before-0002', 'notes']) await utimes(join(dataDir, name), daysAgo(90), daysAgo(90));
	await prune({ dataDir, databaseFile }, NOW);
	expect(await readdir(dataDir)).toHaveLength(8);
	await mkdir(folderOf(dataDir));
	await writeFile(join(folderOf(dataDir), nameOf(NOW)), 'SQLite format 3\0');
	await prune({ dataDir, databaseFile }, NOW);
	expect((await readdir(dataDir)).sort()).toEqual(['backups', 'notes', 'rapport.db', 'rapport.db-wal', young]);
});

const local = (day: number, hour: number, minute = 0) => new Date(2026, 10, day, hour, minute);
test.each([
	['there is none yet', null, local(24, 14), true],
	['it is past three and the last is of yesterday', local(23, 3, 5), local(24, 3, 1), true],
	['it is not yet three', local(23, 3, 5), local(24, 2, 59), false],
	['tonight’s is made', local(24, 3, 5), local(24, 23), false],
	['the site was off for the night', local(22, 12), local(24, 9), true],
	['one was made by hand after three', local(24, 3, 1), local(24, 3, 10), false],
])('when %s, the next one is due or not', (_, newest, now, due) => {
	expect(isDue(newest, now)).toBe(due);
});

test('one that was made while the clock was wrong keeps no night from having its own', () => {
	const backups = [at(daysAgo(-400)), at(daysAgo(1))];
	expect(newestOf(backups, NOW)?.madeAt).toEqual(daysAgo(1));
	expect(newestOf([at(daysAgo(-400))], NOW)).toBeNull();
});
