import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { caseAuthors, caseComments, caseLinks, caseRevisions, caseSignatures } from '#db/schema/index.ts';
import { acceptCase } from '#src/features/sharing/accept-case.ts';
import { claimCase } from '#src/features/sharing/claim-case.ts';
import { commentOnCase } from '#src/features/sharing/comment-on-case.ts';
import { declineCase } from '#src/features/sharing/decline-case.ts';
import { inviteColleague } from '#src/features/sharing/invite-colleague.ts';
import { inviteGuest } from '#src/features/sharing/invite-guest.ts';
import { commentsOf, signaturesOf } from '#src/features/sharing/queries.ts';
import { returnCase } from '#src/features/sharing/return-case.ts';
import { settleComment } from '#src/features/sharing/settle-comment.ts';
import { signCase } from '#src/features/sharing/sign-case.ts';
import { bytesOnDisk } from '#tests/support/database.ts';
import { CANARY, CHECKS, caseAt, happened, SCANNER, type Sharing, sharing, sign, TERMS, TEXT, textOf, told } from './arrange.ts';

const PASSAGE = 'Two of us came and sat down too.';
const remark = (text: string, more: { field?: string; passage?: string; instead?: string } = {}) => ({ text, field: '', passage: '', instead: '', ...more });
const suggestion = remark('So that nobody counts us.', { field: 'body', passage: PASSAGE, instead: 'We came and sat down too.' });
const inReview = async () => {
	const here = await sharing();
	const id = await caseAt(here, 'in_review');
	await told(here);
	return { here, id };
};
const firstComment = async (here: Sharing, id: number) => (await commentsOf(here.ctxAs('system'), id))[0]?.id ?? 0;
const signedBy = async (here: Sharing, id: number) => (await signaturesOf(here.ctxAs('system'), id)).map(({ name }) => name);

test('a reviewer takes a case up, and its author hears of it', async () => {
	const here = await sharing();
	const id = await caseAt(here, 'submitted');
	await told(here);
	here.passMinutes(5);
	await claimCase(here.ada, { id });
	expect(await textOf(here, id)).toMatchObject({ state: 'in_review', stateAt: here.now(), claimedBy: here.ada.actor.id });
	expect(await told(here)).toEqual(['Ines: claimed']);
	const both = await caseAt(here, 'submitted');
	const [first, second] = await Promise.allSettled([claimCase(here.ben, { id: both }), claimCase(here.cleo, { id: both })]);
	expect([first.status, second.status]).toEqual(['fulfilled', 'rejected']);
	expect((await textOf(here, both)).claimedBy).toBe(here.ben.actor.id);
});

test('author and reviewers talk about a text: reviewers by name, the author without one', async () => {
	const { here, id } = await inReview();
	await commentOnCase(here.ada, { id, ...remark('What did the quiet do?') }, SCANNER);
	expect(await told(here)).toEqual(['Ines: comment']);
	await commentOnCase(here.ines, { id, ...remark('It let them look up.') }, SCANNER);
	expect(await told(here)).toEqual(['Ada: comment']);
	expect((await commentsOf(here.ada, id)).map(({ by, name, text }) => [by, name, text])).toEqual([
		['reviewer', 'Ada', 'What did the quiet do?'],
		['author', null, 'It let them look up.'],
	]);
	expect((await here.database.read.select().from(caseComments)).map(({ memberId }) => memberId)).toEqual([here.ada.actor.id, null]);
	expect((await happened(here, id)).slice(-2)).toEqual(['case.commented Ada', 'case.commented author']);
});

