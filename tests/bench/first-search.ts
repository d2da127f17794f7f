/** Somebody's first search in a browser: every byte passes a counting proxy, so that what a web worker fetches counts too. */
import type { Browser } from '@playwright/test';
import { openBrowser } from './browser.ts';
import { median } from './figures.ts';
import { type Corpus, type Lab, serve } from './lab.ts';
import { startProxy } from './proxy.ts';

export interface FirstSearch {
	/** Cases that the site holds. */
	cases: number;
	/** Before somebody goes to the field: of the search alone. */
	bytesBefore: number;
	/** From going to the field until the first query is answered. */
	bytes: number;
	requests: number;
	/** From the first key to the first hit that is seen. */
	firstMs: number;
	/** The same for another question after it. */
	secondMs: number;
}

const FIELD = 'Search everything';
const FIRST = 'facilitator charter';
const SECOND = 'quiet handover';
const SETTLED_MS = 600;

/** Searches where the index holds as many pages as peers' did, and on sites of 1,000 and 2,200 cases: the median of some visits each. */
export async function measureFirstSearch(lab: Lab): Promise<FirstSearch[]> {
	const found: FirstSearch[] = [];
	for (const [name, cases] of [
		['likePeers', 128],
		['main', 1000],
		['large', 2200],
	] as const) {
		console.error(`  ${cases} cases`);
		found.push(await searchesOn(await lab.site(name), cases, lab.isQuick ? 1 : 5));
	}
	return found;
}

async function searchesOn(corpus: Corpus, cases: number, visits: number): Promise<FirstSearch> {
	const server = await serve(corpus);
	const counter = await startCounter();
	const browser = await openBrowser(counter.url);
	try {
		const each: Omit<FirstSearch, 'cases'>[] = [];
		for (let turn = 0; turn < visits; turn += 1) each.push(await search(browser, corpus, counter));
		const middle = (name: keyof (typeof each)[number]) => Math.round(median(each.map((one) => one[name])));
		return {
			cases,
			bytesBefore: middle('bytesBefore'),
			bytes: middle('bytes'),
			requests: middle('requests'),
			firstMs: middle('firstMs'),
			secondMs: middle('secondMs'),
		};
	} finally {
		await browser.close();
		counter.close();
		await server.stop();
	}
}

async function search(browser: Browser, { urls }: Corpus, counter: Counter): Promise<Omit<FirstSearch, 'cases'>> {
	const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
	const page = await context.newPage();
	counter.reset();
	await page.goto(urls.home, { waitUntil: 'networkidle' });
	const { bytes: bytesBefore } = counter.counted(/^\/(pagefind|search)\//);
	counter.reset();
	const field = page.getByLabel(FIELD);
	await field.click();
	/** Until hits for this question are seen: the last line of the list names it. */
	const answered = async (question: string): Promise<number> => {
		const began = performance.now();
		await field.pressSequentially(question);
		await page.locator(`.found a[href="/search?${new URLSearchParams({ q: question })}"]`).waitFor({ state: 'visible' });
		await page.locator('.found [role=group] a').first().waitFor({ state: 'visible' });
		return performance.now() - began;
	};
	const firstMs = await answered(FIRST);
	await page.waitForLoadState('networkidle');
	await page.waitForTimeout(SETTLED_MS);
	const { bytes, requests } = counter.counted();
	await field.fill('');
	const secondMs = await answered(SECOND);
	await context.close();
	return { bytesBefore, bytes, requests, firstMs, secondMs };
}

type Counter = Awaited<ReturnType<typeof startCounter>>;

/** A proxy that counts the bytes of answers: status line, headers and body as sent. */
async function startCounter() {
	let answers: { path: string; bytes: number }[] = [];
	const proxy = await startProxy({
		asked({ url = '' }) {
			const counted = { path: new URL(url).pathname, bytes: 0 };
			return {
				answered({ rawHeaders }) {
					counted.bytes = 20 + rawHeaders.reduce((all, part) => all + part.length + 2, 0);
					answers.push(counted);
				},
				came: (piece) => {
					counted.bytes += piece.length;
				},
			};
		},
	});
	return {
		...proxy,
		reset: () => {
			answers = [];
		},
		counted: (paths = /./) => {
			const matching = answers.filter(({ path }) => paths.test(path));
			return { bytes: matching.reduce((all, { bytes }) => all + bytes, 0), requests: matching.length };
		},
	};
}
