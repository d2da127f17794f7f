import { expect, test } from 'vitest';
import { endSessions } from '#src/features/sessions/end-sessions.ts';
import { endSessionsOf } from '#src/features/sessions/end-sessions-of.ts';
import { sessionOf, sessionsOf } from '#src/features/sessions/queries.ts';
import { signIn } from '#src/features/sessions/sign-in.ts';
import { readToken } from '#src/features/sessions/token.ts';
import { type Community, community } from '#tests/support/context.ts';
import { type MemberContext, PASSWORD } from '#tests/support/members.ts';

test('a member sees their sessions with device and times, the last used first', async () => {
	const here = await community();
	const ines = await here.member('Ines');
	here.passMinutes(30);
	await elsewhere(here, ines);
	expect(await sessionsOf(ines, ines.actor.id)).toEqual([
		{ id: expect.any(String), device: 'Safari on an iPhone', createdAt: here.now(), usedAt: here.now() },
		{ id: ines.actor.sessionId, device: 'Firefox on Linux', createdAt: new Date(here.now().getTime() - 1_800_000), usedAt: expect.any(Date) },
	]);
});

test('sessions that have ended by themselves are not listed', async () => {
	const here = await community();
	const ines = await here.member('Ines');
	here.passMinutes(10 * 24 * 60);
	expect(await sessionsOf(ines, ines.actor.id)).toEqual([]);
});

test('a member ends one session, and the others hold', async () => {
	const here = await community();
	const ines = await here.member('Ines');
	const phone = await elsewhere(here, ines);
	await endSessions(ines, { id: readToken(phone)?.id ?? '' });
	expect(await sessionOf(ines, phone)).toBeNull();
	expect(await sessionOf(ines, ines.cookie)).not.toBeNull();
	expect(await here.eventNames()).toEqual(['session.started', 'session.ended']);
});

test('a member ends all others and stays', async () => {
	const here = await community();
	const ines = await here.member('Ines');
	const others = [await elsewhere(here, ines), await elsewhere(here, ines)];
	await endSessions(ines, 'others');
	for (const cookie of others) expect(await sessionOf(ines, cookie)).toBeNull();
	expect(await sessionOf(ines, ines.cookie)).not.toBeNull();
});

test('a stranger’s session is not a member’s to end', async () => {
	const here = await community();
	const [ines, omar] = [await here.member('Ines'), await here.member('Omar')];
	await endSessions(omar, { id: ines.actor.sessionId });
	await endSessions(omar, 'others');
	expect(await sessionOf(ines, ines.cookie)).not.toBeNull();
	expect(await here.eventNames()).toEqual([]);
});

test('a visitor ends nothing', async () => {
	const { ctxAs } = await community();
	await expect(endSessions(ctxAs('visitor'), 'others')).rejects.toMatchObject({ code: 'signed-out' });
});

test('an administrator ends every session of a member, and no other member’s', async () => {
	const here = await community();
	const [ada, ines, omar] = [await here.member('Ada', { role: 'admin' }), await here.member('Ines'), await here.member('Omar')];
	const phone = await elsewhere(here, ines);
	await endSessionsOf(ada, { memberId: ines.actor.id });
	for (const cookie of [ines.cookie, phone]) expect(await sessionOf(ada, cookie)).toBeNull();
	for (const cookie of [ada.cookie, omar.cookie]) expect(await sessionOf(ada, cookie)).not.toBeNull();
	expect((await here.eventNames()).at(-1)).toBe('session.ended');
});

test.each(['member', 'reviewer', 'editor', 'moderator'] as const)('a %s does not end anybody else’s', async (role) => {
	const here = await community();
	const [ines, omar] = [await here.member('Ines'), await here.member('Omar', { role })];
	await expect(endSessionsOf(omar, { memberId: ines.actor.id })).rejects.toMatchObject({ code: 'not-found' });
	await expect(endSessionsOf(here.ctxAs('visitor'), { memberId: ines.actor.id })).rejects.toMatchObject({ code: 'signed-out' });
	expect(await sessionOf(ines, ines.cookie)).not.toBeNull();
});

async function elsewhere(here: Community, { email }: MemberContext): Promise<string> {
	const input = { email, password: PASSWORD, device: 'Safari on an iPhone', address: '203.0.113.7', knownAs: null };
	return (await signIn(here.ctxAs('visitor'), input)).token;
}
