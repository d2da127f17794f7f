import { emptyElements, headingFaults, joinedWords, overflowing } from './page-faults.ts';
import { type APIRequestContext, everyAddress, expect, NOWHERE, type Page, test } from './support.ts';

const WIDTHS = [1280, 768, 640, 390, 320];

/** What is wrong with how a page is laid out: wider than the window, words that run together, links that say nothing, levels left out. */
async function layoutFaults(page: Page): Promise<string[]> {
	const found: string[] = [];
	for (const look of [joinedWords, emptyElements, headingFaults]) found.push(...(await page.evaluate(look)));
	for (const width of WIDTHS) {
		await page.setViewportSize({ width, height: 800 });
		found.push(...(await page.evaluate(overflowing)).map((one) => `${width}: ${one}`));
	}
	return found;
}

test('nobody has to scroll sideways, no two words run together, no style is missing, and every link leads somewhere', async ({ page, request }) => {
	test.setTimeout(240_000);
	const work = /\/_astro\/work\.[\w-]{8}\.css/.exec(await (await request.get('/sign-in')).text())?.[0] ?? '';
	const scopesOfWork = new Set((await (await request.get(work)).text()).match(/data-astro-cid-\w+/g));
	expect(scopesOfWork.size).toBeGreaterThan(20);
	const found: Record<string, string[]> = {};
	const sheets = new Set<string>();
	const links = new Set<string>();
	for (const address of await everyAddress(request)) {
		await page.setViewportSize({ width: 1280, height: 800 });
		await page.goto(address);
		const linked = await page.locator('link[rel=stylesheet]').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
		sheets.add(linked.join(' '));
		const scopes = await page
			.locator('body *')
			.evaluateAll((all) => all.flatMap((element) => element.getAttributeNames().filter((name) => name.startsWith('data-astro'))));
		const unstyled = linked.includes(work) ? [] : [...new Set(scopes)].filter((scope) => scopesOfWork.has(scope));
		const here = await page.locator('a[href]').evaluateAll((all) => all.map((link) => new URL(link.getAttribute('href') ?? '', location.href).href));
		for (const link of here) if (link.startsWith(new URL(page.url()).origin)) links.add(link);
		const faults = [...unstyled, ...(await layoutFaults(page))];
		if (faults.length > 0) found[address] = faults;
	}
	expect.soft(found).toEqual({});
	expect
		.soft([...sheets].toSorted())
		.toEqual([
			expect.stringMatching(/^\/_astro\/site\.[\w-]{8}\.css$/),
			expect.stringMatching(/^\/_astro\/site\.[\w-]{8}\.css \/_astro\/work\.[\w-]{8}\.css$/),
		]);
	expect(links.size).toBeGreaterThan(80);
	expect(await deadLinks(request, links)).toEqual([]);
});

/** Links that lead to no page, or to no place on it. */
async function deadLinks(request: APIRequestContext, links: Set<string>): Promise<string[]> {
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
	return dead;
}

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
