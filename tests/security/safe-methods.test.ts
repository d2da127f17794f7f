import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { events, sessions } from '#db/schema/index.ts';
import { joinedAt, type Reader, readerAt } from '#tests/support/signed-in.ts';
import { type RunningSite, startSite } from '#tests/support/site.ts';
import { OPEN_SPACE, openTown, type Town } from './arrange.ts';
import { allLines } from './matrix.ts';
import { placeOf } from './matrix-places.ts';
import { ask } from './requests.ts';
import { digestOfRows } from './rows.ts';

let running: RunningSite;
let town: Town;
beforeAll(async () => {
	running = await startSite();
	town = await openTown(running);
});
afterAll(() => running.close());

/** Every address of this site that a page names, from the front page on, and some that none does. */
async function crawl(method: 'GET' | 'HEAD', reader: Reader, others: string[] = []): Promise<number> {
	const waiting = ['/', '/feed.xml', '/feed.json', '/sitemap.xml', '/robots.txt', '/search?q=door', '/nothing', '/%zz', '/cases/', ...others];
	const seen = new Set(waiting);
	for (const path of waiting) {
		const { body } = await reader.get(path);
		if (method !== 'GET') await reader.get(path, {}, method);
		for (const [, href = ''] of body.matchAll(/href="(\/[^"#]*)/g)) {
			const address = href.replaceAll('&amp;', '&');
			// Narrowings multiply: one deep is every kind of them.
			if (seen.has(address) || seen.size > 400 || (address.match(/[?&]/g)?.length ?? 0) > 2) continue;
			seen.add(address);
			waiting.push(address);
		}
	}
	return seen.size;
}

test.each(['GET', 'HEAD'] as const)(
	'S13: nobody changes a row by reading (%s)',
	async (method) => {
		const before = await digestOfRows(running);
		expect(await crawl(method, readerAt(running))).toBeGreaterThan(60);
		expect(await digestOfRows(running)).toBe(before);
	},
	60_000,
);

test.each(['GET', 'HEAD'] as const)(
	'S13: a member changes no row by reading, whatever is theirs to read (%s)',
	async (method) => {
		const admin = await joinedAt(running, { name: `Ada ${method}`, role: 'admin' });
		await town.thread(OPEN_SPACE, admin.actor.id, town.people.member.actor.id);
		const places = await Promise.all(
			allLines()
				.filter(({ door }) => door === null)
				.map(async (line) => (await placeOf(town, line, admin)).path),
		);
		// What somebody was refused stands in the log, and nothing else does: the log of refusals is no change that a link could trick anybody into.
		const log = { without: ['events', 'sqlite_sequence'] };
		const before = await digestOfRows(running, log);
		expect(await crawl(method, admin, places)).toBeGreaterThan(90);
		expect(await digestOfRows(running, log)).toBe(before);
		const { read } = running.site.contextAs(admin.actor).db;
		expect((await read.selectDistinct({ name: events.name }).from(events).where(eq(events.actorKey, admin.actor.key))).map(({ name }) => name)).toEqual([
			'access.refused',
		]);
	},
	60_000,
);

test('S13: what reading changes is the hour in which a session was last used, and nothing else', async () => {
	const { member } = town.people;
	const { read } = running.site.contextAs(member.actor).db;
	const twoHours = Date.now() - 2 * 3_600_000;
	await read.update(sessions).set({ usedAt: twoHours }).where(eq(sessions.id, member.actor.sessionId));
	const [before, others] = [await digestOfRows(running), await digestOfRows(running, { without: ['sessions'] })];
	await member.get('/my');
	const after = await digestOfRows(running);
	expect(after).not.toBe(before);
	expect(await digestOfRows(running, { without: ['sessions'] })).toBe(others);
	await member.get('/my');
	expect(await digestOfRows(running)).toBe(after);
});

test.each(['POST', 'PUT', 'PATCH', 'DELETE'])('S13: nobody changes a row by %s, wherever it comes from', async (method) => {
	const before = await digestOfRows(running);
	for (const path of ['/', '/cases', '/cases/the-call-he-answered', '/search', '/_actions/cases.retract', '/_server-islands/x', '/?_action=cases.retract']) {
		for (const headers of [{}, { origin: 'https://evil.example' }, { 'content-type': 'application/json' }, { 'x-http-method-override': 'DELETE' }]) {
			expect((await ask(running.origin, path, { method, headers: { ...headers, 'content-length': '0' } })).status).toBe(405);
		}
	}
	expect(await digestOfRows(running)).toBe(before);
});

test('S13: a row that changed is noticed', async () => {
	const before = await digestOfRows(running);
	await running.site.keeper.database.client.execute("update case_publications set title = title || ' '");
	expect(await digestOfRows(running)).not.toBe(before);
});
