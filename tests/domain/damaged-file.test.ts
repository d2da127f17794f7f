import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, inject, test } from 'vitest';
import { openDatabase } from '#db/client.ts';
import { freshFolder } from '#tests/support/database.ts';

const PAGE = 4096;
/** Where the header says in which of its modes the file is. */
const MODES = 18;

test.each([
	['in a page of a table', 3 * PAGE, 2 * PAGE],
	['in its header and in a table', MODES, 2],
])('a database that is damaged %s is turned down and stays as it is, byte for byte', async (_, from, length) => {
	const file = join(await freshFolder(), 'rapport.db');
	const bytes = await readFile(inject('template'));
	bytes.fill(1, from, from + length).fill(0xa5, 4 * PAGE, 5 * PAGE);
	await writeFile(file, bytes);
	await expect(openDatabase(pathToFileURL(file).href)).rejects.toMatchObject({ code: expect.stringMatching(/^SQLITE_(CORRUPT|NOTADB)$/) });
	expect(await readFile(file)).toEqual(bytes);
});
