import { expect, test } from 'vitest';
import { caseLinks, casePublications, caseSignatures } from '#db/schema/index.ts';
import type { Context } from '#src/domain/context.ts';
import { caseBySlug } from '#src/features/cases/queries.ts';
import { retractCase } from '#src/features/cases/retract-case.ts';
import { acceptCase } from '#src/features/sharing/accept-case.ts';
import { authorizeReading } from '#src/features/sharing/authorize-move.ts';
import { beginCase } from '#src/features/sharing/begin-case.ts';
import { claimCase } from '#src/features/sharing/claim-case.ts';
import { commentOnCase } from '#src/features/sharing/comment-on-case.ts';
import { declineCase } from '#src/features/sharing/decline-case.ts';
import { giveReceipt } from '#src/features/sharing/give-receipt.ts';
import { guestOf } from '#src/features/sharing/guests.ts';
import { inviteGuest } from '#src/features/sharing/invite-guest.ts';
import { publishCase } from '#src/features/sharing/publish-case.ts';
import { commentsOf, signaturesOf } from '#src/features/sharing/queries.ts';
import { holderOf } from '#src/features/sharing/receipt-holder.ts';
import { returnCase } from '#src/features/sharing/return-case.ts';
import { reviseCase } from '#src/features/sharing/revise-case.ts';
import { saveCase } from '#src/features/sharing/save-case.ts';
import { submitCase } from '#src/features/sharing/submit-case.ts';
import { withdrawCase } from '#src/features/sharing/withdraw-case.ts';
import { newToken } from '#src/lib/keys.ts';
import { bytesOnDisk } from '#tests/support/database.ts';
import { ATTESTED, begin, CANARY, CODED, caseAt, guestFor, happened, SCANNER, type Sharing, send, sharing, sign, TEXT, textOf } from './arrange.ts';

const SLUG = 'an-evening-on-the-back-steps';
const remark = { text: 'What did the quiet do?', field: '', passage: '', instead: '' };

/** Ines's case, so far, and whoever holds its code. */
async function withReceipt(state: 'submitted' | 'published') {
	const here = await sharing();
	const id = await begin(here.ines);
	const receipt = (await send(here, id, here.ines, { isForgotten: true })) ?? '';
	if (state === 'published') {
		await claimCase(here.ada, { id });
		for (const by of [here.ada, here.ben]) await sign(here, id, by);
		const { version } = await textOf(here, id);
		await acceptCase(here.ines, { id, version });
		await publishCase(here.edda, { id, version });
	}
	const found = await holderOf(here.ctxAs('visitor'), receipt.toLowerCase().replaceAll('-', ' '));
	if (!found) throw new Error('The code stands for nobody.');
	return { here, id, receipt, found, holder: { ...here.ctxAs('visitor'), actor: found.actor } as Context };
}

/** Everything that somebody might do with a text, beside withdrawing and taking back. */
const everythingElse = (here: Sharing, by: Context, id: number): Record<string, () => Promise<unknown>> => ({
	begin: () => beginCase(by, { text: TEXT, kept: [], findings: [], once: newToken() }, SCANNER),
	save: () => saveCase(by, { id, version: 2, text: TEXT }, SCANNER),
	submit: () => submitCase(by, { id, version: 2, lane: 'de-identified', attested: ATTESTED, isForgotten: false }, SCANNER),
	claim: () => claimCase(by, { id }),
	return: () => returnCase(by, { id, text: 'Why?' }),
	decline: () => declineCase(by, { id, reason: 'not-a-case', text: 'Thank you.' }),
	accept: () => acceptCase(by, { id, version: 2 }),
	publish: () => publishCase(by, { id, version: 2 }),
	revise: () => reviseCase(by, { id, text: TEXT, document: CODED, kept: [], changeLine: 'x', isCorrection: false }, SCANNER),
	'give a receipt': () => giveReceipt(by, { id }),
	'invite a guest': () => inviteGuest(by, { id, guest: 'A friend' }),
	'read another text': async () => authorizeReading(by, await begin(here.stranger)),
});

test('a guest reads, comments on and signs the one text that their link opens, and counts as from elsewhere', async () => {
	const here = await sharing();
	const [id, other] = [await caseAt(here, 'in_review'), await caseAt(here, 'in_review', { by: here.stranger })];
	const guest = await guestFor(here, id);
	expect(await authorizeReading(guest, id)).toMatchObject({ id, parts: ['guest'] });
	await commentOnCase(guest, { id, ...remark }, SCANNER);
	expect(await commentsOf(guest, id)).toMatchObject([{ by: 'guest', name: null, guest: 'A clinician of a neighboring county' }]);
	await sign(here, id, guest);
	await expect(sign(here, id, guest)).rejects.toMatchObject({ code: 'forbidden' });
	expect(await signaturesOf(here.ada, id)).toMatchObject([{ name: null, guest: 'A clinician of a neighboring county', isFromElsewhere: true }]);
	expect((await happened(here, id)).at(-1)).toMatch(/^case\.signed guest \d+$/);
	await sign(here, id, here.ada);
	expect((await textOf(here, id)).state).toBe('awaiting_author');
	for (const attempt of [authorizeReading(guest, other), commentOnCase(guest, { id: other, ...remark }, SCANNER), sign(here, other, guest)])
		await expect(attempt).rejects.toMatchObject({ code: 'not-found' });
});

test('a guest does nothing else', async () => {
	const here = await sharing();
	const id = await caseAt(here, 'in_review');
	const guest = await guestFor(here, id);
	const before = await textOf(here, id);
	for (const [what, attempt] of Object.entries(everythingElse(here, guest, id)))
		await expect(attempt(), what).rejects.toMatchObject({ code: expect.stringMatching(/^(forbidden|not-found|signed-out)$/) });
	await expect(withdrawCase(guest, { id })).rejects.toMatchObject({ code: 'forbidden' });
	expect(await textOf(here, id)).toEqual(before);
});

