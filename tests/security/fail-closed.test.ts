import { rename } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { newToken } from '#src/lib/keys.ts';
import { PASSWORD } from '#tests/support/members.ts';
import { readerAt } from '#tests/support/signed-in.ts';
import { type RunningSite, startSite } from '#tests/support/site.ts';
import { openTown, type Town } from './arrange.ts';
import { amongMembers, found, inCohort, type Secrets, writeAmongMembers, writeInCohort } from './canaries.ts';
import { allLines, WHO } from './matrix.ts';
import { placeOf } from './matrix-places.ts';
import type { Place } from './place.ts';
import type { Answer } from './requests.ts';

/** Paths of the machine, SQL and stacks have no place on a page. */
const INSIDE = /SQLITE|sqlite|select .* from|\bat .*\.(ts|mjs|js):\d+|node_modules|rapport\.db|\/tmp\/|DomainError|LibsqlError/;

let running: RunningSite;
let town: Town;
let secrets: Pick<Secrets, 'closed' | 'open'>;
/** Every page that asks who somebody is, made while the database was there. */
let guarded: { place: Place; door: string | null; route: string }[];
let file: string;
beforeAll(async () => {
	running = await startSite();
	town = await openTown(running);
	secrets = { ...(await writeInCohort(town)), ...(await writeAmongMembers(town)) };
	file = running.site.config.databaseFile;
	const visitor = WHO.indexOf('visitor');
	guarded = [];
	for (const line of allLines().filter(({ expected }) => expected[visitor] === 'in')) {
		guarded.push({ place: await placeOf(town, line, town.people.admin), door: line.door, route: line.route });
	}
	running.site.keeper.watch();
	vi.spyOn(console, 'error').mockImplementation(() => {});
	await rename(file, `${file}.away`);
	await vi.waitUntil(() => running.site.keeper.away !== null, { timeout: 20_000 });
}, 30_000);
afterAll(async () => {
	vi.restoreAllMocks();
	await running.close();
});

const isSilent = ({ body, headers }: Answer) => found({ ...inCohort, ...amongMembers }, body + JSON.stringify(headers)).length === 0 && !INSIDE.test(body);

test('S43: while the database is away, no private page and no form lets anybody in, signed in or not', async () => {
	const wrong: string[] = [];
	expect(guarded.length).toBeGreaterThan(80);
	for (const { place, door, route } of guarded) {
		for (const [who, reader] of [
			['admin', town.people.admin],
			['facilitator', town.people.facilitator],
			['visitor', readerAt(running)],
		] as const) {
			const answer = door === null ? await reader.get(place.path) : await reader.send(place.path, { ...place.fields, ...(door && { do: door }) });
			// Who carries no cookie is asked to sign in without a look into the database.
			const expected = who !== 'visitor' ? [503] : door === null ? [302, 503] : [401, 503];
			if (!expected.includes(answer.status) || !isSilent(answer)) wrong.push(`${answer.status} ${route} ${door} by ${who}`);
			if (answer.status === 503 && (answer.headers['cache-control'] !== 'no-store' || !answer.headers['retry-after'])) wrong.push(`${route}: headers`);
		}
	}
	expect(wrong).toEqual([]);
}, 60_000);

test('S43: nobody signs in or joins, asks for a password or stops mail while the database is away, and nobody is told more', async () => {
	const { email } = town.people.member;
	const forms: [string, Record<string, string>][] = [
		['/sign-in', { do: 'sign-in', email, password: PASSWORD }],
		['/sign-in', { do: 'sign-in', email: 'nobody@rapport.test', password: PASSWORD }],
		['/new-password', { do: 'ask', email }],
		[`/new-password/${newToken()}`, { do: 'set', password: PASSWORD }],
		[`/join/${newToken()}`, { do: 'join', name: 'Guest', password: PASSWORD }],
	];
	const bodies = new Set<string>();
	for (const [path, fields] of forms) {
		const answer = await readerAt(running).send(path, fields);
		expect({ path, status: answer.status }).toEqual({ path, status: 503 });
		expect(answer.headers['set-cookie']).toBeUndefined();
		expect(isSilent(answer)).toBe(true);
		bodies.add(answer.body.replace(answer.headers['x-request-id'] ?? '', ''));
	}
	expect(bodies.size).toBe(1);
});

test('S43: a cookie is nobody’s while nobody can say whose it is; members are back when the database is, and what they sent is sent again', async () => {
	const { member } = town.people;
	for (const path of ['/my', `/t/${secrets.closed}`, `/t/${secrets.open}`, '/discussions', '/sign-in']) expect((await member.get(path)).status).toBe(503);
	for (const path of ['/guides', '/guides/rapport-basics', '/glossary', '/about']) expect((await member.get(path)).status).toBe(200);
	const reply = () => member.send(`/t/${secrets.open}`, { do: 'post', text: 'Sent into the dark.', once });
	const once = newToken();
	const refused = await reply();
	expect(refused.status).toBe(503);
	expect(refused.body).toContain('Load this page again in a moment. Your browser then sends it once more');
	await rename(`${file}.away`, file);
	await expect.poll(async () => (await member.get('/my')).status, { timeout: 10_000, interval: 200 }).toBe(200);
	const [first, again] = [await reply(), await reply()];
	expect([first.status, again.headers.location]).toEqual([303, first.headers.location]);
});
