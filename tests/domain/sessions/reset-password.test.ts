import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { members, passwordResets, sessions } from '#db/schema/index.ts';
import { askPasswordReset } from '#src/features/sessions/ask-password-reset.ts';
import { isPassword } from '#src/features/sessions/password.ts';
import { sessionOf } from '#src/features/sessions/queries.ts';
import { resetPassword } from '#src/features/sessions/reset-password.ts';
import { signIn } from '#src/features/sessions/sign-in.ts';
import { type Community, community } from '#tests/support/context.ts';
import { lettersIn, type MemberContext, PASSWORD, tokenInMail } from '#tests/support/members.ts';

const NEW = 'three slow foxes in the barn';
const address = '203.0.113.7';

test('a member sets a new password with the link, is signed out everywhere, and is told by mail', async () => {
	const { here, ines, token } = await asked();
	await resetPassword(here.ctxAs('visitor'), { token, password: NEW });
	expect(await hasPassword(here, ines, NEW)).toBe(true);
	expect(await sessionOf(ines, ines.cookie)).toBeNull();
	expect((await lettersIn(here)).at(-1)).toEqual({ kind: 'password-changed', to: ines.email });
	expect(await here.eventNames()).toEqual(['password.reset-asked', 'password.reset']);
});

test('others stay signed in', async () => {
	const { here, token } = await asked();
	const omar = await here.member('Omar');
	await resetPassword(here.ctxAs('visitor'), { token, password: NEW });
	expect(await sessionOf(omar, omar.cookie)).not.toBeNull();
});

test('a link works once', async () => {
	const { here, ines, token } = await asked();
	await resetPassword(here.ctxAs('visitor'), { token, password: NEW });
	await expect(resetPassword(here.ctxAs('visitor'), { token, password: 'four quick geese by the lake' })).rejects.toMatchObject({ code: 'gone' });
	expect(await hasPassword(here, ines, NEW)).toBe(true);
});

test('of ten who use a link at once, one sets the password, nine are told why not, and one mail tells the member', async () => {
	const { here, ines, token } = await asked();
	const passwords = Array.from({ length: 10 }, (_, turn) => `slow foxes in barn number ${turn}`);
	const all = await Promise.allSettled(passwords.map((password) => resetPassword(here.ctxAs('visitor'), { token, password })));
	const won = passwords.filter((_, turn) => all[turn]?.status === 'fulfilled');
	expect(won).toHaveLength(1);
	expect(await hasPassword(here, ines, won[0] ?? '')).toBe(true);
	for (const one of all)
		if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'gone', message: expect.stringMatching(/^This link was (just )?used/) });
	expect((await here.eventNames()).filter((name) => name === 'password.reset')).toHaveLength(1);
	expect((await lettersIn(here)).filter(({ kind }) => kind === 'password-changed')).toHaveLength(1);
});

test('a link is over after an hour', async () => {
	const { here, ines, token } = await asked();
	here.passMinutes(60);
	await expect(resetPassword(here.ctxAs('visitor'), { token, password: NEW })).rejects.toMatchObject({ code: 'gone' });
	expect(await hasPassword(here, ines, PASSWORD)).toBe(true);
	expect(await sessionOf(ines, ines.cookie)).not.toBeNull();
});

test('a password that cannot be one leaves the link as it was', async () => {
	const { here, token } = await asked();
	await expect(resetPassword(here.ctxAs('visitor'), { token, password: 'too short' })).rejects.toMatchObject({ code: 'invalid', field: 'password' });
	await resetPassword(here.ctxAs('visitor'), { token, password: NEW });
});

test('a stranger with a made-up link changes nothing', async () => {
	const { here, ines } = await asked();
	for (const token of ['', 'x', 'A'.repeat(43)]) {
		await expect(resetPassword(here.ctxAs('visitor'), { token, password: NEW })).rejects.toMatchObject({ code: 'gone' });
	}
	expect(await hasPassword(here, ines, PASSWORD)).toBe(true);
	expect(await here.database.read.select().from(passwordResets)).toHaveLength(1);
});

test('a member whom strangers locked out gets in again with the link', async () => {
	const { here, ines, token } = await asked();
	const guess = { email: ines.email, device: 'A browser', address, knownAs: null };
	for (let wrong = 0; wrong < 5; wrong += 1) await expect(signIn(here.ctxAs('visitor'), { ...guess, password: 'wrong' })).rejects.toThrow();
	await resetPassword(here.ctxAs('visitor'), { token, password: NEW });
	await signIn(here.ctxAs('visitor'), { ...guess, password: NEW });
	expect(await here.database.read.select().from(sessions).where(eq(sessions.memberId, ines.actor.id))).toHaveLength(1);
});

async function asked() {
	const here = await community();
	const ines = await here.member('Ines');
	await askPasswordReset(here.ctxAs('visitor'), { email: ines.email, address });
	return { here, ines, token: await tokenInMail(here, 'password-reset') };
}

async function hasPassword({ database }: Community, { actor }: MemberContext, password: string): Promise<boolean> {
	const [row] = await database.read.select({ stored: members.passwordHash }).from(members).where(eq(members.id, actor.id));
	return isPassword(row?.stored ?? '', password);
}
