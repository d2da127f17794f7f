import { expect, test } from 'vitest';
import { members } from '#db/schema/index.ts';
import { sessionOf } from '#src/features/sessions/queries.ts';
import { signInAs } from '#src/features/sessions/sign-in-as.ts';
import { community } from '#tests/support/context.ts';
import { rowOf } from '#tests/support/database.ts';

const DEVICE = 'Firefox on Linux';

test('a visitor of a demo is signed in as an invented person', async () => {
	const { ctxAs, member, eventNames } = await community();
	const ines = await member('Ines');
	const { token } = await signInAs(ctxAs('visitor'), { memberId: ines.actor.id, isDemo: true, device: DEVICE });
	expect((await sessionOf(ctxAs('visitor'), token))?.actor).toMatchObject({ name: 'Ines', role: 'member' });
	expect(await eventNames()).toEqual(['session.started']);
});

test('a site with real people has no such door, for anybody', async () => {
	const { ctxAs, member, database, eventNames } = await community();
	const ines = await member('Ines');
	const grace = await member('Grace', { role: 'admin' });
	for (const ctx of [ctxAs('visitor'), ctxAs('system'), ines, grace]) {
		await expect(signInAs(ctx, { memberId: ines.actor.id, isDemo: false, device: DEVICE })).rejects.toMatchObject({ code: 'not-found' });
	}
	expect(await rowOf(database, 'select count(*) as sessions from sessions')).toEqual({ sessions: 2 });
	expect(await eventNames()).toEqual([]);
});

test('a suspended person cannot come in, and one who is not there neither', async () => {
	const { ctxAs, member, database, now } = await community();
	const dale = await member('Dale');
	await database.read.update(members).set({ suspendedAt: now().getTime() });
	const visitor = ctxAs('visitor');
	await expect(signInAs(visitor, { memberId: dale.actor.id, isDemo: true, device: DEVICE })).rejects.toThrow(
		'Dale is suspended and cannot come in. An administrator can change that.',
	);
	for (const memberId of [0, 999, Number.NaN])
		await expect(signInAs(visitor, { memberId, isDemo: true, device: DEVICE })).rejects.toThrow('This person is not here any more. Choose another.');
});
