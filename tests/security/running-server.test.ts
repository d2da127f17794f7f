import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createClient } from '@libsql/client';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { newToken } from '#src/lib/keys.ts';
import { type Reader, readerAt } from '#tests/support/signed-in.ts';
import { connected, HEALTH, known, rest } from '#tests/support/sockets.ts';
import { freePort, type Running, startServer } from '#tests/torture/server.ts';
import { rareWord } from './canaries.ts';
import { type Answer, ask } from './requests.ts';

const PASSWORD = 'the kettle sings at four in the morning';
const STARTING = '/discussions/at-the-door/new';
const BUSY = 'Too many people are here at once';
const Line = z.object({
	time: z.iso.datetime(),
	level: z.enum(['info', 'warn', 'error']),
	request: z.string().optional(),
	method: z.string().optional(),
	route: z.string().nullable().optional(),
	status: z.number().optional(),
	msg: z.string().optional(),
	err: z.object({ type: z.string(), stack: z.array(z.string()) }).optional(),
});

let server: Running;
let origin: string;
let dataDir: string;
/** The first administrator's link, as a person at the terminal reads it. */
let token: string;
let ada: Reader;
let session: string;
/** Whatever somebody typed, was given, or is known by. */
const words = {
	name: rareWord(),
	email: rareWord(),
	title: rareWord(),
	text: rareWord(),
	search: rareWord(),
	path: rareWord(),
	token: newToken(),
	agent: rareWord(),
};

beforeAll(async () => {
	dataDir = await mkdtemp(join(tmpdir(), 'rapport-running-'));
	const port = await freePort();
	origin = `http://127.0.0.1:${port}`;
	server = await startServer({ dataDir, port }, { env: { NODE_OPTIONS: `--import ${fileURLToPath(new URL('../support/busy-loop.mjs', import.meta.url))}` } });
	await vi.waitUntil(() => server.said().includes('/join/'));
	token = /\/join\/([\w-]{43})/.exec(server.said())?.[1] ?? '';
	const given = { do: 'join', name: `Ada ${words.name}`, email: `${words.email}@rapport.test`, password: PASSWORD };
	const joined = await readerAt({ origin }).send(`/join/${token}`, given);
	expect(joined.status).toBe(303);
	session = /__Host-session=([^;]+)/.exec(String(joined.headers['set-cookie']))?.[1] ?? '';
	ada = readerAt({ origin }, session);
}, 60_000);
afterAll(async () => {
	await server.kill();
	await rm(dataDir, { recursive: true, force: true });
});

const thread = (changes: Record<string, string> = {}) => ({ do: 'post', kind: 'question', title: words.title, text: words.text, once: newToken(), ...changes });
/** The lines of the log so far. Any other line is what a person at the terminal reads. */
const log = () =>
	server
		.said()
		.split('\n')
		.filter((line) => line.startsWith('{'))
		.map((line) => Line.parse(JSON.parse(line)));

async function inDatabase<T>(work: (client: ReturnType<typeof createClient>) => Promise<T>): Promise<T> {
	const client = createClient({ url: pathToFileURL(join(dataDir, 'rapport.db')).href, timeout: 2000 });
	return work(client).finally(() => client.close());
}

/** While a table has another name, whoever needs it meets a fault of ours. */
async function without(table: string, work: () => Promise<Answer>): Promise<Answer> {
	const [away, back] = [`alter table ${table} rename to away`, `alter table away rename to ${table}`];
	await inDatabase((client) => client.execute(away));
	return work().finally(() => inDatabase((client) => client.execute(back)));
}

test('S35, S42: a run through the whole site leaves no name, address, token, cookie, word or IP address in the log, faults included', async () => {
	const headers = { 'user-agent': words.agent, 'x-forwarded-for': words.agent, 'x-request-id': words.agent, referer: `${origin}/${words.path}` };
	const visitor = readerAt({ origin });
	expect((await visitor.send('/sign-in', { email: `${words.email}@rapport.test`, password: PASSWORD }, headers)).status).toBe(303);
	await visitor.send('/sign-in', { email: `${words.email}@rapport.test`, password: 'mistyped' }, headers);
	await visitor.send('/new-password', { email: `${words.email}@rapport.test` }, headers);
	for (const path of ['join', 'new-password', 'unsubscribe']) await visitor.get(`/${path}/${words.token}`, headers);
	const { location } = (await ada.send(STARTING, thread(), headers)).headers;
	expect(location).toMatch(/^\/t\/\d+/);
	await ada.get(location ?? '', headers);
	await visitor.get(`/search?q=${words.search}`, headers);
	await visitor.get(`/${words.path}/${words.path}?${words.path}`, headers);
	await visitor.get(`/%zz${words.path}`, headers);
	await ask(origin, `/t/${words.path}`, { method: 'DELETE', headers });

	// A read whose parameters Drizzle repeats in its message, and a write.
	const broken = [
		await without('search_records', () => visitor.get(`/search?q=${words.search}`, headers)),
		await without('drafts', () => ada.get(STARTING, headers)),
		await without('done_once', () => ada.send(STARTING, thread(), headers)),
	];
	expect(broken.map(({ status }) => status)).toEqual([500, 500, 500]);

	expect(server.said()).toContain('"type":"DrizzleQueryError"');
	for (const { headers: told, body } of broken) {
		const id = told['x-request-id'] ?? '';
		expect(body).toContain(`Answer 500, request ${id}`);
		await expect.poll(() => log().filter(({ request }) => request === id)).toHaveLength(2);
		const [fault, line] = log().filter(({ request }) => request === id);
		expect([fault?.level, line?.status]).toEqual(['error', 500]);
		expect(fault?.err?.stack.length).toBeGreaterThan(2);
	}
	const routes = log().map(({ method, route, status }) => `${method} ${route} ${status}`);
	expect(routes).toEqual(
		expect.arrayContaining(['POST /join/[token] 303', 'POST /sign-in 303', 'GET /t/[id] 200', 'GET /search 200', 'GET /404 404', 'DELETE null 405']),
	);
	const said = server.said().replace(`${origin}/join/${token}`, '').replace(`Rapport is at ${origin}`, '').toLowerCase();
	for (const [what, word] of Object.entries({ ...words, token, password: 'kettle', place: 'rapport.test', ip: '127.0.0.1', session: '__host' }))
		expect([what, said.includes(word.toLowerCase())]).toEqual([what, false]);
	// The 43 characters of a token, the 22 of a member's key, the secret of a session.
	expect(said).not.toMatch(/\b[\w-]{40,}\b/);
}, 30_000);

