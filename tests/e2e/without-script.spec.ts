import { CASE, expect, GUIDE, test } from './support.ts';

test.use({ javaScriptEnabled: false });

for (const { address, heading, holds } of [
	{ address: '/', heading: 'What worked, told by the people who were there.', holds: 'How long does rapport take?' },
	{ address: CASE, heading: 'The call he answered', holds: 'He answers. He speaks of wanting to die and says roughly where he is.' },
	{ address: GUIDE, heading: 'Rapport basics', holds: 'Trust can grow over years, or in the time that one call takes.' },
	{ address: '/glossary', heading: 'Glossary', holds: 'co-responder' },
]) {
	test(`somebody without script reads ${address}`, async ({ page }) => {
		await page.goto(address);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
		await expect(page.getByRole('main')).toContainText(holds);
	});
}

test('somebody without script searches from the header', async ({ page }) => {
	await page.goto(GUIDE);
	await page.getByLabel('Search everything').fill('closed door');
	await page.getByLabel('Search everything').press('Enter');
	await expect(page).toHaveURL('/search?q=closed+door');
	await expect(page.getByRole('heading', { level: 2, name: 'Cases' })).toBeVisible();
	await expect(page.getByRole('heading', { level: 3, name: 'Two hours at a closed door' })).toBeVisible();
});

test('somebody without script narrows what was found, by links that say how much they leave', async ({ page }) => {
	await page.goto('/search?q=door');
	const choice = page.getByRole('navigation', { name: 'Narrow the results' }).getByRole('listitem').filter({ hasText: 'Guides' });
	const promised = Number(/\d+/.exec((await choice.textContent()) ?? '')?.[0]);
	await choice.getByRole('link').click();
	await expect(page).toHaveURL('/search?q=door&kind=guide');
	await expect(page.getByRole('main').getByRole('heading', { level: 3 })).toHaveCount(promised);
	await page.getByRole('link', { name: 'Search everything' }).click();
	await expect(page).toHaveURL('/search?q=door');
});

test('somebody without script narrows the cases', async ({ page }) => {
	await page.goto('/cases');
	await page.getByRole('navigation', { name: 'Narrow the list' }).getByRole('link', { name: 'Barricade' }).click();
	await expect(page.getByRole('status')).toContainText(/\d+ cases? with/);
});

test('somebody without script opens the table under the plot', async ({ page }) => {
	await page.goto('/');
	await page.getByText(/^See these \d+ cases as a table$/).click();
	await expect(page.getByRole('cell', { name: 'The call he answered' })).toBeVisible();
});

test('nothing that needs a script is offered without one', async ({ page }) => {
	for (const address of ['/', CASE, GUIDE, '/cases', '/search?q=door', '/glossary']) {
		await page.goto(address);
		const dead = page.locator('button:not([type=submit]):visible, form:not([action]):visible, [role=button]:visible, a:not([href]):visible');
		await expect(dead, address).toHaveCount(0);
		await expect(page.getByRole('button', { name: /theme|print/i }), address).toHaveCount(0);
	}
});

test('no key is advertised that needs a script', async ({ page }) => {
	await page.goto('/');
	await expect(page.locator('kbd')).toBeHidden();
});

test('somebody without script finds every door on a phone', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	for (const [label, address] of [
		['Cases', '/cases'],
		['Guides', '/guides'],
		['Glossary', '/glossary'],
		['About', '/about'],
	] as const) {
		await page.goto('/');
		await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: label }).click();
		await expect(page).toHaveURL(address);
	}
});
