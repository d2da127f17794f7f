import { expect, test } from 'vitest';
import { events } from '#db/schema/index.ts';
import { memberForAdmin } from '#src/features/members/directory.ts';
import { SuspendInput } from '#src/features/members/input.ts';
import { reinstateMember } from '#src/features/members/reinstate-member.ts';
import { suspendMember } from '#src/features/members/suspend-member.ts';
import { askPasswordReset } from '#src/features/sessions/ask-password-reset.ts';
import { authorizeReset, sessionOf } from '#src/features/sessions/queries.ts';
import { signIn } from '#src/features/sessions/sign-in.ts';
import { community } from '#tests/support/context.ts';
import { PASSWORD, tokenInMail } from '#tests/support/members.ts';

const reason = 'Left the agency.';
const from = { device: 'Safari on a Mac', address: '203.0.113.7', knownAs: null };

test('a suspended member is a visitor from the next request on, and no link in their mailbox lets them in', async () => {
	const here = await community();
	const [ada, ines] = [await here.member('Ada', { role: 'admin' }), await here.member('Ines')];
	await askPasswordReset(here.ctxAs('visitor'), { email: ines.email, address: from.address });
	const token = await tokenInMail(here, 'password-reset');
	await suspendMember(ada, { memberId: ines.actor.id, reason });
	expect(await sessionOf(ada, ines.cookie)).toBeNull();
	expect(await sessionOf(ada, ada.cookie)).not.toBeNull();
	await expect(authorizeReset(ada, token)).rejects.toMatchObject({ code: 'gone' });
	await expect(signIn(here.ctxAs('visitor'), { ...from, email: ines.email, password: PASSWORD })).rejects.toMatchObject({ code: 'forbidden' });
	expect(await here.eventNames()).toContain('member.suspended');
});

test('a reinstated member signs in again; the old cookie stays dead', async () => {
	const here = await community();
	const [ada, ines] = [await here.member('Ada', { role: 'admin' }), await here.member('Ines')];
	await suspendMember(ada, { memberId: ines.actor.id, reason });
	await reinstateMember(ada, { memberId: ines.actor.id });
	expect(await sessionOf(ada, ines.cookie)).toBeNull();
	await signIn(here.ctxAs('visitor'), { ...from, email: ines.email, password: PASSWORD });
	expect((await here.eventNames()).slice(0, 2)).toEqual(['member.suspended', 'member.reinstated']);
});

test('administrators read when and why a member was suspended until they are reinstated, and the log never', async () => {
	const here = await community();
	const [ada, ines] = [await here.member('Ada', { role: 'admin' }), await here.member('Ines')];
	const ofInes = { memberId: ines.actor.id };
	await suspendMember(ada, { ...ofInes, reason });
	expect(await memberForAdmin(ada, ines.actor.id)).toMatchObject({ suspendedAt: here.now(), suspendedReason: reason });
	await reinstateMember(ada, ofInes);
	expect(await memberForAdmin(ada, ines.actor.id)).toMatchObject({ suspendedAt: null, suspendedReason: null });
	expect(JSON.stringify(await here.database.read.select().from(events))).not.toContain(reason);
});

test('a reason is one sentence on one line', () => {
	expect(SuspendInput.parse({ reason: ' Left\r\n the  agency. ' })).toEqual({ reason });
	for (const wrong of ['', ' \n ', 'No.', 'x'.repeat(301), 'Left\u202ethe agency.']) expect(SuspendInput.safeParse({ reason: wrong }).success).toBe(false);
	expect(SuspendInput.safeParse({}).success).toBe(false);
});

test('nobody is suspended twice or reinstated twice', async () => {
	const here = await community();
	const [ada, ines] = [await here.member('Ada', { role: 'admin' }), await here.member('Ines')];
	const ofInes = { memberId: ines.actor.id, reason };
	await expect(reinstateMember(ada, ofInes)).rejects.toMatchObject({ code: 'conflict', message: 'Ines is not suspended.' });
	await suspendMember(ada, ofInes);
	await expect(suspendMember(ada, ofInes)).rejects.toMatchObject({ code: 'conflict', message: 'Ines is suspended already.' });
	expect(await here.eventNames()).toEqual(['member.suspended']);
});

test('an administrator cannot suspend themselves', async () => {
	const here = await community();
	const ada = await here.member('Ada', { role: 'admin' });
	await here.member('Bo', { role: 'admin' });
	await expect(suspendMember(ada, { memberId: ada.actor.id, reason })).rejects.toMatchObject({ code: 'conflict' });
	expect(await sessionOf(ada, ada.cookie)).not.toBeNull();
});

test('of two administrators who suspend each other at once, one stays', async () => {
	const here = await community();
	const [ada, bo] = [await here.member('Ada', { role: 'admin' }), await here.member('Bo', { role: 'admin' })];
	const done = await Promise.allSettled([suspendMember(ada, { memberId: bo.actor.id, reason }), suspendMember(bo, { memberId: ada.actor.id, reason })]);
	expect(done.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
	expect(await sessionOf(ada, ada.cookie)).not.toBeNull();
});

test.each(['member', 'reviewer', 'editor', 'moderator'] as const)('a %s suspends and reinstates nobody', async (role) => {
	const here = await community();
	const [ines, omar] = [await here.member('Ines'), await here.member('Omar', { role })];
	for (const verb of [suspendMember, reinstateMember]) {
		await expect(verb(omar, { memberId: ines.actor.id, reason })).rejects.toMatchObject({ code: 'not-found' });
		await expect(verb(here.ctxAs('visitor'), { memberId: ines.actor.id, reason })).rejects.toMatchObject({ code: 'signed-out' });
	}
	expect(await sessionOf(ines, ines.cookie)).not.toBeNull();
	expect(await here.eventNames()).toEqual([]);
});
