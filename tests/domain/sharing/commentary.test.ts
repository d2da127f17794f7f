import { expect, test } from 'vitest';
import { caseAuthors, caseCommentaries, caseReceipts, caseRevisions } from '#db/schema/index.ts';
import { commentariesOn } from '#src/features/cases/commentaries.ts';
import { publishEditorsCase } from '#src/features/cases/publish-editors-case.ts';
import { caseBySlug } from '#src/features/cases/queries.ts';
import { giveReceipt } from '#src/features/sharing/give-receipt.ts';
import { inviteColleague } from '#src/features/sharing/invite-colleague.ts';
import { inviteCommentary } from '#src/features/sharing/invite-commentary.ts';
import { retractCommentary } from '#src/features/sharing/retract-commentary.ts';
import { returnCase } from '#src/features/sharing/return-case.ts';
import { reviseCase } from '#src/features/sharing/revise-case.ts';
import { saveCase } from '#src/features/sharing/save-case.ts';
import { submitCase } from '#src/features/sharing/submit-case.ts';
import { withdrawCase } from '#src/features/sharing/withdraw-case.ts';
import { caseFile } from '#tests/support/cases.ts';
import { bytesOnDisk } from '#tests/support/database.ts';
import { CODED, caseAt, happened, SCANNER, sharing, sign, TEXT, textOf, told } from './arrange.ts';
import { COMMENTARY, commentaryAt } from './arrange-commentary.ts';

const SLUG = 'an-evening-on-the-back-steps';
const published = async () => {
	const here = await sharing();
	await caseAt(here, 'published');
	await told(here);
	return here;
};

test('an editor asks a member for a commentary, who finds an empty draft', async () => {
	const here = await published();
	const id = await commentaryAt(here, 'asked', { slug: SLUG });
	expect(await textOf(here, id)).toMatchObject({ kind: 'commentary', state: 'draft', body: '' });
	expect(await told(here)).toEqual(['Sol: commentary-asked']);
	expect(await happened(here, id)).toEqual(['case.commentary-invited Edda']);
	for (const ctx of [here.ines, here.ada, here.stranger])
		await expect(inviteCommentary(ctx, { slug: SLUG, memberId: here.ines.actor.id, voice: 'officer' })).rejects.toMatchObject({ code: 'not-found' });
	await expect(inviteCommentary(here.edda, { slug: 'never-was', memberId: 1, voice: 'officer' })).rejects.toMatchObject({ code: 'conflict' });
	const { voice } = await textOf(here, id);
	await expect(inviteCommentary(here.edda, { slug: SLUG, memberId: here.stranger.actor.id, voice: voice ?? 'officer' })).rejects.toMatchObject({
		code: 'conflict',
	});
});

test('a commentary goes the road of a case, and stands beside it', async () => {
	const here = await published();
	const before = await caseBySlug(here.ctxAs('visitor'), SLUG);
	const id = await commentaryAt(here, 'published', { slug: SLUG });
	expect(await commentariesOn(here.ctxAs('visitor'), SLUG)).toMatchObject([{ id, bodyHtml: `<p>${COMMENTARY}</p>\n`, publishedAt: here.now() }]);
	expect(await textOf(here, id)).toMatchObject({ state: 'published', body: '' });
	expect(await caseBySlug(here.ctxAs('visitor'), SLUG)).toEqual(before);
	expect(here.announced.at(-1)).toEqual({ name: 'case.commentary-published', subject: SLUG });
	expect(await here.database.read.$count(caseAuthors)).toBe(2);
});

test('an empty commentary, and one that names somebody, is not sent', async () => {
	const here = await published();
	const id = await commentaryAt(here, 'asked', { slug: SLUG });
	await expect(submitCase(here.stranger, { id, version: 1, attested: [], isForgotten: false }, SCANNER)).rejects.toMatchObject({ field: 'attested' });
	await expect(commentaryAt(here, 'submitted', { slug: SLUG, text: ' ' })).rejects.toMatchObject({ code: 'invalid', field: 'text' });
	await expect(saveCase(here.stranger, { id, version: 1, text: 'Jennifer Thalberg would know.' }, SCANNER)).rejects.toMatchObject({ field: 'text' });
});

