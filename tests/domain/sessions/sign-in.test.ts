import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { members, sessions, signInAddresses } from '#db/schema/index.ts';
import { suspendMember } from '#src/features/members/suspend-member.ts';
import { sessionOf } from '#src/features/sessions/queries.ts';
import { signIn } from '#src/features/sessions/sign-in.ts';
import { isDue, touchSession } from '#src/features/sessions/touch-session.ts';
import { community } from '#tests/support/context.ts';
import { cohortOf, PASSWORD } from '#tests/support/members.ts';

const from = { device: 'Safari on a Mac', address: '203.0.113.7', knownAs: null };

test('a member signs in and is who they are', async () => {
	const here = await community();
	const cohort = await cohortOf(here, 'Harbor');
	const ines = await here.member('Ines', { role: 'editor', facilitates: [cohort] });
	const { token, memberId } = await signIn(here.ctxAs('visitor'), { ...from, email: ' Ines@rapport.test', password: PASSWORD });
	expect(memberId).toBe(ines.actor.id);
	const session = await sessionOf(here.ctxAs('visitor'), token);
	expect(session?.actor).toEqual({ ...ines.actor, sessionId: expect.any(String), provedAt: here.now().getTime() });
	expect(await here.eventNames()).toEqual(['session.started']);
});

test('a wrong password, of a suspended member too, and an unknown address are refused with one sentence, and logged', async () => {
	const here = await community();
	const [ada, ines] = [await here.member('Ada', { role: 'admin' }), await here.member('Ines')];
	const visitor = here.ctxAs('visitor');
	const refusals = [
		await signIn(visitor, { ...from, email: ines.email, password: 'wrong' }).catch(String),
		await signIn(visitor, { ...from, email: 'nobody@rapport.test', password: PASSWORD }).catch(String),
	];
	await suspendMember(ada, { memberId: ines.actor.id, reason: 'Left the agency.' });
	refusals.push(await signIn(visitor, { ...from, email: ines.email, password: 'wrong' }).catch(String));
	expect(new Set(refusals)).toEqual(new Set(['Error: The address and the password do not go together. Check both, or set a new password.']));
	expect((await here.eventNames()).filter((name) => name === 'sign-in.failed')).toHaveLength(3);
	expect(await here.database.read.select().from(signInAddresses)).toHaveLength(3);
});

test('a suspended member who gives the right password reads that they are suspended, why, and whom to write to', async () => {
	const here = await community();
	const [ada, ines, omar] = [await here.member('Ada', { role: 'admin' }), await here.member('Ines'), await here.member('Omar')];
	const right = { ...from, password: PASSWORD };
	await suspendMember(ada, { memberId: ines.actor.id, reason: 'Left the agency.' });
	await here.database.read.update(members).set({ suspendedAt: 1 }).where(eq(members.id, omar.actor.id));
	await expect(signIn(here.ctxAs('visitor'), { ...right, email: ines.email })).rejects.toMatchObject({
		code: 'forbidden',
		message: 'Your membership is suspended. An administrator wrote: “Left the agency.” Write to an administrator of this site to talk about it.',
	});
	await expect(signIn(here.ctxAs('visitor'), { ...right, email: omar.email })).rejects.toThrow(
		'Your membership is suspended. Write to an administrator of this site to talk about it.',
	);
	expect(await here.eventNames()).toEqual(expect.arrayContaining(['sign-in.failed', 'sign-in.failed']));
	expect(await here.database.read.$count(sessions, eq(sessions.memberId, ines.actor.id))).toBe(0);
});

test('S29: that a session is in use is noted once an hour, and taken back to now when the clock was set back', async () => {
	const here = await community();
	const ines = await here.member('Ines');
	const usedAt = async () => (await sessionOf(ines, ines.cookie))?.usedAt ?? 0;
	const first = await usedAt();
	here.passMinutes(59);
	expect(isDue(first, here.now())).toBe(false);
	here.passMinutes(1);
	expect(isDue(first, here.now())).toBe(true);
	await touchSession(ines);
	expect(await usedAt()).toBe(here.now().getTime());
	here.passMinutes(-30);
	await touchSession(ines);
	expect(await usedAt()).toBe(here.now().getTime());
	await expect(touchSession(here.ctxAs('visitor'))).rejects.toMatchObject({ code: 'signed-out' });
});
