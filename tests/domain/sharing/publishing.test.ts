import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { caseAuthors, caseComments, caseFacets, caseLinks, casePublications, caseRevisions, cases } from '#db/schema/index.ts';
import { CaseDocument } from '#src/features/cases/case-document.ts';
import { facetsOf } from '#src/features/cases/case-facets.ts';
import { changesOf } from '#src/features/cases/changes.ts';
import { caseBySlug } from '#src/features/cases/queries.ts';
import { acceptCase } from '#src/features/sharing/accept-case.ts';
import { commentOnCase } from '#src/features/sharing/comment-on-case.ts';
import { inviteGuest } from '#src/features/sharing/invite-guest.ts';
import { publishCase } from '#src/features/sharing/publish-case.ts';
import { returnCase } from '#src/features/sharing/return-case.ts';
import { reviseCase } from '#src/features/sharing/revise-case.ts';
import { withdrawCase } from '#src/features/sharing/withdraw-case.ts';
import { bytesOnDisk } from '#tests/support/database.ts';
import { CODED, caseAt, happened, SCANNER, type Sharing, sharing, sign, TEXT, textOf, told } from './arrange.ts';

const SLUG = 'an-evening-on-the-back-steps';
const BETTER = TEXT.replace('a neighbor', 'somebody next door').replace('marzipandor', 'quillwort');
const revising = { text: BETTER, document: CODED, kept: [], changeLine: 'Says who called.', isCorrection: true };
const versionOf = async (here: Sharing, id: number) => (await textOf(here, id)).version;
const eventsOf = async (here: Sharing, subject: string) => happened(here, subject as unknown as number);

test('an author approves the version that they were shown, and editors hear of it', async () => {
	const here = await sharing();
	const id = await caseAt(here, 'awaiting_author');
	await told(here);
	const version = await versionOf(here, id);
	await expect(acceptCase(here.ines, { id, version: version - 1 })).rejects.toMatchObject({ code: 'conflict' });
	await acceptCase(here.ines, { id, version });
	expect((await textOf(here, id)).state).toBe('approved');
	expect(await told(here)).toEqual(['Edda: to-publish', 'Grace: to-publish']);
});

test('a published case has an address, its text and its facets, and its words stand there alone', async () => {
	const here = await sharing();
	const id = await caseAt(here, 'in_review');
	await commentOnCase(here.ada, { id, text: 'Zephyrnox.', field: '', passage: '', instead: '' }, SCANNER);
	await inviteGuest(here.ada, { id, guest: 'A clinician' });
	for (const by of [here.ada, here.ben]) await sign(here, id, by);
	await acceptCase(here.ines, { id, version: await versionOf(here, id) });
	await told(here);
	here.passMinutes(5);
	expect(await publishCase(here.edda, { id, version: await versionOf(here, id) })).toBe(`/cases/${SLUG}`);

	const found = await caseBySlug(here.ctxAs('visitor'), SLUG);
	if (found?.state !== 'published') throw new Error('It is not published.');
	const document = CaseDocument.parse({ ...CODED, slug: SLUG, reviewBy: '2028-03' });
	expect(found.case).toMatchObject({ title: CODED.title, summary: CODED.summary, document, publishedAt: here.now(), updatedAt: here.now() });
	expect(found.case.bodyHtml).toContain('<h2 id="what-helped">What helped</h2>');
	const { read } = here.database;
	expect((await read.select().from(casePublications))[0]?.body).toBe(TEXT);
	const facets = (await read.select().from(caseFacets)).map(({ facet, code }) => `${facet} ${code}`).sort();
	expect(facets).toEqual(
		facetsOf(document)
			.map(({ facet, code }) => `${facet} ${code}`)
			.sort(),
	);
	expect(await textOf(here, id)).toMatchObject({ state: 'published', body: '', document: {}, kept: [], findings: [], attested: [] });
	expect([await read.$count(caseComments), await read.$count(caseLinks)]).toEqual([0, 0]);
	expect(await bytesOnDisk(here.database, here.file)).not.toContain('zephyrnox');
	expect(await eventsOf(here, SLUG)).toEqual(['case.published Edda']);
	expect(here.announced.at(-1)).toEqual({ name: 'case.published', subject: SLUG });
	expect(await told(here)).toEqual(['Ines: published']);
	expect((await read.select().from(caseAuthors)).map(({ memberId, accepted }) => [memberId, accepted])).toEqual([[here.ines.actor.id, null]]);
});

test('a text without a heading gets the one that every case has', async () => {
	const here = await sharing();
	await caseAt(here, 'published', { text: 'Somebody sat on the back steps. We sat down too.' });
	const [row] = await here.database.read.select().from(casePublications);
	expect(row?.body).toBe('## What happened\n\nSomebody sat on the back steps. We sat down too.');
});

test('two cases of one title have two addresses, and none has that of a page', async () => {
	const here = await sharing();
	for (const title of ['The same door', 'The same door', 'Changes', 'L’été — à 2 heures!']) await caseAt(here, 'published', { document: { title } });
	const slugs = (await here.database.read.select({ slug: cases.slug }).from(cases).orderBy(cases.id)).map(({ slug }) => slug);
	expect(slugs).toEqual(['the-same-door', 'the-same-door-2', 'changes-3', 'lete-a-2-heures']);
});

