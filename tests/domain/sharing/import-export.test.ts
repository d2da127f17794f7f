import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { eq, sql } from 'drizzle-orm';
import { expect, onTestFinished, test } from 'vitest';
import { caseAuthors, casePublications, caseRevisions, cases, members } from '#db/schema/index.ts';
import { caseExport } from '#src/command/case-export.ts';
import { caseImport } from '#src/command/case-import.ts';
import { SYSTEM, VISITOR } from '#src/domain/actor.ts';
import { readCaseFiles } from '#src/features/cases/case-file.ts';
import { mirrorCases } from '#src/features/cases/mirror-cases.ts';
import { publishEditorsCase } from '#src/features/cases/publish-editors-case.ts';
import { importCase } from '#src/features/sharing/import-case.ts';
import { ROOT, readConfig } from '#src/server/config.ts';
import { Site } from '#src/server/site.ts';
import { BODY, caseFields, caseFile, caseText, writeCases } from '#tests/support/cases.ts';
import { bytesOnDisk, freshFolder } from '#tests/support/database.ts';
import { memberOf } from '#tests/support/members.ts';
import { CODED, caseAt, SCANNER, sharing, TEXT } from './arrange.ts';

const MAIL = 'ines@rapport.test';
const SLUG = 'an-evening-on-the-back-steps';

/** A site on a folder of its own, and Ines in it. */
async function openSite() {
	const config = readConfig({ DATA_DIR: await freshFolder() });
	const site = await Site.open(config);
	onTestFinished(() => site.close());
	const ctx = site.contextAs(SYSTEM);
	const ines = await memberOf({ ctxAs: () => site.contextAs(VISITOR), now: () => ctx.clock() }, { name: 'Ines' });
	const bring = (texts: Record<string, string>, options: Record<string, string> = {}) =>
		caseImport(site, { texts: JSON.stringify(Object.entries(texts).map(([file, text]) => ({ file, text }))), member: MAIL, ...options });
	const drafts = () => ctx.db.read.select().from(caseRevisions).orderBy(caseRevisions.id);
	return { site, config, ctx, ines, bring, drafts };
}

test('documents of a cohort become drafts of a member, with what is coded in them', async () => {
	const { ctx, ines, bring, drafts, site } = await openSite();
	const { lines, exitCode } = await bring({
		'steps.md': caseText({ lane: 'de-identified', sources: [], when: { year: 2024, season: 'winter' } }),
		'plain.txt': 'A dispatcher took the call.\r\nSomebody sat on the sidewalk and was hearing voices.\r\n',
		'titled.md': '# The quiet caller\n\nNobody spoke for a while.\n',
	});
	expect(exitCode).toBe(0);
	expect(lines.slice(-4)).toEqual([
		`steps.md  ${site.config.origin}/my/cases/1`,
		`plain.txt  ${site.config.origin}/my/cases/2`,
		`titled.md  ${site.config.origin}/my/cases/3`,
		`3 drafts for ${MAIL}, who alone can read them.`,
	]);
	expect(lines.slice(0, -4)).toEqual([
		'steps.md:2  slug: left out: a draft has no such field',
		expect.stringMatching(/^steps\.md:\d+ {2}sources: left out/),
		expect.stringMatching(/^steps\.md:\d+ {2}reviewBy: left out/),
	]);
	const rows = await drafts();
	expect(rows.map(({ status, body }) => [status, body])).toEqual([
		['draft', BODY.trim()],
		['draft', 'A dispatcher took the call.\nSomebody sat on the sidewalk and was hearing voices.'],
		['draft', 'Nobody spoke for a while.'],
	]);
	const { slug: _, sources: __, reviewBy: ___, ...coded } = caseFields({ lane: 'de-identified', when: { year: 2024 } });
	expect(JSON.parse(rows[0]?.document ?? '')).toMatchObject(coded);
	expect(JSON.parse(rows[1]?.document ?? '')).toMatchObject({ responders: ['telecommunicator'], setting: 'street' });
	expect(JSON.parse(rows[2]?.document ?? '')).toEqual({ title: 'The quiet caller' });
	expect((await ctx.db.read.select().from(caseAuthors)).map(({ memberId, part }) => [memberId, part])).toEqual(Array(3).fill([ines.actor.id, 'text']));
});

