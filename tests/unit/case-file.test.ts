import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readCaseFiles } from '#src/features/cases/case-file.ts';
import { BODY, caseFields, caseText } from '#tests/support/cases.ts';
import { folderWith, freshFolder } from '#tests/support/database.ts';

const NAME = `${caseFields().slug}.md`;

/** Reads a folder with one case file of this text, its faults as `line field: sentence`. */
async function readOne(text: string, name = NAME) {
	const folder = await folderWith({ [name]: text });
	const { files, faults } = await readCaseFiles(folder);
	return {
		files,
		faults: faults.map(({ line, field, expected }) => `${line} ${field}: ${expected}`),
		lineOf: (words: string) => text.split('\n').findIndex((line) => line.includes(words)) + 1,
	};
}

test('a good file is read with its fields, its body and its whole text', async () => {
	const { files, faults } = await readOne(caseText());
	expect(faults).toEqual([]);
	expect(files).toMatchObject([{ document: { slug: caseFields().slug }, text: caseText() }]);
	expect(files[0]?.body.trim()).toBe(BODY.trim());
});

test('files are read in the order of their names, and only Markdown', async () => {
	const folder = await folderWith({ 'b.md': caseText({ slug: 'b' }), 'a.md': caseText({ slug: 'a' }), 'notes.txt': 'x', 'c.md.bak': 'x' });
	const { files, faults } = await readCaseFiles(folder);
	expect(files.map(({ document }) => document.slug)).toEqual(['a', 'b']);
	expect(faults).toEqual([]);
});

test('a folder that does not exist holds no cases', async () => {
	expect(await readCaseFiles(join(await freshFolder(), 'nowhere'))).toEqual({ files: [], faults: [] });
});

test('a slug that is not the name of the file is a fault', async () => {
	const { files, faults } = await readOne(caseText(), 'another-name.md');
	expect(faults).toEqual(['2 slug: expected another-name, the name of the file; found an-evening-on-the-back-steps']);
	expect(files).toEqual([]);
});

test('a body without its first heading is a fault', async () => {
	const { faults } = await readOne(caseText({}, 'A neighbor called.\n'));
	expect(faults).toEqual([expect.stringContaining('body: expected the heading "## What happened"')]);
});

test('headings in another order are a fault on their line', async () => {
	const { faults, lineOf } = await readOne(caseText({}, '## What happened\n\nThis.\n\n## What we do not know\n\nThat.\n\n## What helped\n\nThose.\n'));
	expect(faults).toEqual([
		`${lineOf('## What helped')} body: expected the headings What happened, What helped, What we would do differently, What we do not know in this order; found "What helped"`,
	]);
});

test('a heading twice is a fault', async () => {
	const { faults, lineOf } = await readOne(caseText({}, '## What happened\n\nThis.\n\n## What helped\n\nThat.\n\n## What helped\n\nMore.\n'));
	expect(faults).toEqual([expect.stringMatching(new RegExp(`^${lineOf('That.') + 2} body: .*found "What helped"$`))]);
});

test('a heading that a case does not have is a fault on its line', async () => {
	const { faults, lineOf } = await readOne(caseText({}, `${BODY}\n## Names and addresses\n\nNone.\n`));
	expect(faults).toEqual([expect.stringMatching(new RegExp(`^${lineOf('## Names')} body: .*found "Names and addresses"$`))]);
});

test('a file saved on Windows is held to the same headings', async () => {
	const { faults } = await readOne(caseText({}, `${BODY}\n## Names and addresses\n\nNone.\n`).replaceAll('\n', '\r\n'));
	expect(faults).toEqual([expect.stringContaining('found "Names and addresses"')]);
});

test('headings that a case may leave out can be left out', async () => {
	expect((await readOne(caseText({}, '## What happened\n\nThis.\n\n## What we do not know\n\nThat.\n'))).faults).toEqual([]);
});

test('a place in the body is a fault on its line', async () => {
	const { files, faults, lineOf } = await readOne(caseText({ places: ['Millbrook Falls', 'Ohio'] }, `${BODY}\nIt was in MILLBROOK FALLS that night.\n`));
	expect(faults).toEqual([`${lineOf('MILLBROOK')} body: expected no place name: "Millbrook Falls" may stand in the source credit only`]);
	expect(files).toEqual([]);
});

test('a place broken over two lines of the body is a fault too', async () => {
	const { faults } = await readOne(caseText({ places: ['Millbrook Falls'] }, `${BODY}\nThat night everybody in Millbrook\nFalls was at home.\n`));
	expect(faults).toEqual([expect.stringContaining('"Millbrook Falls" may stand in the source credit only')]);
});

test('a fault in the fields hides no other file', async () => {
	const folder = await folderWith({ 'a.md': caseText({ slug: 'a' }), 'b.md': 'no fields here', 'c.md': caseText({ slug: 'c' }, 'No heading.\n') });
	const { files, faults } = await readCaseFiles(folder);
	expect(files.map(({ document }) => document.slug)).toEqual(['a']);
	expect(faults.map(({ file }) => file)).toEqual([join(folder, 'b.md'), join(folder, 'c.md')]);
});
