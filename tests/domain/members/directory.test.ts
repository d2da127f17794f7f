import { expect, test } from 'vitest';
import { countsForAdmin, memberForAdmin, membersInDirectory } from '#src/features/members/directory.ts';
import { inviteMember } from '#src/features/members/invite-member.ts';
import { suspendMember } from '#src/features/members/suspend-member.ts';
import { community } from '#tests/support/context.ts';
import { agencyOf, cohortOf } from '#tests/support/members.ts';

test('an administrator finds members by a part of name or address, with agency and cohorts', async () => {
	const here = await community();
	const [harbor, tide] = [await cohortOf(here, 'Harbor'), await cohortOf(here, 'Tide')];
	const ada = await here.member('Ada', { role: 'admin' });
	const ines = await here.member('Ines 100%', { agencyId: await agencyOf(here, 'Harbor City Police'), cohorts: [tide], facilitates: [harbor] });
	await here.member('Omar');
	const found = async (question: string) => (await membersInDirectory(ada, { question, limit: 50, offset: 0 })).members.map(({ name }) => name);
	expect(await found('')).toEqual(['Ada', 'Ines 100%', 'Omar']);
	expect(await found(' INES')).toEqual(['Ines 100%']);
	expect(await found('%')).toEqual(['Ines 100%']);
	expect(await found('omar@rapport')).toEqual(['Omar']);
	expect(await found("' or 1=1 --")).toEqual([]);
	expect(await memberForAdmin(ada, ines.actor.id)).toEqual({
		id: ines.actor.id,
		key: ines.actor.key,
		name: 'Ines 100%',
		email: 'ines.100.@rapport.test',
		role: 'member',
		agencyId: ines.actor.agencyId,
		agency: 'Harbor City Police',
		cohorts: [
			{ id: harbor, name: 'Harbor', isFacilitator: true },
			{ id: tide, name: 'Tide', isFacilitator: false },
		],
		suspendedAt: null,
		suspendedReason: null,
		joinedAt: here.now(),
	});
});

test('the list comes in pages and says how many there are', async () => {
	const here = await community();
	const ada = await here.member('Ada', { role: 'admin' });
	for (const name of ['Bo', 'cy', 'Dan']) await here.member(name);
	const { members, total } = await membersInDirectory(ada, { question: '', limit: 2, offset: 2 });
	expect([members.map(({ name }) => name), total]).toEqual([['cy', 'Dan'], 4]);
});

test('the administration counts what there is', async () => {
	const here = await community();
	await cohortOf(here, 'Harbor');
	const [ada, ines] = [await here.member('Ada', { role: 'admin' }), await here.member('Ines')];
	await suspendMember(ada, { memberId: ines.actor.id, reason: 'Left the agency.' });
	await inviteMember(ada, { email: 'noor@rapport.test', role: 'member', agencyId: null, cohortId: null });
	expect(await countsForAdmin(ada)).toEqual({ members: 2, suspended: 1, invitations: 1, agencies: 0, cohorts: 1, spaces: 0 });
});

test.each(['member', 'reviewer', 'editor', 'moderator'] as const)('a %s sees nothing of it', async (role) => {
	const here = await community();
	const omar = await here.member('Omar', { role });
	await expect(membersInDirectory(omar, { question: '', limit: 1, offset: 0 })).rejects.toMatchObject({ code: 'not-found' });
	await expect(memberForAdmin(omar, omar.actor.id)).rejects.toMatchObject({ code: 'not-found' });
	await expect(countsForAdmin(omar)).rejects.toMatchObject({ code: 'not-found' });
	await expect(countsForAdmin(here.ctxAs('visitor'))).rejects.toMatchObject({ code: 'signed-out' });
});
