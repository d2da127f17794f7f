import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { readConfig } from '#src/server/config.ts';
import { Reserve } from '#src/server/reserve.ts';
import { Site } from '#src/server/site.ts';
import { freshFolder } from '#tests/support/database.ts';
import { PATIENCE } from '#tests/support/patience.ts';

const MB = 1024 * 1024;
const bytesIn = (folder: string) => stat(join(folder, 'reserve')).then(({ size }) => size);

test('room that is held back is given in eighths until there is none, and made whole again', async () => {
	const folder = await freshFolder();
	const reserve = new Reserve(folder);
	expect(await reserve.give()).toBe(false);
	await reserve.fill();
	for (let left = 7; left >= 0; left -= 1) {
		expect(await reserve.give()).toBe(true);
		expect(await bytesIn(folder)).toBe((left * MB) / 8);
	}
	expect(await reserve.give()).toBe(false);
	await reserve.fill();
	expect(await bytesIn(folder)).toBe(MB);
});

test('a site holds room back while it serves, and gives none when its database cannot be opened for another reason', async () => {
	const dataDir = await freshFolder();
	const config = readConfig({ DATA_DIR: dataDir });
	const site = await Site.open(config);
	site.keeper.watch();
	await vi.waitFor(async () => expect(await bytesIn(dataDir)).toBe(MB), PATIENCE);
	await site.close();

	await rename(config.databaseFile, `${config.databaseFile}.aside`);
	for (const suffix of ['-wal', '-shm']) await rm(config.databaseFile + suffix, { force: true });
	await mkdir(config.databaseFile);
	const again = await Site.open(config);
	expect(again.keeper.away).toMatch(/cannot be opened/);
	await again.close();
	expect(await bytesIn(dataDir)).toBe(MB);
});