test('whoever told the case reviews a commentary on it like everyone else; whoever wrote it does not', async () => {
	const here = await sharing();
	await caseAt(here, 'published', { by: here.cleo });
	const id = await commentaryAt(here, 'in_review', { slug: SLUG });
	await sign(here, id, here.cleo);
	await expect(sign(here, id, here.stranger)).rejects.toMatchObject({ code: 'forbidden' });
	expect((await textOf(here, id)).state).toBe('in_review');
});

test('the author of a commentary has no hand in the case: no code, no colleagues, no new text', async () => {
	const here = await published();
	const id = await commentaryAt(here, 'in_review', { slug: SLUG });
	const codes = await here.database.read.select().from(caseReceipts);
	for (const attempt of [giveReceipt(here.stranger, { id }), inviteColleague(here.stranger, { id })])
		await expect(attempt).rejects.toMatchObject({ code: 'not-found' });
	const other = await commentaryAt(here, 'published', { slug: SLUG });
	const revising = { id: other, text: TEXT, document: CODED, kept: [], changeLine: 'Mine now.', isCorrection: false };
	await expect(reviseCase(here.stranger, revising, SCANNER)).rejects.toMatchObject({ code: 'conflict' });
	expect(await here.database.read.select().from(caseReceipts)).toEqual(codes);
	expect(await here.database.read.$count(caseRevisions)).toBe(3);
});

test('whoever holds the code of a case has no hand in its commentaries', async () => {
	const here = await published();
	const id = await commentaryAt(here, 'in_review', { slug: SLUG });
	const holder = { ...here.ctxAs('visitor'), actor: { kind: 'receipt' as const, caseId: 1 } };
	await expect(withdrawCase(holder, { id })).rejects.toMatchObject({ code: 'not-found' });
	const other = await commentaryAt(here, 'published', { slug: SLUG });
	await expect(retractCommentary(holder, { id: other })).rejects.toMatchObject({ code: 'not-found' });
});

test('a commentary that is taken back leaves the database, and the case stays', async () => {
	const here = await published();
	const id = await commentaryAt(here, 'published', { slug: SLUG, text: 'A zephyrnox would have helped.' });
	expect(await bytesOnDisk(here.database, here.file)).toContain('zephyrnox');
	await expect(retractCommentary(here.ines, { id })).rejects.toMatchObject({ code: 'not-found' });
	await retractCommentary(here.stranger, { id });
	expect(await here.database.read.$count(caseCommentaries)).toBe(0);
	expect(await bytesOnDisk(here.database, here.file)).not.toContain('zephyrnox');
	expect(await caseBySlug(here.ctxAs('visitor'), SLUG)).toMatchObject({ state: 'published' });
	expect(here.announced.at(-1)).toEqual({ name: 'case.commentary-retracted', subject: SLUG });
	expect((await happened(here, SLUG as unknown as number)).at(-1)).toBe('case.commentary-retracted author');
	await expect(retractCommentary(here.edda, { id })).rejects.toMatchObject({ code: 'conflict' });
	await expect(retractCommentary(here.edda, { id: 1 })).rejects.toMatchObject({ code: 'conflict' });
});

test('a commentary can be on an editors’ case, and goes back to its author like any text', async () => {
	const here = await sharing();
	await publishEditorsCase(here.ctxAs('system'), caseFile());
	const id = await commentaryAt(here, 'awaiting_author', { slug: SLUG });
	await returnCase(here.edda, { id, text: 'A word more?' });
	expect(await textOf(here, id)).toMatchObject({ state: 'draft', body: COMMENTARY });
});

test('who wrote a commentary and asked to be forgotten is', async () => {
	const here = await published();
	const id = await commentaryAt(here, 'published', { slug: SLUG, isForgotten: true });
	expect((await here.database.read.select().from(caseAuthors)).map(({ memberId }) => memberId)).toEqual([here.ines.actor.id]);
	await expect(retractCommentary(here.stranger, { id })).rejects.toMatchObject({ code: 'not-found' });
});
