import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { caseAccounts, caseAuthors, caseNotices, casePublications, caseRevisions } from '#db/schema/index.ts';
import { acceptCase } from '#src/features/sharing/accept-case.ts';
import { inviteColleague } from '#src/features/sharing/invite-colleague.ts';
import { joinAsColleague } from '#src/features/sharing/join-as-colleague.ts';
import { leaveAsColleague } from '#src/features/sharing/leave-as-colleague.ts';
import { publishCase } from '#src/features/sharing/publish-case.ts';
import { accountsOf } from '#src/features/sharing/queries.ts';
import { reviseCase } from '#src/features/sharing/revise-case.ts';
import { saveAccount } from '#src/features/sharing/save-account.ts';
import { saveCase } from '#src/features/sharing/save-case.ts';
import { bytesOnDisk } from '#tests/support/database.ts';
import type { MemberContext } from '#tests/support/members.ts';
import { begin, CODED, caseAt, happened, SCANNER, type Sharing, sharing, sign, TEXT, textOf, told } from './arrange.ts';

const ACCOUNT = '# On the phone\n\nI stayed on the line, and a quillwort rang.';
const account = (id: number, text = ACCOUNT) => ({ id, text, kept: [], findings: [] });
const tokenFor = async (by: MemberContext, id: number) => (await inviteColleague(by, { id })).split('/').at(-1) ?? '';
/** Sol adds an account to a case of Ines's. */
async function withColleague(state: 'draft' | 'submitted' | 'in_review' = 'draft') {
	const here = await sharing();
	const id = await caseAt(here, state);
	await joinAsColleague(here.stranger, { token: await tokenFor(here.ines, id), voice: 'telecommunicator' });
	await told(here);
	return { here, id, sol: here.stranger };
}
const approvedBy = async (here: Sharing, id: number, ...all: MemberContext[]) => {
	for (const by of all) await acceptCase(by, { id, version: (await textOf(here, id)).version });
};

test('a colleague comes by a link that works once, and adds an account of the same event', async () => {
	const here = await sharing();
	const id = await begin(here.ines);
	const token = await tokenFor(here.ines, id);
	expect(await bytesOnDisk(here.database, here.file)).not.toContain(token.toLowerCase());
	expect(await joinAsColleague(here.stranger, { token, voice: 'telecommunicator' })).toBe(id);
	expect(await told(here)).toEqual(['Ines: account-joined']);
	expect(await happened(here, id)).toEqual(['case.saved author', 'case.account-invited author', 'case.account-joined author']);
	await expect(joinAsColleague(here.ben, { token, voice: 'officer' })).rejects.toMatchObject({ code: 'gone' });
	const next = await tokenFor(here.ines, id);
	await expect(joinAsColleague(here.ines, { token: next, voice: 'officer' })).rejects.toMatchObject({ code: 'conflict' });
	here.passMinutes(14 * 24 * 60);
	await expect(joinAsColleague(here.ben, { token: next, voice: 'officer' })).rejects.toMatchObject({ code: 'gone' });
	const last = await tokenFor(here.ines, id);
	const both = await Promise.allSettled([here.ben, here.cleo].map((by) => joinAsColleague(by, { token: last, voice: 'officer' })));
	expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
	expect(await here.database.read.$count(caseAuthors)).toBe(3);
});

test('an account is kept without its headings and names, and its author’s own draft is not in its way', async () => {
	const { here, id, sol } = await withColleague();
	const { version } = await textOf(here, id);
	await expect(saveAccount(sol, account(id, 'Officer Thalberg came.'), SCANNER)).rejects.toMatchObject({ code: 'invalid', field: 'text' });
	await saveAccount(sol, account(id), SCANNER);
	expect(await accountsOf(here.ctxAs('system'), 1)).toMatchObject([{ voice: 'telecommunicator', body: ACCOUNT }]);
	await saveCase(here.ines, { id, version, document: { title: 'A title' } }, SCANNER);
	for (const ctx of [here.ines, here.ben]) await expect(saveAccount(ctx, account(id), SCANNER)).rejects.toMatchObject({ code: 'not-found' });
	expect((await happened(here, id)).at(-2)).toBe('case.account-saved author');
});

test('details of an account count for the number of signatures', async () => {
	const { here, id, sol } = await withColleague('in_review');
	expect((await textOf(here, id)).quasi).toBe(0);
	await saveAccount(sol, account(id, 'He drove a red 1978 Volvo station wagon to Lincoln Elementary School and to the Elk Diner.'), SCANNER);
	expect((await textOf(here, id)).quasi).toBeGreaterThan(1);
});

test('a published case holds its accounts, each under its voice, when everyone who wrote has approved it', async () => {
	const { here, id, sol } = await withColleague('in_review');
	await sign(here, id, here.ben);
	await saveAccount(sol, account(id), SCANNER);
	expect(await told(here)).toEqual(['Ada: comment', 'Ben: comment']);
	for (const by of [here.ada, here.ben]) await sign(here, id, by);
	expect(await told(here)).toEqual(['Ines: to-approve', 'Sol: to-approve']);
	await expect(saveAccount(sol, account(id), SCANNER)).rejects.toMatchObject({ code: 'conflict' });
	await approvedBy(here, id, here.ines);
	expect((await textOf(here, id)).state).toBe('awaiting_author');
	await approvedBy(here, id, sol);
	await publishCase(here.edda, { id, version: (await textOf(here, id)).version });
	const [row] = await here.database.read.select().from(casePublications);
	expect(row?.body).toContain(
		'for a while.\n\n### As the telecommunicator tells it\n\nOn the phone\n\nI stayed on the line, and a quillwort rang.\n\n## What helped',
	);
	expect(await here.database.read.$count(caseAccounts)).toBe(0);
	const next = await reviseCase(here.ines, { id, text: TEXT, document: CODED, kept: [], changeLine: 'Shorter.', isCorrection: false }, SCANNER);
	await expect(saveAccount(sol, account(next), SCANNER)).rejects.toMatchObject({
		code: 'conflict',
		message: expect.stringContaining('part of the text itself'),
	});
});

test('whoever signed before a colleague came signs again', async () => {
	const here = await sharing();
	const id = await caseAt(here, 'in_review');
	await sign(here, id, here.cleo);
	// Sol is of Cleo's agency: her signature is not from elsewhere any more.
	await joinAsColleague(here.stranger, { token: await tokenFor(here.ines, id), voice: 'officer' });
	for (const by of [here.ada, here.cleo]) await sign(here, id, by);
	expect((await textOf(here, id)).state).toBe('in_review');
	await sign(here, id, here.ben);
	expect((await textOf(here, id)).state).toBe('awaiting_author');
});

test('a colleague who leaves takes every word along, and nothing says that they were there', async () => {
	const { here, id, sol } = await withColleague('in_review');
	await saveAccount(sol, account(id), SCANNER);
	await sign(here, id, here.ben);
	await sign(here, id, here.ada);
	await told(here);
	await expect(leaveAsColleague(sol, { id })).rejects.toMatchObject({ code: 'conflict' });
	await here.database.read.update(caseRevisions).set({ status: 'in_review' }).where(eq(caseRevisions.id, id));
	await leaveAsColleague(sol, { id });
	expect(await here.database.read.$count(caseAccounts)).toBe(0);
	expect(await here.database.read.$count(caseNotices, eq(caseNotices.memberId, sol.actor.id))).toBe(0);
	expect(await bytesOnDisk(here.database, here.file)).not.toContain('quillwort');
	await sign(here, id, here.ben);
	await expect(leaveAsColleague(sol, { id })).rejects.toMatchObject({ code: 'not-found' });
});
