import { emptyElements, headingFaults, joinedWords, overflowing } from './page-faults.ts';
import { everyAddress, expect, NOWHERE, type Page, test } from './support.ts';

// Each opens every page.
test.describe.configure({ timeout: 120_000 });

/** What is found on every page of the site, by address. */
async function findings(page: Page, addresses: string[], look: () => Promise<string[]>): Promise<Record<string, string[]>> {
	const found: Record<string, string[]> = {};
	for (const address of addresses) {
		await page.goto(address);
		const here = await look();
		if (here.length > 0) found[address] = here;
	}
	return found;
}

test('nobody has to scroll sideways in a window 1280, 768, 390 or 320 pixels wide', async ({ page, request }) => {
	const look = async () => {
		const found: string[] = [];
		for (const width of [1280, 768, 390, 320]) {
			await page.setViewportSize({ width, height: 800 });
			found.push(...(await page.evaluate(overflowing)).map((one) => `${width}: ${one}`));
		}
		return found;
	};
	expect(await findings(page, await everyAddress(request), look)).toEqual({});
});

test.describe('at twice the size', () => {
	test.use({ deviceScaleFactor: 2, viewport: { width: 640, height: 400 } });

	test('nobody has to scroll sideways', async ({ page, request }) => {
		expect(await findings(page, await everyAddress(request), () => page.evaluate(overflowing))).toEqual({});
	});
});

test('no two words run together, every link and heading says something, no level is left out, and no style is missing', async ({ page, request }) => {
	const sheets = new Set<string>();
	const work = /\/_astro\/work\.[\w-]{8}\.css/.exec(await (await request.get('/sign-in')).text())?.[0] ?? '';
	const scopesOfWork = new Set((await (await request.get(work)).text()).match(/data-astro-cid-\w+/g));
	expect(scopesOfWork.size).toBeGreaterThan(20);
	const look = async () => {
		const linked = await page.locator('link[rel=stylesheet]').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
		sheets.add(linked.join(' '));
		const scopes = await page
			.locator('body *')
			.evaluateAll((all) => all.flatMap((element) => element.getAttributeNames().filter((name) => name.startsWith('data-astro'))));
		const unstyled = linked.includes(work) ? [] : [...new Set(scopes)].filter((scope) => scopesOfWork.has(scope));
		return [...unstyled, ...(await page.evaluate(joinedWords)), ...(await page.evaluate(emptyElements)), ...(await page.evaluate(headingFaults))];
	};
	expect(await findings(page, await everyAddress(request), look)).toEqual({});
	expect([...sheets].toSorted()).toEqual([
		expect.stringMatching(/^\/_astro\/site\.[\w-]{8}\.css$/),
		expect.stringMatching(/^\/_astro\/site\.[\w-]{8}\.css \/_astro\/work\.[\w-]{8}\.css$/),
	]);
});

for (const { what, html, look, found } of [
	{ what: 'words joined at a link', html: '<p>Call<a href="/">988</a></p>', look: joinedWords, found: ['Call|988'] },
	{ what: 'words joined between two elements', html: '<p><b>one</b><i>two</i></p>', look: joinedWords, found: ['one|two'] },
	{ what: 'a note number behind a word is not joined to it, which', html: '<p>trust<sup><a href="/">1</a></sup></p>', look: joinedWords, found: [] },
	{ what: 'an empty heading', html: '<h2></h2>', look: emptyElements, found: ['<h2></h2>'] },
	{ what: 'a link without words', html: '<a href="/"><svg></svg></a>', look: emptyElements, found: ['<a href="/"><svg></svg></a>'] },
	{ what: 'a level left out', html: '<main><h1>a</h1><h3>b</h3></main>', look: headingFaults, found: ['level 3 after a gap: b'] },
	{ what: 'a page without a first heading', html: '<main></main>', look: headingFaults, found: ['0 headings of level 1'] },
	{
		what: 'a page that is too wide',
		html: '<hr style="width:5000px;margin:0">',
		look: overflowing,
		found: [expect.stringMatching(/^5\d+ > /), expect.stringMatching('<hr')],
	},
]) {
	test(`${what} is ${found.length > 0 ? 'caught' : 'let pass'}`, async ({ page }) => {
		await page.setContent(`<!doctype html><body>${html}`);
		expect(await page.evaluate(look)).toEqual(found);
	});
}

test('every link inside the site leads to a page, and to a place that is there', async ({ page, request }) => {
	const links = new Set<string>();
	for (const address of await everyAddress(request)) {
		await page.goto(address);
		const here = await page.locator('a[href]').evaluateAll((all) => all.map((link) => new URL(link.getAttribute('href') ?? '', location.href).href));
		for (const link of here) if (link.startsWith(new URL(page.url()).origin)) links.add(link);
	}
	expect(links.size).toBeGreaterThan(80);
	const pages = new Map<string, string>();
	const dead: string[] = [];
	for (const link of links) {
		const { pathname, search, hash } = new URL(link);
		if (!pages.has(pathname + search)) {
			const answer = await request.get(pathname + search);
			if (answer.status() !== (pathname === NOWHERE ? 404 : 200)) dead.push(`${answer.status()} ${pathname}${search}`);
			pages.set(pathname + search, await answer.text());
		}
		if (hash && !pages.get(pathname + search)?.includes(`id="${decodeURIComponent(hash.slice(1))}"`)) dead.push(`no place ${link}`);
	}
	expect(dead).toEqual([]);
});
