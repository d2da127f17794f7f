import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT, readConfig } from '#src/server/config.ts';

test('without any variable, a site is served on this machine alone', () => {
	expect(readConfig({})).toEqual({
		host: '127.0.0.1',
		port: 4321,
		origin: 'http://localhost:4321',
		dataDir: join(ROOT, '.data'),
		databaseUrl: `file://${join(ROOT, '.data', 'rapport.db')}`,
		databaseFile: join(ROOT, '.data', 'rapport.db'),
		smtpUrl: null,
		trustedProxies: [],
	});
});

test('an empty variable counts as one that is not set', () => {
	expect(readConfig({ PORT: '', HOST: '  ', PUBLIC_ORIGIN: '', SMTP_URL: '', TRUSTED_PROXIES: '' })).toEqual(readConfig({}));
});

test('variables that are not ours are ignored', () => {
	expect(readConfig({ PATH: '/usr/bin', port: '80' })).toEqual(readConfig({}));
});

test('the default origin follows the port', () => {
	expect(readConfig({ PORT: '8080' }).origin).toBe('http://localhost:8080');
});

test('everything that is set is taken over', () => {
	const config = readConfig({
		HOST: '0.0.0.0',
		PORT: '80',
		PUBLIC_ORIGIN: 'https://rapport.example.org',
		DATA_DIR: '/srv/rapport',
		SMTP_URL: 'smtps://name:word@mail.example.org',
		TRUSTED_PROXIES: '10.0.0.0/8, ::1,192.0.2.7',
	});
	expect(config).toMatchObject({
		host: '0.0.0.0',
		port: 80,
		origin: 'https://rapport.example.org',
		dataDir: '/srv/rapport',
		databaseFile: '/srv/rapport/rapport.db',
	});
	expect(config).toMatchObject({ smtpUrl: 'smtps://name:word@mail.example.org', trustedProxies: ['10.0.0.0/8', '::1', '192.0.2.7'] });
});

test.each([
	['file:///srv/with%20space/rapport.db', '/srv/with space/rapport.db'],
	['file:/srv/rapport.db', '/srv/rapport.db'],
	['file:data/rapport.db', join(ROOT, 'data/rapport.db')],
])('a database at %s lies in %s', (databaseUrl, databaseFile) => {
	expect(readConfig({ DATABASE_URL: databaseUrl })).toMatchObject({ databaseUrl, databaseFile });
});

test.each([
	['PORT', 'http', 'must be a port number from 0 to 65535'],
	['PORT', '65536', 'must be a port number from 0 to 65535'],
	['PORT', '-1', 'must be a port number from 0 to 65535'],
	['PORT', '80.5', 'must be a port number from 0 to 65535'],
	['PUBLIC_ORIGIN', 'rapport.example.org', 'must be an origin such as https://rapport.example.org, without a path or a slash at its end'],
	['PUBLIC_ORIGIN', 'https://rapport.example.org/', 'must be an origin such as https://rapport.example.org, without a path or a slash at its end'],
	['PUBLIC_ORIGIN', 'https://rapport.example.org/site', 'must be an origin such as https://rapport.example.org, without a path or a slash at its end'],
	['PUBLIC_ORIGIN', 'https://name:word@rapport.example.org', 'must be an origin such as https://rapport.example.org, without a path or a slash at its end'],
	['PUBLIC_ORIGIN', 'ftp://rapport.example.org', 'must be an origin such as https://rapport.example.org, without a path or a slash at its end'],
	['PUBLIC_ORIGIN', 'javascript:alert(1)', 'must be an origin such as https://rapport.example.org, without a path or a slash at its end'],
	['PUBLIC_ORIGIN', 'http://rapport.example.org', 'must begin with https:// unless it is this machine itself: sign-in and passkeys need it'],
	['PUBLIC_ORIGIN', 'http://localhost.example.org', 'must begin with https:// unless it is this machine itself: sign-in and passkeys need it'],
	['DATABASE_URL', 'libsql://db.example.org', 'must be a file: address, such as file:/srv/rapport/rapport.db'],
	['DATABASE_URL', 'file:', 'must be a file: address, such as file:/srv/rapport/rapport.db'],
	['DATABASE_URL', 'file::memory:', 'must be a file: address, such as file:/srv/rapport/rapport.db'],
	['TRUSTED_PROXIES', 'proxy.example.org', 'must list IP addresses or ranges such as 10.0.0.0/8, with commas between them'],
	['TRUSTED_PROXIES', '10.0.0.1 10.0.0.2', 'must list IP addresses or ranges such as 10.0.0.0/8, with commas between them'],
])('%s=%s is refused in a sentence that names it', (name, value, sentence) => {
	expect(() => readConfig({ [name]: value })).toThrow(new Error(`${name} ${sentence}; it is "${value}".`));
});

test.each(['10.0.0.0/33', '10.0.0.0/999', '::1/129'])('a range of addresses cannot be %s', (value) => {
	expect(() => readConfig({ TRUSTED_PROXIES: value })).toThrow(/^TRUSTED_PROXIES /);
});

test.each(['http://localhost:4321', 'http://127.0.0.1:4321', 'http://[::1]:4321', 'https://rapport.example.org:8443'])('%s can be the origin', (origin) => {
	expect(readConfig({ PUBLIC_ORIGIN: origin }).origin).toBe(origin);
});

test('every wrong variable is told at once', () => {
	expect(() => readConfig({ PORT: 'x', SMTP_URL: 'y' })).toThrow(/^PORT [^\n]+\nSMTP_URL [^\n]+$/);
});

test.each(['mail.example.org', 'https://mail.example.org'])('the mail address %s is refused in a sentence that names the variable', (value) => {
	expect(() => readConfig({ SMTP_URL: value })).toThrow(new Error('SMTP_URL must be an address such as smtps://name:password@mail.example.org.'));
});

test('a wrong mail address is refused without its password in the sentence', () => {
	expect(() => readConfig({ SMTP_URL: 'smtpss://name:hunter2@mail.example.org' })).toThrow(
		expect.not.objectContaining({ message: expect.stringContaining('hunter2') }),
	);
});
