import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesIn, ROOT } from '#tests/architecture/source-files.ts';

/** The files in which tests of each numbered requirement stand, by number. */
function testedIn(): Map<string, string[]> {
	const files = new Map<string, string[]>();
	for (const { path, text } of filesIn(['tests'], ['.test.ts', '.spec.ts'])) {
		const numbers = [...text.matchAll(/['`]((?:S\d+, )*S\d+): /g)].flatMap(([, named = '']) => named.split(', '));
		for (const number of new Set(numbers)) files.set(number, [...(files.get(number) ?? []), path]);
	}
	return files;
}

test('a security officer reads of every numbered requirement in which files it is tested', async () => {
	const page = await readFile(join(ROOT, 'docs/security.md'), 'utf8');
	const rows = [...page.matchAll(/^\| (S\d+) +\|[^|]*\|([^|]*)\|/gm)].map(([, number = '', files = '']) => [
		number,
		[...files.matchAll(/`([^`]+)`/g)].map(([, path]) => path).sort(),
	]);
	const tested = [...testedIn()].map(([number, files]) => [number, files.sort()]);
	const byNumber = (list: unknown[][]) => Object.fromEntries(list.filter(([, files]) => Array.isArray(files) && files.length > 0));
	expect(tested.length).toBeGreaterThan(20);
	expect(byNumber(rows)).toEqual(byNumber(tested));
});
