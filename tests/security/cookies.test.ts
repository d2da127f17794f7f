import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sessions } from '#db/schema/index.ts';
import { SYSTEM } from '#src/domain/actor.ts';
import { IDLE_MS } from '#src/features/sessions/token.ts';
import { PASSWORD } from '#tests/support/members.ts';
import { anotherBrowserOf, readerAt } from '#tests/support/signed-in.ts';
import { type RunningSite, startSite } from '#tests/support/site.ts';
import { openTown, type Town } from './arrange.ts';
import { faultsOf } from './header-faults.ts';
import { allLines, come } from './matrix.ts';
import type { Answer } from './requests.ts';

let running: RunningSite;
let town: Town;
beforeAll(async () => {
	running = await startSite();
	town = await openTown(running);
});
afterAll(() => running.close());

/** The cookies that an answer gives, by name, with their attributes in order. */
function cookiesOf({ headers }: Answer): Record<string, { value: string; attributes: string[] }> {
	const lines = [headers['set-cookie'] ?? []].flat();
	return Object.fromEntries(
		lines.map((line) => {
			const [pair = '', ...attributes] = line.split(/;\s*/);
			return [pair.slice(0, pair.indexOf('=')), { value: pair.slice(pair.indexOf('=') + 1), attributes: attributes.toSorted() }];
		}),
	);
}

/** A browser keeps a session no longer than it holds without use. */
const SESSION_ATTRIBUTES = ['HttpOnly', `Max-Age=${IDLE_MS / 1000}`, 'Path=/', 'SameSite=Lax', 'Secure'];
const BOUND = ['HttpOnly', 'Path=/', 'SameSite=Lax', 'Secure'];
const sessionsOf = (memberId: number) => running.site.contextAs(SYSTEM).db.read.$count(sessions, eq(sessions.memberId, memberId));

async function signedInAfter(way: 'sign-in' | 'join'): Promise<Answer> {
	const password = 'seven slow barges under a bridge';
	if (way === 'join') return readerAt(running).send(`/join/${(await town.invitation()).token}`, { do: 'join', name: 'Guest', password });
	return readerAt(running).send('/sign-in', { do: 'sign-in', email: town.people.member.email, password: PASSWORD });
}

test.each(['sign-in', 'join'] as const)('S11: whoever signs in is given two cookies, bound to this site and out of reach of scripts (%s)', async (way) => {
	const cookies = cookiesOf(await signedInAfter(way));
	expect(Object.keys(cookies).sort()).toEqual(['__Host-device', '__Host-session']);
	const { '__Host-session': session, '__Host-device': device } = cookies;
	expect(session?.attributes).toEqual(SESSION_ATTRIBUTES);
	expect(device?.attributes).toEqual(['HttpOnly', `Max-Age=${400 * 86_400}`, 'Path=/', 'SameSite=Lax', 'Secure']);
	expect((await readerAt(running, session?.value).get('/my')).status).toBe(200);
});

test('S11: the cookie of a browser that was used before opens nothing by itself', async () => {
	const device = cookiesOf(await signedInAfter('sign-in'))['__Host-device']?.value ?? '';
	expect(device).not.toBe('');
	for (const cookie of [`__Host-device=${device}`, `__Host-session=${device}`, `__Host-session=; __Host-device=${device}`]) {
		expect((await readerAt(running).get('/my', { cookie })).headers.location).toBe('/sign-in?next=%2Fmy');
	}
});

test('S11: a session that is used stays in its browser: once an hour, the cookie is given again', async () => {
	const { id } = (await town.newcomer()).actor;
	const browser = await anotherBrowserOf(running, id);
	const unused = async (hours: number) => {
		const usedAt = Date.now() - hours * 3_600_000;
		await running.site.contextAs(SYSTEM).db.read.update(sessions).set({ usedAt }).where(eq(sessions.memberId, id));
	};
	expect(cookiesOf(await browser.get('/my'))).toEqual({});
	for (const path of ['/my', '/t/1', '/admin', '/cases']) {
		await unused(2);
		expect({ path, ...cookiesOf(await browser.get(path)) }).toEqual({ path, '__Host-session': { value: browser.token, attributes: SESSION_ATTRIBUTES } });
		expect(cookiesOf(await browser.get(path))).toEqual({});
	}
	await unused(10 * 24);
	expect(cookiesOf(await browser.get('/my'))).toEqual({});
	await unused(2);
	expect(cookiesOf(await browser.send('/sign-out', {}))['__Host-session']?.value).toBe('deleted');
});