test('while a name stands in any document, every place of it is shown and nothing is kept of all of them', async () => {
	const { site, config, bring, drafts } = await openSite();
	const fields = caseText({ lane: 'de-identified', title: 'What Officer Thalberg did' }, `${BODY}\nLater, Officer Thalberg came back.\n`);
	const { lines, exitCode, json } = await bring({ 'fine.md': BODY, 'named.md': fields, 'also.txt': 'One line.\nHis number was 555-0142-7.' });
	expect(exitCode).toBe(1);
	const row = (what: string) => fields.split('\n').findIndex((line) => line.includes(what)) + 1;
	expect(lines).toEqual([
		expect.stringContaining(`named.md:${row('title:')}:`),
		expect.stringMatching(new RegExp(`^named\\.md:${row('Later,')}:16 {2}"Thalberg" {2}`)),
		expect.stringMatching(/^also\.txt:2:\d+ {2}"555-0142-7?" {2}/),
		expect.stringContaining('3 details could tell who it is about.'),
		expect.stringContaining('--keep'),
		'Nothing was imported.',
	]);
	expect(json).toMatchObject({ imported: [], standing: [{ file: 'named.md', words: 'Thalberg' }, {}, {}] });
	expect(await drafts()).toEqual([]);
	expect(await site.contextAs(SYSTEM).db.read.$count(cases, eq(cases.origin, 'members'))).toBe(0);
	const bytes = await bytesOnDisk(site.keeper.database, config.databaseFile);
	for (const word of ['thalberg', '555-0142']) expect(bytes).not.toContain(word);
});

test('words that stay with a reason are kept with it', async () => {
	const { bring, drafts } = await openSite();
	const texts = { 'named.txt': 'Officer Thalberg came back.', 'fine.txt': 'Nobody came.' };
	expect((await bring(texts, { keep: 'Thalberg=He is made up, and everyone knows.\nQuillwort=Not there.' })).exitCode).toBe(0);
	expect((await drafts()).map(({ kept }) => JSON.parse(kept))).toEqual([[{ words: 'Thalberg', reason: 'He is made up, and everyone knows.' }], []]);
	for (const keep of ['Thalberg', 'Thalberg=', '=why']) await expect(bring(texts, { keep })).rejects.toThrow('--keep takes WORDS=REASON');
});

test('what cannot be a draft is said, by file and line', async () => {
	const { bring, drafts } = await openSite();
	expect((await bring({ 'empty.md': '---\ntitle: Nothing\n---\n \n' })).lines[0]).toBe('empty.md:1  expected a text; it holds none');
	expect((await bring({ 'long.txt': 'x '.repeat(10_001) })).lines[0]).toContain('long.txt:1  expected at most 20,000 characters');
	expect((await bring({ 'broken.md': '---\ntitle: [\n---\n\nText.\n' })).lines[0]).toMatch(/^broken\.md:\d {2}expected YAML that can be read/);
	const { lines } = await bring({ 'odd.md': '---\nlane: agency-published\nchannel: smoke-signal\nauthor: somebody\n---\n\nNobody came.\n' });
	expect(lines.slice(0, 3)).toEqual([
		'odd.md:2  lane: left out: it is not one of the values that this field has',
		'odd.md:3  channel: left out: it is not one of the values that this field has',
		'odd.md:4  author: left out: a draft has no such field',
	]);
	expect(await drafts()).toHaveLength(1);
});

test('documents become drafts of somebody who can sign in, and of nobody else', async () => {
	const { ctx, bring, site } = await openSite();
	await expect(bring({ 'a.txt': 'Text.' }, { member: 'nobody@rapport.test' })).rejects.toThrow('nobody@rapport.test is no member who can sign in.');
	await expect(caseImport(site, { member: MAIL })).rejects.toThrow('Say which files');
	await expect(caseImport(site, { texts: '[{"file":"a","text":"b"}]' })).rejects.toThrow('Say with --member');
	await ctx.db.read.update(members).set({ suspendedAt: 1 });
	await expect(bring({ 'a.txt': 'Text.' })).rejects.toThrow('no member who can sign in');
});

