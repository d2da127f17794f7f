import { expect, test } from 'vitest';
import { changeCohorts } from '#src/features/members/change-cohorts.ts';
import { changeRole } from '#src/features/members/change-role.ts';
import { openInvitations } from '#src/features/members/directory.ts';
import { inviteMember } from '#src/features/members/invite-member.ts';
import { join } from '#src/features/members/join.ts';
import { suspendMember } from '#src/features/members/suspend-member.ts';
import { type Community, community } from '#tests/support/context.ts';
import { cohortOf, type MemberContext } from '#tests/support/members.ts';

/** Ada, who administers and stays; two cohorts; and how somebody invites and what is open still. */
async function arranged() {
	const here: Community = await community();
	const [harbor, tide] = [await cohortOf(here, 'Harbor'), await cohortOf(here, 'Tide')];
	const ada = await here.member('Ada', { role: 'admin' });
	const invite = (by: MemberContext, name: string, cohortId: number | null, role: 'member' | 'editor' = 'member') =>
		inviteMember(by, { email: `${name}@rapport.test`, role, agencyId: null, cohortId });
	const open = async () => (await openInvitations(ada)).map(({ email }) => email?.split('@')[0]).sort();
	const ended = async () => (await here.eventNames()).filter((name) => name === 'member.invitations-ended').length;
	return { here, harbor, tide, ada, invite, open, ended };
}

test('S30: with a member, every invitation of theirs is shut out, and nobody else’s', async () => {
	const { here, harbor, ada, invite, open, ended } = await arranged();
	const bo = await here.member('Bo', { role: 'admin', facilitates: [harbor] });
	const { link } = await invite(bo, 'noor', harbor);
	await invite(bo, 'omid', null, 'editor');
	await invite(ada, 'lena', harbor);
	await suspendMember(ada, { memberId: bo.actor.id, reason: 'Left the agency.' });
	expect([await open(), await ended()]).toEqual([['lena'], 1]);
	const joining = { name: 'Noor', password: 'seven slow barges under a bridge', device: 'Firefox on Linux', address: '203.0.113.7' };
	await expect(join(here.ctxAs('visitor'), { ...joining, token: link.split('/').at(-1) ?? '' })).rejects.toMatchObject({ code: 'gone' });
});

test('S30: an administrator who is made a member keeps the invitations that a facilitator may send, and no other', async () => {
	const { here, harbor, tide, ada, invite, open, ended } = await arranged();
	const bo = await here.member('Bo', { role: 'admin', facilitates: [harbor] });
	await invite(bo, 'into-own-cohort', harbor);
	await invite(bo, 'into-another', tide);
	await invite(bo, 'into-none', null);
	await invite(bo, 'as-an-editor', harbor, 'editor');
	await changeRole(ada, { memberId: bo.actor.id, role: 'moderator' });
	expect([await open(), await ended()]).toEqual([['into-own-cohort'], 1]);
});

test.each([
	['leaves a cohort', false],
	['stays in a cohort as a plain member', true],
])('S30: a facilitator who %s has no invitation into it open, and keeps those into the other', async (_, stays) => {
	const { here, harbor, tide, ada, invite, open, ended } = await arranged();
	const fay = await here.member('Fay', { facilitates: [harbor, tide] });
	await invite(fay, 'into-harbor', harbor);
	await invite(fay, 'into-tide', tide);
	await invite(ada, 'of-ada', harbor);
	const places = [{ cohortId: tide, isFacilitator: true }, ...(stays ? [{ cohortId: harbor, isFacilitator: false }] : [])];
	await changeCohorts(ada, { memberId: fay.actor.id, places });
	expect([await open(), await ended()]).toEqual([['into-tide', 'of-ada'], 1]);
});

test('a change that takes no right ends no invitation', async () => {
	const { here, harbor, tide, ada, invite, open, ended } = await arranged();
	const [bo, fay] = [await here.member('Bo', { role: 'moderator' }), await here.member('Fay', { facilitates: [harbor] })];
	await invite(fay, 'noor', harbor);
	await changeRole(ada, { memberId: bo.actor.id, role: 'admin' });
	await changeRole(ada, { memberId: fay.actor.id, role: 'reviewer' });
	await changeCohorts(ada, {
		memberId: fay.actor.id,
		places: [harbor, tide].map((cohortId) => ({ cohortId, isFacilitator: cohortId === harbor })),
	});
	expect([await open(), await ended()]).toEqual([['noor'], 0]);
});
