import { asc, gt } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { events } from '#db/schema/index.ts';
import { SYSTEM } from '#src/domain/actor.ts';
import { codeIn } from '#tests/architecture/source-files.ts';
import { PASSWORD } from '#tests/support/members.ts';
import { anotherBrowserOf, readerAt } from '#tests/support/signed-in.ts';
import { type RunningSite, startSite } from '#tests/support/site.ts';
import { CLOSED_SPACE, OPEN_SPACE, openTown, type Somebody, type Town } from './arrange.ts';
import { allLines, come, routes, WHO } from './matrix.ts';

const NEW_PASSWORD = 'seven slow barges under a bridge';

let running: RunningSite;
let town: Town;
let last = 0;
beforeAll(async () => {
	running = await startSite();
	town = await openTown(running);
});
beforeEach(async () => {
	last = (await written()).at(-1)?.id ?? 0;
});
afterEach(() => vi.restoreAllMocks());
afterAll(() => running.close());

/** What the log holds from an entry on, oldest first. */
const written = (after = 0) => running.site.contextAs(SYSTEM).db.read.select().from(events).where(gt(events.id, after)).orderBy(asc(events.id));
const since = async () => (await written(last)).map(({ name, actorKey, subject }) => `${name} by ${actorKey} of ${subject}`);

let question = 0;
const DOORS: [string, (who: Somebody, admin: Somebody) => Promise<unknown>, (who: string, admin: string) => string[]][] = [
	['signs in', ({ email }) => readerAt(running).send('/sign-in', { email, password: PASSWORD }), (who) => [`session.started by visitor of ${who}`]],
	['gives a wrong password', ({ email }) => readerAt(running).send('/sign-in', { email, password: 'x' }), (who) => [`sign-in.failed by visitor of ${who}`]],
	['asks for a new password', ({ email }) => readerAt(running).send('/new-password', { email }), (who) => [`password.reset-asked by visitor of ${who}`]],
	[
		'is asked for their password again and gives another',
		(who) => who.send('/prove', { do: 'prove', password: 'x' }),
		(who) => [`password.refused by ${who} of ${who}`],
	],
	[
		'wants to change their password without knowing it',
		(who) => who.send('/my/settings', { do: 'password', current: 'x', password: NEW_PASSWORD }),
		(who) => [`password.refused by ${who} of ${who}`],
	],
	['asks for what is not theirs', (who) => who.get('/admin'), (who) => [`access.refused by ${who} of GET /admin 404`]],
	[
		'asks for a space of another cohort, and writes into it',
		async (who) => [await who.get(`/discussions/${CLOSED_SPACE}?x=1`), await who.send(`/discussions/${CLOSED_SPACE}/new`, { do: 'post', title: 'Mine' })],
		(who) => [`access.refused by ${who} of GET /discussions/${CLOSED_SPACE} 404`, `access.refused by ${who} of POST /discussions/${CLOSED_SPACE}/new 404`],
	],
	[
		'marks what helped somebody else',
		async (who, admin) => {
			question = await town.thread(OPEN_SPACE, admin.actor.id, admin.actor.id, { kind: 'question' });
			await who.send(`/t/${question}`, { do: 'helped', number: '2' });
		},
		(who) => [`access.refused by ${who} of POST /t/${question} 403`],
	],
	['follows a forged link', (who) => who.get(`/unsubscribe/1.1.${'A'.repeat(43)}`), (who) => [`access.refused by ${who} of GET /unsubscribe/… 404`]],
	['looks for public pages that are not there', async (who) => [await who.get('/cases/quelnarvix'), await who.get('/quelnarvix')], () => []],
	['signs out', async (who) => (await anotherBrowserOf(running, who.actor.id)).send('/sign-out', {}), (who) => [`session.ended by ${who} of ${who}`]],
	[
		'changes their password',
		(who) => who.send('/my/settings', { do: 'password', current: PASSWORD, password: NEW_PASSWORD }),
		(who) => [`password.changed by ${who} of ${who}`],
	],
	[
		'is given another role',
		(who, admin) => admin.send(`/admin/members/${who.actor.id}`, { do: 'role', role: 'reviewer' }),
		(who, admin) => [`member.role-changed by ${admin} of ${who}`],
	],
	[
		'is put into a cohort',
		(who, admin) => admin.send(`/admin/members/${who.actor.id}`, { do: 'cohorts', [`cohort-${town.cohort}`]: 'member' }),
		(who, admin) => [`member.cohorts-changed by ${admin} of ${who}`],
	],
	[
		'is suspended',
		(who, admin) => admin.send(`/admin/members/${who.actor.id}`, { do: 'suspend', reason: 'Left the agency.' }),
		(who, admin) => [`member.suspended by ${admin} of ${who}`],
	],
	[
		'is signed out everywhere',
		(who, admin) => admin.send(`/admin/members/${who.actor.id}`, { do: 'sessions' }),
		(who, admin) => [`session.ended by ${admin} of ${who}`],
	],
];