test('a comment that names somebody is not kept, and one about words that are not there neither', async () => {
	const { here, id } = await inReview();
	await expect(commentOnCase(here.ada, { id, ...remark('Was that Jennifer Thalberg?') }, SCANNER)).rejects.toMatchObject({ code: 'invalid', field: 'text' });
	const named = { ...suggestion, instead: 'Officer Jennifer Thalberg sat down too.' };
	await expect(commentOnCase(here.ada, { id, ...named }, SCANNER)).rejects.toMatchObject({ code: 'invalid', field: 'instead' });
	const nowhere = remark('Here', { field: 'body', passage: 'Three of us came.' });
	await expect(commentOnCase(here.ada, { id, ...nowhere }, SCANNER)).rejects.toMatchObject({ code: 'invalid', field: 'passage' });
	expect(await here.database.read.$count(caseComments)).toBe(0);
	expect(await bytesOnDisk(here.database, here.file)).not.toContain('thalberg');
});

test('a suggestion that the author takes stands in the text, and what was signed has to be signed again', async () => {
	const { here, id } = await inReview();
	await sign(here, id, here.ben);
	await commentOnCase(here.ada, { id, ...suggestion }, SCANNER);
	const comment = await firstComment(here, id);
	await expect(settleComment(here.ada, { id, comment, as: 'taken' }, SCANNER)).rejects.toMatchObject({ code: 'forbidden' });
	const { version } = await textOf(here, id);
	await settleComment(here.ines, { id, comment, as: 'taken' }, SCANNER);
	expect(await textOf(here, id)).toMatchObject({ body: TEXT.replace(PASSAGE, 'We came and sat down too.'), version: version + 1, state: 'in_review' });
	expect(await signedBy(here, id)).toEqual([]);
	expect((await commentsOf(here.ines, id))[0]?.settled).toBe('taken');
	expect((await happened(here, id)).at(-1)).toBe('case.comment-settled author');
	await expect(settleComment(here.ines, { id, comment, as: 'left' }, SCANNER)).rejects.toMatchObject({ code: 'conflict' });
});

test('a suggestion that is left changes nothing, and the signatures stay', async () => {
	const { here, id } = await inReview();
	await sign(here, id, here.ben);
	await commentOnCase(here.ada, { id, ...suggestion }, SCANNER);
	const before = await textOf(here, id);
	await settleComment(here.ines, { id, comment: await firstComment(here, id), as: 'left' }, SCANNER);
	expect(await textOf(here, id)).toEqual(before);
	expect(await signedBy(here, id)).toEqual(['Ben']);
});

test('with the words that a suggestion takes out goes what was kept for them', async () => {
	const here = await sharing();
	const id = await caseAt(here, 'in_review');
	const kept = [{ words: 'Thalberg', reason: 'A street.' }];
	const body = `${TEXT}\n\nOfficer Thalberg asked for a blanket.`;
	await here.database.read
		.update(caseRevisions)
		.set({ body, kept: JSON.stringify(kept), quasi: 9 })
		.where(eq(caseRevisions.id, id));
	await commentOnCase(here.ada, { id, ...suggestion, passage: 'Officer Thalberg asked', instead: 'One of us asked' }, SCANNER);
	await settleComment(here.ines, { id, comment: await firstComment(here, id), as: 'taken' }, SCANNER);
	expect(await textOf(here, id)).toMatchObject({ kept: [], quasi: 0 });
	expect((await textOf(here, id)).body).not.toContain('Thalberg');
});

test('two signatures, one of them from another agency, and the author is asked for the last word', async () => {
	const { here, id } = await inReview();
	await sign(here, id, here.ada);
	expect(await textOf(here, id)).toMatchObject({ state: 'in_review' });
	expect(await told(here)).toEqual([]);
	await sign(here, id, here.ben);
	expect(await textOf(here, id)).toMatchObject({ state: 'awaiting_author' });
	expect(await told(here)).toEqual(['Ines: to-approve']);
	const signatures = await here.database.read.select().from(caseSignatures);
	expect(
		signatures.map(({ memberId, agencyId, isFromElsewhere, version, checks, terms }) => [memberId, agencyId, isFromElsewhere, version, checks, terms]),
	).toEqual(
		[
			[here.ada, false],
			[here.ben, true],
		].map(([by, isFromElsewhere]) => {
			const { actor } = by as typeof here.ada;
			return [actor.id, actor.agencyId, isFromElsewhere, 2, JSON.stringify(CHECKS), JSON.stringify(TERMS)];
		}),
	);
});

