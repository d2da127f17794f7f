import { CASE, expect, OTHER_CASE, type Page, test } from './support.ts';

/** The sheets that a page takes on paper. Chromium's PDFs leave page objects uncompressed; the count at the root of the page tree must agree. */
async function sheetsOf(page: Page): Promise<number> {
	const pdf = (await page.pdf({ format: 'Letter' })).toString('latin1');
	const pages = pdf.match(/\/Type\s*\/Page(?![a-z])/g)?.length ?? 0;
	const counts = [...pdf.matchAll(/\/Count\s+(\d+)/g)].map(([, count]) => Number(count));
	expect(Math.max(...counts)).toBe(pages);
	return pages;
}

for (const address of [CASE, OTHER_CASE]) {
	test(`a supervisor prints ${address} for roll call on one sheet`, async ({ page }) => {
		await page.goto(address);
		expect(await sheetsOf(page)).toBe(1);
	});
}

test('a page too long for one sheet is counted as more', async ({ page }) => {
	await page.goto('/glossary');
	expect(await sheetsOf(page)).toBeGreaterThan(3);
});

test('paper carries the case and not the site around it', async ({ page }) => {
	await page.goto(CASE);
	await page.emulateMedia({ media: 'print' });
	for (const navigation of await page.locator('nav, header').all()) await expect(navigation).toBeHidden();
	for (const control of await page.locator('button, input').all()) await expect(control).toBeHidden();
	for (const heading of ['The call he answered', 'Turning points', 'Questions for roll call', 'Source and place'])
		await expect(page.getByRole('heading', { name: heading })).toBeVisible();
	await expect(page.getByText(/The whole case: http/)).toBeVisible();
	await expect(page.getByText(/call or text 988/i).first()).toBeVisible();
});

test('the button prints', async ({ page }) => {
	await page.addInitScript(() => {
		window.print = () => document.documentElement.setAttribute('data-printed', '');
	});
	await page.goto(CASE);
	await page.getByRole('button', { name: 'Print as roll-call handout' }).click();
	await expect(page.locator('html')).toHaveAttribute('data-printed');
});
