import { CASE, expect, OTHER_CASE, type Page, test } from './support.ts';

const headerField = (page: Page) => page.getByLabel('Search everything');
const pageField = (page: Page) => page.getByLabel('What are you looking for?');
const hits = (page: Page) => page.getByRole('main').getByRole('heading', { level: 3 }).getByRole('link');
const LONG = 'door '.repeat(80);
const MARKUP = '<img src=x onerror=alert(1)>';

for (const { address, fieldOf } of [
	{ address: '/', fieldOf: headerField },
	{ address: '/search', fieldOf: pageField },
]) {
	test(`nothing of the search is fetched on ${address} before somebody goes to its field`, async ({ page }) => {
		const fetched: string[] = [];
		page.on('request', (request) => void fetched.push(new URL(request.url()).pathname));
		const ofSearch = () => fetched.filter((path) => /^\/(pagefind|search|_astro\/search)\b./.test(path));
		await page.goto(address, { waitUntil: 'networkidle' });
		expect(ofSearch()).toEqual([]);
		await fieldOf(page).click();
		await expect.poll(() => ofSearch()).toEqual(expect.arrayContaining(['/pagefind/pagefind.js', expect.stringContaining('/_astro/search')]));
	});
}

test('somebody on a keyboard reaches the search with a slash', async ({ page }) => {
	await page.goto(CASE);
	await page.keyboard.press('/');
	await expect(headerField(page)).toBeFocused();
	await expect(headerField(page)).toHaveValue('');
});

test('a slash inside a question is a slash', async ({ page }) => {
	await page.goto('/');
	await headerField(page).pressSequentially('and/or');
	await expect(headerField(page)).toHaveValue('and/or');
});