test('two signatures of the author’s own agency, or of nobody’s, are not enough', async () => {
	const here = await sharing();
	const amy = await here.member('Amy', { role: 'reviewer', agencyId: here.agencies.alder });
	const id = await caseAt(here, 'in_review');
	for (const by of [here.ada, amy, here.grace]) await sign(here, id, by);
	expect((await textOf(here, id)).state).toBe('in_review');
	await sign(here, id, here.cleo);
	expect((await textOf(here, id)).state).toBe('awaiting_author');
});

test('where three details or more remain, three have to sign', async () => {
	const { here, id } = await inReview();
	await here.database.read.update(caseRevisions).set({ quasi: 3 }).where(eq(caseRevisions.id, id));
	await sign(here, id, here.ada);
	await sign(here, id, here.ben);
	expect((await textOf(here, id)).state).toBe('in_review');
	await sign(here, id, here.cleo);
	expect((await textOf(here, id)).state).toBe('awaiting_author');
});

test('nobody signs what they did not read, without both lists, or twice', async () => {
	const { here, id } = await inReview();
	const { version } = await textOf(here, id);
	for (const missing of CHECKS)
		await expect(signCase(here.ben, { id, version, checks: CHECKS.filter((code) => code !== missing), terms: TERMS })).rejects.toMatchObject({
			field: 'checks',
		});
	await expect(signCase(here.ben, { id, version: version - 1, checks: CHECKS, terms: TERMS })).rejects.toMatchObject({ code: 'conflict' });
	await sign(here, id, here.ben);
	await expect(sign(here, id, here.ben)).rejects.toMatchObject({ code: 'forbidden' });
	expect(await signedBy(here, id)).toEqual(['Ben']);
});

test('a case that goes back keeps its words and what was said, and its signatures and approvals fall', async () => {
	const here = await sharing();
	const id = await caseAt(here, 'approved');
	await told(here);
	await returnCase(here.edda, { id, text: 'One thing is still open.' });
	expect(await textOf(here, id)).toMatchObject({ state: 'draft', body: TEXT, claimedBy: null });
	expect(await signedBy(here, id)).toEqual([]);
	expect((await here.database.read.select().from(caseAuthors))[0]?.accepted).toBeNull();
	expect((await commentsOf(here.ines, id)).map(({ kind, by, name, text }) => [kind, by, name, text])).toEqual([
		['return', 'editor', 'Edda', 'One thing is still open.'],
	]);
	expect(await told(here)).toEqual(['Ines: returned']);
	await expect(acceptCase(here.ines, { id, version: 2 })).rejects.toMatchObject({ code: 'conflict' });
});

test('a case that is declined leaves a kind sentence and a reason, and none of its words', async () => {
	const { here, id } = await inReview();
	await sign(here, id, here.ben);
	await commentOnCase(here.ada, { id, ...remark('The marzipandor stands out.') }, SCANNER);
	await Promise.all([inviteColleague(here.ines, { id }), inviteGuest(here.ada, { id, guest: 'A clinician' })]);
	expect(await bytesOnDisk(here.database, here.file)).toContain(CANARY);
	await told(here);
	await declineCase(here.cleo, { id, reason: 'too-recognizable', text: 'Thank you. We think that somebody could know them.' });
	expect(await textOf(here, id)).toMatchObject({
		state: 'declined',
		declined: 'too-recognizable',
		body: '',
		document: {},
		kept: [],
		findings: [],
		attested: [],
	});
	expect((await commentsOf(here.ines, id)).map(({ kind, text }) => [kind, text])).toEqual([['decline', 'Thank you. We think that somebody could know them.']]);
	expect(await here.database.read.$count(caseLinks)).toBe(0);
	expect(await signedBy(here, id)).toEqual([]);
	expect(await told(here)).toEqual(['Ines: declined']);
	expect(await bytesOnDisk(here.database, here.file)).not.toContain(CANARY);
});
