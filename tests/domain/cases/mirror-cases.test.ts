import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { mirrorCases } from '#src/features/cases/mirror-cases.ts';
import { caseBySlug, publishedCases } from '#src/features/cases/queries.ts';
import { BODY, caseText, writeCases } from '#tests/support/cases.ts';
import { type Community, community } from '#tests/support/context.ts';
import { freshFolder } from '#tests/support/database.ts';

test('a folder of case files is published', async () => {
	const { here, folder } = await mirrored();
	expect(await slugs(here)).toEqual(['a-first-case', 'a-second-case']);
	expect(await here.eventNames()).toEqual(['case.published', 'case.published']);
	expect(await mirrorCases(here.ctxAs('system'), folder)).toEqual({ published: 2, retracted: 0 });
});

test('a folder that did not change changes nothing', async () => {
	const { here, folder } = await mirrored();
	here.passMinutes(60);
	await mirrorCases(here.ctxAs('system'), folder);
	expect(await here.eventNames()).toEqual(['case.published', 'case.published']);
});

test('a changed file is a revision of that case alone', async () => {
	const { here, folder } = await mirrored();
	await writeCases(folder, { slug: 'a-first-case', title: 'A first case, told better' });
	await mirrorCases(here.ctxAs('system'), folder);
	expect(await caseBySlug(here.ctxAs('visitor'), 'a-first-case')).toMatchObject({ case: { title: 'A first case, told better' } });
	expect((await here.eventNames()).slice(2)).toEqual(['case.revised']);
});

test('a file that is gone retracts its case, and one that comes back publishes it again', async () => {
	const { here, folder } = await mirrored();
	await rm(join(folder, 'a-second-case.md'));
	expect(await mirrorCases(here.ctxAs('system'), folder)).toEqual({ published: 1, retracted: 1 });
	expect(await slugs(here)).toEqual(['a-first-case']);
	expect(await caseBySlug(here.ctxAs('visitor'), 'a-second-case')).toMatchObject({ state: 'retracted', reason: 'editorial' });

	await writeCases(folder, { slug: 'a-second-case' });
	await mirrorCases(here.ctxAs('system'), folder);
	expect(await slugs(here)).toEqual(['a-first-case', 'a-second-case']);
	expect((await here.eventNames()).slice(2)).toEqual(['case.retracted', 'case.published']);
});

test('a case that was retracted already is not retracted again at each start', async () => {
	const { here, folder } = await mirrored();
	await rm(join(folder, 'a-second-case.md'));
	await mirrorCases(here.ctxAs('system'), folder);
	expect(await mirrorCases(here.ctxAs('system'), folder)).toEqual({ published: 1, retracted: 0 });
	expect((await here.eventNames()).filter((name) => name === 'case.retracted')).toHaveLength(1);
});

test('an emptied folder retracts every case', async () => {
	const { here } = await mirrored();
	expect(await mirrorCases(here.ctxAs('system'), await freshFolder())).toEqual({ published: 0, retracted: 2 });
	expect(await slugs(here)).toEqual([]);
});

test('one broken file changes nothing, and the error names its line, its field and what was expected', async () => {
	const { here, folder } = await mirrored();
	await writeCases(folder, { slug: 'a-first-case', title: 'A first case, told better' }, { slug: 'a-third-case' });
	await rm(join(folder, 'a-second-case.md'));
	const file = join(folder, 'broken.md');
	await writeFile(file, caseText({ slug: 'broken' }).replace('channel: 911-call', 'channel: smoke-signal'));
	const line =
		caseText({ slug: 'broken' })
			.split('\n')
			.findIndex((text) => text.startsWith('channel:')) + 1;

	const refused = await mirrorCases(here.ctxAs('system'), folder).catch((error: unknown) => error);

	expect(String(refused)).toContain(`${file}:${line}  channel: expected one of 911-call, 988-transfer, `);
	expect(await slugs(here)).toEqual(['a-first-case', 'a-second-case']);
	expect(await caseBySlug(here.ctxAs('visitor'), 'a-first-case')).toMatchObject({ case: { title: 'An evening on the back steps' } });
	expect(await here.eventNames()).toHaveLength(2);
});

test('every broken file is named, not only the first', async () => {
	const here = await community();
	const folder = await freshFolder();
	await writeFile(join(folder, 'one.md'), caseText({ slug: 'another-name' }));
	await writeFile(join(folder, 'two.md'), caseText({ slug: 'two' }, BODY.replace('## What happened', '## How it went')));
	const refused = await mirrorCases(here.ctxAs('system'), folder).catch((error: unknown) => error);
	expect(String(refused)).toContain(`${join(folder, 'one.md')}:2  slug: expected one, the name of the file; found another-name`);
	expect(String(refused)).toMatch(/two\.md:\d+ {2}body: expected the heading "## What happened"/);
});

test('files that are not cases are left alone', async () => {
	const { here, folder } = await mirrored();
	await writeFile(join(folder, 'notes.txt'), 'not a case');
	expect(await mirrorCases(here.ctxAs('system'), folder)).toEqual({ published: 2, retracted: 0 });
});

test('a folder that cannot be read retracts nothing', async () => {
	const { here, folder } = await mirrored();
	const notAFolder = join(folder, 'a-first-case.md');
	await expect(mirrorCases(here.ctxAs('system'), notAFolder)).rejects.toThrow();
	expect(await slugs(here)).toEqual(['a-first-case', 'a-second-case']);
});

test('a visitor cannot mirror a folder', async () => {
	const here = await community();
	const folder = await freshFolder();
	await writeCases(folder, { slug: 'a-first-case' });
	await expect(mirrorCases(here.ctxAs('visitor'), folder)).rejects.toMatchObject({ code: 'forbidden' });
	expect(await slugs(here)).toEqual([]);
	expect(await here.eventNames()).toEqual([]);
});

test('a visitor cannot mirror a folder that would change nothing either', async () => {
	const here = await community();
	await expect(mirrorCases(here.ctxAs('visitor'), await freshFolder())).rejects.toMatchObject({ code: 'forbidden' });
});

const slugs = async ({ ctxAs }: Community) => (await publishedCases(ctxAs('visitor'))).map(({ slug }) => slug).sort();

/** A community that has published a folder of two cases. */
async function mirrored(): Promise<{ here: Community; folder: string }> {
	const here = await community();
	const folder = await freshFolder();
	await writeCases(folder, { slug: 'a-first-case' }, { slug: 'a-second-case' });
	await mirrorCases(here.ctxAs('system'), folder);
	return { here, folder };
}
