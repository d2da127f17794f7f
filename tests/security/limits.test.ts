import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { attempts, invitations, outbox, signInAddresses } from '#db/schema/index.ts';
import { SYSTEM } from '#src/domain/actor.ts';
import { PASSWORD } from '#tests/support/members.ts';
import { anotherBrowserOf, readerAt } from '#tests/support/signed-in.ts';
import { type RunningSite, startSite } from '#tests/support/site.ts';
import { OPEN_SPACE, openTown, type Town } from './arrange.ts';
import { ask } from './requests.ts';

/** Where a request might say that it comes from, other than it does. */
const elsewhere = (at: number): Record<string, string> => ({
	'x-forwarded-for': `203.0.113.${at}, 198.51.100.${at}`,
	'x-real-ip': `203.0.113.${at}`,
	'x-client-ip': `203.0.113.${at}`,
	'cf-connecting-ip': `203.0.113.${at}`,
	'true-client-ip': `203.0.113.${at}`,
	forwarded: `for=203.0.113.${at}`,
	via: `1.1 proxy-${at}`,
	'user-agent': `Browser ${at}`,
});

let running: RunningSite;
let town: Town;
const reader = () => running.site.contextAs(SYSTEM).db.read;
beforeAll(async () => {
	running = await startSite();
	town = await openTown(running);
});
beforeEach(async () => {
	await reader().delete(attempts);
	await reader().delete(signInAddresses);
});
afterAll(() => running.close());

async function statusesOf(tries: number, send: (at: number) => Promise<{ status: number }>): Promise<Record<number, number>> {
	const counted: Record<number, number> = {};
	for (let at = 1; at <= tries; at += 1) {
		const { status } = await send(at);
		counted[status] = (counted[status] ?? 0) + 1;
	}
	return counted;
}

test('S15: somebody who guesses at many accounts is stopped after twenty tries, whatever they say of where they are', async () => {
	const guess = (at: number) => readerAt(running).send('/sign-in', { email: `guess-${at}@rapport.test`, password: 'a wrong password' }, elsewhere(at));
	expect(await statusesOf(30, guess)).toEqual({ 403: 20, 429: 10 });
	const addresses = new Set((await reader().select({ address: signInAddresses.address }).from(signInAddresses)).map(({ address }) => address));
	expect(addresses).toEqual(new Set(['127.0.0.1']));
});

test('S15: somebody who guesses at one account is stopped after five tries, whatever they say of where they are', async () => {
	const { email } = town.people.member;
	const written = [email, email.toUpperCase(), ` ${email} `, `${email}\t`];
	const guess = (at: number) =>
		readerAt(running).send('/sign-in', { email: written[at % written.length] ?? email, password: 'a wrong password' }, elsewhere(at));
	expect(await statusesOf(12, guess)).toEqual({ 403: 5, 429: 7 });
	expect((await readerAt(running).send('/sign-in', { email, password: PASSWORD }, elsewhere(99))).status).toBe(429);
});

test('S15: no other way of writing the address of the sign-in has limits of its own', async () => {
	const { email } = town.people.member;
	const paths = ['/sign-in', '//sign-in', '/SIGN-IN', '/sign-in/', '/%73ign-in', '/sign-in?x=1', '/./sign-in', '/sign-in;x', '/x/../sign-in', '/sign-in.html'];
	const fields = new URLSearchParams({ email, password: 'a wrong password' }).toString();
	const headers = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' };
	const statuses: number[] = [];
	for (let round = 0; round < 3; round += 1)
		for (const path of paths) statuses.push((await ask(running.origin, path, { method: 'POST', headers, body: fields })).status);
	expect(statuses.filter((status) => status === 403).length).toBeLessThanOrEqual(5);
	expect(statuses.filter((status) => ![403, 404, 405, 429].includes(status))).toEqual([]);
	for (const type of ['application/json', 'multipart/form-data; boundary=x', 'text/plain']) {
		const body = type === 'application/json' ? JSON.stringify({ email, password: PASSWORD }) : fields;
		expect((await ask(running.origin, '/sign-in', { method: 'POST', headers: { ...headers, 'content-type': type }, body })).status).toBe(400);
	}
});

test('S15: somebody who asks for many links to new passwords is stopped, whatever they say of where they are', async () => {
	const { email } = town.people.outsider;
	const before = await reader().$count(outbox);
	expect(await statusesOf(8, (at) => readerAt(running).send('/new-password', { email }, elsewhere(at)))).toEqual({ 200: 3, 429: 5 });
	expect((await reader().$count(outbox)) - before).toBe(3);
});

test('S15: links that are made for people name this site, whatever a request says of its host', async () => {
	const { admin } = town.people;
	const fields = { do: 'invite', email: 'newcomer@rapport.test', role: 'member', agencyId: '', cohortId: '' };
	const headers = { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https', forwarded: 'host=evil.example', 'x-original-host': 'evil.example' };
	const { status, body } = await admin.send('/admin/invitations', fields, headers);
	expect(status).toBe(200);
	expect(body).toContain(`${running.origin}/join/`);
	expect(body).not.toContain('evil.example');
	const before = await reader().$count(invitations);
	expect((await admin.send('/admin/invitations', fields, { host: 'evil.example' })).status).toBe(403);
	expect(await reader().$count(invitations)).toBe(before);
});

test('S10: whoever opens threads faster than anybody reads has to pause, loses nothing, and slows nobody else', async () => {
	const [ines, omar] = [await town.newcomer(), await town.newcomer()];
	const id = await town.thread(OPEN_SPACE, omar.actor.id, omar.actor.id);
	const second = await anotherBrowserOf(running, ines.actor.id);
	expect(await statusesOf(300, (at) => (at % 2 ? ines : second).get(`/t/${id}/1?${at}`))).toEqual({ 302: 300 });
	for (const path of [`/t/${id}`, `/t/${id}/1`, `/t/${id}/1/history`, '/t/999']) {
		const { status, headers, body } = await second.get(path);
		expect({ path, status, 'cache-control': headers['cache-control'] }).toEqual({ path, status: 429, 'cache-control': 'no-store' });
		expect(Number(headers['retry-after'])).toBeGreaterThan(290);
		expect(Number(headers['retry-after'])).toBeLessThanOrEqual(300);
		expect(body).toContain('A pause of five minutes');
		expect(body).not.toContain('A quiet hour');
		expect(body).not.toContain('href="/sign-in"');
	}
	const answered = await ines.send(`/t/${id}`, { do: 'post', text: 'Some words.', once: 'x'.repeat(43) });
	expect(answered.headers.location).toMatch(new RegExp(`^/t/${id}`));
	expect((await ines.get('/discussions')).status).toBe(200);
	expect((await omar.get(`/t/${id}`)).body).toContain('Some words.');

	const administration = (await town.people.admin.get('/admin')).body;
	expect(administration).toContain('Slowed while reading');
	expect(administration).toContain(ines.actor.name);
	expect(administration).not.toContain(omar.actor.name);
});

test('S10: somebody who reads threads by sending forms that show them is noticed as well', async () => {
	const ines = await town.newcomer();
	const id = await town.thread(OPEN_SPACE, ines.actor.id, ines.actor.id);
	expect(await statusesOf(300, (at) => ines.get(`/t/${id}/1?${at}`))).toEqual({ 302: 300 });
	expect(await statusesOf(3, () => ines.send(`/t/${id}`, { do: 'preview', text: 'Some words.' }))).toEqual({ 200: 3 });
	expect((await ines.get(`/t/${id}`)).status).toBe(429);
});
