import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { events, members, outbox, spaces, threadMembers, threads } from '#db/schema/index.ts';
import { SYSTEM, VISITOR } from '#src/domain/actor.ts';
import { markFailed } from '#src/features/mail/mark-failed.ts';
import { queueSecretMail } from '#src/features/mail/queue-mail.ts';
import { unsubscribeToken } from '#src/features/mail/unsubscribe-token.ts';
import { memberOf } from '#tests/support/members.ts';
import { type RunningSite, startSite } from '#tests/support/site.ts';

let running: RunningSite;
const people: Record<string, { id: number; cookie: string }> = {};
const THREAD = 700;
const TITLE = 'zephyrnox at night';

const reader = () => running.site.contextAs(SYSTEM).db.read;
const post = (path: string, { body = '', headers = {} }: { body?: string | FormData; headers?: Record<string, string> } = {}) =>
	running.get(path, {
		method: 'POST',
		body,
		headers: typeof body === 'string' ? { 'content-type': 'application/x-www-form-urlencoded', ...headers } : headers,
	});
const as = (name: string) => ({ cookie: `__Host-session=${people[name]?.cookie}` });
const address = () => `/unsubscribe/${unsubscribeToken(running.site.keys, { memberId: people.ines?.id ?? 0, threadId: THREAD })}`;
const follows = () => reader().select({ memberId: threadMembers.memberId, following: threadMembers.following }).from(threadMembers);

beforeAll(async () => {
	running = await startSite();
	const ctxAs = () => running.site.contextAs(VISITOR);
	const now = () => ctxAs().clock();
	for (const [name, role] of [
		['ines', 'member'],
		['mo', 'moderator'],
		['ada', 'admin'],
	] as const) {
		const { actor, cookie } = await memberOf({ ctxAs, now }, { name, role });
		people[name] = { id: actor.id, cookie };
	}
	const at = now().getTime();
	await reader().insert(spaces).values({ id: 700, slug: 'mail-pages', name: 'Pages', description: '-', cohortId: null, position: 700, createdAt: at });
	await reader().insert(threads).values({ id: THREAD, spaceId: 700, kind: 'conversation', title: TITLE, posts: 0, createdAt: at, lastPostAt: at });
});
beforeEach(async () => {
	await reader().delete(threadMembers);
	await reader().delete(outbox);
});
afterAll(() => running.close());

test('a mail program that looks at the link changes nothing, and a person sees what the button will do', async () => {
	const before = await reader().$count(events);
	const page = await running.get(address());
	expect(page.status).toBe(200);
	expect(page.headers.get('cache-control')).toBe('no-store');
	const html = await page.text();
	expect(html).toContain('Stop mail about this thread</button>');
	expect(html).toContain('href="/my/settings"');
	expect(html).not.toContain(TITLE);
	await running.get(address(), { method: 'HEAD' });
	expect(await follows()).toEqual([]);
	expect(await reader().$count(events)).toBe(before);
});

test('a person presses the button, signed out, and reads what happened', async () => {
	const answer = await post(address(), { headers: { origin: running.origin, 'sec-fetch-site': 'same-origin' } });
	expect(answer.status).toBe(200);
	const html = await answer.text();
	expect(html).toContain('The thread is muted for you');
	expect(html).toContain('href="/my/settings"');
	expect(html).not.toContain(TITLE);
	expect(await follows()).toEqual([{ memberId: people.ines?.id, following: 'mute' }]);
});

const oneClick = new FormData();
oneClick.append('List-Unsubscribe', 'One-Click');

test.each([
	['as a form', 'List-Unsubscribe=One-Click'],
	['in parts', oneClick],
])('a mail provider unsubscribes its reader by one request from nowhere, sent %s', async (_, body) => {
	expect((await post(address(), { body })).status).toBe(200);
	expect((await post(address(), { body })).status).toBe(200);
	expect(await follows()).toEqual([{ memberId: people.ines?.id, following: 'mute' }]);
});

test('S13: a link that is not ours is a page that is not there, and changes nothing', async () => {
	const good = address();
	const other = good.replace(/\/(\d+)\./, (_, id: string) => `/${Number(id) + 1}.`);
	for (const wrong of [
		other,
		`${good}x`,
		`${good.slice(0, -1)}`,
		'/unsubscribe/x',
		'/unsubscribe/1.1',
		'/unsubscribe/1.1.x',
		good.replace(`.${THREAD}.`, '.701.'),
	]) {
		expect({ wrong, status: (await running.get(wrong)).status }).toEqual({ wrong, status: 404 });
		expect({ wrong, status: (await post(wrong)).status }).toEqual({ wrong, status: 404 });
	}
	expect(await follows()).toEqual([]);
});

async function deadMail(): Promise<number> {
	const ctx = running.site.contextAs(SYSTEM);
	await ctx.db.write([queueSecretMail(ctx, { kind: 'invitation', to: 'noor@example.org', link: 'http://localhost/join/quillwort' })]);
	const [row] = await reader().select({ id: outbox.id }).from(outbox);
	await markFailed(ctx, { id: row?.id ?? 0, tries: 0, reason: 'The mail server answered 550.', isLast: true });
	return row?.id ?? 0;
}

test('an administrator sees which mail was given up and why, without whom and what, and tries it again', async () => {
	const id = await deadMail();
	const html = await (await running.get('/admin/outbox', { headers: as('ada') })).text();
	for (const words of ['Invitation', 'The mail server answered 550.', 'Try again', 'No mail is waiting.']) expect(html).toContain(words);
	for (const secret of ['noor@example.org', 'quillwort']) expect(html).not.toContain(secret);
	const headers = { ...as('ada'), origin: running.origin };
	const answer = await post('/admin/outbox', { body: `do=retry&mail=${id}`, headers });
	expect([answer.status, answer.headers.get('location')]).toEqual([303, '/admin/outbox']);
	expect((await reader().select().from(outbox))[0]).toMatchObject({ deadAt: null, tries: 0 });
	expect(await (await running.get('/admin/outbox', { headers: as('ada') })).text()).toContain('No mail was given up.');
	const again = await post('/admin/outbox', { body: `do=retry&mail=${id}`, headers });
	expect(again.status).toBe(409);
	expect(await again.text()).toContain('is on its way already.');
});

test('S28: nobody but an administrator sees the mail on its way or tries it again', async () => {
	const id = await deadMail();
	for (const name of ['ines', 'mo']) {
		expect((await running.get('/admin/outbox', { headers: as(name) })).status).toBe(404);
		expect((await post('/admin/outbox', { body: `do=retry&mail=${id}`, headers: { ...as(name), origin: running.origin } })).status).toBe(404);
	}
	expect((await running.get('/admin/outbox')).headers.get('location')).toBe('/sign-in?next=%2Fadmin%2Foutbox');
	expect((await reader().select().from(outbox))[0]?.deadAt).not.toBeNull();
	expect(await reader().$count(members)).toBe(3);
});
