import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { members } from '#db/schema/index.ts';
import { changeRole } from '#src/features/members/change-role.ts';
import { sessionOf } from '#src/features/sessions/queries.ts';
import { type Community, community } from '#tests/support/context.ts';
import { type MemberContext, memberOf } from '#tests/support/members.ts';

const roleOf = async ({ database }: Community, { actor }: MemberContext) =>
	(await database.read.select({ role: members.role }).from(members).where(eq(members.id, actor.id)))[0]?.role;

test('an administrator makes a member an editor, whose sessions end', async () => {
	const here = await community();
	const [ada, ines] = [await here.member('Ada', { role: 'admin' }), await here.member('Ines')];
	await changeRole(ada, { memberId: ines.actor.id, role: 'editor' });
	expect(await roleOf(here, ines)).toBe('editor');
	expect(await sessionOf(ada, ines.cookie)).toBeNull();
	expect(await sessionOf(ada, ada.cookie)).not.toBeNull();
	expect(await here.eventNames()).toEqual(['member.role-changed']);
});

test('a role that stays as it was ends no session and is no event', async () => {
	const here = await community();
	const [ada, ines] = [await here.member('Ada', { role: 'admin' }), await here.member('Ines')];
	await changeRole(ada, { memberId: ines.actor.id, role: 'member' });
	expect(await sessionOf(ada, ines.cookie)).not.toBeNull();
	expect(await here.eventNames()).toEqual([]);
});

test('the last administrator stays one', async () => {
	const here = await community();
	const ada = await here.member('Ada', { role: 'admin' });
	const gone = await here.member('Gil', { role: 'admin' });
	await here.database.read.update(members).set({ suspendedAt: 1 }).where(eq(members.id, gone.actor.id));
	await expect(changeRole(ada, { memberId: ada.actor.id, role: 'member' })).rejects.toMatchObject({
		code: 'conflict',
		message: 'The site would be left without an administrator. Make somebody else one first.',
	});
	expect(await roleOf(here, ada)).toBe('admin');
	expect(await sessionOf(ada, ada.cookie)).not.toBeNull();
	expect(await here.eventNames()).toEqual([]);
});

test('of two administrators who step down at once, one stays', async () => {
	const here = await community();
	const both = [await here.member('Ada', { role: 'admin' }), await here.member('Bo', { role: 'admin' })];
	const done = await Promise.allSettled(both.map((each) => changeRole(each, { memberId: each.actor.id, role: 'member' })));
	expect(done.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
	expect((await Promise.all(both.map((each) => roleOf(here, each)))).toSorted()).toEqual(['admin', 'member']);
});

test.each(['member', 'reviewer', 'editor', 'moderator'] as const)('a %s gives no roles, least of all to themselves', async (role) => {
	const here = await community();
	const omar = await memberOf(here, { name: 'Omar', role });
	await expect(changeRole(omar, { memberId: omar.actor.id, role: 'admin' })).rejects.toMatchObject({ code: 'not-found' });
	await expect(changeRole(here.ctxAs('visitor'), { memberId: omar.actor.id, role: 'admin' })).rejects.toMatchObject({ code: 'signed-out' });
	expect(await roleOf(here, omar)).toBe(role);
	expect(await here.eventNames()).toEqual([]);
});

test.each([999, Number.NaN, 1.5, -1])('there is no member %d', async (memberId) => {
	const here = await community();
	await expect(changeRole(await here.member('Ada', { role: 'admin' }), { memberId, role: 'editor' })).rejects.toMatchObject({ code: 'not-found' });
});
