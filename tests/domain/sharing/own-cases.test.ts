import { expect, test } from 'vitest';
import { acceptCase } from '#src/features/sharing/accept-case.ts';
import { authorizeWriter } from '#src/features/sharing/authorize-writer.ts';
import { claimCase } from '#src/features/sharing/claim-case.ts';
import { commentOnCase } from '#src/features/sharing/comment-on-case.ts';
import { COMMENTARY_ATTESTATIONS } from '#src/features/sharing/input.ts';
import { inviteColleague } from '#src/features/sharing/invite-colleague.ts';
import { inviteCommentary } from '#src/features/sharing/invite-commentary.ts';
import { joinAsColleague } from '#src/features/sharing/join-as-colleague.ts';
import { casesOf, nameOf, ownAccount, titleOf, writersOf } from '#src/features/sharing/own-cases.ts';
import { reviseCase } from '#src/features/sharing/revise-case.ts';
import { saveAccount } from '#src/features/sharing/save-account.ts';
import { saveCase } from '#src/features/sharing/save-case.ts';
import { submitCase } from '#src/features/sharing/submit-case.ts';
import type { MemberContext } from '#tests/support/members.ts';
import { CODED, caseAt, SCANNER, type Sharing, send, sharing, sign, TEXT, textOf } from './arrange.ts';

const listOf = async (who: MemberContext) => (await casesOf(who)).map(({ title, state, part }) => `${part} ${state}: ${title}`);
const asColleague = async (here: Sharing, id: number, who: MemberContext) =>
	joinAsColleague(who, { token: (await inviteColleague(here.ines, { id })).split('/').at(-1) ?? '', voice: 'telecommunicator' });

test('an author finds what they wrote, what changed last first, and nobody else does', async () => {
	const here = await sharing();
	await caseAt(here, 'draft');
	here.passMinutes(5);
	await caseAt(here, 'published');
	expect(await listOf(here.ines)).toEqual(['text published: An evening on the back steps', 'text draft: ']);
	expect(await listOf(here.stranger)).toEqual([]);
	expect(await listOf(here.ada)).toEqual([]);
});

test('whoever asked to be forgotten finds nothing any more once it is published', async () => {
	const here = await sharing();
	await caseAt(here, 'approved', { isForgotten: true });
	expect(await listOf(here.ines)).toEqual(['text approved: An evening on the back steps']);
	const other = await sharing();
	await caseAt(other, 'published', { isForgotten: true });
	expect(await listOf(other.ines)).toEqual([]);
});

test('a new text of a published case stands beside it, and takes its place once it is published', async () => {
	const here = await sharing();
	const id = await caseAt(here, 'published');
	const change = {
		text: `${TEXT}\n\nOne of us wrote it down.`,
		document: { ...CODED, lane: 'de-identified' as const },
		kept: [],
		changeLine: 'Tells how it ended.',
	};
	const next = await reviseCase(here.ines, { ...change, id, isCorrection: false }, SCANNER);
	expect((await casesOf(here.ines)).map(({ id: which, state }) => `${which} ${state}`)).toEqual([`${next} in_review`, `${id} published`]);
	await here.database.client.execute({ sql: "update case_revisions set status = 'published' where id = ?", args: [next] });
	expect((await casesOf(here.ines)).map(({ id: which }) => which)).toEqual([next]);
});

test('the list says how many comments wait for an answer', async () => {
	const here = await sharing();
	const id = await caseAt(here, 'in_review');
	const said = { field: '', passage: '', instead: '' };
	await commentOnCase(here.ben, { id, text: 'What did you say first?', ...said }, SCANNER);
	await commentOnCase(here.ines, { id, text: 'Our names.', ...said }, SCANNER);
	expect((await casesOf(here.ines)).map(({ open }) => open)).toEqual([1]);
});

test('a colleague finds the case among theirs, writes an account and approves as the author does', async () => {
	const here = await sharing();
	const id = await caseAt(here, 'draft');
	await asColleague(here, id, here.stranger);
	expect((await casesOf(here.stranger)).map(({ part }) => part)).toEqual(['account']);
	await saveAccount(here.stranger, { id, text: 'I kept the neighbor on the line.', kept: [], findings: [] }, SCANNER);
	const account = await ownAccount(here.stranger, await authorizeWriter(here.stranger, id));
	expect(account).toEqual({ heading: 'As the telecommunicator tells it', body: 'I kept the neighbor on the line.', kept: '[]', findings: '[]' });
	await send(here, id);
	await claimCase(here.ada, { id });
	await sign(here, id, here.ada);
	await sign(here, id, here.ben);
	await acceptCase(here.stranger, { id, version: (await textOf(here, id)).version });
	const writers = await writersOf(here.ines, await authorizeWriter(here.ines, id));
	expect(writers.map(({ part, hasApproved, hasWritten, isYou }) => ({ part, hasApproved, hasWritten, isYou }))).toEqual([
		{ part: 'text', hasApproved: false, hasWritten: true, isYou: true },
		{ part: 'account', hasApproved: true, hasWritten: true, isYou: false },
	]);
	expect((await casesOf(here.stranger)).map(({ state, hasApproved }) => `${state} ${hasApproved}`)).toEqual(['awaiting_author true']);
});

test('only its author and colleagues find a text on their own pages, not whoever reviews it', async () => {
	const here = await sharing();
	const id = await caseAt(here, 'in_review');
	expect((await authorizeWriter(here.ines, id)).id).toBe(id);
	for (const who of [here.ada, here.edda, here.grace, here.stranger, here.ctxAs('system')]) {
		await expect(authorizeWriter(who, id)).rejects.toMatchObject({ code: 'not-found' });
	}
	await expect(authorizeWriter(here.ctxAs('visitor'), id)).rejects.toMatchObject({ code: 'signed-out' });
});

test('whoever is asked for a commentary sends it without a lane, and attests what fits one', async () => {
	const here = await sharing();
	await caseAt(here, 'published');
	await inviteCommentary(here.edda, { slug: 'an-evening-on-the-back-steps', memberId: here.stranger.actor.id, voice: 'clinician' });
	const [own] = await casesOf(here.stranger);
	expect(own).toMatchObject({ part: 'commentary', state: 'draft', title: 'An evening on the back steps', voice: 'clinician' });
	const id = own?.id ?? 0;
	const attested = Object.keys(COMMENTARY_ATTESTATIONS);
	const sending = { id, attested, isForgotten: false };
	await expect(submitCase(here.stranger, { ...sending, version: 1 }, SCANNER)).rejects.toMatchObject({ code: 'invalid', field: 'text' });
	await saveCase(here.stranger, { id, version: 1, text: 'Silence is a technique too.' }, SCANNER);
	await expect(submitCase(here.stranger, { ...sending, version: 2, attested: ['licence'] }, SCANNER)).rejects.toMatchObject({ field: 'attested' });
	expect(await submitCase(here.stranger, { ...sending, version: 2 }, SCANNER)).toBeNull();
	expect(await textOf(here, id)).toMatchObject({ state: 'submitted', attested, document: {} });
	const title = await titleOf(here.stranger, await authorizeWriter(here.stranger, id));
	expect(nameOf({ title, part: 'commentary', createdAt: here.now() }, here.now())).toBe('Commentary on “An evening on the back steps”');
	expect(nameOf({ title: '', part: 'text', createdAt: here.now() }, here.now())).toBe('A case begun on March 2');
});
