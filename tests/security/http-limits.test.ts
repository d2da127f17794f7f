import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningSite, startSite } from '#tests/support/site.ts';
import { ask, exchange } from './requests.ts';

const KIB_64 = Buffer.alloc(65_536, 'x');
/** The same bytes as one chunk, made once: what the test itself allocates must not be counted. */
const CHUNK = Buffer.concat([Buffer.from('10000\r\n'), KIB_64, Buffer.from('\r\n')]);
/** One and a half megabytes. */
const PIECES = 24;
const MOST_MEMORY = 20_000_000;
const MIB = 1_048_576;

let running: RunningSite;
let host: string;
beforeAll(async () => {
	running = await startSite();
	host = new URL(running.origin).host;
});
afterAll(() => running.close());

const send = (head: string, ...body: (string | Buffer)[]) => exchange(running.origin, [`${head}\r\nHost: ${host}\r\n`, ...body]);

test.each([
	['a length and chunks together', 'Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n'],
	['chunks and a length together', 'Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n'],
	['two lengths that differ', 'Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello!'],
	['a length with a sign', 'Content-Length: +5\r\n\r\nhello'],
	['a length that is a list', 'Content-Length: 5, 5\r\n\r\nhello'],
	['an encoding behind chunks', 'Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n'],
	['a space before the colon', 'Content-Length : 5\r\n\r\nhello'],
	['a header folded over two lines', 'X-Folded: a\r\n b\r\nContent-Length : 5\r\n\r\nhello'],
	['a NUL in a header', 'X-Nul: a\0b\r\n\r\n'],
	['a broken chunk', 'Transfer-Encoding: chunked\r\n\r\nzz\r\nhello\r\n0\r\n\r\n'],
])('S16: a request with %s is turned away, so that nobody smuggles a second one', async (_, rest) => {
	const answer = await send('POST / HTTP/1.1', rest, `GET /guides HTTP/1.1\r\nHost: ${host}\r\n\r\n`);
	expect(answer.status).toBe(400);
	expect(answer.body).not.toContain('HTTP/1.1 200');
});

test('S16: a request that would echo its own headers is not answered with them', async () => {
	const answer = await send('TRACE / HTTP/1.1', 'X-Secret: quelnar\r\nConnection: close\r\n\r\n');
	expect(answer.status).toBe(405);
	expect(answer.body).not.toContain('quelnar');
});

test('S16: nobody tunnels through the site', async () => {
	const answer = await exchange(running.origin, [`CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example:443\r\n\r\n`]);
	expect(answer.status === 0 || answer.status >= 400).toBe(true);
});

test('S16: a body of one and a half megabytes is refused before it is sent', async () => {
	const answer = await send('POST /search HTTP/1.1', `Content-Length: ${1.5 * MIB}\r\n\r\n`);
	expect(answer.status).toBe(413);
});

test('S16: a body of one and a half megabytes is refused although it is sent', async () => {
	const answer = await send('POST /search HTTP/1.1', `Content-Length: ${1.5 * MIB}\r\n\r\n`, ...Array<Buffer>(PIECES).fill(KIB_64));
	expect(answer.status).toBe(413);
});

test('S16: a body that never says how long it is, is refused once it is too long', async () => {
	const answer = await send('POST /search HTTP/1.1', 'Transfer-Encoding: chunked\r\n\r\n', ...Array<Buffer>(PIECES).fill(CHUNK));
	expect(answer.status).toBe(413);
	expect(answer.body).toContain('That was too much at once');
});

const largeBody = () => send('POST / HTTP/1.1', 'Transfer-Encoding: chunked\r\n\r\n', ...Array<Buffer>(PIECES).fill(CHUNK));

test('S16: a large body costs little memory while it comes', async () => {
	await largeBody();
	const before = process.memoryUsage().rss;
	await largeBody();
	expect(process.memoryUsage().rss - before).toBeLessThan(MOST_MEMORY);
});

test('S16: large bodies leave nothing behind in memory', async () => {
	setFlagsFromString('--expose-gc');
	const collect = runInNewContext('gc') as () => void;
	const held = () => {
		collect();
		const { heapUsed, external } = process.memoryUsage();
		return heapUsed + external;
	};
	await largeBody();
	const before = held();
	// Sixty megabytes, were they kept.
	for (let round = 0; round < 60; round += 1) await largeBody();
	// Buffers are given back a moment after they are collected.
	await expect.poll(() => held() - before, { timeout: 10_000, interval: 200 }).toBeLessThan(MOST_MEMORY);
});

test.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])('S16: a small %s is told what it may do instead', async (method) => {
	const answer = await ask(running.origin, '/cases', { method, headers: { 'content-length': '0' } });
	expect(answer.status).toBe(405);
	expect(answer.headers.allow).toBe('GET, HEAD');
});

test('S16: the server answers others as before', async () => {
	expect((await ask(running.origin, '/guides')).status).toBe(200);
});
