import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { SYSTEM } from '#src/domain/actor.ts';
import { retractCase } from '#src/features/cases/retract-case.ts';
import { type RunningSite, startSite } from '#tests/support/site.ts';
import { faultsOf } from './header-faults.ts';
import { ask, exchange } from './requests.ts';

const CASE = '/cases/two-hours-at-a-closed-door';

let running: RunningSite;
beforeAll(async () => {
	running = await startSite();
	await running.site.index.build();
});
afterAll(() => running.close());

const builtFile = (ending: string) => () => {
	const href = /(?:href|src)="(\/_astro\/[^"]+)"/g;
	const html = running.site.files.get('/guides')?.body.toString() ?? '';
	return [...html.matchAll(href)].map(([, path]) => path ?? '').find((path) => path.endsWith(ending)) ?? `/no ${ending}`;
};

/** Every kind of answer that the server gives, by what asks for it. */
const KINDS: { kind: string; status: number; path?: string | (() => string); method?: string; headers?: Record<string, string> }[] = [
	{ kind: 'a page rendered now', status: 200, path: '/search?q=door' },
	{ kind: 'a narrowed list', status: 200, path: '/cases?technique=slow-down' },
	{ kind: 'a page kept in memory, first time', status: 200, path: CASE },
	{ kind: 'a page kept in memory, again', status: 200, path: CASE },
	{ kind: 'a page kept in memory, compressed', status: 200, path: CASE, headers: { 'accept-encoding': 'br' } },
	{ kind: 'a page asked for by HEAD', status: 200, path: CASE, method: 'HEAD' },
	{ kind: 'a page built before', status: 200, path: '/guides' },
	{ kind: 'a style', status: 200, path: builtFile('.css') },
	{ kind: 'a script', status: 200, path: builtFile('.js') },
	{ kind: 'a font', status: 200, path: builtFile('.woff2') },
	{ kind: 'an image', status: 200, path: '/icon.svg' },
	{ kind: 'the feed', status: 200, path: '/feed.xml' },
	{ kind: 'the feed as JSON', status: 200, path: '/feed.json' },
	{ kind: 'the sitemap', status: 200, path: '/sitemap.xml' },
	{ kind: 'robots.txt', status: 200, path: '/robots.txt' },
	{ kind: 'a JSON file', status: 200, path: '/search/synonyms.json' },
	{ kind: 'JSON rendered now', status: 200, path: '/search/state.json' },
	{ kind: 'a script of the search', status: 200, path: '/pagefind/pagefind.js' },
	{ kind: 'a data file of the search', status: 200, path: '/pagefind/wasm.en.pagefind' },
	{ kind: 'a file of the search that is not there', status: 404, path: '/pagefind/nothing.js' },
	{ kind: 'a page that is not there', status: 404, path: '/nothing/here' },
	{ kind: 'a case that never was', status: 404, path: '/cases/never-was' },
	{ kind: 'a broken escape', status: 400, path: '/%zz' },
	{ kind: 'a method that changes things', status: 405, path: '/', method: 'DELETE' },
	{ kind: 'a form sent to a page', status: 405, path: '/search', method: 'POST' },
	{ kind: 'too large a body', status: 413, path: '/', method: 'POST', headers: { 'content-length': '1572864' } },
	{ kind: 'another host', status: 308, path: '/cases', headers: { host: 'evil.example' } },
	{ kind: 'a slash at the end', status: 301, path: '/cases/' },
];

test.each(KINDS)('S12: the answer to $kind is $status and protects its reader', async ({ status, path = '/', method = 'GET', headers = {} }) => {
	const address = typeof path === 'string' ? path : path();
	const answer = headers['content-length']
		? await exchange(running.origin, [
				`${method} ${address} HTTP/1.1\r\nHost: ${new URL(running.origin).host}\r\nContent-Length: ${headers['content-length']}\r\n\r\n`,
			])
		: await ask(running.origin, address, { method, headers });
	expect({ status: answer.status, faults: faultsOf(answer) }).toEqual({ status, faults: [] });
});

test('S12: a page that has not changed is answered with the same protection', async () => {
	const { headers } = await ask(running.origin, CASE);
	const answer = await ask(running.origin, CASE, { headers: { 'if-none-match': headers.etag ?? '' } });
	expect({ status: answer.status, faults: faultsOf(answer) }).toEqual({ status: 304, faults: [] });
});

test('S12: a case that was taken back is answered with the same protection', async () => {
	await retractCase(running.site.contextAs(SYSTEM), { slug: 'the-call-he-answered', reason: 'editorial' });
	const answer = await ask(running.origin, '/cases/the-call-he-answered');
	expect({ status: answer.status, faults: faultsOf(answer) }).toEqual({ status: 410, faults: [] });
});

test.each([
	['that cannot be read', 'NONSENSE\r\n\r\n', 400],
	['whose header is longer than the server reads', `GET / HTTP/1.1\r\nHost: x\r\nCookie: ${'x'.repeat(40_000)}\r\n\r\n`, 431],
	['that names no host', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
	['that expects what nobody knows', 'GET / HTTP/1.1\r\nHost: HOST\r\nExpect: a-miracle\r\nConnection: close\r\n\r\n', 417],
])('S12: the answer to a request %s protects its reader', async (_, text, status) => {
	const answer = await exchange(running.origin, [text.replace('HOST', new URL(running.origin).host)]);
	expect({ status: answer.status, faults: faultsOf(answer) }).toEqual({ status, faults: [] });
});

test('S12: a fault of ours is told in our words, without its inside, and protects its reader', async () => {
	const quiet = vi.spyOn(console, 'error').mockImplementation(() => {});
	await running.site.keeper.database.client.execute(`update case_publications set document = '{}' where document like '%jacksonville%'`);
	const answer = await ask(running.origin, '/cases?lane=agency-published');
	expect({ status: answer.status, faults: faultsOf(answer) }).toEqual({ status: 500, faults: [] });
	expect(answer.body).toContain('Something broke on our side');
	expect(answer.body).not.toMatch(/JSON|SyntaxError|TypeError|\bat .*:\d+|node_modules|select |\/work\//);
	expect(quiet).toHaveBeenCalled();
	quiet.mockRestore();
});

test('S12: an answer without the headers, with two policies or with a lax one is caught', () => {
	expect(faultsOf({ headers: {} }).length).toBeGreaterThan(6);
	expect(faultsOf({ headers: { 'content-security-policy': "default-src 'none'; script-src 'self' 'unsafe-inline'" } }).join()).toContain('unsafe-inline');
	expect(faultsOf({ headers: { 'content-type': 'text/html' } })).toContain('no charset: text/html');
});