test('S42: each line of the log is one record, and the event of a request has its id', async () => {
	const { headers } = await ada.send(STARTING, thread({ title: 'x\r\n{"level":"info"}\u001b[2K' }));
	expect(headers.location).toMatch(/^\/t\//);
	const { rows } = await inDatabase((client) => client.execute("select request_id from events where name = 'thread.started' order by id desc limit 1"));
	await expect.poll(() => log().some(({ request }) => request === rows[0]?.request_id)).toBe(true);
});

test('while more is asked for than can be done, pages wait with words kept, the rest is read as always, and it passes', async () => {
	const asked = { guide: '/guides', front: '/', health: '/healthz', made: '/cases?technique=slow-down' };
	const visitor = readerAt({ origin });
	await visitor.get('/');
	process.kill(server.pid, 'SIGUSR2');
	await expect.poll(() => server.said(), { timeout: 10_000 }).toContain('More is asked for than can be done');
	const [guide, front, health, made, posted, signIn] = await Promise.all([
		...Object.values(asked).map((path) => visitor.get(path)),
		ada.send(STARTING, thread({ title: 'A "quoted" <title>', text: '\nFirst line </textarea>' })),
		visitor.send('/sign-in', { email: 'a@rapport.test', password: PASSWORD }),
	]);
	process.kill(server.pid, 'SIGUSR2');
	expect([guide, front, health].map((answer) => answer?.status)).toEqual([200, 200, 200]);
	for (const answer of [made, posted, signIn]) {
		expect([answer?.status, answer?.headers['retry-after'], answer?.headers['cache-control']]).toEqual([503, '5', 'no-store']);
		expect(answer?.body).toContain(BUSY);
		expect(answer?.body).not.toContain(PASSWORD);
	}
	expect(posted?.body).toContain('<textarea name="text" rows="10">\n\nFirst line &lt;/textarea&gt;</textarea>');
	expect(posted?.body).toContain('name="title" value="A &quot;quoted&quot; &lt;title&gt;"');

	await expect.poll(async () => (await visitor.get(asked.made)).status, { timeout: 10_000 }).toBe(200);
	const hidden = [...(posted?.body ?? '').matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)">/g)].map(([, name = '', value = '']) => [name, value]);
	const again = await ada.send(STARTING, { ...Object.fromEntries(hidden), title: 'A "quoted" <title>', text: 'First line' });
	expect(again.headers.location).toMatch(/^\/t\//);
}, 30_000);

test('whoever is writing when the site is stopped is answered and their post kept, nobody new is let in, and it ends well', async () => {
	const body = new URLSearchParams(thread({ title: 'Sent while it stopped' })).toString();
	const head = `POST ${STARTING} HTTP/1.1\r\nHost: ${new URL(origin).host}\r\nCookie: __Host-session=${session}\r\nSec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ${body.length}\r\n\r\n`;
	const [writing, asking] = [await known(origin), await known(origin)];
	await known(origin);
	await connected(origin);
	writing.write(head + body.slice(0, 20));
	asking.write('GET /healthz HTT');
	// Whoever comes later is answered later: by then, these were read.
	await ada.get('/my');
	const began = performance.now();
	process.kill(server.pid, 'SIGTERM');
	await expect
		.poll(() =>
			known(origin).then(
				() => 'let in',
				() => 'turned away',
			),
		)
		.toBe('turned away');

	asking.write(HEALTH.slice('GET /healthz HTT'.length));
	expect(await rest(asking)).toMatch(/^HTTP\/1\.1 503 [\s\S]*connection: close[\s\S]*\nfail\n/i);
	writing.write(body.slice(20));
	expect(await rest(writing)).toMatch(/^HTTP\/1\.1 303 [\s\S]*connection: close/i);
	expect(await server.ended).toEqual({ code: 0, signal: null });
	expect(performance.now() - began).toBeLessThan(8000);
	const { rows } = await inDatabase((client) => client.execute("select count(*) as kept from threads where title = 'Sent while it stopped'"));
	expect(rows[0]?.kept).toBe(1);
}, 20_000);
