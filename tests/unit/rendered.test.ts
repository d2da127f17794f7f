import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliDecompressSync, zstdDecompressSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { SECURITY_HEADERS } from '#src/server/headers.ts';
import { ReadyParts } from '#src/server/ready-parts.ts';
import { requestOf, sendRendered } from '#src/server/rendered.ts';

const PAGE = '<!doctype html><title>A page</title><p>“Words”</p>';
const html =
	(headers: Record<string, string> = {}) =>
	() =>
		new Response(PAGE, { headers: { 'content-type': 'text/html; charset=utf-8', ...headers } });

test('a browser that takes Zstandard gets a page in it', async () => {
	const { headers, body } = await asked(html(), { 'accept-encoding': 'gzip, deflate, br, zstd' });
	expect(headers).toMatchObject({ 'content-encoding': 'zstd', vary: 'accept-encoding', 'content-length': String(body.length) });
	expect(zstdDecompressSync(body).toString()).toBe(PAGE);
});

test('a browser that takes Brotli gets a page in it', async () => {
	const { headers, body } = await asked(html(), { 'accept-encoding': 'gzip, br' });
	expect(headers).toMatchObject({ 'content-encoding': 'br', vary: 'accept-encoding', 'content-length': String(body.length) });
	expect(brotliDecompressSync(body).toString()).toBe(PAGE);
});

test('a browser that takes neither gets the page as it is', async () => {
	const { headers, body } = await asked(html());
	expect(headers['content-encoding']).toBeUndefined();
	expect(body.toString()).toBe(PAGE);
});

test('a picture is sent as it is, whatever the browser takes', async () => {
	const { headers, body } = await asked(() => new Response(new Uint8Array([137, 80]), { headers: { 'content-type': 'image/png' } }), {
		'accept-encoding': 'zstd',
	});
	expect(headers['content-encoding']).toBeUndefined();
	expect([...body]).toEqual([137, 80]);
});

test('whoever asks for the head alone gets it with the length of the page, and no page', async () => {
	const { headers, body } = await asked(html(), {}, 'HEAD');
	expect(headers['content-length']).toBe(String(Buffer.byteLength(PAGE)));
	expect(body.length).toBe(0);
});

test('a page goes out with the headers of every answer, its own winning, and each cookie', async () => {
	const page = html({ 'referrer-policy': 'no-referrer' });
	const { headers } = await asked(() => {
		const response = page();
		response.headers.append('set-cookie', 'a=1; Path=/');
		response.headers.append('set-cookie', 'b=2; Path=/');
		return response;
	});
	expect(headers).toMatchObject({
		...SECURITY_HEADERS,
		'cache-control': 'no-cache',
		'referrer-policy': 'no-referrer',
		'set-cookie': ['a=1; Path=/', 'b=2; Path=/'],
	});
});

test('a reader does not see how a page is kept', async () => {
	const { headers } = await asked(html({ 'cdn-cache-control': 'max-age=60', 'cache-tag': 'cases,front' }));
	expect(headers).not.toHaveProperty('cdn-cache-control');
	expect(headers).not.toHaveProperty('cache-tag');
});

test('what lay ready stands where its mark stood, whole and as long as the answer says', async () => {
	const page = (_made: Request, parts: ReadyParts) => {
		parts.mark([Buffer.from('<p>of a page that was given up</p>')]);
		const [first, second] = [parts.mark([Buffer.from('<p>“One”</p>'), Buffer.from('<p>two</p>')]), parts.mark([Buffer.from('<p>three</p>')])];
		return new Response(`<main>${second}–${first}</main>`, { headers: { 'content-type': 'text/html; charset=utf-8' } });
	};
	const { headers, body } = await asked(page);
	expect(body.toString()).toBe('<main><p>three</p>–<p>“One”</p><p>two</p></main>');
	expect(headers['content-length']).toBe(String(body.length));
	expect(zstdDecompressSync((await asked(page, { 'accept-encoding': 'zstd' })).body).toString()).toBe(body.toString());
});

/** A page that greets somebody, out of a frame where one is kept. Says whether there was one. */
async function greeted(key: string, name: string, { status = 200, isNamed = true } = {}) {
	let isKept = false;
	const { body } = await asked((_made, parts) => {
		const headers = { 'content-type': 'text/html; charset=utf-8' };
		isKept = parts.useFrame(key, { name, posts: [Buffer.from(`<p>for ${name.length}</p>`)] });
		if (isKept) return new Response(null, { headers });
		parts.keepFrame(key);
		const posts = parts.mark([Buffer.from(`<p>for ${name.length}</p>`)], isNamed ? 'posts' : null);
		return new Response(`<b title="${parts.own('name', name)}">Hello</b>${posts}<i>end</i>`, { status, headers });
	});
	return { isKept, page: body.toString() };
}

test('what is around the parts of one reader is kept for the next, who gets their own', async () => {
	expect(await greeted('first', 'Ana')).toEqual({ isKept: false, page: '<b title="Ana">Hello</b><p>for 3</p><i>end</i>' });
	expect(await greeted('first', '"Bo" <i>')).toEqual({ isKept: true, page: '<b title="&quot;Bo&quot; &lt;i&gt;">Hello</b><p>for 8</p><i>end</i>' });
	expect((await greeted('second', 'Cy')).isKept).toBe(false);
});

test('nothing is kept of a page that is another than was asked for, or has a part that somebody else could not fill', async () => {
	await greeted('missing', 'Ana', { status: 404 });
	expect((await greeted('missing', 'Bo')).isKept).toBe(false);
	await greeted('unnamed', 'Ana', { isNamed: false });
	expect((await greeted('unnamed', 'Bo', { isNamed: false })).isKept).toBe(false);
});

test('a page is asked for with the method, the headers, the words and the address of the request', async () => {
	const echo = async (made: Request) =>
		Response.json({ url: made.url, method: made.method, cookie: made.headers.get('cookie'), fields: Object.fromEntries(await made.formData()) });
	const { body } = await asked(echo, { cookie: 'a=1', 'content-type': 'application/x-www-form-urlencoded' }, 'POST', 'text=%E2%80%9CWords%E2%80%9D');
	expect(JSON.parse(body.toString())).toEqual({ url: 'https://rapport.example/page?x=1', method: 'POST', cookie: 'a=1', fields: { text: '“Words”' } });
});

/** What a client gets of a page over a real connection. */
async function asked(
	render: (made: Request, parts: ReadyParts) => Response | Promise<Response>,
	headers: Record<string, string> = {},
	method = 'GET',
	words = '',
) {
	const server = createServer(async (req, res) => {
		const sent = Buffer.concat(await Array.fromAsync(req as AsyncIterable<Buffer>));
		const parts = new ReadyParts();
		const made = await render(requestOf(req, 'https://rapport.example/page?x=1', sent.length > 0 ? sent : null), parts);
		await sendRendered(req, res, made, parts);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	onTestFinished(() => void server.close());
	const { port } = server.address() as AddressInfo;
	return new Promise<{ headers: Record<string, unknown>; body: Buffer }>((resolve, reject) => {
		request({ port, host: '127.0.0.1', method, headers }, async (answer) => {
			resolve({ headers: answer.headers, body: Buffer.concat(await Array.fromAsync(answer as AsyncIterable<Buffer>)) });
		})
			.on('error', reject)
			.end(words);
	});
}
