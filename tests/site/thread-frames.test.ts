import { afterAll, beforeAll, expect, test } from 'vitest';
import { newToken } from '#src/lib/keys.ts';
import { joinedAt } from '#tests/support/signed-in.ts';
import { type RunningSite, startSite } from '#tests/support/site.ts';

let running: RunningSite;
beforeAll(async () => {
	running = await startSite();
});
afterAll(() => running.close());

const withoutKey = (page: string) => page.replace(/(?<=name="once" value=")[\w-]+/, '');
type Reader = Awaited<ReturnType<typeof joinedAt>>;

/** A page of a thread as it comes, and as it is made anew: what the address asks for beside a page is never kept. */
async function bothOf(reader: Reader): Promise<[string, string]> {
	const [kept, anew] = [await reader.get('/t/1'), await reader.get('/t/1?anew=1')];
	expect([kept.status, anew.status]).toEqual([200, 200]);
	return [withoutKey(kept.body), withoutKey(anew.body)];
}

async function expectTheirOwn(readers: Reader[]): Promise<void> {
	for (const reader of [...readers, ...readers]) {
		const [kept, anew] = await bothOf(reader);
		expect(kept).toBe(anew);
	}
}

test('whoever reads a thread gets the page that would be made for them, whoever read it before', async () => {
	const ana = await joinedAt(running, { name: 'Ana <b>"Bold" & O’Neil</b>' });
	const [bo, cy, di] = [
		await joinedAt(running, { name: 'Bo Quiet' }),
		await joinedAt(running, { name: 'Cy Quiet' }),
		await joinedAt(running, { name: 'Di Quiet' }),
	];
	const mo = await joinedAt(running, { name: 'Mo Derator', role: 'moderator' });
	const all = [ana, bo, cy, di, mo];
	await expectTheirOwn(all);

	await ana.send('/t/1', { do: 'post', text: 'First things first.', once: newToken() });
	await expectTheirOwn(all);
	await cy.send('/t/1', { do: 'read', number: '1' });
	await expectTheirOwn(all);
	await bo.send('/t/1', { do: 'follow', following: 'mute' });
	await mo.send('/t/1', { do: 'post', text: `Thank you.`, once: newToken() });
	await expectTheirOwn(all);
	await cy.send('/t/1', { do: 'draft', text: 'Not done yet.' });
	await expectTheirOwn(all);
	expect((await cy.get('/t/1')).body).toContain('Not done yet.');
});

test('nothing of a reader stands in the page of the next one', async () => {
	const [dee, eve] = [await joinedAt(running, { name: 'Dee Unheard' }), await joinedAt(running, { name: 'Eve Unheard' })];
	await dee.send('/t/1', { do: 'draft', text: 'Only for Dee.' });
	const pages = [await dee.get('/t/1'), await eve.get('/t/1'), await dee.get('/t/1'), await eve.get('/t/1')].map(({ body }) => body);
	const ownerIn = (page = '') => /data-owner="([\w-]+)"/.exec(page)?.[1];
	const keyIn = (page = '') => /name="once" value="([\w-]+)"/.exec(page)?.[1];
	expect(pages[3]).not.toMatch(/Dee Unheard|Only for Dee/);
	expect(ownerIn(pages[1])).toBe(ownerIn(pages[3]));
	expect(ownerIn(pages[0])).not.toBe(ownerIn(pages[1]));
	expect(new Set(pages.map(keyIn)).size).toBe(4);
});

test('who may not see a thread any more gets nothing of it, though it was just read', async () => {
	const reader = await joinedAt(running, { name: 'Gone Soon' });
	expect((await reader.get('/t/1')).status).toBe(200);
	await reader.send('/sign-out', {});
	const { status, body } = await reader.get('/t/1');
	expect(status).toBe(302);
	expect(body).not.toContain('First things first.');
});