test('a guest’s link works for fourteen days, until the case is published, declined or withdrawn, and stands on no disk', async () => {
	const here = await sharing();
	const id = await caseAt(here, 'in_review');
	const invite = async () => (await inviteGuest(here.ada, { id, guest: 'A clinician' })).split('/').at(-1) ?? '';
	const token = await invite();
	expect(await bytesOnDisk(here.database, here.file)).not.toContain(token.toLowerCase());
	here.passMinutes(14 * 24 * 60 - 1);
	expect(await guestOf(here.ctxAs('visitor'), token)).not.toBeNull();
	here.passMinutes(1);
	expect(await guestOf(here.ctxAs('visitor'), token)).toBeNull();
	const next = await invite();
	await declineCase(here.ada, { id, reason: 'told-already', text: 'Thank you.' });
	expect(await guestOf(here.ctxAs('visitor'), next)).toBeNull();
	expect(await guestOf(here.ctxAs('visitor'), 'never-was')).toBeNull();
});

test('only a reviewer who did not write a text invites a guest to it, while it is in review, and says who that is', async () => {
	const here = await sharing();
	const id = await caseAt(here, 'in_review', { by: here.cleo });
	await expect(inviteGuest(here.ada, { id, guest: ' ' })).rejects.toMatchObject({ code: 'invalid', field: 'guest' });
	for (const [ctx, code] of [
		[here.cleo, 'forbidden'],
		[here.edda, 'forbidden'],
		[here.stranger, 'not-found'],
		[here.ctxAs('visitor'), 'signed-out'],
	] as const)
		await expect(inviteGuest(ctx, { id, guest: 'A clinician' })).rejects.toMatchObject({ code });
	const early = await caseAt(here, 'submitted');
	await expect(inviteGuest(here.ada, { id: early, guest: 'A clinician' })).rejects.toMatchObject({ code: 'conflict' });
	expect(await here.database.read.$count(caseLinks)).toBe(0);
});

test('a published case knows that a guest reviewed it, and not who', async () => {
	const here = await sharing();
	const id = await caseAt(here, 'in_review');
	for (const by of [await guestFor(here, id), here.ada]) await sign(here, id, by);
	const { version } = await textOf(here, id);
	await acceptCase(here.ines, { id, version });
	await publishCase(here.edda, { id, version });
	const [signature] = await here.database.read.select().from(caseSignatures);
	expect(signature).toMatchObject({ memberId: null, guestId: null, agencyId: null, isFromElsewhere: true });
});

test('whoever holds the code sees how the case stands, and withdraws it', async () => {
	const { here, id, found, holder } = await withReceipt('submitted');
	expect(found).toEqual({ actor: { kind: 'receipt', caseId: 1 }, revisionId: id });
	expect(await authorizeReading(holder, id)).toMatchObject({ state: 'submitted', parts: ['receipt'] });
	await withdrawCase(holder, { id });
	expect(await textOf(here, id)).toMatchObject({ state: 'withdrawn', body: '' });
	expect(await bytesOnDisk(here.database, here.file)).not.toContain(CANARY);
	expect((await happened(here, id)).at(-1)).toBe('case.withdrawn receipt');
	await expect(withdrawCase(holder, { id })).rejects.toMatchObject({ code: 'conflict' });
});

test('whoever holds the code of a published case takes it back, though nobody knows them', async () => {
	const { here, holder } = await withReceipt('published');
	await retractCase(holder, { slug: SLUG, reason: 'withdrawn-by-source' });
	expect(await caseBySlug(here.ctxAs('visitor'), SLUG)).toMatchObject({ state: 'retracted', reason: 'withdrawn-by-source' });
	expect((await happened(here, SLUG as unknown as number)).at(-1)).toBe('case.retracted receipt');
	await expect(retractCase(holder, { slug: SLUG, reason: 'editorial' })).rejects.toMatchObject({ code: 'conflict' });
});

test.each(['submitted', 'published'] as const)('whoever holds the code of a case that is %s does nothing else', async (state) => {
	const { here, id, holder } = await withReceipt(state);
	const before = await textOf(here, id);
	for (const [what, attempt] of Object.entries(everythingElse(here, holder, id)))
		await expect(attempt(), what).rejects.toMatchObject({ code: expect.stringMatching(/^(forbidden|not-found|signed-out)$/) });
	await expect(commentOnCase(holder, { id, ...remark }, SCANNER)).rejects.toMatchObject({ code: 'forbidden' });
	expect(await textOf(here, id)).toEqual(before);
	const other = await caseAt(here, 'submitted', { by: here.stranger });
	await expect(withdrawCase(holder, { id: other })).rejects.toMatchObject({ code: 'not-found' });
	await caseAt(here, 'published', { by: here.stranger, document: { title: 'Another evening' } });
	await expect(retractCase(holder, { slug: 'another-evening', reason: 'editorial' })).rejects.toMatchObject({ code: 'not-found' });
	expect(await here.database.read.$count(casePublications)).toBe(state === 'published' ? 2 : 1);
});

test('a code that was never given stands for nobody, and the one before a new one neither', async () => {
	const here = await sharing();
	const id = await begin(here.ines);
	const first = (await send(here, id)) ?? '';
	for (const code of ['', '00000-00000-00000-00000-00000', `${first}0`]) expect(await holderOf(here.ctxAs('visitor'), code)).toBeNull();
	await giveReceipt(here.ines, { id });
	expect(await holderOf(here.ctxAs('visitor'), first)).toBeNull();
});
