import { beforeEach, expect, test } from 'vitest';
import { processWide } from '#src/lib/process-wide.ts';
import { pageCache } from '#src/server/page-cache.ts';
import provider from '#src/server/page-cache-provider.ts';

processWide('site', () => ({}));
beforeEach(() => pageCache().clear());

test('twenty readers who ask at once cause one render', async () => {
	const render = renderer('list');
	const answers = await Promise.all(Array.from({ length: 20 }, () => ask('/cases', render.next)));
	expect(render.times()).toBe(1);
	expect(new Set(await Promise.all(answers.map((answer) => answer.text())))).toEqual(new Set(['list 1']));
});

test('readers who come while a page is rendered wait for that render', async () => {
	const render = renderer('list');
	const first = ask('/cases', render.next);
	await render.begun();
	const others = Array.from({ length: 19 }, () => ask('/cases', render.next));
	await Promise.all([first, ...others]);
	expect(render.times()).toBe(1);
});

test('a reader who comes later gets the kept page', async () => {
	const render = renderer('list');
	await ask('/cases', render.next);
	expect(await (await ask('/cases', render.next)).text()).toBe('list 1');
	expect(render.times()).toBe(1);
});

test('a reader who comes after a retraction gets a new page, even with a render under way', async () => {
	const render = renderer('list');
	const before = ask('/cases', render.next);
	await render.begun();
	pageCache().invalidate('cases');
	expect(await (await ask('/cases', render.next)).text()).toBe('list 2');
	await before;
	expect(await (await ask('/cases', render.next)).text()).toBe('list 2');
});

test.each([
	['a query', '/cases?technique=validate', {}],
	['a cookie', '/cases', { headers: { cookie: 'session=x' } }],
	['another method', '/cases', { method: 'POST' }],
])('a request with %s is never answered from what was kept, and keeps nothing', async (_, path, init) => {
	const render = renderer('list');
	expect(await (await ask('/cases', render.next)).text()).toBe('list 1');
	expect(await (await ask(path, render.next, init)).text()).toBe('list 2');
	expect(await (await ask('/cases', render.next)).text()).toBe('list 1');
});

test.each([
	['that sets a cookie', 200, { ...KEPT(), 'set-cookie': 'a=b' }],
	['that is not found', 404, KEPT()],
	['that failed', 503, KEPT()],
	['that did not ask to be kept', 200, { 'content-type': 'text/html' }],
])('an answer %s is passed on and not kept', async (_, status, headers) => {
	const render = renderer('answer', { status, headers });
	const first = await ask('/cases', render.next);
	expect(first.status).toBe(status);
	expect(await first.text()).toBe('answer 1');
	expect(await (await ask('/cases', render.next)).text()).toBe('answer 2');
});

test('a render that fails is told to each reader, and the next one is tried', async () => {
	const failing = () => Promise.reject(new Error('The database is away.'));
	await expect(ask('/cases', failing)).rejects.toThrow('The database is away.');
	expect(await (await ask('/cases', renderer('list').next)).text()).toBe('list 1');
});

function KEPT() {
	return { 'content-type': 'text/html; charset=utf-8', 'cdn-cache-control': 'max-age=60', 'cache-tag': 'cases,front' };
}

async function ask(path: string, next: () => Promise<Response>, init: RequestInit = {}): Promise<Response> {
	const url = new URL(path, 'http://localhost:4321');
	const answer = await provider().onRequest?.({ request: new Request(url, init), url, waitUntil: () => {}, logger: console }, next);
	if (!answer) throw new Error('The provider must answer.');
	return answer;
}

/** A page that says how many times it was rendered, and takes a moment each time. */
function renderer(name: string, init: ResponseInit = { headers: KEPT() }) {
	let times = 0;
	const begun = Promise.withResolvers<void>();
	const next = async () => {
		times += 1;
		const text = `${name} ${times}`;
		begun.resolve();
		await new Promise((resolve) => setTimeout(resolve, 20));
		return new Response(text, init);
	};
	return { next, times: () => times, begun: () => begun.promise };
}
