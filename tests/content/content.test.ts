import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { checkContent } from '#src/build/check-content.ts';
import { faultLine } from '#src/lib/front-matter.ts';

/** The faults of our content with one file changed, as an editor would read them. */
async function faultsAfter(file: string, change: (text: string) => string): Promise<string[]> {
	const folder = await mkdtemp(join(tmpdir(), 'rapport-content-'));
	try {
		await cp('content', folder, { recursive: true });
		const path = join(folder, file);
		await writeFile(path, change(await readFile(path, 'utf8')));
		return (await checkContent(folder)).map((fault) => faultLine({ ...fault, file: fault.file.slice(folder.length + 1) }));
	} finally {
		await rm(folder, { recursive: true });
	}
}

test('every file of the content reads well, and every key, term and link in it leads somewhere', async () => {
	expect((await checkContent('content')).map(faultLine)).toEqual([]);
});

test('a source that nobody knows stops the build with its file and line', async () => {
	const [fault] = await faultsAfter('guides/emotion-labeling.mdx', (text) => text.replace('sources: [fbi-als,', 'sources: [nobody-knows, fbi-als,'));
	expect(fault).toBe('guides/emotion-labeling.mdx:20  sources: expected a known key of sources.yaml; found "nobody-knows"');
});

test('a term, a guide and a case that do not exist stop the build', async () => {
	const change = (text: string) => `${text}\n<Term id="no-term">x</Term> [x](/guides/no-guide) [x](/cases/no-case)\n`;
	const faults = await faultsAfter('guides/emotion-labeling.mdx', change);
	expect(faults).toHaveLength(3);
	for (const found of ['no-term', 'no-guide', 'no-case']) expect(faults.join('\n')).toContain(`found "${found}"`);
});

test('a citation that the guide does not list is a fault', async () => {
	const faults = await faultsAfter('guides/emotion-labeling.mdx', (text) => `${text}\n<Cite source="gould2018" />\n`);
	expect(faults).toEqual([expect.stringContaining('expected a known key listed under sources; found "gould2018"')]);
});

test('a case with a place in its title stops the build', async () => {
	const faults = await faultsAfter('cases/two-hours-at-a-closed-door.md', (text) => text.replace(/^title: .*$/m, 'title: Two hours in Jacksonville'));
	expect(faults).toEqual(['cases/two-hours-at-a-closed-door.md:3  title: expected no place name: "Jacksonville" may stand in the source credit only']);
});

test('the glossary has its 108 terms, and the contested ones say so', async () => {
	const terms = parse(await readFile('content/glossary.yaml', 'utf8')) as { contested?: string }[];
	expect(terms).toHaveLength(108);
	expect(terms.filter(({ contested }) => contested).length).toBeGreaterThanOrEqual(7);
});

test('a guide has 700 to 1,200 words', async () => {
	for (const name of await readdir('content/guides')) {
		const [, , body = ''] = (await readFile(join('content/guides', name), 'utf8')).split(/^---$/m);
		const words = body
			.replace(/<[^>]+>/g, ' ')
			.split(/\s+/)
			.filter((word) => /\w/.test(word)).length;
		expect(words, name).toBeGreaterThanOrEqual(700);
		expect(words, name).toBeLessThanOrEqual(1200);
	}
});

test('a case names no place outside of its source credit, no means and no site', async () => {
	for (const name of await readdir('content/cases')) {
		const text = (await readFile(join('content/cases', name), 'utf8')).replace(/^places: .*$/m, '');
		expect(text, name).not.toMatch(/Fitchburg|Massachusetts|Jacksonville|Florida|\btracks?\b|\btrains?\b|railway|suicide note|apartment/i);
	}
});

test('a page that speaks of suicide says so before, and shows the help lines', async () => {
	for (const folder of ['content/guides', 'content/pages']) {
		for (const name of await readdir(folder)) {
			const text = await readFile(join(folder, name), 'utf8');
			const [, head = '', body = ''] = text.split(/^---$/m);
			if (!/suicid|\bdie\b.*want|wanting to die/i.test(body)) continue;
			expect(/<HelpLines \/>|988/.test(body), `${name} shows help lines`).toBe(true);
			expect(
				/contentNotes: \[[^\]]*suicide|<ContentNote topics="[^"]*suicide/.test(head + body) || folder === 'content/pages',
				`${name} has a content note`,
			).toBe(true);
		}
	}
});
