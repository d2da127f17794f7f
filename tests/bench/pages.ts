/** What a page costs in Chromium: bytes on the wire and requests on a first visit, and what is seen on a slow phone's link. */
import type { Browser, CDPSession } from '@playwright/test';
import { openBrowser, signIn } from './browser.ts';
import { median, rounded, sum } from './figures.ts';
import { type Corpus, type Lab, serve } from './lab.ts';
import { answerOf } from './requests.ts';

export interface WeighedPage {
	name: string;
	/** Bytes on the wire, headers included, by what they are. */
	bytes: { html: number; css: number; js: number; font: number; other: number };
	/** All of them, and without fonts and the icon. */
	requests: number;
	textRequests: number;
	elsewhere: number;
	/** On slow 4G with a processor four times slower, median of three visits. */
	slow: { fcp: number; lcp: number; cls: number; tbt: number };
}

export interface PageResults {
	pages: WeighedPage[];
	/** Compressed HTML of the same cases on a site of 220 and on one of 2,200. */
	caseBytes: { cases: number; at220: number; at2200: number };
}

const SETTLED_MS = 500;
const SAME_CASES = 20;
/** 1.6 Mbit/s down, 750 kbit/s up, 150 ms. */
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: (1.6 * 1024 * 1024) / 8, uploadThroughput: (750 * 1024) / 8 };
const CPU_SLOWER = 4;

const VITALS = `
	window.benchVitals = { lcp: 0, cls: 0, tbt: 0 };
	const each = (type, take) => new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
	each('largest-contentful-paint', (entry) => { benchVitals.lcp = entry.startTime; });
	each('layout-shift', (entry) => { if (!entry.hadRecentInput) benchVitals.cls += entry.value; });
	each('longtask', (entry) => { benchVitals.tbt += Math.max(0, entry.duration - 50); });`;
const READ_VITALS = `({ ...window.benchVitals, fcp: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0 })`;

/** Weighs the pages of the main site, and cases of a small and a large one. */
export async function measurePages(lab: Lab): Promise<PageResults> {
	const corpus = await lab.site('main');
	const server = await serve(corpus);
	const browser = await openBrowser();
	try {
		const pages: WeighedPage[] = [];
		for (const { name, url, cookie } of pagesOf(corpus)) {
			console.error(`  ${name}`);
			const weighed = await visit(browser, { url, cookie, isSlow: false });
			const slow: Visit[] = [];
			for (let turn = 0; turn < (lab.isQuick ? 1 : 3); turn += 1) slow.push(await visit(browser, { url, cookie, isSlow: true }));
			const middle = (read: (one: Visit) => number) => rounded(median(slow.map(read)), 3);
			pages.push({
				name,
				...weighed.weight,
				slow: { fcp: middle((one) => one.fcp), lcp: middle((one) => one.lcp), cls: middle((one) => one.cls), tbt: middle((one) => one.tbt) },
			});
		}
		return { pages, caseBytes: await sameCases(lab) };
	} finally {
		await browser.close();
		await server.stop();
	}
}

const pagesOf = ({ urls, cookies: [cookie] }: Corpus) => [
	{ name: 'home', url: urls.home, cookie: undefined },
	{ name: 'guide', url: urls.guide, cookie: undefined },
	{ name: 'case', url: urls.case, cookie: undefined },
	{ name: 'list of cases', url: urls.caseList, cookie: undefined },
	{ name: 'search', url: urls.search, cookie: undefined },
	{ name: 'home, as a member', url: urls.home, cookie },
	{ name: 'list of threads, as a member', url: urls.space, cookie },
	{ name: 'thread, as a member', url: urls.thread, cookie },
];

interface Visit {
	weight: Pick<WeighedPage, 'bytes' | 'requests' | 'textRequests' | 'elsewhere'>;
	fcp: number;
	lcp: number;
	cls: number;
	tbt: number;
}

/** One visit of a browser that has nothing of the site. */
async function visit(browser: Browser, { url, cookie, isSlow }: { url: string; cookie: string | undefined; isSlow: boolean }): Promise<Visit> {
	const screen = isSlow
		? { viewport: { width: 390, height: 844 }, deviceScaleFactor: 3, isMobile: true, hasTouch: true }
		: { viewport: { width: 1280, height: 900 } };
	const context = await browser.newContext(screen);
	try {
		if (cookie) await signIn(context, url, cookie);
		const page = await context.newPage();
		const wire = await context.newCDPSession(page);
		await wire.send('Network.enable');
		if (isSlow) {
			await wire.send('Network.emulateNetworkConditions', SLOW_4G);
			await wire.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWER });
		}
		const weight = weigh(wire, new URL(url).host);
		await page.addInitScript(VITALS);
		const answer = await page.goto(url, { waitUntil: 'networkidle' });
		if (answer?.status() !== 200) throw new Error(`${url} answers ${answer?.status()}.`);
		await page.waitForTimeout(SETTLED_MS);
		const vitals = await page.evaluate<Omit<Visit, 'weight'>>(READ_VITALS);
		return { weight: weight(), ...vitals };
	} finally {
		await context.close();
	}
}

/** Counts what passes the wire from now on, until it is asked. */
function weigh(wire: CDPSession, host: string): () => Visit['weight'] {
	const seen = new Map<string, { kind: keyof WeighedPage['bytes']; url: string }>();
	const finished: { kind: keyof WeighedPage['bytes']; url: string; bytes: number }[] = [];
	wire.on(
		'Network.responseReceived',
		({ requestId, type, response }) => void seen.set(requestId, { kind: kindOf(response.mimeType, type, response.url), url: response.url }),
	);
	wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
		const one = seen.get(requestId);
		if (one && !one.url.startsWith('data:')) finished.push({ ...one, bytes: encodedDataLength });
	});
	return () => {
		const of = (kind: keyof WeighedPage['bytes']) => sum(finished.filter((one) => one.kind === kind).map(({ bytes }) => bytes));
		return {
			bytes: { html: of('html'), css: of('css'), js: of('js'), font: of('font'), other: of('other') },
			requests: finished.length,
			textRequests: finished.filter(({ kind, url }) => kind !== 'font' && !/\/(icon\.svg|favicon\.ico)$/.test(url)).length,
			elsewhere: finished.filter(({ url }) => new URL(url).host !== host).length,
		};
	};
}

function kindOf(mime: string, type: string, url: string): keyof WeighedPage['bytes'] {
	if (type === 'Document') return 'html';
	if (/css/.test(mime)) return 'css';
	if (/javascript|ecmascript/.test(mime)) return 'js';
	return /font|woff/.test(mime + url) ? 'font' : 'other';
}

/** The same cases on two sites: a page may not grow with the number of the others. */
async function sameCases(lab: Lab): Promise<PageResults['caseBytes']> {
	const [small, large] = [await lab.site('small'), await lab.site('large')];
	const servers = [await serve(small), await serve(large)];
	try {
		const sitemap = await (await fetch(`${small.origin}/sitemap.xml`)).text();
		const paths = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => new URL(url).pathname).filter((path) => /^\/cases\/./.test(path));
		const found = { cases: 0, at220: 0, at2200: 0 };
		for (const path of paths.reverse()) {
			const [before, after] = [await answerOf(small.origin + path, { encoding: 'br' }), await answerOf(large.origin + path, { encoding: 'br' })];
			if (before.status !== 200 || after.status !== 200) continue;
			found.at220 += before.bytes;
			found.at2200 += after.bytes;
			found.cases += 1;
			if (found.cases === SAME_CASES) break;
		}
		return found;
	} finally {
		for (const server of servers) await server.stop();
	}
}
