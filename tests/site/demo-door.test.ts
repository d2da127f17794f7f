import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { markDemo } from '#src/demo/mark.ts';
import { VISITOR } from '#src/domain/actor.ts';
import { ROOT, readConfig } from '#src/server/config.ts';
import { lockDataDir } from '#src/server/lock.ts';
import { Site } from '#src/server/site.ts';
import { freshFolder, rowOf } from '#tests/support/database.ts';
import { memberOf } from '#tests/support/members.ts';
import { joinedAt, readerAt } from '#tests/support/signed-in.ts';
import { type RunningSite, startSite } from '#tests/support/site.ts';

let running: RunningSite;
beforeAll(async () => {
	running = await startSite();
});
afterAll(() => running.close());

/** Starts a program of the site on a folder and waits for its end, which is a refusal. */
function start(dataDir: string, ...options: string[]): Promise<{ code: number | null; said: string }> {
	const env = { ...process.env, DATA_DIR: dataDir, PORT: '0' };
	const program = spawn(process.execPath, ['src/boot.mjs', 'src/server/start.mjs', ...options], { cwd: ROOT, env });
	let said = '';
	for (const stream of [program.stdout, program.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk));
	return new Promise((resolve) => program.on('exit', (code) => resolve({ code, said })));
}

/** Every file of a folder by its name, as a digest of its bytes. */
async function bytesOf(folder: string): Promise<Record<string, string>> {
	const names = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
	const digests = names.map(async ({ parentPath, name }) => [
		join(parentPath, name),
		createHash('sha256')
			.update(await readFile(join(parentPath, name)))
			.digest('hex'),
	]);
	return Object.fromEntries(await Promise.all(digests));
}

test('a site with real people has no demo page and starts no session without a password', async () => {
	const ada = await joinedAt(running, { name: 'Ada', role: 'admin' });
	const before = await rowOf(running.site.keeper.database, 'select count(*) as sessions from sessions');
	for (const reader of [readerAt(running), ada]) {
		expect((await reader.get('/demo')).status).toBe(404);
		const answer = await reader.send('/demo', { do: 'sign-in-as', member: String(ada.actor.id) });
		expect(answer.status).toBe(404);
		expect(answer.headers['set-cookie']).toBeUndefined();
	}
	expect(await rowOf(running.site.keeper.database, 'select count(*) as sessions from sessions')).toEqual(before);
});

test('a site with real people never says that they are invented', async () => {
	const ada = await joinedAt(running, { name: 'Bo' });
	for (const path of ['/', '/guides/rapport-basics', '/cases', '/sign-in', '/my', '/discussions', '/no-such-page']) {
		const page = (await ada.get(path)).body + (await readerAt(running).get(path)).body;
		expect(page, path).not.toMatch(/This is a demo|<!--\/?demo|class="demo/);
	}
});

test('a demo is not started on a real folder, and leaves every byte of it as it was', async () => {
	const dataDir = join(await freshFolder(), 'real');
	const site = await Site.open(readConfig({ DATA_DIR: dataDir }));
	await memberOf({ ctxAs: () => site.contextAs(VISITOR), now: () => new Date() }, { name: 'Ada', role: 'admin' });
	(await lockDataDir(dataDir))?.release();
	await site.close();
	const before = await bytesOf(dataDir);
	expect(Object.keys(before)).toEqual(expect.arrayContaining([join(dataDir, 'rapport.db'), join(dataDir, 'lock')]));

	const { code, said } = await start(dataDir, '--demo');
	expect(code).toBe(1);
	expect(said).toContain(`${dataDir} is not a demo's folder, and the demo leaves it as it is.`);
	expect(await bytesOf(dataDir)).toEqual(before);
});

test('a site is not started on the folder of a demo', async () => {
	const dataDir = join(await freshFolder(), 'demo');
	markDemo(dataDir);
	const { code, said } = await start(dataDir);
	expect(code).toBe(1);
	expect(said).toContain(`${dataDir} holds a demo, whose people are invented.`);
	expect((await readdir(dataDir)).filter((name) => !name.startsWith('lock'))).toEqual(['demo']);
});
