import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { caseJoins, caseLinks, caseRevisions } from '#db/schema/index.ts';
import { acceptCase } from '#src/features/sharing/accept-case.ts';
import { answerJoin } from '#src/features/sharing/answer-join.ts';
import { authorizeReading } from '#src/features/sharing/authorize-move.ts';
import { claimCase } from '#src/features/sharing/claim-case.ts';
import { deskView } from '#src/features/sharing/desk-view.ts';
import { findingWords } from '#src/features/sharing/finding-words.ts';
import { inviteColleague } from '#src/features/sharing/invite-colleague.ts';
import { joinAsColleague } from '#src/features/sharing/join-as-colleague.ts';
import { proposeJoin } from '#src/features/sharing/propose-join.ts';
import { publishCase } from '#src/features/sharing/publish-case.ts';
import { accountsOf, joinOf } from '#src/features/sharing/queries.ts';
import { saveAccount } from '#src/features/sharing/save-account.ts';
import { withdrawCase } from '#src/features/sharing/withdraw-case.ts';
import type { MemberContext } from '#tests/support/members.ts';
import { caseAt, guestFor, happened, SCANNER, type Sharing, sharing, sign, textOf, told } from './arrange.ts';

const account = (id: number, text: string) => ({ id, text, kept: [], findings: [] });
const tokenFor = async (by: MemberContext, id: number) => (await inviteColleague(by, { id })).split('/').at(-1) ?? '';
const approvedBy = async (here: Sharing, id: number, ...all: MemberContext[]) => {
	for (const by of all) await acceptCase(by, { id, version: (await textOf(here, id)).version });
};

/** Two texts about one event: Ines's, which Ben has signed, and Sol's, with an account of Edda's. Ada proposed to join Sol's into Ines's. */
async function twoTexts() {
	const here = await sharing();
	const [primary, joined] = [
		await caseAt(here, 'in_review'),
		await caseAt(here, 'submitted', { by: here.stranger, text: 'I took the call. A zephyrnox rang.' }),
	];
	await joinAsColleague(here.edda, { token: await tokenFor(here.stranger, joined), voice: 'supervisor' });
	await saveAccount(here.edda, account(joined, 'I supervised it.'), SCANNER);
	await sign(here, primary, here.ben);
	await told(here);
	await proposeJoin(here.ada, { id: joined, primary });
	return { here, primary, joined };
}

test('two texts become one when both authors agree: one is an account within the other, and so is what colleagues wrote for it', async () => {
	const { here, primary, joined } = await twoTexts();
	expect(await told(here)).toEqual(['Edda: join-asked', 'Ines: join-asked', 'Sol: join-asked']);
	await expect(proposeJoin(here.ben, { id: joined, primary })).rejects.toMatchObject({ code: 'conflict' });
	await expect(answerJoin(here.edda, { id: joined, agrees: true })).rejects.toMatchObject({ code: 'not-found' });
	await here.database.read.update(caseRevisions).set({ quasi: 2 }).where(eq(caseRevisions.kind, 'text'));
	expect(await answerJoin(here.stranger, { id: joined, agrees: true })).toBeNull();
	expect(await joinOf(here.ines, 1)).toEqual({ joinedId: 2, primaryId: 1, agrees: false });
	expect((await textOf(here, joined)).state).toBe('submitted');
	const { version } = await textOf(here, primary);
	expect(await answerJoin(here.ines, { id: primary, agrees: true })).toBe(primary);
	expect(await textOf(here, joined)).toMatchObject({ state: 'joined', body: '', document: {} });
	expect(await textOf(here, primary)).toMatchObject({ state: 'in_review', version: version + 1, quasi: 4 });
	expect((await accountsOf(here.ines, 1)).map(({ voice, body }) => [voice, body])).toEqual([
		['officer', 'I took the call. A zephyrnox rang.'],
		['supervisor', 'I supervised it.'],
	]);
	expect([await here.database.read.$count(caseJoins), await here.database.read.$count(caseLinks)]).toEqual([0, 0]);
	expect(await told(here)).toEqual(['Ben: comment', 'Edda: account-joined', 'Sol: account-joined']);
	expect((await happened(here, joined)).slice(-2)).toEqual(['case.join-agreed author', 'case.joined author']);
	// Ben's signature fell. All three agencies have a word in it by now, so somebody from elsewhere has to sign.
	for (const by of [here.ada, here.ben, here.cleo]) await sign(here, primary, by);
	expect((await textOf(here, primary)).state).toBe('in_review');
	await sign(here, primary, await guestFor(here, primary));
	await approvedBy(here, primary, here.ines, here.stranger);
	expect((await textOf(here, primary)).state).toBe('awaiting_author');
	await approvedBy(here, primary, here.edda);
	await expect(publishCase(here.edda, { id: primary, version: version + 1 })).rejects.toMatchObject({ code: 'forbidden' });
});

