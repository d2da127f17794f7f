import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { expect, test } from './support.ts';

interface Question {
	q: string;
	page: string | string[];
}

/** Shares of the questions whose page comes first, and among the first five, as they stand on the screen. */
const LEAST = { first: 0.6, five: 0.85 };

test('people find the page they mean, asking as they really ask, while they type', async ({ page }) => {
	const questions = parse(await readFile(new URL('../search/questions.yaml', import.meta.url), 'utf8')) as Question[];
	await page.goto('/search');
	const ranks: { q: string; meant: string | string[]; rank: number; first: string }[] = [];
	for (const { q, page: meant } of questions) {
		await page.getByLabel('What are you looking for?').fill(q);
		await expect(page.locator('#results')).toContainText(`“${q}”`);
		const shown = await page.locator('#results h3 a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
		ranks.push({ q, meant, rank: shown.findIndex((url) => [meant].flat().includes(url)) + 1, first: shown[0] ?? '(nothing)' });
	}
	const share = (most: number) => ranks.filter(({ rank }) => rank > 0 && rank <= most).length / ranks.length;
	for (const { q, meant, rank, first } of ranks.filter((one) => one.rank !== 1))
		console.log(`  rank ${rank || '-'}: "${q}" → ${first}; meant ${[meant].flat().join(' or ')}`);
	console.log(`In the browser, ${ranks.length} questions: success@1 ${share(1).toFixed(2)}, success@5 ${share(5).toFixed(2)}`);
	expect(ranks.length).toBeGreaterThanOrEqual(40);
	expect(share(1)).toBeGreaterThanOrEqual(LEAST.first);
	expect(share(5)).toBeGreaterThanOrEqual(LEAST.five);
});
