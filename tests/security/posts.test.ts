import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { members } from '#db/schema/index.ts';
import { addPost } from '#src/features/discussions/add-post.ts';
import { newToken } from '#src/lib/keys.ts';
import { renderMarkdown } from '#src/lib/markdown.ts';
import { unsafeParts } from '#tests/support/markup.ts';
import { OWN_PAYLOADS, publicPayloads } from '#tests/support/payloads.ts';
import { type RunningSite, startSite } from '#tests/support/site.ts';
import { OPEN_SPACE, openTown, type Somebody, type Town } from './arrange.ts';
import { postsIn, strangeParts } from './strange-parts.ts';

/** How many of the public payloads go all the way, through the database and onto a page. */
const SAMPLE = 400;

let running: RunningSite;
let town: Town;
let writer: Somebody;
let reader: Somebody;
/** Pages on which everything harmless stands that a page can show. */
let harmless: string[];

const startThread = async (title: string, text = 'Some words.') =>
	writer.send(`/discussions/${OPEN_SPACE}/new`, { do: 'post', kind: 'question', title, text, once: newToken() });
const pagesOf = async (thread: string) =>
	Promise.all(
		[thread, `${thread}?answer=2&quote=1`, `${thread}/1/history`, `/discussions/${OPEN_SPACE}`, '/discussions', '/my'].map(
			async (path) => (await reader.get(path)).body,
		),
	);

beforeAll(async () => {
	running = await startSite();
	town = await openTown(running);
	writer = await town.newcomer();
	reader = town.people.moderator;
	const thread = `/t/${await town.thread(OPEN_SPACE, writer.actor.id, writer.actor.id, { kind: 'question' })}`;
	await writer.send(thread, { do: 'post', text: 'An answer.', replyTo: '2', once: newToken() });
	const wrong = await writer.send(thread, { do: 'post', text: '', once: newToken() });
	const preview = await writer.send(thread, { do: 'preview', text: 'x' });
	const renamed = await writer.send('/my/settings', { do: 'name', name: '<' });
	const refused = await writer.send(`/discussions/${OPEN_SPACE}/new`, { do: 'post', title: '', text: '' });
	const own = await Promise.all(
		[thread, `${thread}/1/edit`, `${thread}?answer=2&quote=1`, '/my', '/my/settings', '/discussions'].map(async (path) => (await writer.get(path)).body),
	);
	const once = newToken();
	for (const fields of [
		{ kind: 'question', title: 'x', text: 'x', once },
		{ kind: 'x', title: 'x', text: 'x', once },
		{ kind: 'question', title: 'Three', text: '', once },
	])
		own.push((await writer.send(`/discussions/${OPEN_SPACE}/new`, { do: 'post', ...fields })).body);
	const long = await town.thread(OPEN_SPACE, writer.actor.id, writer.actor.id);
	for (let more = 0; more < 100; more += 1) await addPost(running.site.contextAs(writer.actor), { thread: long, text: 'x', once: newToken() });
	for (const page of [1, 2, 3]) own.push((await reader.get(`/t/${long}?page=${page}`)).body);
	harmless = [...(await pagesOf(thread)), ...own, wrong.body, preview.body, renamed.body, refused.body];
});
afterAll(() => running.close());

test('S1: whatever somebody posts, others are given its words and nothing else', async () => {
	const thread = `/t/${await town.thread(OPEN_SPACE, writer.actor.id, writer.actor.id)}`;
	const sent = OWN_PAYLOADS.filter((payload) => !payload.includes('\0'));
	expect(sent.length).toBeGreaterThan(30);
	for (const text of sent) expect((await writer.send(thread, { do: 'post', text, once: newToken() })).status).toBe(303);
	const { body } = await reader.get(thread);
	const posts = postsIn(body);
	expect(posts).toHaveLength(3 + sent.length);
	for (const [at, post] of posts.entries()) expect({ at, unsafe: unsafeParts(post) }).toEqual({ at, unsafe: [] });
	expect(strangeParts(body, harmless)).toEqual([]);
});

test('S1: whatever somebody has shown before posting, or asks to quote, is words and nothing else', async () => {
	const thread = `/t/${await town.thread(OPEN_SPACE, writer.actor.id, writer.actor.id)}`;
	for (const text of OWN_PAYLOADS) {
		const preview = await writer.send(thread, { do: 'preview', text });
		expect(strangeParts(preview.body, harmless), text).toEqual([]);
		await writer.send(`${thread}/1/edit`, { do: 'post', text });
		for (const path of [`${thread}?answer=1&quote=1`, `${thread}/1/edit`, `${thread}/1/history`])
			expect(strangeParts((await writer.get(path)).body, harmless)).toEqual([]);
	}
}, 60_000);

test('S1: what cannot be kept is refused, and what was typed comes back as words', async () => {
	const thread = `/t/${await town.thread(OPEN_SPACE, writer.actor.id, writer.actor.id)}`;
	const answer = await writer.send(thread, { do: 'post', text: '\0<scr\0ipt>alert(1)</scr\0ipt>', once: newToken() });
	expect(answer.status).toBe(422);
	expect(answer.body).toContain('What was sent holds characters that cannot be kept.');
	for (const payload of OWN_PAYLOADS) {
		const refused = await writer.send(`/discussions/${OPEN_SPACE}/new`, { do: 'post', kind: payload, title: payload.repeat(9), text: payload, once: payload });
		expect(refused.status).toBe(422);
		expect(strangeParts(refused.body, harmless), payload).toEqual([]);
	}
}, 60_000);

