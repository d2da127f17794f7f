import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { members } from '#db/schema/index.ts';
import { DomainError } from '#src/domain/errors.ts';
import { hashPassword, isOutdated, isPassword, passwordFault } from '#src/features/sessions/password.ts';
import { signIn } from '#src/features/sessions/sign-in.ts';
import { community } from '#tests/support/context.ts';
import { PASSWORD } from '#tests/support/members.ts';

/** So many characters, few of them alike. */
const ofLength = (length: number) => [...'the heron waits and the tide goes out '.repeat(8)].slice(0, length).join('');

test.each([15, 64, 128, 256])('S19: a password of %d characters is accepted', async (length) => {
	expect(await passwordFault(ofLength(length))).toBeNull();
});

test('S19: a password of 14 characters is refused, and one of 257', async () => {
	expect(await passwordFault(ofLength(14))).toBe('Use at least 15 characters. A sentence that only you would think of is best.');
	expect(await passwordFault(ofLength(257))).toBe('Use at most 256 characters.');
});

test.each([
	['spaces', 'a b c d e f g h'],
	['spaces at both ends', '  heron and tide  '],
	['pictures', '🦢🌊🪨🌾🦀🐚🌙🔥🪵🧊🍂🌱🐟🦆🪺'],
	['other letters', 'сова летит над рекой'],
	['ideographs', '鶴は千年亀は万年波は静か風は強い'],
	['digits', '8374 6283 7492 8371'],
	['signs', '!~#%^&*()_+-={}[]|:;'],
	['one kind of letters', 'nineheronsattide'],
])('S19: a password of %s is accepted: there is no rule of composition', async (_, password) => {
	expect(await passwordFault(password)).toBeNull();
});

test('S19: length is counted in characters, not in what they take', async () => {
	expect(await passwordFault('🦢🌊🪨🌾🦀🐚🌙🔥🪵🧊🍂🌱🐟🦆')).toMatch(/at least 15/);
	expect(await passwordFault('e\u0301'.repeat(14))).toMatch(/at least 15/);
});

test.each(['passwordpassword', 'PasswordPassword', 'qwertyuiopasdfgh', 'password1234567', 'abababababababab', 'aaaaaaaaaaaaaaaaaaaa'])(
	'S19: %s, which is tried first, is refused',
	async (password) => {
		expect(await passwordFault(password)).toMatch(/tried first|tries first|repeats/);
	},
);

test('S19: the list of what is tried first is long', async () => {
	const { dictionary } = await import('@zxcvbn-ts/language-common');
	expect(dictionary['passwords-common'].length).toBeGreaterThan(30_000);
});

test.each(['rapportrapport1', 'Rapport-2027-Rapport!', 'rapport rapport x'])('S19: %s, made of the site’s name, is refused', async (password) => {
	expect(await passwordFault(password)).toMatch(/this site/);
});

test('S20: what is stored is Argon2id with 19 MiB, two passes and one lane', async () => {
	expect(await hashPassword(PASSWORD)).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
});

test('S20: what was stored with less is stored anew when its member signs in, and only then', async () => {
	const here = await community();
	const ines = await here.member('Ines');
	const stored = async () => (await here.database.read.select({ it: members.passwordHash }).from(members).where(eq(members.id, ines.actor.id)))[0]?.it ?? '';
	const input = { email: ines.email, device: 'A browser', address: '203.0.113.7', knownAs: null };
	expect(isOutdated(await stored())).toBe(true);
	await expect(signIn(here.ctxAs('visitor'), { ...input, password: 'wrong' })).rejects.toThrow();
	expect(isOutdated(await stored())).toBe(true);
	await signIn(here.ctxAs('visitor'), { ...input, password: PASSWORD });
	const renewed = await stored();
	expect(isOutdated(renewed)).toBe(false);
	expect(await isPassword(renewed, PASSWORD)).toBe(true);
	await signIn(here.ctxAs('visitor'), { ...input, password: PASSWORD });
	expect(await stored()).toBe(renewed);
});

test('S20: of sixty at once, four are worked on, fifty wait, and six are told to come back', async () => {
	const all = await Promise.allSettled(Array.from({ length: 60 }, () => hashPassword(PASSWORD)));
	const refused = all.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
	expect(refused).toHaveLength(6);
	for (const reason of refused) expect(reason).toMatchObject({ status: 503 });
	expect(refused[0]).toBeInstanceOf(DomainError);
	await hashPassword(PASSWORD);
});
