import { expect, test } from 'vitest';
import { signInAddresses } from '#db/schema/index.ts';
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

test('a wrong password, an unknown address and a suspended member are refused with one sentence, and logged', async () => {
	const here = await community();
	const [ada, ines] = [await here.member('Ada', { role: 'admin' }), await here.member('Ines')];
	const visitor = here.ctxAs('visitor');
	const refusals = [
		await signIn(visitor, { ...from, email: ines.email, password: 'wrong' }).catch(String),
		await signIn(visitor, { ...from, email: 'nobody@rapport.test', password: PASSWORD }).catch(String),
	];
	await suspendMember(ada, { memberId: ines.actor.id });
	refusals.push(await signIn(visitor, { ...from, email: ines.email, password: PASSWORD }).catch(String));
	expect(new Set(refusals)).toEqual(new Set(['Error: The address and the password do not go together. Check both, or set a new password.']));
	expect((await here.eventNames()).filter((name) => name === 'sign-in.failed')).toHaveLength(3);
	expect(await here.database.read.select().from(signInAddresses)).toHaveLength(3);
});

test('S29: that a session is in use is noted once an hour', async () => {
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
	expect(await usedAt()).toBe(here.now().getTime() + 30 * 60_000);
	await expect(touchSession(here.ctxAs('visitor'))).rejects.toMatchObject({ code: 'signed-out' });
});
