import { expect, test } from 'vitest';
import { hashPassword, isOutdated, isPassword, passwordFault } from '#src/features/sessions/password.ts';

test('a password is known again, in whatever form its accents are typed', async () => {
	const stored = await hashPassword('un café après la marée');
	expect(await isPassword(stored, 'un cafe\u0301 apre\u0300s la mare\u0301e')).toBe(true);
	expect(await isPassword(stored, 'un cafe apres la maree')).toBe(false);
});

test('two hashes of one password are different', async () => {
	expect(await hashPassword('nine calm herons')).not.toBe(await hashPassword('nine calm herons'));
});

test.each([
	'$argon2id$v=19$m=8,t=1,p=1$c2FsdHNhbHQ$x',
	'$argon2i$v=19$m=19456,t=2,p=1$c2FsdHNhbHQ$x',
	'$argon2id$v=16$m=19456,t=2,p=1$c2FsdHNhbHQ$x',
	'$2b$10$x',
])('%s was made with other parameters', (stored) => {
	expect(isOutdated(stored)).toBe(true);
});

test.each([
	['their name', 'Ines Delacroix', 'ines delacroix 2027'],
	['their address', 'ines@harbor.example', 'harbor.ines.example'],
	['their agency', 'Harbor City Police', 'HarborCityPolice911'],
	['their name twice', 'Ines Delacroix', 'delacroixdelacroix'],
])('a password made of %s is refused, and good for somebody else', async (_, about, password) => {
	expect(await passwordFault(password, [about])).toMatch(/others would not guess/);
	expect(await passwordFault(password, ['Omar'])).toBeNull();
});

test('a short name inside other words does no harm', async () => {
	expect(await passwordFault('a mania for anagrams', ['Ana'])).toBeNull();
	expect(await passwordFault('nine herons at a police picnic', ['Harbor City Police'])).toBeNull();
});
