import { expect, test } from 'vitest';
import { proveSession } from '#src/features/sessions/prove-session.ts';
import { sessionOf } from '#src/features/sessions/queries.ts';
import { community } from '#tests/support/context.ts';
import { PASSWORD } from '#tests/support/members.ts';

const WRONG = 'not the password at all';

test('a member who gives their password again has proved themselves from that moment', async () => {
	const here = await community();
	const ines = await here.member('Ines');
	here.passMinutes(30);
	await proveSession(ines, { password: PASSWORD });
	expect((await sessionOf(ines, ines.cookie))?.actor.provedAt).toBe(here.now().getTime());
});

test('a wrong password proves nothing, and after five of them even the right one has to wait', async () => {
	const here = await community();
	const ines = await here.member('Ines');
	const before = ines.actor.provedAt;
	here.passMinutes(30);
	for (let wrong = 0; wrong < 5; wrong += 1)
		await expect(proveSession(ines, { password: WRONG })).rejects.toMatchObject({ code: 'forbidden', field: 'password' });
	await expect(proveSession(ines, { password: PASSWORD })).rejects.toMatchObject({ code: 'too-many' });
	expect((await sessionOf(ines, ines.cookie))?.actor.provedAt).toBe(before);
});

test('a visitor has nothing to prove', async () => {
	const { ctxAs } = await community();
	await expect(proveSession(ctxAs('visitor'), { password: PASSWORD })).rejects.toMatchObject({ code: 'signed-out' });
});
