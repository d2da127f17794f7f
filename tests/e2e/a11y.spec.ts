import { barriers } from './barriers.ts';
import { everyAddress, expect, test } from './support.ts';

/** So that two browsers share the work. */
const PARTS = 4;

/** Addresses, at most so many of each kind: pages of a kind differ in their words alone. */
function someOf(addresses: string[], most: number): string[] {
	const kindOf = (address: string) => address.split('/')[1]?.split('?')[0];
	return addresses.filter((address, at) => addresses.slice(0, at).filter((before) => kindOf(before) === kindOf(address)).length < most);
}

for (let part = 1; part <= PARTS; part += 1) {
	test(`pages of every kind can be used by everyone, part ${part} of ${PARTS}`, async ({ page, request }) => {
		test.setTimeout(240_000);
		const found: Record<string, string[]> = {};
		for (const address of someOf(await everyAddress(request), 2).filter((_, at) => at % PARTS === part - 1)) {
			await page.goto(address);
			const here = await barriers(page);
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
	expect(await barriers(page)).toEqual([]);
});

test('results drawn in the browser can be used by everyone', async ({ page }) => {
	await page.goto('/search');
	await page.keyboard.type('trust');
	await expect(page.getByRole('heading', { level: 3 }).first()).toBeVisible();
	expect(await barriers(page)).toEqual([]);
});

test('the table under the plot can be used by everyone', async ({ page }) => {
	await page.goto('/cases');
	await page.getByText(/^See these \d+ cases as a table$/).click();
	await expect(page.getByRole('table')).toBeVisible();
	expect(await barriers(page)).toEqual([]);
});

test('a button without a name is caught', async ({ page }) => {
	await page.setContent('<!doctype html><html lang="en"><title>x</title><main><h1>x</h1><button></button></main>');
	expect(await barriers(page)).toContainEqual(expect.stringMatching(/^390 light: button-name/));
});
