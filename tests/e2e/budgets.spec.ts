import { CASE, expect, GUIDE, type Page, test } from './support.ts';

/** What a page may cost somebody on a slow link, in compressed bytes and requests. */
const MOST = { text: 24_000, script: 2000, requests: 7, fonts: 60_000 };
/** Long after the first paint: whether a page moves must not hang on who is quicker. */
const LATE_MS = 700;

interface Fetched {
	url: string;
	type: string;
	bytes: number;
}

/** Opens a page in a browser that has nothing of the site, and returns everything it fetched until it was at rest. */
async function fetchedBy(page: Page, address: string): Promise<Fetched[]> {
	const fetched: Promise<Fetched>[] = [];
	page.on('requestfinished', (request) => {
		const bytes = request.sizes().then(({ responseBodySize }) => responseBodySize);
		fetched.push(bytes.then((size) => ({ url: request.url(), type: request.resourceType(), bytes: size })));
	});
	await page.goto(address, { waitUntil: 'networkidle' });
	await page.evaluate(() => document.fonts.ready);
	const all = await Promise.all(fetched);
	expect(all.map(({ type }) => type)).toEqual(expect.arrayContaining(['document', 'stylesheet', 'script', 'font']));
	return all;
}

const sum = (fetched: Fetched[]) => fetched.reduce((bytes, one) => bytes + one.bytes, 0);
const isIcon = ({ url }: Fetched) => url.endsWith('/icon.svg') || url.endsWith('/favicon.ico');

for (const address of [GUIDE, CASE]) {
	test(`somebody on a slow link gets ${address} in few bytes and few requests`, async ({ page, baseURL }) => {
		const fetched = await fetchedBy(page, address);
		const fonts = fetched.filter(({ type }) => type === 'font');
		const script = fetched.filter(({ type }) => type === 'script');
		const others = fetched.filter((one) => one.type !== 'font' && !isIcon(one));
		console.log(`${address}: ${sum(others)} B in ${others.length} requests, of it script ${sum(script)} B; fonts ${sum(fonts)} B`);
		expect.soft(sum(others), 'bytes of HTML, CSS and script').toBeLessThanOrEqual(MOST.text);
		expect.soft(sum(script), 'bytes of script before anyone touches anything').toBeLessThanOrEqual(MOST.script);
		expect.soft(others.length, 'requests without fonts and icon').toBeLessThanOrEqual(MOST.requests);
		expect.soft(sum(fonts), 'bytes of fonts').toBeLessThanOrEqual(MOST.fonts);
		expect.soft(fetched.filter(({ url }) => new URL(url).origin !== baseURL)).toEqual([]);
	});

	test(`nothing on ${address} moves when its fonts come late`, async ({ page }) => {
		await page.route('**/*.woff2', async (route) => {
			await new Promise((resolve) => setTimeout(resolve, LATE_MS));
			await route.continue();
		});
		await page.addInitScript(() => {
			const moves: number[] = [];
			Object.assign(window, { moves });
			new PerformanceObserver((list) => moves.push(...list.getEntries().map((entry) => (entry as PerformanceEntry & { value: number }).value))).observe({
				type: 'layout-shift',
				buffered: true,
			});
		});
		await page.goto(address, { waitUntil: 'networkidle' });
		await page.evaluate(() => document.fonts.ready.then(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))));
		const moves = await page.evaluate(() => (window as unknown as { moves: number[] }).moves);
		// To two places, as it is measured everywhere: letters a third of a pixel wider are no move.
		expect(moves.reduce((all, move) => all + move, 0).toFixed(2)).toBe('0.00');
	});
}
