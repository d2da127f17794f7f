import { mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { members } from '#db/schema/index.ts';
import { SYSTEM } from '#src/domain/actor.ts';
import { backupsIn, folderOf, newestOf } from '#src/server/backup/kept.ts';
import { usualKeyFile } from '#src/server/backup/key-file.ts';
import { restoreBackup } from '#src/server/backup/restore.ts';
import { type Config, ROOT, readConfig } from '#src/server/config.ts';
import { lockDataDir } from '#src/server/lock.ts';
import { Site } from '#src/server/site.ts';
import { since } from './backup-age.ts';
import type { Outcome } from './commands.ts';

/**
 * Restores the newest backup, or a file, into a folder of its own, compares each table with what was noted when it was made, opens it as a site, and
 * removes it. Beside a server that runs. Throws a sentence when any of it does not go as it must.
 */
export async function drill(config: Config, options: Record<string, string>): Promise<Outcome> {
	const now = new Date();
	const file = options.file === undefined ? newestOf(await backupsIn(config.dataDir), now)?.file : resolve(ROOT, options.file);
	if (file === undefined) throw new Error(`There is no backup in ${folderOf(config.dataDir)} yet. Run: npm run -s rapport -- backup`);
	const keyFile = options.key === undefined ? usualKeyFile(config.dataDir) : resolve(ROOT, options.key);

	const dataDir = join(config.dataDir, 'drill');
	await mkdir(dataDir, { recursive: true, mode: 0o700 });
	const lock = await lockDataDir(dataDir);
	if (!lock) throw new Error('Another drill is under way.');
	try {
		const began = performance.now();
		const scratch = readConfig({ DATA_DIR: join(dataDir, 'site') });
		await rm(scratch.dataDir, { recursive: true, force: true });
		const { madeAt, tables } = await restoreBackup(scratch, { file, keyFile, now });
		const restored = performance.now();
		await openAsSite(scratch, tables.find(({ name }) => name === 'members')?.rows ?? 0);
		const opened = performance.now();
		const width = Math.max(...tables.map(({ name }) => name.length));
		const seconds = { restored: (restored - began) / 1000, opened: (opened - restored) / 1000 };
		const lines = [
			file,
			...tables.map(({ name, rows }) => `  ${name.padEnd(width)}  ${String(rows).padStart(9)} rows  ${madeAt ? 'as noted' : ''}`.trimEnd()),
			`Made ${madeAt ? since(madeAt, now) : 'at an unknown time, with no note of what it held'}. Restored in ${seconds.restored.toFixed(1)} s, opened as a site in ${seconds.opened.toFixed(1)} s.`,
			madeAt ? 'This backup is good.' : 'This file can be restored.',
		];
		return { lines, json: { file, madeAt, tables, seconds }, exitCode: 0 };
	} finally {
		lock.release();
		await rm(dataDir, { recursive: true, force: true });
	}
}

/** Opens what was restored as the program would, with everything that a start does to it. */
async function openAsSite(config: Config, membersThen: number): Promise<void> {
	const site = await Site.open(config);
	try {
		if (site.keeper.away) throw new Error(`The restored database cannot be opened. ${site.keeper.away}`);
		const found = await site.contextAs(SYSTEM).db.read.$count(members);
		if (found !== membersThen) throw new Error(`The opened site has ${found} members, and the backup ${membersThen}.`);
	} finally {
		await site.close();
	}
}
