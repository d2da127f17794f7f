import { asc, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { caseFacets, casePublications, caseRetractions, cases, events } from '#db/schema/index.ts';
import { facetsOf } from '#src/features/cases/case-facets.ts';
import { publishEditorsCase } from '#src/features/cases/publish-editors-case.ts';
import { caseBySlug } from '#src/features/cases/queries.ts';
import { retractCase } from '#src/features/cases/retract-case.ts';
import { caseFile } from '#tests/support/cases.ts';
import { type Community, community } from '#tests/support/context.ts';

const SLUG = 'an-evening-on-the-back-steps';

test('the system publishes a case of the editors, and everyone can read it', async () => {
	const { ctxAs, now } = await community();
	const file = caseFile();
	await publishEditorsCase(ctxAs('system'), file);
	const found = await caseBySlug(ctxAs('visitor'), SLUG);
	expect(found).toMatchObject({
		state: 'published',
		case: { slug: SLUG, title: file.document.title, summary: file.document.summary, document: file.document, publishedAt: now(), updatedAt: now() },
	});
	expect(found?.state === 'published' && found.case.bodyHtml).toContain('<h2 id="what-happened">What happened</h2>\n<p>A neighbor called');
});

test('publishing records and announces case.published once', async () => {
	const { ctxAs, eventNames, announced } = await community();
	await publishEditorsCase(ctxAs('system'), caseFile());
	expect(await eventNames()).toEqual(['case.published']);
	expect(announced).toEqual([{ name: 'case.published', subject: SLUG }]);
});

test('a published case is found under each of its codes', async () => {
	const { ctxAs, database } = await community();
	const file = caseFile({ concerns: ['acute-distress', 'trauma-grief'] });
	await publishEditorsCase(ctxAs('system'), file);
	const kept = await database.read.select({ facet: caseFacets.facet, code: caseFacets.code }).from(caseFacets);
	expect(sorted(kept)).toEqual(sorted(facetsOf(file.document)));
});

test('publishing the same file again changes nothing and records nothing', async () => {
	const here = await community();
	await publishEditorsCase(here.ctxAs('system'), caseFile());
	const before = await everything(here);
	here.passMinutes(60);
	await publishEditorsCase(here.ctxAs('system'), caseFile());
	expect(await everything(here)).toEqual(before);
	expect(here.announced).toHaveLength(1);
});

test('a changed file revises the case and keeps the day it was first published', async () => {
	const { ctxAs, eventNames, announced, now, passMinutes } = await community();
	const first = now();
	await publishEditorsCase(ctxAs('system'), caseFile());
	passMinutes(60);
	await publishEditorsCase(ctxAs('system'), caseFile({ title: 'A colder evening', channel: 'walk-in' }));
	expect(await caseBySlug(ctxAs('visitor'), SLUG)).toMatchObject({ case: { title: 'A colder evening', publishedAt: first, updatedAt: now() } });
	expect(await eventNames()).toEqual(['case.published', 'case.revised']);
	expect(announced.at(-1)).toEqual({ name: 'case.revised', subject: SLUG });
});

test('a revised case is no longer found under the codes it lost', async () => {
	const { ctxAs, database } = await community();
	await publishEditorsCase(ctxAs('system'), caseFile({ channel: '911-call' }));
	const revised = caseFile({ channel: 'walk-in' });
	await publishEditorsCase(ctxAs('system'), revised);
	const kept = await database.read.select({ facet: caseFacets.facet, code: caseFacets.code }).from(caseFacets);
	expect(sorted(kept)).toEqual(sorted(facetsOf(revised.document)));
});

test('a visitor cannot publish a case', async () => {
	const here = await community();
	await expect(publishEditorsCase(here.ctxAs('visitor'), caseFile())).rejects.toMatchObject({
		code: 'forbidden',
		message: 'Only the server itself can do this.',
	});
	expect(await caseBySlug(here.ctxAs('visitor'), SLUG)).toBeNull();
	expect(await here.eventNames()).toEqual([]);
	expect(here.announced).toEqual([]);
});

test('a visitor cannot revise a case', async () => {
	const here = await community();
	await publishEditorsCase(here.ctxAs('system'), caseFile());
	const before = await everything(here);
	await expect(publishEditorsCase(here.ctxAs('visitor'), caseFile({ title: 'Another title' }))).rejects.toMatchObject({ code: 'forbidden' });
	expect(await everything(here)).toEqual(before);
});

test('a retracted case whose file returns is published again, from that day on', async () => {
	const { ctxAs, database, eventNames, now, passMinutes } = await community();
	await publishEditorsCase(ctxAs('system'), caseFile());
	await retractCase(ctxAs('system'), { slug: SLUG, reason: 'editorial' });
	passMinutes(60);
	await publishEditorsCase(ctxAs('system'), caseFile());
	expect(await caseBySlug(ctxAs('visitor'), SLUG)).toMatchObject({ state: 'published', case: { publishedAt: now() } });
	expect(await database.read.select().from(caseRetractions)).toEqual([]);
	expect(await eventNames()).toEqual(['case.published', 'case.retracted', 'case.published']);
});

test('a case that is only found by new codes is not said to have changed', async () => {
	const { ctxAs, database, now, passMinutes } = await community();
	await publishEditorsCase(ctxAs('system'), caseFile());
	const first = now();
	// As a program left it that knew fewer codes.
	await database.read.update(casePublications).set({ digest: 'older' });
	await database.read.delete(caseFacets).where(eq(caseFacets.facet, 'outcome'));
	passMinutes(60);
	await publishEditorsCase(ctxAs('system'), caseFile());
	expect(await caseBySlug(ctxAs('visitor'), SLUG)).toMatchObject({ case: { publishedAt: first, updatedAt: first } });
	expect((await database.read.select().from(caseFacets)).map(({ facet }) => facet)).toContain('outcome');
});

test('a case taken back because somebody could be recognized stays so, although its file is still there', async () => {
	const { ctxAs, eventNames } = await community();
	await publishEditorsCase(ctxAs('system'), caseFile());
	await retractCase(ctxAs('system'), { slug: SLUG, reason: 'recognizable' });
	await publishEditorsCase(ctxAs('system'), caseFile());
	expect(await caseBySlug(ctxAs('visitor'), SLUG)).toMatchObject({ state: 'retracted', reason: 'recognizable' });
	expect(await eventNames()).toEqual(['case.published', 'case.retracted']);
});

test('two starts that publish the same file at once record one event', async () => {
	const { ctxAs, eventNames } = await community();
	await Promise.all([publishEditorsCase(ctxAs('system'), caseFile()), publishEditorsCase(ctxAs('system'), caseFile())]);
	expect(await eventNames()).toEqual(['case.published']);
});

test('a case cannot carry markup of its own', async () => {
	const { ctxAs } = await community();
	await publishEditorsCase(ctxAs('system'), caseFile({}, '## What happened\n\n<script>alert(1)</script> [here](javascript:alert(1))\n'));
	const found = await caseBySlug(ctxAs('visitor'), SLUG);
	expect(found?.state === 'published' && found.case.bodyHtml).toContain('&lt;script&gt;');
	expect(found?.state === 'published' && found.case.bodyHtml).not.toMatch(/<script|href/);
});

const sorted = (rows: { facet: string; code: string }[]) => rows.map(({ facet, code }) => `${facet}:${code}`).sort();

async function everything({ database: { read } }: Community) {
	return [
		await read.select().from(cases),
		await read.select().from(casePublications),
		await read.select().from(caseFacets).orderBy(asc(caseFacets.facet), asc(caseFacets.code)),
		await read.select().from(caseRetractions),
		await read.select().from(events),
	];
}