test('nobody but the server imports, and a name is turned down there too', async () => {
	const here = await sharing();
	const one = { memberId: here.ines.actor.id, text: TEXT, document: {}, kept: [] };
	for (const ctx of [here.ctxAs('visitor'), here.ines, here.grace]) await expect(importCase(ctx, one, SCANNER)).rejects.toMatchObject({ code: 'forbidden' });
	const system = here.ctxAs('system');
	await expect(importCase(system, { ...one, document: { title: 'Officer Thalberg' } }, SCANNER)).rejects.toMatchObject({ field: 'title' });
	await expect(importCase(system, { ...one, memberId: 999 }, SCANNER)).rejects.toMatchObject({ field: 'member' });
	expect(await here.eventNames()).toEqual([]);
	await importCase(system, one, SCANNER);
	expect(await here.eventNames()).toEqual(['case.saved']);
});

test('what is exported can be read again, and is the same: a member’s case and an editors’ one', async () => {
	const here = await sharing();
	await publishEditorsCase(here.ctxAs('system'), caseFile({ slug: 'an-editors-case', places: ['Quillwort Falls'] }));
	await caseAt(here, 'published', { document: { summary: `${CODED.summary?.slice(0, 150)}: "so", it’s said -- yes.` } });
	const to = await freshFolder();
	const site = { contextAs: () => here.ctxAs('system') } as unknown as Site;
	const { json, lines } = await caseExport(site, { to });
	expect(json).toEqual({ files: ['an-editors-case.md', `${SLUG}.md`].map((name) => join(to, name)) });
	expect(lines.at(-1)).toBe('2 cases written.');
	const { files, faults } = await readCaseFiles(to);
	expect(faults).toEqual([]);
	const rows = await here.database.read.select().from(casePublications).orderBy(sql`document ->> 'slug'`);
	expect(files.map(({ document }) => document)).toEqual(rows.map(({ document }) => JSON.parse(document)));
	expect(files.map(({ body }) => body.trim())).toEqual(rows.map(({ body }) => body.trim()));
	await here.database.read.update(cases).set({ origin: 'synthetic' }).where(eq(cases.slug, 'an-editors-case'));
	await expect(caseExport(site, { to, files: 'an-editors-case' })).rejects.toThrow('There is no published case "an-editors-case".');
	await expect(caseExport(site, {})).rejects.toThrow('Say with --to');
	expect((await caseExport(site, { to: join(to, 'one'), files: SLUG })).lines).toEqual([join(to, 'one', `${SLUG}.md`), '1 case written.']);
});

test('a case that was mirrored before its Markdown was kept gets it at the next start, and is no newer for it', async () => {
	const here = await sharing();
	const folder = await freshFolder();
	await writeCases(folder, { slug: SLUG });
	await mirrorCases(here.ctxAs('system'), folder);
	const read = async () => (await here.database.read.select().from(casePublications))[0];
	const before = await read();
	expect(before?.body.trim()).toBe(BODY.trim());
	await here.database.read.update(casePublications).set({ body: '' });
	here.passMinutes(60);
	const [events, announced] = [await here.eventNames(), here.announced.length];
	await mirrorCases(here.ctxAs('system'), folder);
	expect(await read()).toEqual(before);
	expect([await here.eventNames(), here.announced.length]).toEqual([events, announced]);
});

test('an operator types it in two words, and reads where a name stands', async () => {
	const { site, config } = await openSite();
	await site.close();
	const file = join(config.dataDir, 'note.txt');
	await writeFile(file, 'Officer Thalberg came.');
	const typed = ['src/command/rapport.ts', 'case', 'import', file, '--member', MAIL];
	const said = await promisify(execFile)(process.execPath, typed, { cwd: ROOT, env: { ...process.env, DATA_DIR: config.dataDir } }).catch((error) => error);
	expect(said.code).toBe(1);
	expect(said.stdout).toContain(`${file}:1:9  "Thalberg"  `);
}, 60_000);
