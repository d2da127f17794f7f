import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { members } from '#db/schema/index.ts';
import { askPasswordReset } from '#src/features/sessions/ask-password-reset.ts';
import { accountLimit, addressLimit, authorizeAttempt } from '#src/features/sessions/authorize-attempt.ts';
import { hashPassword } from '#src/features/sessions/password.ts';
import { signIn } from '#src/features/sessions/sign-in.ts';
import { type Community, community } from '#tests/support/context.ts';
import { openUntilFinished } from '#tests/support/database.ts';
import { PASSWORD } from '#tests/support/members.ts';

const strangers = { device: 'A browser', address: '203.0.113.7', knownAs: null };

test('S21: of 12,000 guesses from one address in ten minutes, 20 are made', async () => {
	const here = await community();
	const ctx = here.ctxAs('visitor');
	let made = 0;
	for (let guess = 0; guess < 12_000; guess += 1) {
		here.passMinutes(10 / 12_000);
		await authorizeAttempt(ctx, [accountLimit(`${guess % 4000}@rapport.test`), addressLimit('203.0.113.7')]).then(
			() => (made += 1),
			() => undefined,
		);
	}
	expect(made).toBe(20);
}, 120_000);

test('S21: guesses at one account from many addresses have to wait longer each time', async () => {
	const here = await community();
	const ctx = here.ctxAs('visitor');
	const guess = () => authorizeAttempt(ctx, [accountLimit('ines@rapport.test')]);
	for (let free = 0; free < 5; free += 1) await guess();
	for (const minutes of [1, 2, 4, 8, 15, 15]) {
		await expect(guess()).rejects.toMatchObject({
			code: 'too-many',
			message: `There were too many tries. Wait ${minutes === 1 ? 'a minute' : `${minutes} minutes`}, then try again.`,
		});
		here.passMinutes(minutes - 0.01);
		await expect(guess()).rejects.toMatchObject({ code: 'too-many' });
		here.passMinutes(0.01);
		await guess();
	}
	here.passMinutes(31);
	for (let free = 0; free < 5; free += 1) await guess();
});

test('S21: of twenty guesses at the same moment, five are made', async () => {
	const here = await community();
	const all = await Promise.allSettled(Array.from({ length: 20 }, () => authorizeAttempt(here.ctxAs('visitor'), [accountLimit('ines@rapport.test')])));
	expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
});

test('S21: while strangers are blocked, a member gets in from a browser they used before', async () => {
	const here = await community();
	const ines = await here.member('Ines');
	await block(here, ines.email);
	const right = { ...strangers, email: ines.email, password: PASSWORD, address: '198.51.100.3' };
	await expect(signIn(here.ctxAs('visitor'), right)).rejects.toMatchObject({ code: 'too-many' });
	await expect(signIn(here.ctxAs('visitor'), { ...right, knownAs: ines.actor.id + 1 })).rejects.toMatchObject({ code: 'too-many' });
	await signIn(here.ctxAs('visitor'), { ...right, knownAs: ines.actor.id });
});

test('S21: a browser that a member used before does not let others guess on', async () => {
	const here = await community();
	const ines = await here.member('Ines');
	const known = { ...strangers, email: ines.email, knownAs: ines.actor.id };
	for (let wrong = 0; wrong < 5; wrong += 1)
		await expect(signIn(here.ctxAs('visitor'), { ...known, password: 'wrong' })).rejects.toMatchObject({ code: 'forbidden' });
	await expect(signIn(here.ctxAs('visitor'), { ...known, password: PASSWORD })).rejects.toMatchObject({ code: 'too-many' });
});

test('S21: many colleagues who sign in from one address do not block each other', async () => {
	const here = await community();
	for (let turn = 0; turn < 30; turn += 1) {
		const { email } = await here.member(`Colleague ${turn}`);
		await signIn(here.ctxAs('visitor'), { ...strangers, email, password: PASSWORD });
	}
}, 60_000);

test('S21: a restart forgets no guess', async () => {
	const here = await community();
	const ines = await here.member('Ines');
	await block(here, ines.email);
	here.database.close();
	const again = { ...here.ctxAs('visitor'), db: await openUntilFinished(here.file) };
	await expect(signIn(again, { ...strangers, email: ines.email, password: PASSWORD })).rejects.toMatchObject({ code: 'too-many' });
});

test('S21: a clock that ran ahead for a while locks nobody out for longer than a wait', async () => {
	const here = await community();
	here.passMinutes(400 * 24 * 60);
	for (let free = 0; free < 5; free += 1) await authorizeAttempt(here.ctxAs('visitor'), [accountLimit('ines@rapport.test')]);
	here.passMinutes(-400 * 24 * 60);
	await authorizeAttempt(here.ctxAs('visitor'), [accountLimit('ines@rapport.test')]);
});

test('S22: signing in with a wrong password takes as long for a member as for nobody', async () => {
	const here = await community();
	const ines = await here.member('Ines');
	await here.database.read
		.update(members)
		.set({ passwordHash: await hashPassword(PASSWORD) })
		.where(eq(members.id, ines.actor.id));
	const guess = (email: string) => signIn(here.ctxAs('visitor'), { ...strangers, email, password: 'a wrong password' }).catch(() => undefined);
	expect(
		await differenceMs(
			here,
			50,
			() => guess(ines.email),
			() => guess('nobody@rapport.test'),
		),
	).toBeLessThan(10);
}, 60_000);

test('S22: asking for a new password takes as long for a member as for nobody', async () => {
	const here = await community();
	const ines = await here.member('Ines');
	const ask = (email: string) => askPasswordReset(here.ctxAs('visitor'), { email, address: strangers.address });
	expect(
		await differenceMs(
			here,
			200,
			() => ask(ines.email),
			() => ask('nobody@rapport.test'),
		),
	).toBeLessThan(10);
}, 60_000);

async function block(here: Community, email: string): Promise<void> {
	for (let wrong = 0; wrong < 5; wrong += 1) {
		await expect(signIn(here.ctxAs('visitor'), { ...strangers, email, password: 'wrong' })).rejects.toMatchObject({ code: 'forbidden' });
	}
}

/** By how much the medians of two differ, done in turn, with time enough between that no limit is met. */
async function differenceMs(here: Community, times: number, one: () => Promise<unknown>, other: () => Promise<unknown>): Promise<number> {
	const took: [number[], number[]] = [[], []];
	for (let turn = 0; turn < times; turn += 1) {
		here.passMinutes(60);
		for (const [at, work] of [one, other].entries()) {
			const began = performance.now();
			await work();
			took[at]?.push(performance.now() - began);
		}
	}
	const median = (list: number[]) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;
	return Math.abs(median(took[0]) - median(took[1]));
}
