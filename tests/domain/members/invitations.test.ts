import { expect, test } from 'vitest';
import { invitations } from '#db/schema/index.ts';
import { openInvitations } from '#src/features/members/directory.ts';
import { InviteInput } from '#src/features/members/input.ts';
import { inviteMember } from '#src/features/members/invite-member.ts';
import { authorizeInvitation } from '#src/features/members/queries.ts';
import { withdrawInvitation } from '#src/features/members/withdraw-invitation.ts';
import { community } from '#tests/support/context.ts';
import { agencyOf, cohortOf, lettersIn } from '#tests/support/members.ts';

const plain = { email: 'noor@rapport.test', role: 'member', agencyId: null, cohortId: null } as const;
const tokenOf = ({ link }: { link: string }) => link.split('/').at(-1) ?? '';

test('an administrator invites somebody as an editor of an agency, by mail', async () => {
	const here = await community();
	const [agencyId, cohortId] = [await agencyOf(here, 'Harbor City Police'), await cohortOf(here, 'Harbor')];
	const ada = await here.member('Ada', { role: 'admin' });
	const invited = await inviteMember(ada, { ...plain, role: 'editor', agencyId, cohortId });
	expect(await lettersIn(here)).toEqual([{ kind: 'invitation', to: plain.email, link: invited.link, by: 'Ada' }]);
	expect(await authorizeInvitation(here.ctxAs('visitor'), tokenOf(invited))).toMatchObject({
		role: 'editor',
		agency: 'Harbor City Police',
		cohort: 'Harbor',
		invitedBy: 'Ada',
	});
	expect(await here.eventNames()).toEqual(['member.invited']);
});

test('a new invitation of an address voids the old one', async () => {
	const here = await community();
	const ada = await here.member('Ada', { role: 'admin' });
	const [first, second] = [await inviteMember(ada, plain), await inviteMember(ada, plain)];
	await expect(authorizeInvitation(ada, tokenOf(first))).rejects.toMatchObject({ code: 'gone' });
	await authorizeInvitation(ada, tokenOf(second));
	expect(await openInvitations(ada)).toHaveLength(1);
});

test('an invitation is over after seven days', async () => {
	const here = await community();
	const invited = await inviteMember(here.ctxAs('system'), plain);
	here.passMinutes(7 * 24 * 60 - 1);
	await authorizeInvitation(here.ctxAs('visitor'), tokenOf(invited));
	here.passMinutes(1);
	await expect(authorizeInvitation(here.ctxAs('visitor'), tokenOf(invited))).rejects.toMatchObject({ code: 'gone' });
});

test('a facilitator invites members into their own cohort and nothing else', async () => {
	const here = await community();
	const [harbor, tide] = [await cohortOf(here, 'Harbor'), await cohortOf(here, 'Tide')];
	const fay = await here.member('Fay', { cohorts: [tide], facilitates: [harbor] });
	await inviteMember(fay, { ...plain, cohortId: harbor });
	for (const other of [{ cohortId: tide }, { cohortId: null }, { cohortId: harbor, role: 'editor' as const }]) {
		await expect(inviteMember(fay, { ...plain, ...other })).rejects.toMatchObject({ code: 'forbidden' });
	}
	expect(await here.eventNames()).toEqual(['member.invited']);
});

test('members and visitors invite nobody', async () => {
	const here = await community();
	const cohortId = await cohortOf(here, 'Harbor');
	for (const ctx of [await here.member('Ines', { cohorts: [cohortId] }), await here.member('Mo', { role: 'moderator' }), here.ctxAs('visitor')]) {
		await expect(inviteMember(ctx, { ...plain, cohortId })).rejects.toMatchObject({ code: 'forbidden' });
	}
	expect(await here.database.read.select().from(invitations)).toEqual([]);
});

test('whoever hands out a role gave their password lately', async () => {
	const here = await community();
	const ada = await here.member('Ada', { role: 'admin' });
	here.passMinutes(11);
	await expect(inviteMember(ada, { ...plain, role: 'admin' })).rejects.toMatchObject({ code: 'unproved' });
	await inviteMember(ada, plain);
});

test('a member’s address, and a cohort that is not there, are refused', async () => {
	const here = await community();
	const [ada, ines] = [await here.member('Ada', { role: 'admin' }), await here.member('Ines')];
	await expect(inviteMember(ada, { ...plain, email: ines.email })).rejects.toMatchObject({ code: 'conflict', field: 'email' });
	await expect(inviteMember(ada, { ...plain, cohortId: 99 })).rejects.toMatchObject({ code: 'invalid' });
	expect(await here.eventNames()).toEqual([]);
	expect(await lettersIn(here)).toEqual([]);
});

test('a withdrawn invitation lets nobody in, and is withdrawn once', async () => {
	const here = await community();
	const ada = await here.member('Ada', { role: 'admin' });
	const invited = await inviteMember(ada, plain);
	const [open] = await openInvitations(ada);
	const it = { invitationId: open?.id ?? 0 };
	await withdrawInvitation(ada, it);
	await expect(authorizeInvitation(here.ctxAs('visitor'), tokenOf(invited))).rejects.toMatchObject({ code: 'gone' });
	expect(await openInvitations(ada)).toEqual([]);
	await expect(withdrawInvitation(ada, it)).rejects.toMatchObject({ code: 'conflict' });
	expect(await here.eventNames()).toEqual(['member.invited', 'invitation.withdrawn']);
});

test('a facilitator sees and withdraws their own invitations; a stranger’s look like none', async () => {
	const here = await community();
	const harbor = await cohortOf(here, 'Harbor');
	const [ada, fay] = [await here.member('Ada', { role: 'admin' }), await here.member('Fay', { facilitates: [harbor] })];
	await inviteMember(ada, plain);
	await inviteMember(fay, { ...plain, email: 'omid@rapport.test', cohortId: harbor });
	const all = await openInvitations(ada);
	const [own] = await openInvitations(fay);
	expect([all.length, own?.email]).toEqual([2, 'omid@rapport.test']);
	const foreign = all.find(({ email }) => email === plain.email)?.id ?? 0;
	const missing = await withdrawInvitation(fay, { invitationId: 999 }).catch(String);
	expect(await withdrawInvitation(fay, { invitationId: foreign }).catch(String)).toBe(missing);
	await withdrawInvitation(fay, { invitationId: own?.id ?? 0 });
	expect((await openInvitations(ada)).map(({ id }) => id)).toEqual([foreign]);
	await expect(withdrawInvitation(here.ctxAs('visitor'), { invitationId: foreign })).rejects.toMatchObject({ code: 'signed-out' });
	await expect(openInvitations(here.ctxAs('visitor'))).rejects.toMatchObject({ code: 'signed-out' });
});

test('a form’s fields become an invitation', () => {
	expect(InviteInput.parse({ email: ' Noor@Rapport.test ', agencyId: '', cohortId: '3', extra: 'x' })).toEqual({ ...plain, cohortId: 3 });
	for (const wrong of [{ email: 'noor' }, { email: plain.email, role: 'owner' }, { email: plain.email, cohortId: 'x' }])
		expect(InviteInput.safeParse(wrong).success).toBe(false);
});