test('what misses something by now is not published', async () => {
	const here = await sharing();
	const id = await caseAt(here, 'approved');
	const { questions: _, ...document } = CODED;
	await here.database.read
		.update(caseRevisions)
		.set({ document: JSON.stringify(document) })
		.where(eq(caseRevisions.id, id));
	await expect(publishCase(here.edda, { id, version: await versionOf(here, id) })).rejects.toMatchObject({ code: 'conflict' });
	expect(await here.database.read.$count(casePublications)).toBe(0);
});

test('a new text of a published case is reviewed beside it, and takes its place with a line that says what changed', async () => {
	const here = await sharing();
	const first = await caseAt(here, 'published');
	await told(here);
	here.passMinutes(60);
	const second = await reviseCase(here.ines, { id: first, ...revising }, SCANNER);
	expect(await textOf(here, second)).toMatchObject({ state: 'in_review', body: BETTER, changeLine: 'Says who called.', isCorrection: true });
	expect(await told(here)).toEqual(['Ada: to-review', 'Ben: to-review', 'Cleo: to-review', 'Grace: to-review']);
	expect(await happened(here, second)).toEqual(['case.revision-begun author']);
	await expect(reviseCase(here.edda, { id: first, ...revising }, SCANNER)).rejects.toMatchObject({
		code: 'conflict',
		message: expect.stringContaining('on its way'),
	});
	for (const by of [here.ben, here.cleo]) await sign(here, second, by);
	await acceptCase(here.ines, { id: second, version: 1 });
	const shown = async () => (await here.database.read.select().from(casePublications))[0];
	expect(await shown()).toMatchObject({ body: TEXT });
	const before = await shown();
	here.passMinutes(60);
	await publishCase(here.edda, { id: second, version: 1 });
	expect(await shown()).toMatchObject({ body: BETTER, publishedAt: before?.publishedAt, updatedAt: here.now().getTime() });
	expect(await changesOf(here.ctxAs('visitor'), SLUG)).toEqual([{ at: here.now(), line: 'Says who called.', isCorrection: true }]);
	expect(await eventsOf(here, SLUG)).toEqual(['case.published Edda', 'case.revised Edda']);
	expect(here.announced.at(-1)).toEqual({ name: 'case.revised', subject: SLUG });
	expect(await bytesOnDisk(here.database, here.file)).not.toContain('marzipandor');
});

test('a new text that is withdrawn leaves the published one as it is', async () => {
	const here = await sharing();
	const first = await caseAt(here, 'published');
	const second = await reviseCase(here.ines, { id: first, ...revising }, SCANNER);
	await withdrawCase(here.ines, { id: second });
	expect(await caseBySlug(here.ctxAs('visitor'), SLUG)).toMatchObject({ state: 'published' });
	expect(await textOf(here, second)).toMatchObject({ body: '', changeLine: '' });
	expect(await reviseCase(here.ines, { id: first, ...revising }, SCANNER)).toBe(second + 1);
});

test('a name in a new text, or in the line about it, keeps it out', async () => {
	const here = await sharing();
	const id = await caseAt(here, 'published');
	await expect(reviseCase(here.ines, { id, ...revising, text: `${TEXT} Officer Thalberg came.` }, SCANNER)).rejects.toMatchObject({ field: 'text' });
	await expect(reviseCase(here.ines, { id, ...revising, changeLine: 'Officer Thalberg asked.' }, SCANNER)).rejects.toMatchObject({ field: 'changeLine' });
	expect(await here.database.read.$count(caseRevisions)).toBe(1);
});

test('what an editor writes anew, its author approves; the editor neither signs nor publishes it', async () => {
	const here = await sharing();
	const first = await caseAt(here, 'published');
	await told(here);
	const id = await reviseCase(here.grace, { id: first, ...revising }, SCANNER);
	expect(await told(here)).toEqual(['Ada: to-review', 'Ben: to-review', 'Cleo: to-review', 'Ines: comment']);
	await expect(sign(here, id, here.grace)).rejects.toMatchObject({ code: 'forbidden' });
	for (const by of [here.ada, here.ben]) await sign(here, id, by);
	expect(await told(here)).toEqual(['Grace: to-approve', 'Ines: to-approve']);
	await acceptCase(here.grace, { id, version: 1 });
	expect((await textOf(here, id)).state).toBe('awaiting_author');
	await acceptCase(here.ines, { id, version: 1 });
	await expect(publishCase(here.grace, { id, version: 1 })).rejects.toMatchObject({ code: 'forbidden' });
	await publishCase(here.edda, { id, version: 1 });
	expect(await here.database.read.$count(casePublications, eq(casePublications.body, BETTER))).toBe(1);
});

test('where nobody knows the author any more, the editor who wrote it approves it, with signatures of two agencies', async () => {
	const here = await sharing();
	const amy = await here.member('Amy', { role: 'reviewer', agencyId: here.agencies.alder });
	const first = await caseAt(here, 'published', { isForgotten: true });
	const id = await reviseCase(here.edda, { id: first, ...revising }, SCANNER);
	await told(here);
	for (const by of [here.ada, amy]) await sign(here, id, by);
	expect((await textOf(here, id)).state).toBe('in_review');
	await sign(here, id, here.cleo);
	expect(await told(here)).toEqual(['Edda: to-approve']);
	await returnCase(here.cleo, { id, text: 'One more thing.' });
	expect((await textOf(here, id)).state).toBe('draft');
});
