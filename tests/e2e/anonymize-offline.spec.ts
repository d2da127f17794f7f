import { clean, field, headline, TEXT, WORDS } from './anonymize.ts';
import { join } from './members.ts';
import { goOffline } from './offline.ts';
import { expect, GUIDE, type Page, test } from './support.ts';

/** Opens the workbench and waits until it says that it needs no network. */
async function opened(page: Page): Promise<void> {
	await page.goto('/anonymize');
	await expect(page.getByText('This page opens without network, too.')).toBeVisible({ timeout: 20_000 });
}

/** Everything that this browser keeps for the workbench: the path and, of pages, the text. */
const keptIn = (page: Page) =>
	page.evaluate(async () => {
		const kept: { path: string; text: string }[] = [];
		for (const name of await caches.keys()) {
			const cache = await caches.open(name);
			for (const request of await cache.keys()) kept.push({ path: new URL(request.url).pathname, text: (await (await cache.match(request))?.text()) ?? '' });
		}
		return kept;
	});

test('who opened the workbench once works in it without network, after closing it, too', async ({ page, complaints }) => {
	await opened(page);
	await goOffline(page);
	const other = await page.context().newPage();
	for (const [tab, answer] of [[page, await page.reload()] as const, [other, await other.goto('/anonymize')] as const]) {
		expect(answer?.fromServiceWorker()).toBe(true);
		await expect(tab.getByText('This text has not left your browser.')).toBeVisible();
		await field(tab).fill(TEXT);
		await expect(headline(tab)).toContainText('replaced', { timeout: 20_000 });
		await expect(clean(tab)).not.toContainText(/Zephyrnox|555-213-0142|Quelnarvix/);
		await expect(tab.getByText('This page opens without network, too.')).toBeVisible();
	}
	// Nothing else of the site is answered from what is kept.
	await expect(page.goto(GUIDE)).rejects.toThrow(/ERR_INTERNET_DISCONNECTED|ERR_FAILED/);
	complaints.splice(0);
});

test('what is kept in the browser is the page and its files, and no word of a text', async ({ page }) => {
	await opened(page);
	await field(page).fill(TEXT);
	await expect(headline(page)).toContainText('replaced', { timeout: 20_000 });
	const kept = await keptIn(page);
	expect(kept.filter(({ path }) => !/^\/(anonymize|icon\.svg|_astro\/[\w.-]+)$/.test(path))).toEqual([]);
	expect(kept.filter(({ text }) => WORDS.filter((word) => word !== 'Marcus').some((word) => text.includes(word))).map(({ path }) => path)).toEqual([]);
});

test('a member’s own page is not kept: without network they see what everybody sees', async ({ page }) => {
	const member = 'Quillarda';
	await join(page, member);
	await opened(page);
	await expect(page.getByRole('link', { name: member })).toBeVisible();
	for (const { path, text } of await keptIn(page)) expect(text.includes(member), path).toBe(false);
});

test('what an earlier build left goes when the page is opened again', async ({ page }) => {
	await opened(page);
	const before = (await keptIn(page)).map(({ path }) => path).sort();
	await page.evaluate(async () => (await caches.open('anonymize')).put('/_astro/engine-OLDBUILD.js', new Response('old')));
	await opened(page);
	expect((await keptIn(page)).map(({ path }) => path).sort()).toEqual(before);
});

test('the rest of the site is answered by the server alone', async ({ page }) => {
	await opened(page);
	for (const address of ['/', GUIDE]) {
		const answer = await page.goto(address);
		expect(answer?.fromServiceWorker(), address).toBe(false);
		expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
	}
	const scopes = await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => new URL(scope).pathname));
	expect(scopes.sort()).toEqual(['/_astro/engine-', '/anonymize']);
});
