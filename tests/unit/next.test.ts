import { expect, test } from 'vitest';
import { safeNext } from '#src/lib/next.ts';

test.each(['/my', '/t/12#p3', '/cases?concern=fear&page=2', '/admin/members?q=a%20b', '/search?q=//evil.example'])(
	'after signing in, %s is where one goes on',
	(next) => {
		expect(safeNext(next)).toBe(next);
	},
);

test.each([
	null,
	undefined,
	'',
	'my',
	'//evil.example',
	'/\\evil.example',
	'\\\\evil.example',
	'https://evil.example/',
	'javascript:alert(1)',
	'/\t/evil.example',
	'/my\r\nset-cookie: x=1',
	'/%0a/..//evil.example\n',
	' /my',
	'/é',
])('after signing in, %j leads to the front page', (next) => {
	expect(safeNext(next)).toBe('/');
});

test.each(['/..//evil.example', '/.//evil.example', '/a/..//evil.example', '/%2e%2e//evil.example'])('%s stays on this site', (next) => {
	const went = safeNext(next);
	expect(new URL(went, 'https://rapport.test').host).toBe('rapport.test');
});
