import { expect, test } from 'vitest';
import { caseFacets, casePublications, caseRetractions, searchRecords } from '#db/schema/index.ts';
import { caseCatalog } from '#src/features/cases/case-catalog.ts';
import { publishEditorsCase } from '#src/features/cases/publish-editors-case.ts';
import { caseBySlug, publishedDigests, retractedSlugs } from '#src/features/cases/queries.ts';
import { retractCase } from '#src/features/cases/retract-case.ts';
import { mirrorRecords } from '#src/features/search/mirror-records.ts';
import { BODY, caseFile } from '#tests/support/cases.ts';
import { type Community, community } from '#tests/support/context.ts';
import { bytesOnDisk } from '#tests/support/database.ts';

const SLUG = 'an-evening-on-the-back-steps';
/** Words that stand nowhere else, one for each part of a case; stemming leaves them as they are. */
const CANARIES = { title: 'quillwort', summary: 'ambergrist', turn: 'zephyrnox', body: 'marzipandor' };

test('the words of a retracted case leave every table, and the file on the disk', async () => {
	const here = await published();
	const before = await bytesOnDisk(here.database, here.file);
	for (const canary of Object.values(CANARIES)) expect(before).toContain(canary);

	await retractCase(here.ctxAs('system'), { slug: SLUG, reason: 'recognizable' });

	const { read } = here.database;
	expect(await read.select().from(casePublications)).toEqual([]);
	expect(await read.select().from(caseFacets)).toEqual([]);
	expect(await read.select().from(searchRecords)).toEqual([]);
	const after = await bytesOnDisk(here.database, here.file);
	for (const canary of Object.values(CANARIES)) expect(after).not.toContain(canary);
});

test('words that a revision replaced leave the file as well', async () => {
	const here = await published();
	await publishEditorsCase(here.ctxAs('system'), caseFile());
	await mirrorRecords(here.ctxAs('system'), caseCatalog(here.ctxAs('system'), ''));
	const after = await bytesOnDisk(here.database, here.file);
	for (const canary of Object.values(CANARIES)) expect(after).not.toContain(canary);
});

test('where a retracted case was, a note says why and since when', async () => {
	const { ctxAs, now } = await published();
	await retractCase(ctxAs('system'), { slug: SLUG, reason: 'withdrawn-by-source' });
	expect(await caseBySlug(ctxAs('visitor'), SLUG)).toEqual({ state: 'retracted', reason: 'withdrawn-by-source', retractedAt: now() });
	expect(await retractedSlugs(ctxAs('visitor'))).toEqual([SLUG]);
});

test('retracting is recorded and announced', async () => {
	const { ctxAs, eventNames, announced } = await published();
	await retractCase(ctxAs('system'), { slug: SLUG, reason: 'editorial' });
	expect((await eventNames()).filter((name) => name.startsWith('case.'))).toEqual(['case.published', 'case.retracted']);
	expect(announced.at(-1)).toEqual({ name: 'case.retracted', subject: SLUG });
});

test('a case cannot be retracted twice', async () => {
	const { ctxAs, eventNames, announced, passMinutes, now } = await published();
	const first = now();
	await retractCase(ctxAs('system'), { slug: SLUG, reason: 'recognizable' });
	passMinutes(5);
	await expect(retractCase(ctxAs('system'), { slug: SLUG, reason: 'editorial' })).rejects.toMatchObject({
		code: 'conflict',
		message: 'Only a published case can be retracted.',
	});
	expect(await caseBySlug(ctxAs('visitor'), SLUG)).toEqual({ state: 'retracted', reason: 'recognizable', retractedAt: first });
	expect((await eventNames()).filter((name) => name === 'case.retracted')).toHaveLength(1);
	expect(announced.filter(({ name }) => name === 'case.retracted')).toHaveLength(1);
});

test('of two who retract a case at once, one is refused and one event stands', async () => {
	const { ctxAs, eventNames } = await published();
	const both = await Promise.allSettled((['recognizable', 'editorial'] as const).map((reason) => retractCase(ctxAs('system'), { slug: SLUG, reason })));
	expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
	expect((await eventNames()).filter((name) => name === 'case.retracted')).toHaveLength(1);
});

test('a visitor cannot retract a case', async () => {
	const { ctxAs, eventNames, announced } = await published();
	const before = await eventNames();
	await expect(retractCase(ctxAs('visitor'), { slug: SLUG, reason: 'editorial' })).rejects.toMatchObject({
		code: 'signed-out',
		message: 'Sign in to do this.',
	});
	expect(await caseBySlug(ctxAs('visitor'), SLUG)).toMatchObject({ state: 'published' });
	expect(await eventNames()).toEqual(before);
	expect(announced.filter(({ name }) => name === 'case.retracted')).toEqual([]);
});

test('a case that never was cannot be retracted, and nothing is noted about it', async () => {
	const { ctxAs, eventNames, database } = await community();
	await expect(retractCase(ctxAs('system'), { slug: 'no-such-case', reason: 'editorial' })).rejects.toMatchObject({ code: 'conflict' });
	expect(await database.read.select().from(caseRetractions)).toEqual([]);
	expect(await eventNames()).toEqual([]);
});

test('retracting a case that never was says nothing about a case that stands', async () => {
	const { ctxAs, database } = await published();
	await expect(retractCase(ctxAs('system'), { slug: 'no-such-case', reason: 'recognizable' })).rejects.toMatchObject({ code: 'conflict' });
	expect(await database.read.select().from(caseRetractions)).toEqual([]);
});

test('retracting one case leaves the words of another', async () => {
	const { ctxAs } = await published();
	await publishEditorsCase(ctxAs('system'), caseFile({ slug: 'a-second-case', title: 'A second case' }));
	await retractCase(ctxAs('system'), { slug: SLUG, reason: 'editorial' });
	expect((await publishedDigests(ctxAs('visitor'))).map(({ slug }) => slug)).toEqual(['a-second-case']);
});

/** A community with one published case, its words in the search too. */
async function published(): Promise<Community> {
	const here = await community();
	const system = here.ctxAs('system');
	const plain = caseFile().document;
	const [first, ...others] = plain.turningPoints;
	if (!first) throw new Error('The case of the tests has turning points.');
	const changes = {
		title: `An evening with ${CANARIES.title}`,
		summary: `${plain.summary} ${CANARIES.summary}`,
		turningPoints: [{ ...first, what: `They spoke of ${CANARIES.turn}.` }, ...others],
	};
	await publishEditorsCase(system, caseFile(changes, `${BODY}\nSomebody remembered ${CANARIES.body}.\n`));
	await mirrorRecords(system, caseCatalog(system, ''));
	return here;
}
