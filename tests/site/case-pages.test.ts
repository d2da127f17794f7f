import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { MOST_MARKS } from '#src/features/cases/plot.ts';
import { writeCases } from '#tests/support/cases.ts';
import { type RunningSite, startSite } from '#tests/support/site.ts';

const CASES = 125;
let running: RunningSite;
let contentDir: string;

beforeAll(async () => {
	contentDir = await mkdtemp(join(tmpdir(), 'rapport-content-'));
	await cp('content', contentDir, { recursive: true, filter: (path) => !path.endsWith('.md') });
	const numbered = Array.from({ length: CASES }, (_, index) => ({
		slug: `evening-${index}`,
		title: `Evening ${index}`,
		timeToRapport: { minutes: 5 + index * 7 },
		...(index % 50 === 0 && { channel: 'walk-in' as const }),
	}));
	await writeCases(join(contentDir, 'cases'), ...numbered);
	running = await startSite({ contentDir });
});
afterAll(async () => {
	await running.close();
	await rm(contentDir, { recursive: true });
});

const page = async (address: string) => (await running.get(address)).text();
const listed = (html: string) => [...(html.split('<ul class="cases')[1] ?? '').matchAll(/href="\/cases\/(evening-\d+)"/g)].map(([, slug]) => slug);

test('a reader finds every case once on the pages of the list', async () => {
	const pages = await Promise.all([1, 2, 3, 4, 5].map((number) => page(`/cases?page=${number}`)));
	expect(pages.map((html) => listed(html).length)).toEqual([30, 30, 30, 30, 5]);
	expect(new Set(pages.flatMap(listed)).size).toBe(CASES);
});

test('the first page leads to the next and the last to the one before', async () => {
	expect(await page('/cases')).toContain('<a href="/cases?page=2" rel="next"');
	const last = await page('/cases?page=5');
	expect(last).toContain('<a href="/cases?page=4" rel="prev"');
	expect(last).not.toContain('rel="next"');
});

test('a page that is not there shows the nearest one', async () => {
	for (const [asked, shown] of [
		['99', '5'],
		['0', '1'],
		['-3', '1'],
		['two', '1'],
	])
		expect(await page(`/cases?page=${asked}`), asked).toContain(`Page ${shown} of 5`);
});

test('a narrowed list has pages of its own, and none when one is enough', async () => {
	const narrowed = await page('/cases?channel=walk-in');
	expect(listed(narrowed)).toHaveLength(3);
	expect(narrowed).not.toContain('rel="next"');
	expect(await page('/cases?channel=911-call&page=2')).toContain('href="/cases?channel=911-call&amp;page=3"');
});

test('a plot of many cases says how many it shows', async () => {
	for (const address of ['/', '/cases'])
		expect((await page(address)).replaceAll(/<[^>]+>/g, ''), address).toContain(`The newest ${MOST_MARKS} of ${CASES} cases.`);
});
