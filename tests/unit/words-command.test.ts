import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { checkWords } from '#src/build/check-words.ts';
import { COMMANDS } from '#src/command/commands.ts';
import { words } from '#src/command/words.ts';
import { faultLine } from '#src/lib/front-matter.ts';

/** A folder with these files, gone after the test. */
async function folderOf(files: Record<string, string>): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), 'rapport-words-'));
	onTestFinished(() => rm(folder, { recursive: true }));
	for (const [name, text] of Object.entries(files)) {
		await mkdir(join(folder, name, '..'), { recursive: true });
		await writeFile(join(folder, name), text);
	}
	return folder;
}

test('an editor reads where the words stand, why, what is better and who says so', async () => {
	const folder = await folderOf({ 'a.md': 'A first line.\nThen he committed\nsuicide, they say.\n' });
	const { lines, exitCode } = await words([join(folder, 'a.md')]);
	expect(lines).toEqual([
		`${join(folder, 'a.md')}:2:9  "committed suicide"  It speaks of a death as of a crime.  Better: died by suicide, attempted suicide  (AP-suicide)`,
		'1 finding in 1 text. 1 must not be published as written.',
	]);
	expect(exitCode).toBe(1);
});

test('words that a person decides about do not fail the command', async () => {
	const folder = await folderOf({ 'a.md': 'A true hero.\n' });
	const { lines, exitCode } = await words([join(folder, 'a.md')]);
	expect(lines[0]).toMatch(/a\.md:1:8 {2}"hero" {2}Where one person is the hero, .* {2}\(SPRC-msg\)$/);
	expect([lines[1], exitCode]).toEqual(['1 finding in 1 text. A person decides about each.', 0]);
});

test('a draft can come through the standard input, and several texts at once', async () => {
	const folder = await folderOf({
		'cases/a.md': '---\ntitle: A suicide\n---\n',
		'b.yaml': 'term: A psycho\n',
		'c.png': 'a psycho',
		'synonyms.yaml': 'psycho: [x]\n',
	});
	async function* typed() {
		yield Buffer.from('She is a jun');
		yield Buffer.from('kie.\n');
	}
	const { json, lines } = await words(['-', folder], typed());
	expect(json).toMatchObject({
		texts: 3,
		findings: [
			{ file: '-', line: 1, column: 10, words: 'junkie', rule: 'addict', level: 'block', source: 'Kelly2010' },
			{ file: join(folder, 'b.yaml'), line: 1, column: 9, words: 'psycho', rule: 'slur' },
			{ file: join(folder, 'cases/a.md'), line: 2, column: 10, words: 'suicide', rule: 'suicide-in-title' },
		],
	});
	expect(lines.at(-1)).toBe('3 findings in 3 texts. 3 must not be published as written.');
});

test('an editor whose words are safe is told how much was read', async () => {
	const folder = await folderOf({ 'a.md': 'He died by suicide.\n', 'b.mdx': 'She lives with depression.\n' });
	expect(await words([folder])).toEqual({ lines: ['Nothing found in 2 texts.'], json: { texts: 2, findings: [] }, exitCode: 0 });
});

test('a file that is not there is named', async () => {
	await expect(words(['no-such.md'])).rejects.toThrow(/^There is no file or folder no-such\.md\.$/);
	await expect(words([])).rejects.toThrow(/^Say which file: /);
});

test('a text is never sent to the server that runs', () => {
	expect(COMMANDS.words?.does).toContain('words that can hurt');
	expect(COMMANDS.words).not.toHaveProperty('run');
});

test('our own content has no words that can hurt', async () => {
	expect((await checkWords('content')).map(faultLine)).toEqual([]);
});

test('words that can hurt stop the build with their file, line and reason', async () => {
	const folder = await folderOf({
		'guides/a.mdx': '---\ntitle: A\n---\n\nHe took his\nown life because of it.\n',
		'glossary.yaml': '- id: a\n  definition: A madman.\n',
	});
	expect((await checkWords(folder)).map((fault) => faultLine({ ...fault, file: fault.file.slice(folder.length + 1) }))).toEqual([
		'glossary.yaml:2  words: expected "person in distress"; found "madman". It is an insult. (house)',
		'guides/a.mdx:5  words: expected other words; found "took his own life because". A suicide has many causes. One alone makes it look like an answer, and nobody at the scene can know it. (ROS)',
	]);
});
