import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningSite, startSite } from '#tests/support/site.ts';
import { ask, exchange } from './requests.ts';

const EVIL = 'evil.example';
const PAGES = [
	'/',
	'/cases',
	'/cases/two-hours-at-a-closed-door',
	'/guides',
	'/search?q=door',
	'/feed.xml',
	'/feed.json',
	'/sitemap.xml',
	'/robots.txt',
	'/nothing',
];

let running: RunningSite;
let host: string;
beforeAll(async () => {
	running = await startSite();
	host = new URL(running.origin).host;
});
afterAll(() => running.close());

test.each(['HOST.evil.example', 'evil.example', 'evil.example:80', 'HOST@evil.example', 'evil.example#HOST', 'HOST:80', ' ', '[::1]', 'evil.example, HOST'])(
	'S15: somebody who asks for the host "%s" is sent to the right one or turned away',
	async (name) => {
		for (const path of PAGES) {
			const answer = await ask(running.origin, path, { headers: { host: name.replace('HOST', host) } });
			expect([308, 400]).toContain(answer.status);
			if (answer.status === 308) expect(answer.headers.location).toBe(running.origin + path);
			expect(answer.body).not.toContain(EVIL);
		}
	},
);

test.each([
	{ 'x-forwarded-host': EVIL },
	{ 'x-forwarded-proto': 'https' },
	{ 'x-forwarded-host': EVIL, 'x-forwarded-proto': 'https', 'x-forwarded-port': '8443', 'x-forwarded-for': '127.0.0.1' },
	{ forwarded: `host=${EVIL};proto=https` },
	{ 'x-original-url': `https://${EVIL}/` },
	{ 'x-host': EVIL, 'x-real-host': EVIL, 'x-forwarded-server': EVIL },
	{ origin: `https://${EVIL}`, referer: `https://${EVIL}/` },
])('S15: nobody changes a page by the header %o', async (headers) => {
	for (const path of PAGES) {
		const plain = await ask(running.origin, path);
		const answer = await ask(running.origin, path, { headers });
		expect({ path, status: answer.status, body: answer.body }).toEqual({ path, status: plain.status, body: plain.body });
		expect(answer.body).not.toContain(EVIL);
	}
});

test('S15: a second host cannot take the place of the first', async () => {
	for (const hosts of [`Host: ${host}\r\nHost: ${EVIL}`, `Host: ${EVIL}\r\nHost: ${host}`]) {
		const answer = await exchange(running.origin, [`GET /cases HTTP/1.1\r\n${hosts}\r\nConnection: close\r\n\r\n`]);
		expect([200, 308, 400]).toContain(answer.status);
		expect(`${answer.headers.location}${answer.body}`).not.toContain(EVIL);
	}
});

test('S15: a whole address in the request line leads nowhere', async () => {
	const answer = await exchange(running.origin, [`GET http://${EVIL}/cases HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`]);
	expect(answer.status).toBe(400);
	expect(answer.body).not.toContain(EVIL);
});

test('S15: addresses of ours in pages, feeds and the sitemap begin with the configured origin', async () => {
	for (const path of PAGES) {
		const { body } = await ask(running.origin, path);
		const own = [...body.matchAll(/(?:rel="canonical" href|og:url" content|og:image" content|<loc>|"home_page_url":|"feed_url":|Sitemap: )[="]*"?([^"<\n]+)/g)];
		for (const [, address] of own) expect(address).toMatch(new RegExp(`^${running.origin}(/|$)`));
		expect(body).not.toContain('origin.invalid');
	}
});
