import { chmod, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hasSecrets, readSecrets } from '#src/server/secrets.ts';
import { freshFolder } from '#tests/support/database.ts';

test('a first start makes secrets that their owner alone can read', async () => {
	const folder = join(await freshFolder(), 'data');
	expect(hasSecrets(folder)).toBe(false);
	expect(readSecrets(folder).encryptionKey).toHaveLength(32);
	expect(hasSecrets(folder)).toBe(true);
	expect((await stat(join(folder, 'secrets.json'))).mode & 0o777).toBe(0o600);
	expect((await stat(folder)).mode & 0o777).toBe(0o700);
});

test('a later start reads the same secrets', async () => {
	const folder = await freshFolder();
	const first = readSecrets(folder);
	const text = await readFile(join(folder, 'secrets.json'), 'utf8');
	expect(readSecrets(folder)).toEqual(first);
	expect(await readFile(join(folder, 'secrets.json'), 'utf8')).toBe(text);
});

test('no two sites have the same key', async () => {
	expect(readSecrets(await freshFolder()).encryptionKey.equals(readSecrets(await freshFolder()).encryptionKey)).toBe(false);
});

test.each(['640', '604', '666', '610'])('secrets with the mode %s are refused, with what to do', async (mode) => {
	const folder = await freshFolder();
	readSecrets(folder);
	const file = join(folder, 'secrets.json');
	await chmod(file, Number.parseInt(mode, 8));
	expect(() => readSecrets(folder)).toThrow(new Error(`${file} can be read by others. Run: chmod 600 ${file}`));
});

test.each([
	'',
	'{',
	'[]',
	'null',
	'"text"',
	'{}',
	'{"encryptionKey":"c2hvcnQ="}',
	'{"encryptionKey":5}',
	`{"encryptionKey":"${Buffer.alloc(33).toString('base64')}"}`,
])('secrets that hold %j are refused as damaged, and left as they are', async (text) => {
	const folder = await freshFolder();
	const file = join(folder, 'secrets.json');
	await writeFile(file, text, { mode: 0o600 });
	expect(() => readSecrets(folder)).toThrow(new Error(`${file} is damaged: it must hold a key of 32 bytes. Restore it from a backup.`));
	expect(await readFile(file, 'utf8')).toBe(text);
});
