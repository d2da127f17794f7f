import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeKeyFile, readKeyFile } from '#src/server/backup/key-file.ts';
import { isSealed, openSealed, sealFile } from '#src/server/backup/sealed-file.ts';
import { freshFolder } from '#tests/support/database.ts';

const PIECE = 2 ** 20;
const HEAD = 48;
const KEY = randomBytes(32);

/** A sealed file of so many random bytes, and how somebody changes it and opens it. */
async function sealed(bytes: number) {
	const folder = await freshFolder();
	const [plain, file, opened] = [join(folder, 'plain'), join(folder, 'sealed'), join(folder, 'opened')];
	const words = randomBytes(bytes);
	await writeFile(plain, words);
	await sealFile(plain, file, KEY);
	const change = async (how: (there: Buffer) => Buffer) => writeFile(file, how(await readFile(file)));
	const open = async (key = KEY) => {
		await openSealed(file, opened, key);
		return readFile(opened);
	};
	return { file, opened, words, change, open };
}

test.each([0, 1, 4096, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE])('a file of %i bytes comes out of its seal as it went in', async (bytes) => {
	const { file, opened, words, open } = await sealed(bytes);
	expect((await open()).equals(words)).toBe(true);
	const inside = await readFile(file);
	expect(isSealed(inside)).toBe(true);
	if (bytes > 100) expect(inside.includes(words.subarray(0, 64))).toBe(false);
	for (const one of [file, opened]) expect((await stat(one)).mode & 0o777).toBe(0o600);
});

test('the same file sealed twice looks different', async () => {
	const folder = await freshFolder();
	await writeFile(join(folder, 'plain'), 'the same words');
	for (const name of ['one', 'two']) await sealFile(join(folder, 'plain'), join(folder, name), KEY);
	const [one, two] = await Promise.all(['one', 'two'].map((name) => readFile(join(folder, name))));
	expect(one?.subarray(16).equals(two?.subarray(16) ?? Buffer.alloc(0))).toBe(false);
});

test('another key opens nothing, and says so', async () => {
	const { opened, open } = await sealed(1000);
	await expect(open(randomBytes(32))).rejects.toThrow(/was sealed with another key/);
	expect(existsSync(opened)).toBe(false);
});

const SECOND = HEAD + PIECE + 16;
test.each([
	['a byte of the first piece', HEAD],
	['a byte of the tag between two pieces', SECOND - 1],
	['a byte of the last piece', SECOND + 5],
	['the last byte', -1],
	['a byte of the salt', 20],
	['a byte of the proof', 40],
	['the first byte', 0],
])('a backup in which %s was flipped opens nothing', async (_, at) => {
	const { opened, change, open } = await sealed(PIECE + 10);
	await change((there) => {
		const place = at < 0 ? there.length + at : at;
		there[place] = (there[place] ?? 0) ^ 1;
		return there;
	});
	await expect(open()).rejects.toThrow(/is damaged or cut short|was sealed with another key|is no sealed backup/);
	expect(existsSync(opened)).toBe(false);
});

test.each([
	['within the last piece', (there: Buffer) => there.subarray(0, -3)],
	['between two pieces', (there: Buffer) => there.subarray(0, SECOND)],
	['after its head', (there: Buffer) => there.subarray(0, HEAD)],
	['within its head', (there: Buffer) => there.subarray(0, 30)],
	['and longer by a byte', (there: Buffer) => Buffer.concat([there, Buffer.from([0])])],
	['and longer by a piece of its own', (there: Buffer) => Buffer.concat([there, there.subarray(HEAD, SECOND)])],
	['with its first piece twice', (there: Buffer) => Buffer.concat([there.subarray(0, SECOND), there.subarray(HEAD)])],
])('a backup that was cut %s opens nothing', async (_, how) => {
	const { opened, change, open } = await sealed(PIECE + 10);
	await change(how);
	await expect(open()).rejects.toThrow(/is damaged or cut short|is no sealed backup/);
	expect(existsSync(opened)).toBe(false);
});

test('pieces that changed places open nothing', async () => {
	const { change, open } = await sealed(3 * PIECE);
	await change((there) =>
		Buffer.concat([there.subarray(0, HEAD), there.subarray(SECOND, SECOND + PIECE + 16), there.subarray(HEAD, SECOND), there.subarray(SECOND + PIECE + 16)]),
	);
	await expect(open()).rejects.toThrow(/is damaged or cut short/);
});

test('a new key is readable by its owner alone, and never takes the place of another', async () => {
	const file = join(await freshFolder(), 'backup.key');
	makeKeyFile(file);
	const key = readKeyFile(file);
	expect(key).toHaveLength(32);
	expect((await stat(file)).mode & 0o777).toBe(0o600);
	expect(() => makeKeyFile(file)).toThrow(`${file} is there already.`);
	expect(readKeyFile(file).equals(key)).toBe(true);
});

test('a key file that others can read, that holds no key or that is not there is turned down with what to do', async () => {
	const file = join(await freshFolder(), 'backup.key');
	expect(() => readKeyFile(file)).toThrow(`There is no key file ${file}.`);
	await writeFile(file, 'a password', { mode: 0o600 });
	expect(() => readKeyFile(file)).toThrow('holds no key for backups');
	await chmod(file, 0o644);
	expect(() => readKeyFile(file)).toThrow(`Run: chmod 600 ${file}`);
});