test('what an author kept in an account, and why, stands before the reviewers, also once two cases have become one', async () => {
	const { here, primary, joined } = await twoTexts();
	const kept = [{ words: '555-213-0142', reason: 'It is the public line of the center.' }];
	await saveAccount(here.edda, { ...account(joined, 'I gave them 555-213-0142.'), kept, findings: [{ type: 'phone', replaced: 0, kept: 1 }] }, SCANNER);
	expect((await deskView(here.ada, await authorizeReading(here.ada, joined))).decided.kept).toEqual(kept);
	for (const [by, id] of [
		[here.stranger, joined],
		[here.ines, primary],
	] as const)
		await answerJoin(by, { id, agrees: true });
	const { decided } = await deskView(here.ada, await authorizeReading(here.ada, primary));
	expect(decided.kept).toEqual(kept);
	expect(findingWords(decided.findings, 'kept')).toContain('1 phone number');
});

test('one author who does not agree ends it, and both texts go on alone', async () => {
	const { here, primary, joined } = await twoTexts();
	await answerJoin(here.ines, { id: primary, agrees: false });
	expect(await joinOf(here.ines, 1)).toBeNull();
	expect((await happened(here, primary)).at(-1)).toBe('case.join-dropped author');
	await expect(answerJoin(here.stranger, { id: joined, agrees: true })).rejects.toMatchObject({ code: 'conflict' });
	expect(await textOf(here, joined)).toMatchObject({ state: 'submitted' });
});

test('an answer comes too late when one of the two has gone on or away', async () => {
	const { here, primary, joined } = await twoTexts();
	await sign(here, primary, here.ada);
	await expect(answerJoin(here.stranger, { id: joined, agrees: true })).rejects.toMatchObject({
		code: 'conflict',
		message: expect.stringContaining('not in review'),
	});
	await withdrawCase(here.ines, { id: primary });
	await expect(answerJoin(here.stranger, { id: joined, agrees: true })).rejects.toMatchObject({
		code: 'conflict',
		message: expect.stringContaining('Nothing is proposed'),
	});
});

test('nobody joins their own text, or one that is published', async () => {
	const { here, joined } = await twoTexts();
	const own = await caseAt(here, 'submitted', { by: here.ben });
	await expect(proposeJoin(here.ben, { id: own, primary: joined })).rejects.toMatchObject({ code: 'forbidden' });
	await expect(proposeJoin(here.cleo, { id: own, primary: own })).rejects.toMatchObject({ code: 'conflict' });
	const shown = await caseAt(here, 'published');
	await expect(proposeJoin(here.cleo, { id: shown, primary: own })).rejects.toMatchObject({ code: 'conflict' });
});

test('whoever told one event twice is its author still, and approves once', async () => {
	const here = await sharing();
	const [primary, joined] = [await caseAt(here, 'submitted'), await caseAt(here, 'submitted', { text: 'The same evening, told again.' })];
	await proposeJoin(here.ada, { id: joined, primary });
	await answerJoin(here.ines, { id: joined, agrees: true });
	await answerJoin(here.ines, { id: primary, agrees: true });
	expect(await textOf(here, joined)).toMatchObject({ state: 'joined' });
	await claimCase(here.ada, { id: primary });
	for (const by of [here.ada, here.ben]) await sign(here, primary, by);
	await approvedBy(here, primary, here.ines);
	expect((await textOf(here, primary)).state).toBe('approved');
});
