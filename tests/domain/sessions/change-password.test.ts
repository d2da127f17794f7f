import { expect, test } from 'vitest';
import { askPasswordReset } from '#src/features/sessions/ask-password-reset.ts';
import { changePassword } from '#src/features/sessions/change-password.ts';
import { authorizeReset, sessionOf } from '#src/features/sessions/queries.ts';
import { signIn } from '#src/features/sessions/sign-in.ts';
import { community } from '#tests/support/context.ts';
import { agencyOf, lettersIn, PASSWORD, tokenInMail } from '#tests/support/members.ts';

const NEW = 'seven dry stones under ice';
const from = { device: 'Safari on a Mac', address: '203.0.113.7', knownAs: null };

test('a member who changes their password stays signed in here, with a new cookie, and nowhere else', async () => {
	const here = await community();
	const ines = await here.member('Ines');
	const elsewhere = await signIn(here.ctxAs('visitor'), { ...from, email: ines.email, password: PASSWORD });
	const { token } = await changePassword(ines, { current: PASSWORD, password: NEW });
	expect((await sessionOf(ines, token))?.actor.id).toBe(ines.actor.id);
	expect(await sessionOf(ines, ines.cookie)).toBeNull();
	expect(await sessionOf(ines, elsewhere.token)).toBeNull();
	await signIn(here.ctxAs('visitor'), { ...from, email: ines.email, password: NEW });
	await expect(signIn(here.ctxAs('visitor'), { ...from, email: ines.email, password: PASSWORD })).rejects.toMatchObject({ code: 'forbidden' });
	expect(await lettersIn(here)).toEqual([{ kind: 'password-changed', to: ines.email }]);
	expect(await here.eventNames()).toContain('password.changed');
});

test('whoever does not know the current password changes nothing', async () => {
	const here = await community();
	const ines = await here.member('Ines');
	await expect(changePassword(ines, { current: 'a guess', password: NEW })).rejects.toMatchObject({ code: 'forbidden', field: 'current' });
	expect(await sessionOf(ines, ines.cookie)).not.toBeNull();
	expect(await here.eventNames()).toEqual(['password.refused']);
});

test('after five wrong ones even the right one has to wait', async () => {
	const here = await community();
	const ines = await here.member('Ines');
	for (let wrong = 0; wrong < 5; wrong += 1)
		await expect(changePassword(ines, { current: 'a guess', password: NEW })).rejects.toMatchObject({ code: 'forbidden' });
	await expect(changePassword(ines, { current: PASSWORD, password: NEW })).rejects.toMatchObject({ code: 'too-many' });
	here.passMinutes(1);
	await changePassword(ines, { current: PASSWORD, password: NEW });
});

test.each([
	['too short', 'short', /at least 15/],
	['the member’s own name', 'ines ines ines ines', /others would not guess/],
	['their agency', 'harbor city police', /others would not guess/],
])('a new password that is %s is refused with the reason', async (_, password, sentence) => {
	const here = await community();
	const ines = await here.member('Ines', { agencyId: await agencyOf(here, 'Harbor City Police') });
	await expect(changePassword(ines, { current: PASSWORD, password })).rejects.toMatchObject({
		code: 'invalid',
		field: 'password',
		message: expect.stringMatching(sentence),
	});
});

test('of two windows that change it at once, one is refused', async () => {
	const here = await community();
	const ines = await here.member('Ines');
	const both = await Promise.allSettled([NEW, 'eight wet stones above ice'].map((password) => changePassword(ines, { current: PASSWORD, password })));
	expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
	expect((await here.eventNames()).filter((name) => name === 'password.changed')).toHaveLength(1);
	expect(await lettersIn(here)).toHaveLength(1);
});

test('a link to a new password that waits in a mailbox stops working', async () => {
	const here = await community();
	const ines = await here.member('Ines');
	await askPasswordReset(here.ctxAs('visitor'), { email: ines.email, address: from.address });
	const token = await tokenInMail(here, 'password-reset');
	await changePassword(ines, { current: PASSWORD, password: NEW });
	await expect(authorizeReset(here.ctxAs('visitor'), token)).rejects.toMatchObject({ code: 'gone' });
});

test('a visitor has no password to change', async () => {
	const { ctxAs } = await community();
	await expect(changePassword(ctxAs('visitor'), { current: PASSWORD, password: NEW })).rejects.toMatchObject({ code: 'signed-out' });
});
