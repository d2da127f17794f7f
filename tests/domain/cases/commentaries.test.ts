import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { caseCommentaries, cases } from '#db/schema/index.ts';
import { caseCatalog } from '#src/features/cases/case-catalog.ts';
import { commentariesOn } from '#src/features/cases/commentaries.ts';
import { publishEditorsCase } from '#src/features/cases/publish-editors-case.ts';
import { retractCase } from '#src/features/cases/retract-case.ts';
import { caseFile } from '#tests/support/cases.ts';
import { type Community, community } from '#tests/support/context.ts';

async function withCase() {
	const here = await community();
	await publishEditorsCase(here.ctxAs('system'), caseFile({ slug: 'first' }));
	return here;
}

async function commented(here: Community, id: number, voice: 'telecommunicator' | 'lived-experience', bodyHtml: string): Promise<void> {
	const [found] = await here.database.read.select({ id: cases.id }).from(cases).where(eq(cases.slug, 'first'));
	await here.database.read.insert(caseCommentaries).values({ id, caseId: found?.id ?? 0, voice, body: '', bodyHtml, publishedAt: here.now().getTime() });
}

/** What the search is handed of the only case. */
async function record(here: Community) {
	const catalog = caseCatalog(here.ctxAs('system'), 'one');
	const [listed] = await catalog.list();
	for await (const [found] of catalog.read([listed?.url ?? ''])) return { digest: listed?.digest, sections: found?.sections };
	return null;
}

test('a reader meets the voices on a case in the order in which they were published', async () => {
	const here = await withCase();
	await commented(here, 9, 'telecommunicator', '<p>What the caller could hear.</p>');
	here.passMinutes(1);
	await commented(here, 4, 'lived-experience', '<p>What I would have wanted.</p>');
	const found = await commentariesOn(here.ctxAs('visitor'), 'first');
	expect(found.map(({ voice }) => voice)).toEqual(['telecommunicator', 'lived-experience']);
	expect(await commentariesOn(here.ctxAs('visitor'), 'another')).toEqual([]);
});

test('a commentary is found by its words, and the search notices it', async () => {
	const here = await withCase();
	const before = await record(here);
	await commented(here, 9, 'telecommunicator', '<p>A quelnar on the line.</p>');
	const after = await record(here);
	expect(after?.digest).not.toBe(before?.digest);
	expect(after?.sections).toContainEqual({ id: 'commentary', heading: 'Commentary', text: 'A quelnar on the line.' });
	expect(before?.sections?.some(({ id }) => id === 'commentary')).toBe(false);
});

test('the voices on a case go with it', async () => {
	const here = await withCase();
	await commented(here, 9, 'telecommunicator', '<p>What the caller could hear.</p>');
	await retractCase(here.ctxAs('system'), { slug: 'first', reason: 'recognizable' });
	expect(await commentariesOn(here.ctxAs('visitor'), 'first')).toEqual([]);
});