test('hits show under the header while somebody types, and arrows and Enter open one', async ({ page }) => {
	await page.goto('/');
	await headerField(page).pressSequentially('closed door');
	const found = page.getByRole('listbox', { name: 'Found' });
	await expect(found.getByRole('option').first()).toBeVisible();
	await page.keyboard.press('ArrowDown');
	await expect(found.getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
	await expect(headerField(page)).toHaveAttribute('aria-activedescendant', (await found.getByRole('option').first().getAttribute('id')) ?? 'no id');
	const address = (await found.getByRole('option').first().getAttribute('href')) ?? 'no address';
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(address);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('Enter without a choice asks the search page', async ({ page }) => {
	await page.goto('/');
	await headerField(page).pressSequentially('closed door');
	await expect(page.getByRole('option').first()).toBeVisible();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL('/search?q=closed+door');
});

test('Escape closes the hits and leaves the words', async ({ page }) => {
	await page.goto('/');
	await headerField(page).pressSequentially('door');
	await expect(page.getByRole('listbox', { name: 'Found' })).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(page.getByRole('listbox', { name: 'Found' })).toBeHidden();
	await expect(headerField(page)).toHaveValue('door');
	await expect(headerField(page)).toHaveAttribute('aria-expanded', 'false');
});

test('the hits close when somebody goes elsewhere', async ({ page }) => {
	await page.goto('/');
	await headerField(page).pressSequentially('door');
	await expect(page.getByRole('listbox', { name: 'Found' })).toBeVisible();
	await page.keyboard.press('Shift+Tab');
	await expect(headerField(page)).not.toBeFocused();
	await expect(page.getByRole('listbox', { name: 'Found' })).toBeHidden();
	await headerField(page).fill('doors');
	await expect(page.getByRole('listbox', { name: 'Found' })).toBeVisible();
	await page.getByRole('heading', { level: 1 }).click();
	await expect(page.getByRole('listbox', { name: 'Found' })).toBeHidden();
});

test('the search page answers while somebody types, and its address says what was asked', async ({ page }) => {
	await page.goto('/search');
	await expect(pageField(page)).toBeFocused();
	await page.keyboard.type('closed door');
	await expect(hits(page).first()).toBeVisible();
	await expect(page).toHaveURL('/search?q=closed+door');
	const typed = await hits(page).allInnerTexts();
	await page.reload();
	await expect(pageField(page)).toHaveValue('closed door');
	expect(typed).toContain('Two hours at a closed door');
	await expect(hits(page).filter({ hasText: 'Two hours at a closed door' })).toBeVisible();
});

test('somebody narrows what was found and gets as many as the link promised', async ({ page }) => {
	await page.goto('/search');
	await page.keyboard.type('trust');
	const choice = page.getByRole('navigation', { name: 'Narrow the results' }).getByRole('listitem').filter({ hasText: 'Guides' });
	await expect(choice).toBeVisible();
	const promised = Number(/\d+/.exec((await choice.textContent()) ?? '')?.[0]);
	await choice.getByRole('link').click();
	await expect(page).toHaveURL('/search?q=trust&kind=guide');
	await expect(hits(page)).toHaveCount(promised);
	await expect(choice.getByRole('link')).toBeFocused();
	await choice.getByRole('link').click();
	await expect(page).toHaveURL('/search?q=trust');
});

test('somebody narrows what was found by a technique', async ({ page }) => {
	await page.goto('/search');
	await page.keyboard.type('trust');
	const technique = page.getByRole('navigation', { name: 'Narrow the results' }).getByRole('listitem').filter({ hasText: 'Slowing down' });
	await expect(technique).toBeVisible();
	const promised = Number(/\d+/.exec((await technique.textContent()) ?? '')?.[0]);
	await technique.getByRole('link').click();
	await expect(page).toHaveURL('/search?q=trust&technique=Slowing+down');
	await expect(hits(page)).toHaveCount(promised);
});

test('somebody walks from the field through the hits and back with the arrow keys', async ({ page }) => {
	await page.goto('/search');
	await page.keyboard.type('door');
	await expect(hits(page).nth(1)).toBeVisible();
	await page.keyboard.press('ArrowDown');
	await expect(hits(page).first()).toBeFocused();
	await page.keyboard.press('ArrowDown');
	await expect(hits(page).nth(1)).toBeFocused();
	await page.keyboard.press('ArrowUp');
	await page.keyboard.press('ArrowUp');
	await expect(pageField(page)).toBeFocused();
});

test('somebody who finds nothing is told what to do', async ({ page }) => {
	await page.goto('/search');
	await page.keyboard.type('zzyzzx');
	await expect(page.getByRole('heading', { name: 'Nothing here speaks of “zzyzzx”' })).toBeVisible();
	await expect(page.getByRole('main').getByText('Check the spelling, or try fewer and plainer words')).toBeVisible();
	for (const name of ['all cases', 'all guides', 'the glossary']) await expect(page.getByRole('main').getByRole('link', { name, exact: true })).toBeVisible();
});

test('an empty search suggests questions that find something', async ({ page }) => {
	await page.goto('/search');
	await expect(page.getByRole('heading', { name: 'Ask it as you would say it' })).toBeVisible();
	const suggested = await page.getByRole('main').getByRole('listitem').getByRole('link').allInnerTexts();
	expect(suggested.length).toBeGreaterThan(3);
	for (const question of suggested) {
		await page.goto('/search');
		await page.getByRole('link', { name: question, exact: true }).click();
		await expect(pageField(page)).toHaveValue(question);
		await expect(hits(page).first()).toBeVisible();
	}
});

test('somebody who emptied the field sees the suggestions again', async ({ page }) => {
	await page.goto('/search?q=door');
	await pageField(page).fill('');
	await expect(page.getByRole('heading', { name: 'Ask it as you would say it' })).toBeVisible();
	await expect(page).toHaveURL('/search');
});

for (const { what, question } of [
	{ what: 'a question of 400 characters', question: LONG },
	{ what: 'markup for a question', question: MARKUP },
]) {
	test(`${what} does no harm, asked of the server`, async ({ page }) => {
		const answer = await page.goto(`/search?q=${encodeURIComponent(question)}`);
		expect(answer?.status()).toBe(200);
		await expect(page.getByRole('main').getByText(question.slice(0, 28)).first()).toBeVisible();
		await expect(page.locator('img')).toHaveCount(0);
	});

	test(`${what} does no harm, typed on the search page and in the header`, async ({ page }) => {
		await page.goto('/search');
		await pageField(page).fill(question);
		await expect(page.locator('#results').getByText(question.slice(0, 28)).first()).toBeVisible();
		await headerField(page).fill(question);
		await expect(page.getByRole('listbox', { name: 'Found' })).toBeVisible();
		await expect(page.locator('img')).toHaveCount(0);
		expect(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
	});
}

test('somebody who knows the place finds its case', async ({ page }) => {
	await page.goto('/search');
	await page.keyboard.type('Fitchburg');
	await expect(hits(page).first()).toHaveAttribute('href', CASE);
	await page.goto('/search?q=Jacksonville');
	await expect(hits(page).first()).toHaveAttribute('href', OTHER_CASE);
});