test.each(DOORS)('S42: when somebody %s, the log says who did it, to whom and when', async (_, act, expected) => {
	const who = await town.newcomer();
	const began = Date.now();
	await act(who, town.people.admin);
	expect(await since()).toEqual(expected(who.actor.key, town.people.admin.actor.key));
	for (const entry of await written(last)) {
		expect(entry.at).toBeGreaterThanOrEqual(began);
		expect(entry.requestId).toMatch(/^[0-9a-f-]{36}$/);
	}
});

test('S42: a try to sign in as nobody we know is logged without what was typed', async () => {
	await readerAt(running).send('/sign-in', { email: 'nobody.at.all@rapport.test', password: 'mistyped into the wrong field' });
	expect(await since()).toEqual(['sign-in.failed by visitor of unknown']);
});

test('S42: a reinstated member and a joined one are logged', async () => {
	const who = await town.newcomer({ isSuspended: true });
	await town.people.admin.send(`/admin/members/${who.actor.id}`, { do: 'reinstate' });
	await readerAt(running).send(`/join/${(await town.invitation()).token}`, { do: 'join', name: 'Guest', password: NEW_PASSWORD });
	expect((await written(last)).map(({ name }) => name)).toEqual(['member.reinstated', 'member.joined']);
});

test('S42: nobody changes or takes back what the log says', async () => {
	const { client } = running.site.keeper.database;
	await expect(client.execute("update events set actor_key = 'x'")).rejects.toThrow();
	await expect(client.execute('delete from events')).rejects.toThrow();
	await expect(client.execute("insert or replace into events select id, 'x', at, actor_key, subject, request_id from events limit 1")).rejects.toThrow();
});

/** Every word that was typed or given, and that no log may repeat. */
test('S42: whatever is done on the site, no password, token, address or name reaches the log or the output', async () => {
	const said: string[] = [];
	for (const way of ['log', 'warn', 'error', 'info'] as const)
		vi.spyOn(console, way).mockImplementation((...words: unknown[]) => void said.push(words.map(String).join(' ')));
	for (const line of allLines()) for (const who of [WHO[0], 'facilitator', 'admin'] as const) if (who) await come(town, line, who);
	const log = JSON.stringify(await written());
	const output = said.join('\n');
	for (const text of [log, output]) {
		expect(text).not.toContain('rapport.test');
		expect(text).not.toContain(PASSWORD);
		expect(text).not.toContain(NEW_PASSWORD);
		expect(text).not.toContain('not the one that it is');
		for (const { actor, cookie } of Object.values(town.people)) {
			expect(text).not.toContain(actor.name);
			expect(text).not.toContain(cookie.split('.')[1]);
		}
	}
	// A token has 43 characters; a member's key in the log has 22.
	expect(log).not.toMatch(/[\w-]{43}/);
	expect(routes.length).toBeGreaterThan(30);
	expect(said).toEqual([]);
}, 60_000);

test('S42: no line of the log or the output can be forged by what somebody sends', async () => {
	const said: string[] = [];
	for (const way of ['log', 'warn', 'error'] as const)
		vi.spyOn(console, way).mockImplementation((...words: unknown[]) => void said.push(words.map(String).join(' ')));
	const forged = 'x\r\n2026-01-01 admin signed in\u001b[2K';
	const headers = { 'x-request-id': 'forged-by-me', traceparent: 'forged-by-me', 'user-agent': 'forged-by-me', 'x-forwarded-for': 'forged-by-me' };
	const { outsider } = town.people;
	await readerAt(running).send('/sign-in', { email: forged, password: forged, next: forged }, headers);
	await outsider.send('/my/settings', { do: 'name', name: forged }, headers);
	await outsider.send('/my/drafts', { do: 'discard', place: forged }, headers);
	await outsider.get(`/t/${encodeURIComponent('1 2026 admin')}`, headers);
	const log = (await written(last)).map((entry) => Object.values(entry).join(' '));
	expect(log.length).toBeGreaterThan(0);
	for (const line of [...log, ...said]) {
		expect(line).not.toContain('forged');
		expect(['\r', '\n', '\u001b'].filter((mark) => line.includes(mark))).toEqual([]);
	}
});

test('S39: no chance in our code but that of the system', () => {
	const files = codeIn(['src', 'db']);
	expect(files.length).toBeGreaterThan(150);
	const chance = /\bMath\s*\.\s*random\b|\bMath\s*\[|pseudoRandomBytes/;
	expect(files.filter(({ text }) => chance.test(text)).map(({ path }) => path)).toEqual([]);
	expect(chance.test('const id = Math.random();')).toBe(true);
});

test('S39: secrets are made and compared by Node’s own cryptography and by Argon2, by nothing else', () => {
	const used = codeIn(['src', 'db']).flatMap(({ text }) =>
		[...text.matchAll(/from '((?:node:crypto|[^'.#]*(?:crypt|argon|hash|jwt|jose|uuid|nanoid|sodium)[^']*))'/g)].map(([, name]) => name),
	);
	expect([...new Set(used)].sort()).toEqual(['@node-rs/argon2', 'node:crypto']);
});
