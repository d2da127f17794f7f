import { eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { casePublications, members } from '#db/schema/index.ts';
import type { Context } from '#src/domain/context.ts';
import { isReviewedWithGuest } from '#src/features/cases/reviewed-with-guest.ts';
import { acceptCase } from '#src/features/sharing/accept-case.ts';
import { commentOnCase } from '#src/features/sharing/comment-on-case.ts';
import { deskMoves } from '#src/features/sharing/desk-moves.ts';
import { deskView } from '#src/features/sharing/desk-view.ts';
import { casesDueAgain } from '#src/features/sharing/due-again.ts';
import { joinableWith } from '#src/features/sharing/joinable.ts';
import { publishCase } from '#src/features/sharing/publish-case.ts';
import { lastTextOf, membersToAsk } from '#src/features/sharing/published-at-desk.ts';
import { commentsOf, queue } from '#src/features/sharing/queries.ts';
import { readAgain } from '#src/features/sharing/read-again.ts';
import { revisionFor } from '#src/features/sharing/revisions.ts';
import { caseAt, guestFor, SCANNER, sharing, sign, textOf } from './arrange.ts';
import { commentaryAt } from './arrange-commentary.ts';

const NOWHERE = { field: '', passage: '', instead: '' };

async function viewFor(ctx: Context, id: number) {
	const revision = await revisionFor(ctx, id);
	if (!revision) throw new Error(`There is no text ${id}.`);
	return { revision, view: await deskView(ctx, revision), ...deskMoves(revision) };
}

test('a reviewer finds at the desk what waits, the oldest first, and what is theirs says so', async () => {
	const here = await sharing();
	const first = await caseAt(here, 'in_review');
	here.passMinutes(60);
	const own = await caseAt(here, 'submitted', { by: here.ben });
	await caseAt(here, 'draft');
	const rows = await queue(here.ben);
	expect(rows.map(({ id, state, isOwn, claimedBy }) => ({ id, state, isOwn, claimedBy }))).toEqual([
		{ id: first, state: 'in_review', isOwn: false, claimedBy: 'Ada' },
		{ id: own, state: 'submitted', isOwn: true, claimedBy: null },
	]);
	await expect(queue(here.stranger)).rejects.toMatchObject({ code: 'not-found' });
});

test('a commentary stands at the desk under the title of its case', async () => {
	const here = await sharing();
	const id = await caseAt(here, 'published');
	const { slug } = await slugOf(here, id);
	const commentary = await commentaryAt(here, 'submitted', { slug });
	expect(await queue(here.ada)).toEqual([expect.objectContaining({ id: commentary, kind: 'commentary', title: 'An evening on the back steps' })]);
	const { view } = await viewFor(here.ada, commentary);
	expect(view).toMatchObject({ title: 'Commentary on An evening on the back steps', heading: 'Waits for a reader', about: 'An evening on the back steps' });
	expect(view.text).toMatchObject({ bodyHtml: expect.stringContaining('nobody hurried') });
});

test('a reviewer copies a passage as the page shows it, and it is kept as it stands in the text', async () => {
	const here = await sharing();
	const id = await caseAt(here, 'in_review', { text: 'They said "not *now*," and we waited... The evening was long.' });
	await commentOnCase(
		here.ada,
		{ id, ...NOWHERE, passage: '“not now,” and we waited…', instead: '“later,” and we waited', text: 'It says the same.' },
		SCANNER,
	);
	expect(await commentsOf(here.ada, id)).toEqual([
		expect.objectContaining({ kind: 'suggestion', field: 'body', passage: '"not *now*," and we waited...', instead: '“later,” and we waited' }),
	]);
	const { view } = await viewFor(here.ben, id);
	expect(view.marks).toEqual([expect.objectContaining({ field: 'body', kind: 'said', sign: '1', label: 'Comment 1, on the text' })]);
});

test('a reviewer is shown the moves that are theirs, and why they cannot make the others', async () => {
	const here = await sharing();
	const id = await caseAt(here, 'in_review');
	expect((await viewFor(here.ben, id)).moves).toEqual(['join', 'comment', 'sign', 'return', 'decline']);
	expect((await viewFor(here.edda, id)).moves).toEqual(['return']);
	await sign(here, id, here.ben);
	const { hindered, view } = await viewFor(here.ben, id);
	expect(hindered).toEqual([{ what: 'Signing', why: 'You signed this as it stands, so somebody else has to do it.' }]);
	expect(view.lead).toContain('1 of 2 signatures.');
	expect(view.lead).not.toContain('One has to come from another agency');
	await expect(viewFor(here.ines, id)).resolves.toMatchObject({ hindered: [] });
});

test('where every signature so far is of the author’s own agency, the desk says what is missing', async () => {
	const here = await sharing();
	const id = await caseAt(here, 'in_review');
	await sign(here, id, here.ada);
	expect((await viewFor(here.ben, id)).view.lead).toContain('One has to come from another agency than its author’s.');
});

test('a text may be joined with other new cases in review, and none of them is the reviewer’s own', async () => {
	const here = await sharing();
	const id = await caseAt(here, 'in_review');
	const other = await caseAt(here, 'submitted', { by: here.stranger });
	await caseAt(here, 'submitted', { by: here.ben });
	await caseAt(here, 'draft');
	await caseAt(here, 'approved');
	const { caseId } = await textOf(here, id);
	expect(await joinableWith(here.ben, { caseId })).toEqual([{ id: other, title: 'An evening on the back steps' }]);
	await expect(joinableWith(here.edda, { caseId })).rejects.toMatchObject({ code: 'not-found' });
});

test('an editor finds the cases that are due to be read again, the longest due first, until they have read them', async () => {
	const here = await sharing();
	const slugs: string[] = [];
	for (const reviewBy of ['2026-03', '2025-11', '2026-04']) {
		const { slug, caseId } = await slugOf(here, await caseAt(here, 'published'));
		const set = { document: sql`json_set(${casePublications.document}, '$.reviewBy', ${reviewBy})` };
		await here.database.read.update(casePublications).set(set).where(eq(casePublications.caseId, caseId));
		slugs.push(slug);
	}
	const [march = '', november = ''] = slugs;
	expect((await casesDueAgain(here.edda)).map(({ slug, reviewBy }) => `${slug} ${reviewBy}`)).toEqual([`${november} 2025-11`, `${march} 2026-03`]);
	await readAgain(here.edda, { slug: november });
	expect((await casesDueAgain(here.edda)).map(({ slug }) => slug)).toEqual([march]);
	await expect(casesDueAgain(here.ada)).rejects.toMatchObject({ code: 'not-found' });
});

test('an editor finds whom to ask by a part of the name; who is suspended is not asked', async () => {
	const here = await sharing();
	await here.database.read.update(members).set({ suspendedAt: 1 }).where(eq(members.id, here.cleo.actor.id));
	expect((await membersToAsk(here.edda, '')).map(({ name }) => name)).toEqual(['Ada', 'Ben', 'Edda', 'Grace', 'Ines', 'Sol']);
	expect(await membersToAsk(here.edda, 'IN')).toEqual([{ id: here.ines.actor.id, name: 'Ines', agency: 'Alder' }]);
	await expect(membersToAsk(here.ada, '')).rejects.toMatchObject({ code: 'not-found' });
});

test('the text of a published case that counts is its newest, and an editors’ case has none', async () => {
	const here = await sharing();
	const id = await caseAt(here, 'published');
	const { slug } = await slugOf(here, id);
	expect(await lastTextOf(here.edda, slug)).toEqual({ id });
	expect(await lastTextOf(here.edda, 'the-call-he-answered')).toBeNull();
});

test('a published case says that it was reviewed with a guest, and not so because a reviewer has left', async () => {
	const here = await sharing();
	const id = await caseAt(here, 'in_review');
	for (const by of [await guestFor(here, id), here.ben]) await sign(here, id, by);
	const { version } = await textOf(here, id);
	await acceptCase(here.ines, { id, version });
	await publishCase(here.edda, { id, version });
	const other = await caseAt(here, 'published');
	await here.database.read.delete(members).where(eq(members.id, here.ben.actor.id));
	expect(await isReviewedWithGuest(here.ctxAs('visitor'), (await slugOf(here, id)).slug)).toBe(true);
	expect(await isReviewedWithGuest(here.ctxAs('visitor'), (await slugOf(here, other)).slug)).toBe(false);
	expect(await isReviewedWithGuest(here.ctxAs('visitor'), 'the-call-he-answered')).toBe(false);
});

async function slugOf(here: Awaited<ReturnType<typeof sharing>>, id: number) {
	const { caseId } = await textOf(here, id);
	const row = await revisionFor(here.edda, id);
	return { caseId, slug: row?.slug ?? '' };
}
