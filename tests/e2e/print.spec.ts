import { PAGES_AMONG_CASES } from '#src/features/cases/case-document.ts';
import { CASE, everyAddress, expect, type Page, test } from './support.ts';

/** The sheets that a page takes on paper. Chromium's PDFs leave page objects uncompressed; the count at the root of the page tree must agree. */
async function sheetsOf(page: Page, format: 'Letter' | 'A4' = 'Letter'): Promise<number> {
	const pdf = (await page.pdf({ format })).toString('latin1');
	const pages = pdf.match(/\/Type\s*\/Page(?![a-z])/g)?.length ?? 0;
	const counts = [...pdf.matchAll(/\/Count\s+(\d+)/g)].map(([, count]) => Number(count));
	expect(Math.max(...counts)).toBe(pages);
	return pages;
}

test('a supervisor prints every case for roll call on one sheet, on either paper', async ({ page, request }) => {
	test.setTimeout(90_000);
	const cases = (await everyAddress(request)).filter(
		(address) => /^\/cases\/[a-z0-9-]+$/.test(address) && !PAGES_AMONG_CASES.includes(address.slice('/cases/'.length)),
	);
	expect(cases.length).toBeGreaterThan(10);
	for (const address of cases) {
		await page.goto(`${address}/roll-call`);
		for (const paper of ['Letter', 'A4'] as const) expect.soft(await sheetsOf(page, paper), `${address} on ${paper}`).toBe(1);
	}
});

test('a page too long for one sheet is counted as more', async ({ page }) => {
	await page.goto('/glossary');
	expect(await sheetsOf(page)).toBeGreaterThan(3);
});

test('paper carries the case and not the site around it', async ({ page }) => {
	await page.goto(CASE);
	await page.emulateMedia({ media: 'print' });
	for (const navigation of await page.locator('nav, header').all()) await expect(navigation).toBeHidden();
	for (const control of await page.locator('button, input').all()) await expect(control).toBeHidden();
	for (const heading of ['The call he answered', 'Turning points', 'What happened', 'Questions for roll call', 'Source and place'])
		await expect(page.getByRole('heading', { name: heading })).toBeVisible();
	await expect(page.getByText(/Its address: http/)).toBeVisible();
	await expect(page.getByText(/call or text 988/i).first()).toBeVisible();
});

test('the sheet for roll call carries the case in short, three questions, notes and the help lines', async ({ page }) => {
	await page.goto(CASE);
	await page.getByRole('link', { name: 'Roll-call kit' }).click();
	await expect(page).toHaveURL(`${CASE}/roll-call`);
	await page.emulateMedia({ media: 'print' });
	for (const heading of ['The call he answered', 'The case in short', 'Three questions', 'For whoever leads it', 'Watch for'])
		await expect(page.getByRole('heading', { name: heading })).toBeVisible();
	await expect(page.getByRole('region', { name: 'Three questions' }).getByRole('listitem')).toHaveCount(3);
	await expect(page.getByText('Do not guess who it was, or where.')).toBeVisible();
	await expect(page.getByText(/call or text 988/i).last()).toBeVisible();
	for (const control of await page.locator('nav, header, button, input').all()) await expect(control).toBeHidden();
});

test('the button prints', async ({ page }) => {
	await page.addInitScript(() => {
		window.print = () => document.documentElement.setAttribute('data-printed', '');
	});
	await page.goto(`${CASE}/roll-call`);
	await page.getByRole('button', { name: 'Print this sheet' }).click();
	await expect(page.locator('html')).toHaveAttribute('data-printed');
});
