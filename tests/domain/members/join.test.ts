import { expect, test } from 'vitest';
import { members } from '#db/schema/index.ts';
import { inviteMember } from '#src/features/members/invite-member.ts';
import { join } from '#src/features/members/join.ts';
import { hasAdmin } from '#src/features/members/queries.ts';
import { sessionOf } from '#src/features/sessions/queries.ts';
import { type Community, community } from '#tests/support/context.ts';
import { agencyOf, cohortOf, PASSWORD } from '#tests/support/members.ts';

const person = { name: 'Noor', password: PASSWORD, device: 'Firefox on Linux', address: '203.0.113.7' };

test('an invited person joins with name and password, into their agency and cohort, and is signed in', async () => {
	const here = await community();
	const [agencyId, cohortId] = [await agencyOf(here, 'Harbor City Police'), await cohortOf(here, 'Harbor')];
	const invitation = await invite(here, { agencyId, cohortId, role: 'reviewer' });
	const { token } = await join(here.ctxAs('visitor'), { ...person, token: invitation });
	expect((await sessionOf(here.ctxAs('visitor'), token))?.actor).toMatchObject({
		name: 'Noor',
		role: 'reviewer',
		agencyId,
		cohorts: [cohortId],
		facilitates: [],
	});
	expect(await here.eventNames()).toEqual(['member.invited', 'member.joined']);
});

test('an address that is typed beside an invitation that names one is passed over', async () => {
	const here = await community();
	await join(here.ctxAs('visitor'), { ...person, email: 'somebody.else@rapport.test', token: await invite(here) });
	expect(await here.database.read.select({ email: members.email }).from(members)).toEqual([{ email: 'noor@rapport.test' }]);
});

test('a used invitation is used', async () => {
	const here = await community();
	const token = await invite(here);
	await join(here.ctxAs('visitor'), { ...person, token });
	await expect(join(here.ctxAs('visitor'), { ...person, token })).rejects.toMatchObject({ code: 'gone' });
});

test('a password that cannot be one leaves the invitation open', async () => {
	const here = await community();
	const token = await invite(here, { agencyId: await agencyOf(here, 'Harbor City Police') });
	for (const password of ['too short', 'Harbor City Police', 'passwordpassword']) {
		await expect(join(here.ctxAs('visitor'), { ...person, password, token })).rejects.toMatchObject({ code: 'invalid', field: 'password' });
	}
	await join(here.ctxAs('visitor'), { ...person, token });
});

test('the first administrator joins with the link that the server printed, says their address, and the link is used', async () => {
	const here = await community();
	expect(await hasAdmin(here.ctxAs('system'))).toBe(false);
	const token = await invite(here, { email: null, role: 'admin' });
	await expect(join(here.ctxAs('visitor'), { ...person, token })).rejects.toMatchObject({ code: 'invalid', field: 'email' });
	await join(here.ctxAs('visitor'), { ...person, email: 'ada@rapport.test', token });
	expect(await hasAdmin(here.ctxAs('system'))).toBe(true);
	await expect(join(here.ctxAs('visitor'), { ...person, email: 'eve@rapport.test', token })).rejects.toMatchObject({ code: 'gone' });
});

test('an address that became a member’s meanwhile is refused, and the invitation stays', async () => {
	const here = await community();
	const token = await invite(here, { email: null, role: 'admin' });
	const ines = await here.member('Ines');
	await expect(join(here.ctxAs('visitor'), { ...person, email: ines.email, token })).rejects.toMatchObject({ code: 'conflict', field: 'email' });
	await join(here.ctxAs('visitor'), { ...person, email: 'ada@rapport.test', token });
});

async function invite(here: Community, changes: Partial<Parameters<typeof inviteMember>[1]> = {}): Promise<string> {
	const { link } = await inviteMember(here.ctxAs('system'), { email: 'noor@rapport.test', role: 'member', agencyId: null, cohortId: null, ...changes });
	return link.split('/').at(-1) ?? '';
}
