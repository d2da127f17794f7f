import { expect, test } from 'vitest';
import { filesIn, offense, type SourceFile } from './source-files.ts';

const MOST_LINES = 200;

/** Files that may be longer, and why. A file that got shorter leaves the table. */
const LONGER: Record<string, string> = {
	'src/features/cases/taxonomy.ts': 'One vocabulary, code after code with its words, and no logic: two files would hide a code from whoever looks for it.',
	'db/seeds/threads.ts': 'What invented people write in the demo: texts, one after the other, and no logic.',
	'db/seeds/cases.ts': 'the cases of the demo, one after the other; no logic',
};

const linesOf = (text: string) => text.replace(/\n$/, '').split('\n').length;

function sizeOffenses(files: SourceFile[], longer: Record<string, string>): string[] {
	const law = `A source file has at most ${MOST_LINES} lines; split it by what it does, or list it with a reason in tests/architecture/size.test.ts.`;
	const tooLong = files.filter(({ text }) => linesOf(text) > MOST_LINES).map(({ path, text }) => ({ path, lines: linesOf(text) }));
	const unlisted = tooLong.filter(({ path }) => !longer[path]).map(({ path, lines }) => offense(path, MOST_LINES + 1, law, `${lines} lines`));
	const needless = Object.keys(longer).filter((path) => !tooLong.some((file) => file.path === path));
	return [...unlisted, ...needless.map((path) => offense(path, 1, 'A file that is listed as longer is there and is longer: take it off the list.'))];
}

test('a source file fits in a reader’s head', () => {
	const files = filesIn(['src', 'db', 'tests'], ['.astro', '.ts', '.mjs', '.js', '.css']).filter(({ path }) => !path.startsWith('db/migrations/'));
	expect(files.map(({ path }) => path)).toContain('tests/architecture/size.test.ts');
	expect(sizeOffenses(files, LONGER)).toEqual([]);
});

test('a file of 201 lines is caught and one of 200 is not', () => {
	const files = [
		{ path: 'src/long.ts', text: 'x\n'.repeat(201) },
		{ path: 'src/fits.ts', text: 'x\n'.repeat(200) },
	];
	expect(sizeOffenses(files, {})).toEqual([expect.stringMatching(/^src\/long\.ts:201 {2}A source file has at most 200 lines.*201 lines$/)]);
});

test('a listed file may be longer, and a listing that nobody needs is caught', () => {
	const files = [{ path: 'src/long.ts', text: 'x\n'.repeat(300) }];
	expect(sizeOffenses(files, { 'src/long.ts': 'a reason', 'src/gone.ts': 'a reason' })).toEqual([
		expect.stringMatching(/^src\/gone\.ts:1 .*take it off the list/),
	]);
});
