import { barriers } from './barriers.ts';
import { join } from './members.ts';
import { goOffline } from './offline.ts';
import { expect, GUIDE, type Page, test } from './support.ts';

/** Opens the cards and waits until they say that they need no network. */
async function opened(page: Page): Promise<void> {
	await page.goto('/cards');
	await expect(page.getByRole('status').filter({ hasText: 'These cards open without network from now on' })).toBeVisible({ timeout: 20_000 });
}

/** What this browser keeps of the cards: paths, texts, and bytes as they come over a wire. */
const keptIn = (page: Page) =>
	page.evaluate(async () => {
		const cache = await caches.open('cards');
		const packed = async (text: string) => (await new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer()).byteLength;
		return Promise.all(
			(await cache.keys()).map(async (request) => {
				const text = (await (await cache.match(request))?.text()) ?? '';
				return { path: new URL(request.url).pathname, text, bytes: await packed(text) };
			}),
		);
	});

test('who opened the cards once reads them, the help lines, the glossary and the guides they opened without network', async ({ page, complaints }) => {
	await opened(page);
	await page.goto(GUIDE);
	await expect.poll(async () => (await keptIn(page)).map(({ path }) => path)).toContain(GUIDE);
	await goOffline(page);
	for (const [address, words] of [
		['/cards', 'Field cards'],
		['/support', 'Support for responders'],
		['/glossary', 'Glossary'],
		[GUIDE, 'Rapport basics'],
	] as const) {
		const answer = await page.goto(address);
		expect(answer?.fromServiceWorker(), address).toBe(true);
		await expect(page.getByRole('heading', { level: 1 })).toContainText(words);
	}
	await page.goto('/cards');
	await page.getByRole('link', { name: 'Rapport basics' }).click();
	await expect(page.getByRole('heading', { name: 'Rapport basics' })).toBeVisible();
	await expect(page.getByRole('link', { name: 'Asking about suicide' })).toBeHidden();
	// It is styled, too.
	expect(await page.locator('.card:target').evaluate((card) => getComputedStyle(card).display)).toBe('grid');
	await expect(page.goto('/cases')).rejects.toThrow(/ERR_INTERNET_DISCONNECTED|ERR_FAILED/);
	complaints.splice(0);
});

test('what is kept for the cards is small, and nothing of it is a member’s own', async ({ page }) => {
	await join(page, 'Quillarda');
	await opened(page);
	await page.goto(GUIDE);
	await expect(page.getByRole('link', { name: 'My Rapport' })).toBeVisible();
	await expect.poll(async () => (await keptIn(page)).map(({ path }) => path)).toContain(GUIDE);
	const kept = await keptIn(page);
	expect(kept.filter(({ path }) => !/^\/(cards|support|glossary|guides\/[a-z-]+|icon\.svg|_astro\/[\w.-]+\.(css|js))$/.test(path))).toEqual([]);
	expect(kept.filter(({ text }) => text.includes('Quillarda')).map(({ path }) => path)).toEqual([]);
	const bytes = kept.filter(({ path }) => path !== GUIDE).reduce((sum, one) => sum + one.bytes, 0);
	console.log(`Kept for the cards: ${bytes} B compressed, in ${kept.length - 1} files`);
	expect(bytes).toBeLessThanOrEqual(50_000);
});

test('somebody with cards of an earlier day is told of new ones when the network is back, and shown them when they ask', async ({ page, complaints }) => {
	await opened(page);
	await page.evaluate(async () => {
		const cache = await caches.open('cards');
		const old = await (await cache.match('/cards'))?.text();
		await cache.put('/cards', new Response(old?.replaceAll('Say your first name', 'Say an older first name'), { headers: { 'content-type': 'text/html' } }));
	});
	await goOffline(page);
	await page.goto('/cards');
	await expect(page.locator('.cards')).toContainText('older first name');
	await page.context().setOffline(false);
	// A browser that only plays at being offline does not say so when it ends.
	await page.evaluate(() => dispatchEvent(new Event('online')));
	await expect(page.getByText('The cards have changed since you opened them.')).toBeVisible({ timeout: 15_000 });
	await expect(page.locator('.cards')).toContainText('older first name');
	await page.getByRole('link', { name: 'Show the new ones' }).click();
	await expect(page.locator('.cards')).not.toContainText('older first name');
	complaints.splice(0);
});

test('a card fits one screen of a phone, and everybody can use it', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 760 });
	await page.goto('/cards');
	const ids = await page.locator('.card').evaluateAll((cards) => cards.map(({ id }) => id));
	expect(ids.length).toBeGreaterThan(20);
	for (const id of ids) {
		await page.goto(`/cards#${id}`);
		const last = await page
			.locator(`#${id} .ways`)
			.evaluate((ways, card) => ways.getBoundingClientRect().bottom - (document.getElementById(card)?.getBoundingClientRect().top ?? 0), id);
		expect(last, id).toBeLessThanOrEqual(760);
	}
	expect(await barriers(page)).toEqual([]);
});
