import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { expect, onTestFinished, test } from 'vitest';
import { INPUT, textFrom } from '#src/command/text-input.ts';

/** A file with these bytes, gone after the test. */
async function fileOf(bytes: Uint8Array): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), 'rapport-text-'));
	onTestFinished(() => rm(folder, { recursive: true }));
	await writeFile(join(folder, 'a.txt'), bytes);
	return join(folder, 'a.txt');
}

test('somebody reads the same text from a file and from what is piped in, whatever pieces it comes in', async () => {
	const bytes = Buffer.from('José waited.\r\n');
	expect(await textFrom(await fileOf(bytes))).toBe('José waited.\r\n');
	expect(await textFrom(INPUT, Readable.from([bytes.subarray(0, 4), bytes.subarray(4)]))).toBe('José waited.\r\n');
});

test('the mark that Windows puts before a text is no part of it', async () => {
	expect(await textFrom(await fileOf(Buffer.from('\uFEFFOfficer Bell.')))).toBe('Officer Bell.');
});

test.each([
	['of an old Windows program', Buffer.from('Jos\xE9 Mu\xF1oz', 'latin1')],
	['in UTF-16', Buffer.from('\uFEFFJosé', 'utf16le')],
	['that is a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xd8])],
])('somebody who names a file %s is told, since names in it would be missed', async (_, bytes) => {
	await expect(textFrom(await fileOf(bytes))).rejects.toThrow(/a\.txt is not text in UTF-8\. Save it as UTF-8 and try again\.$/);
	await expect(textFrom(INPUT, Readable.from([bytes]))).rejects.toThrow('The standard input is not text in UTF-8.');
});

test('an empty text, and one with zero bytes, is a text', async () => {
	expect(await textFrom(await fileOf(Buffer.alloc(0)))).toBe('');
	expect(await textFrom(await fileOf(Buffer.from('a\0b')))).toBe('a\0b');
});

test('a file that is not there and a folder are named', async () => {
	await expect(textFrom('/nowhere/story.txt')).rejects.toThrow(/^There is no file \/nowhere\/story\.txt\.$/);
	await expect(textFrom(tmpdir())).rejects.toThrow(`${tmpdir()} is a folder. Name a file in it.`);
});