test('S28: no value of a cookie, made up or spoiled, is somebody’s session', async () => {
	const { token } = await anotherBrowserOf(running, town.people.member.actor.id);
	const [id = '', secret = ''] = token.split('.');
	const other = (await anotherBrowserOf(running, town.people.admin.actor.id)).token;
	const spoiled = [id, `${id}.`, `${id}.${'A'.repeat(43)}`, `${id}.${secret.slice(1)}`, `${id}.${other.split('.')[1]}`, `${other.split('.')[0]}.${secret}`];
	const odd = ['', '.', 'null', '0', 'true', '../..', `${id}%00.${secret}`, `${id}.${secret}'--`, `${id.toUpperCase()}.${secret}`, 'a'.repeat(4000)];
	for (const value of [...spoiled, ...odd]) expect({ value, status: (await readerAt(running, value).get('/my')).status }).toEqual({ value, status: 302 });
	expect((await readerAt(running, token).get('/my')).status).toBe(200);
});

test('S29: whoever signs out leaves nothing behind, and the old cookie is nobody’s', async () => {
	const { id } = (await town.newcomer()).actor;
	const browser = await anotherBrowserOf(running, id);
	const before = await sessionsOf(id);
	const answer = await browser.send('/sign-out', { do: 'sign-out' });
	expect([answer.status, answer.headers.location]).toEqual([303, '/']);
	expect(answer.headers['clear-site-data']).toBe('"cache", "storage"');
	const session = cookiesOf(answer)['__Host-session'];
	expect(session?.value).toBe('deleted');
	expect(session?.attributes.filter((attribute) => !attribute.startsWith('Expires'))).toEqual(BOUND);
	expect(await sessionsOf(id)).toBe(before - 1);
	for (const path of ['/my', '/discussions', '/t/1']) expect((await browser.get(path)).headers.location).toBe(`/sign-in?next=${encodeURIComponent(path)}`);
	expect((await browser.send('/my/notifications', { do: 'read' })).status).toBe(401);
});

/** Answers that follow a person at the door, where cookies are given or taken. */
const AT_THE_DOOR = new Set(['/sign-in sign-in right', '/join/[token] join open', '/sign-out sign-out ', '/new-password/[token] set open']);
/** Whose address is a secret. */
const TOKEN_PAGES = /^\/(join|new-password|unsubscribe)\/\[token\]$/;

test.each(['visitor', 'facilitator', 'admin'] as const)(
	'S12: every answer of every page and form protects whoever asked (%s)',
	async (who) => {
		const wrong: string[] = [];
		for (const line of allLines()) {
			const { answer, path, typed } = await come(town, line, who);
			const { headers, status } = answer;
			const note = (fault: string) => wrong.push(`${status} ${path} ${line.door ?? 'GET'}: ${fault}`);
			for (const fault of faultsOf(answer)) note(fault);
			if (who !== 'visitor' && !isBuilt(headers) && headers['cache-control'] !== 'no-store') note(`cache-control: ${headers['cache-control']}`);
			if (TOKEN_PAGES.test(line.route) && headers['referrer-policy'] !== 'no-referrer') note(`referrer-policy: ${headers['referrer-policy']}`);
			const isAtTheDoor = AT_THE_DOOR.has(`${line.route} ${line.door} ${line.name}`) || (line.route === '/my/settings' && line.door === 'password');
			if (!isAtTheDoor && headers['set-cookie']) note(`set-cookie: ${headers['set-cookie']}`);
			// Where a redirect leads stands in logs and histories.
			const to = decodeURIComponent(headers.location ?? '').replace(typed, '');
			// An address of a case is long, too, and in small letters.
			if (/@|%40|(?=[\w-]*[A-Z])[\w-]{22,}/.test(to)) note(`location: ${to}`);
		}
		expect(wrong).toEqual([]);
	},
	60_000,
);

/** A file of the build is the same for everyone, and has its own digest for a name. */
const isBuilt = (headers: Record<string, string>) => headers.etag !== undefined;
