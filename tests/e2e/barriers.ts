import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import type axe from 'axe-core';
import { emptyElements, headingFaults, joinedWords, overflowing, repeatedIds } from './page-faults.ts';

/** Half as long as what the package exports, and every page has to read it. */
const AXE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const SHAPE = [overflowing, joinedWords, emptyElements, headingFaults, repeatedIds];
/** In the dark the same page has other colors, and nothing else. */
const DARK: axe.RunOptions = { runOnly: { type: 'rule', values: ['color-contrast'] } };

/**
 * What keeps somebody from using the page as it stands: what axe finds, wide and narrow, by day and by night, and what is wrong with its
 * shape at either width; a line each. Leaves the page light and 1280 pixels wide.
 */
export async function barriers(page: Page): Promise<string[]> {
	const found: string[] = [];
	const look = async (name: string, options: axe.RunOptions) => {
		const { violations } = await page.evaluate(
			(given) => (window as unknown as { axe: typeof axe }).axe.run({ ...given, resultTypes: ['violations'] }),
			options,
		);
		found.push(...violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${name}: ${id}: ${html.slice(0, 160)}: ${failureSummary}`)));
	};
	await page.evaluate(AXE);
	for (const width of [390, 1280]) {
		await page.setViewportSize({ width, height: 800 });
		await page.emulateMedia({ colorScheme: 'light' });
		await look(`${width} light`, { runOnly: { type: 'tag', values: TAGS } });
		for (const shape of SHAPE) found.push(...(await page.evaluate(shape)).map((fault) => `${width}: ${fault}`));
		await page.emulateMedia({ colorScheme: 'dark' });
		await look(`${width} dark`, DARK);
	}
	await page.emulateMedia({ colorScheme: 'light' });
	return found;
}
