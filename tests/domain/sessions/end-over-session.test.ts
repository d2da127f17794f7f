import { expect, test } from 'vitest';
import { authorizeProved } from '#src/domain/actor.ts';
import { endOverSession } from '#src/features/sessions/end-over-session.ts';
import { sessionOf } from '#src/features/sessions/queries.ts';
import { IDLE_MS, newSession } from '#src/features/sessions/token.ts';
import { touchSession } from '#src/features/sessions/touch-session.ts';
import { community } from '#tests/support/context.ts';

const TEN_DAYS = IDLE_MS / 60_000;
const HOUR = 60;

test('a session whose time was over when it was asked for does not come back with a clock that is set back', async () => {
	const here = await community();
	const [ines, omar] = [await here.member('Ines'), await here.member('Omar')];
	here.passMinutes(TEN_DAYS);
	await endOverSession(here.ctxAs('visitor'), ines.cookie);
	here.passMinutes(-TEN_DAYS);
	expect(await sessionOf(ines, ines.cookie)).toBeNull();
	expect(await sessionOf(omar, omar.cookie)).not.toBeNull();
	expect(await here.eventNames()).toEqual(['session.ended']);
});

test('a session that holds is not ended so, nor is one by somebody without its secret', async () => {
	const here = await community();
	const ines = await here.member('Ines');
	const [id = ''] = ines.cookie.split('.');
	const guessed = `${id}.${newSession().token.split('.')[1]}`;
	await endOverSession(here.ctxAs('visitor'), ines.cookie);
	here.passMinutes(TEN_DAYS);
	for (const token of [guessed, 'no cookie of ours', newSession().token]) await endOverSession(here.ctxAs('visitor'), token);
	here.passMinutes(-1);
	expect(await sessionOf(ines, ines.cookie)).not.toBeNull();
	expect(await here.eventNames()).toEqual([]);
});

test('a session that was used while the clock was ahead holds for ten days from its use after that, and no longer', async () => {
	const here = await community();
	const ines = await here.member('Ines');
	here.passMinutes(9 * 24 * HOUR);
	await touchSession(ines);
	here.passMinutes(-9 * 24 * HOUR);
	await touchSession(ines);
	here.passMinutes(TEN_DAYS);
	expect(await sessionOf(ines, ines.cookie)).toBeNull();
});

test('a password that was given while the clock was ahead proves nothing after it was set back', async () => {
	const here = await community();
	const ines = await here.member('Ines');
	const prove = () => authorizeProved(ines.actor, here.now());
	here.passMinutes(-10);
	expect(prove()).toMatchObject({ name: 'Ines' });
	here.passMinutes(-1);
	expect(prove).toThrow('Give your password again to do this.');
});
