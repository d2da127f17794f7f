import AxeBuilder from '@axe-core/playwright';
import { everyAddress, expect, type Page, test } from './support.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** So that two browsers share the work. */
const PARTS = 4;

/** Addresses, at most so many of each kind: pages of a kind differ in their words alone. */
function someOf(addresses: string[], most: number): string[] {
	const kindOf = (address: string) => address.split('/')[1]?.split('?')[0];
	return addresses.filter((address, at) => addresses.slice(0, at).filter((before) => kindOf(before) === kindOf(address)).length < most);
}

/** What axe finds on the page as it stands: each rule with the elements that break it. In the dark the same page has other colors, and nothing else. */
async function violations(page: Page, colorScheme: 'light' | 'dark' = 'light'): Promise<string[]> {
	await page.emulateMedia({ colorScheme });
	const axe = new AxeBuilder({ page }).setLegacyMode();
	const found = await (colorScheme === 'dark' ? axe.withRules(['color-contrast']) : axe.withTags(RULES)).analyze();
	return found.violations.flatMap(({ id, nodes }) =>
		nodes.map(({ target, failureSummary }) => `${colorScheme}: ${id}: ${target.join(' ')}: ${failureSummary}`),
	);
}

for (const width of [1280, 390]) {
	test.describe(`${width} pixels wide, light and dark`, () => {
		test.use({ viewport: { width, height: 800 } });

		const everywhere = async (page: Page) => [...(await violations(page)), ...(await violations(page, 'dark'))];

		for (let part = 1; part <= PARTS; part += 1) {
			test(`pages of every kind can be used by everyone, part ${part} of ${PARTS}`, async ({ page, request }) => {
				test.setTimeout(240_000);
				const found: Record<string, string[]> = {};
				for (const address of someOf(await everyAddress(request), width === 1280 ? 6 : 3).filter((_, at) => at % PARTS === part - 1)) {
					await page.goto(address);
					const here = await everywhere(page);
					if (here.length > 0) found[address] = here;
				}
				expect(found).toEqual({});
			});
		}

		test('the hits under the header can be used by everyone', async ({ page }) => {
			await page.goto('/');
			await page.getByLabel('Search everything').pressSequentially('door');
			await expect(page.getByRole('option').first()).toBeVisible();
			await page.keyboard.press('ArrowDown');
			expect(await everywhere(page)).toEqual([]);
		});

		test('results drawn in the browser can be used by everyone', async ({ page }) => {
			await page.goto('/search');
			await page.keyboard.type('trust');
			await expect(page.getByRole('heading', { level: 3 }).first()).toBeVisible();
			expect(await everywhere(page)).toEqual([]);
		});

		test('the table under the plot can be used by everyone', async ({ page }) => {
			await page.goto('/cases');
			await page.getByText(/^See these \d+ cases as a table$/).click();
			await expect(page.getByRole('table')).toBeVisible();
			expect(await everywhere(page)).toEqual([]);
		});
	});
}

test('a button without a name is caught', async ({ page }) => {
	await page.setContent('<!doctype html><html lang="en"><title>x</title><main><h1>x</h1><button></button></main>');
	expect(await violations(page)).toEqual([expect.stringMatching(/^light: button-name/)]);
});
