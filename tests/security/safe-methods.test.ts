import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningSite, startSite } from '#tests/support/site.ts';
import { ask } from './requests.ts';

let running: RunningSite;
beforeAll(async () => {
	running = await startSite();
});
afterAll(() => running.close());

/** One digest over every row of every table, the search's own among them. */
async function digestOfRows(): Promise<string> {
	const { client } = running.site.keeper.database;
	const { rows: tables } = await client.execute("select name from sqlite_master where type = 'table' order by name");
	const hash = createHash('sha256');
	for (const { name } of tables) {
		const query = `select * from "${String(name)}"`;
		const { rows } = await client.execute(query);
		hash.update(`${String(name)} ${rows.map((row) => JSON.stringify(Object.values(row))).join('\n')}`);
	}
	expect(tables.length).toBeGreaterThan(6);
	return hash.digest('hex');
}

/** Every address of this site that a page names, from the front page on, and some that none does. */
async function crawl(method: string): Promise<number> {
	const waiting = ['/', '/feed.xml', '/feed.json', '/sitemap.xml', '/robots.txt', '/search?q=door', '/nothing', '/%zz', '/cases/'];
	const seen = new Set(waiting);
	for (const path of waiting) {
		const { body } = await ask(running.origin, path);
		await ask(running.origin, path, { method });
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

test.each(['GET', 'HEAD'])(
	'S13: nobody changes a row by reading (%s)',
	async (method) => {
		const before = await digestOfRows();
		expect(await crawl(method)).toBeGreaterThan(60);
		expect(await digestOfRows()).toBe(before);
	},
	60_000,
);

test.each(['POST', 'PUT', 'PATCH', 'DELETE'])('S13: nobody changes a row by %s, wherever it comes from', async (method) => {
	const before = await digestOfRows();
	for (const path of ['/', '/cases', '/cases/the-call-he-answered', '/search', '/_actions/cases.retract', '/_server-islands/x', '/?_action=cases.retract']) {
		for (const headers of [{}, { origin: 'https://evil.example' }, { 'content-type': 'application/json' }, { 'x-http-method-override': 'DELETE' }]) {
			expect((await ask(running.origin, path, { method, headers: { ...headers, 'content-length': '0' } })).status).toBe(405);
		}
	}
	expect(await digestOfRows()).toBe(before);
});

test('S13: a row that changed is noticed', async () => {
	const before = await digestOfRows();
	await running.site.keeper.database.client.execute("update case_publications set title = title || ' '");
	expect(await digestOfRows()).not.toBe(before);
});
