import { asc } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { events } from '#db/schema/index.ts';
import { askPasswordReset } from '#src/features/sessions/ask-password-reset.ts';
import { changePassword } from '#src/features/sessions/change-password.ts';
import { noteRefusal } from '#src/features/sessions/note-refusal.ts';
import { proveSession } from '#src/features/sessions/prove-session.ts';
import { signIn } from '#src/features/sessions/sign-in.ts';
import { newToken } from '#src/lib/keys.ts';
import { type Community, community } from '#tests/support/context.ts';

const from = { device: 'A browser', address: '203.0.113.7', knownAs: null };
const thread = { method: 'GET', pattern: '/t/[id]/[number]', params: { id: '12', number: '3' }, status: 404 };

const log = async ({ database }: Community) =>
	(await database.read.select().from(events).orderBy(asc(events.id))).map(({ name, actorKey, subject }) => `${name} by ${actorKey} of ${subject}`);
const stopped = async (here: Community) => (await log(here)).filter((line) => line.startsWith('tries.stopped'));

async function guess(here: Community, email: string, times: number, more: Partial<Parameters<typeof signIn>[1]> = {}): Promise<void> {
	for (let time = 0; time < times; time += 1) await signIn(here.ctxAs('visitor'), { ...from, ...more, email, password: 'wrong' }).catch(() => undefined);
}

test('S42: of the tries that a limit stopped, the first of each wait is logged, and whose limit it was', async () => {
	const here = await community();
	const { email, actor } = await here.member('Ines');
	await guess(here, email, 5);
	expect(await stopped(here)).toEqual([]);
	await guess(here, email, 20);
	expect(await stopped(here)).toEqual([`tries.stopped by visitor of ${actor.key}`]);
	here.passMinutes(1);
	await guess(here, email, 20);
	expect(await stopped(here)).toHaveLength(2);
});

test('S42: of twenty stopped at the same moment, one is logged', async () => {
	const here = await community();
	await guess(here, 'nobody@rapport.test', 5);
	await Promise.all(Array.from({ length: 20 }, () => guess(here, 'nobody@rapport.test', 1)));
	expect(await stopped(here)).toHaveLength(1);
});

test('S42: somebody who tries many addresses leaves one line for each quarter of an hour, from which nobody learns an address', async () => {
	const here = await community();
	for (let account = 0; account < 300; account += 1) await guess(here, `nobody-${account}@rapport.test`, 1);
	expect(await stopped(here)).toEqual([expect.stringMatching(/^tries\.stopped by visitor of address:[\w-]{22}$/)]);
	await guess(here, 'nobody@rapport.test', 6, { address: '198.51.100.3' });
	expect((await stopped(here))[1]).toMatch(/ of account:[\w-]{22}$/);
});

test('S42: links to new passwords that were not sent any more are logged', async () => {
	const here = await community();
	const { email, actor } = await here.member('Ines');
	for (let time = 0; time < 6; time += 1) await askPasswordReset(here.ctxAs('visitor'), { email, address: from.address }).catch(() => undefined);
	expect(await stopped(here)).toEqual([`tries.stopped by visitor of ${actor.key}`]);
});

test('S42: a wrong password of somebody who is signed in is logged, and the end of their tries', async () => {
	const here = await community();
	const ines = await here.member('Ines');
	const { key } = ines.actor;
	await proveSession(ines, { password: 'wrong' }).catch(() => undefined);
	for (let time = 0; time < 8; time += 1) await changePassword(ines, { current: 'wrong', password: 'nine calm geese at high tide' }).catch(() => undefined);
	expect(await log(here)).toEqual([...Array<string>(5).fill(`password.refused by ${key} of ${key}`), `tries.stopped by ${key} of ${key}`]);
});

test('S42: what a member was refused is logged by its address, ten times a minute at most', async () => {
	const here = await community();
	const [ines, omar] = [await here.member('Ines'), await here.member('Omar')];
	for (let time = 0; time < 50; time += 1) await noteRefusal(ines, thread);
	await noteRefusal(omar, { ...thread, method: 'POST', pattern: '/admin/outbox', params: {}, status: 403 });
	const lines = await log(here);
	expect(lines).toHaveLength(11);
	expect(lines[0]).toBe(`access.refused by ${ines.actor.key} of GET /t/12/3 404`);
	expect(lines[10]).toBe(`access.refused by ${omar.actor.key} of POST /admin/outbox 403`);
	here.passMinutes(1);
	await noteRefusal(ines, thread);
	expect(await log(here)).toHaveLength(12);
});

test.each([
	['a line of its own', { id: '1\n2026-01-01 admin' }, 'GET /t/…/… 404'],
	['a command to a terminal', { id: '\u001b[2K', number: '1' }, 'GET /t/…/1 404'],
	['words', { id: 'He%20lives%20at', number: 'Elm Street' }, 'GET /t/…/… 404'],
	['very much', { id: '1'.repeat(41), number: '1'.repeat(40) }, `GET /t/…/${'1'.repeat(40)} 404`],
])('S42: nobody writes %s into the log by an address', async (_, params, subject) => {
	const here = await community();
	const ines = await here.member('Ines');
	await noteRefusal(ines, { ...thread, params });
	expect(await log(here)).toEqual([`access.refused by ${ines.actor.key} of ${subject}`]);
});

test('S42: no token in an address reaches the log, however short', async () => {
	const here = await community();
	const ines = await here.member('Ines');
	for (const token of [newToken(), 'abc']) await noteRefusal(ines, { ...thread, pattern: '/unsubscribe/[token]', params: { token } });
	expect(new Set(await log(here))).toEqual(new Set([`access.refused by ${ines.actor.key} of GET /unsubscribe/… 404`]));
});

test('a visitor’s refusals are not logged: they are led to the sign-in', async () => {
	const { ctxAs } = await community();
	await expect(noteRefusal(ctxAs('visitor'), thread)).rejects.toMatchObject({ code: 'signed-out' });
});