test('S1: a title of a thread is words, wherever it stands', async () => {
	const accepted: string[] = [];
	let last = '';
	for (const title of OWN_PAYLOADS) {
		const { status, headers } = await startThread(title);
		expect([303, 422]).toContain(status);
		if (status === 422) continue;
		accepted.push(title);
		last = headers.location ?? '';
		expect(strangeParts((await writer.get(last)).body, harmless), title).toEqual([]);
	}
	expect(accepted.length).toBeGreaterThan(20);
	for (const page of await pagesOf(last)) expect(strangeParts(page, harmless)).toEqual([]);
	expect((await reader.get(`/discussions/${OPEN_SPACE}`)).body).toContain('&lt;svg/onload=alert(1)&gt;');
}, 60_000);

test('S1: a member’s name is words, wherever it stands, whatever way it came in', async () => {
	const thread = `/t/${await town.thread(OPEN_SPACE, writer.actor.id, writer.actor.id)}`;
	await writer.send(thread, { do: 'post', text: 'An answer.', replyTo: '2', once: newToken() });
	for (const name of OWN_PAYLOADS) {
		const renamed = await writer.send('/my/settings', { do: 'name', name });
		expect([303, 422]).toContain(renamed.status);
		expect(strangeParts(renamed.body, harmless), name).toEqual([]);
		// Even if it had been let in.
		await running.site.contextAs(writer.actor).db.read.update(members).set({ name }).where(eq(members.id, writer.actor.id));
		for (const path of [thread, '/my', '/my/settings', `/discussions/${OPEN_SPACE}`]) {
			expect(strangeParts((await writer.get(path)).body, harmless), name).toEqual([]);
		}
		const { body } = await reader.get(`${thread}?answer=2&quote=1`);
		const quote = /<textarea[^>]*>\n([\s\S]*?)<\/textarea>/.exec(body)?.[1] ?? '';
		expect(quote).toContain('&gt; Some words.');
		expect(unsafeParts(renderMarkdown(unescaped(quote))), name).toEqual([]);
	}
}, 60_000);

const unescaped = (text: string) =>
	text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#34;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');

test('S1: no public payload that is posted brings anything but words onto a page', async () => {
	const payloads = await publicPayloads();
	const step = Math.max(1, Math.floor(payloads.length / SAMPLE));
	const sent = payloads.filter((payload, at) => at % step === 0 && !payload.includes('\0')).map((payload) => payload.slice(0, 8000));
	const id = await town.thread(OPEN_SPACE, writer.actor.id, writer.actor.id);
	const ctx = running.site.contextAs(writer.actor);
	for (const text of sent) await addPost(ctx, { thread: id, text, once: newToken() });
	let seen = 0;
	for (let page = 1; page <= Math.ceil((sent.length + 3) / 50); page += 1) {
		const { body } = await reader.get(`/t/${id}?page=${page}`);
		const posts = postsIn(body);
		seen += posts.length;
		for (const post of posts) expect(unsafeParts(post), post.slice(0, 300)).toEqual([]);
		expect(strangeParts(body, harmless)).toEqual([]);
	}
	console.log(`S1: ${sent.length} of ${payloads.length} public payloads through the database, ${OWN_PAYLOADS.length} of ours through every form`);
	expect(seen).toBe(sent.length + 3);
}, 60_000);

/** Beside the five of tests/unit/markdown.test.ts. */
const CONTEXTS: ((payload: string) => string)[] = [
	(payload) => `- ${payload}`,
	(payload) => `> ${payload}`,
	(payload) => `| a | b |\n|---|---|\n| ${payload.replaceAll('\n', ' ')} | x |`,
	(payload) => `\`\`\`${payload}\nx\n\`\`\``,
	(payload) => `[x][y]\n\n[y]: ${payload} "${payload}"`,
];

test('S1: no public payload is unsafe in a list, a quotation, a table, beside code or as a reference', async () => {
	const payloads = [...OWN_PAYLOADS, ...(await publicPayloads())];
	for (const payload of payloads) for (const inContext of CONTEXTS) expect(unsafeParts(renderMarkdown(inContext(payload))), payload.slice(0, 300)).toEqual([]);
}, 60_000);

test('S1: a tag, an attribute and an address that do not belong are noticed', () => {
	const page = '<p class="a"><a href="/x">x</a></p>';
	expect(strangeParts('<p class="a"><a href="/y">y</a><em>z</em></p>', [page])).toEqual([]);
	expect(strangeParts('<p class="a"><img src="/x"></p>', [page])).toEqual(['<img>', 'img src']);
	expect(strangeParts('<p class="a" onclick="x">y</p>', [page])).toEqual(['p class', 'p onclick']);
	expect(strangeParts('<a href="javascript:alert(1)">y</a>', [page])).toEqual(['leads to javascript:alert(1)']);
	expect(postsIn('<div class="written" data-x><p>a</p>\n</div> <div class="acts">')).toEqual(['<p>a</p>\n']);
});
