import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { ROOT } from '#src/server/config.ts';
import { lockDataDir } from '#src/server/lock.ts';
import { freshFolder } from '#tests/support/database.ts';

const HOLDER = fileURLToPath(new URL('../support/hold-lock.ts', import.meta.url));
const NODE = join(ROOT, 'node_modules', '.bin', 'node');

test('a second process is refused while the first lives, and admitted after it was killed', async () => {
	const folder = await freshFolder();
	const first = await holder(folder);
	expect(first.said).toBe('held');
	expect((await holder(folder)).said).toBe('refused');
	expect(await lockDataDir(folder)).toBeNull();

	await kill(first.child);

	const third = await holder(folder);
	expect(third.said).toBe('held');
});

test('this process is refused while another holds the folder, and admitted after it was killed', async () => {
	const folder = await freshFolder();
	const first = await holder(folder);
	expect(await lockDataDir(folder)).toBeNull();
	await kill(first.child);
	const lock = await lockDataDir(folder);
	expect(lock).not.toBeNull();
	lock?.release();
});

test('one process cannot take a folder twice, and can take it again after letting go', async () => {
	const folder = await freshFolder();
	const first = await lockDataDir(folder);
	expect(first).not.toBeNull();
	expect(await lockDataDir(folder)).toBeNull();
	first?.release();
	const second = await lockDataDir(folder);
	expect(second).not.toBeNull();
	second?.release();
});

test('two folders can be held at once', async () => {
	const locks = [await lockDataDir(await freshFolder()), await lockDataDir(await freshFolder())];
	expect(locks).not.toContain(null);
	for (const lock of locks) lock?.release();
});

test('a folder that does not exist is a fault, not a lock that another holds', async () => {
	const folder = await freshFolder();
	await rm(folder, { recursive: true });
	await expect(lockDataDir(folder)).rejects.toThrow();
});

/** A process that tries to hold the folder, after it said whether it does. */
async function holder(folder: string): Promise<{ child: ChildProcess; said: string }> {
	const child = spawn(NODE, [HOLDER, folder], { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] });
	onTestFinished(() => kill(child));
	const [said] = (await once(child.stdout, 'data')) as [Buffer];
	return { child, said: said.toString() };
}

async function kill(child: ChildProcess): Promise<void> {
	if (child.exitCode !== null || child.signalCode !== null) return;
	child.kill('SIGKILL');
	await once(child, 'exit');
}
