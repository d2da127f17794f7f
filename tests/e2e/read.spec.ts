import { CASE, expect, GUIDE, OTHER_CASE, type Page, test } from './support.ts';

/** How many of the list's cases are on the screen. */
const casesListed = (page: Page) => page.getByRole('main').getByRole('heading', { level: 2 }).getByRole('link').count();

/** Where the focus is: whether it stands behind an element, in the order of the page. */
const isFocusBehind = (page: Page, selector: string) =>
	page.evaluate((before) => {
		const mark = document.querySelector(before);
		return Boolean(mark && document.activeElement && mark.compareDocumentPosition(document.activeElement) & Node.DOCUMENT_POSITION_FOLLOWING);
	}, selector);

test('a newcomer goes from the front page through a mark of the plot to a case', async ({ page }) => {
	await page.goto('/');
	await page
		.getByRole('group', { name: /^Time to rapport/ })
		.getByRole('link', { name: /^The call he answered/ })
		.locator('circle')
		.last()
		.click();
	await expect(page).toHaveURL(CASE);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('The call he answered');
});

test('a reader who cannot use a mouse walks to a mark and opens its case', async ({ page }) => {
	await page.goto('/');
	await page.getByRole('link', { name: /^Two hours at a closed door\W+Welfare check/ }).focus();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(OTHER_CASE);
});

test('somebody who would rather not read the story skips from the content note to the questions', async ({ page }) => {
	await page.goto(CASE);
	await expect(page.getByText('This case speaks of suicide.')).toBeVisible();
	await page.getByRole('link', { name: 'Skip to the questions' }).press('Enter');
	await expect(page).toHaveURL(`${CASE}#questions`);
	await expect(page.getByRole('heading', { name: 'Questions for roll call' })).toBeInViewport();
	await page.keyboard.press('Tab');
	expect(await isFocusBehind(page, '#questions')).toBe(true);
});

test('somebody on a keyboard skips the header with the first key', async ({ page }) => {
	await page.goto(GUIDE);
	await page.keyboard.press('Tab');
	await expect(page.getByRole('link', { name: 'Skip to the page' })).toBeFocused();
	await page.keyboard.press('Enter');
	await page.keyboard.press('Tab');
	expect(await page.evaluate(() => document.querySelector('main')?.contains(document.activeElement))).toBe(true);
});

test('a reader sees the facts of a case beside it', async ({ page }) => {
	await page.goto(OTHER_CASE);
	const facts = page.getByRole('complementary', { name: 'Facts of this case' });
	await expect(facts).toContainText(/Time to rapport\s*About 2 hours/);
	await expect(facts).toContainText(/Call\s*Welfare check, then barricade/);
	await expect(facts).toContainText(/When and where\s*Winter 2025, South Atlantic/);
	await expect(facts.getByRole('link', { name: 'Slowing down' })).toHaveAttribute('href', '/cases?technique=slow-down');
});

test('a reader of a guide looks a word up in the glossary', async ({ page }) => {
	await page.goto(GUIDE);
	await page.getByRole('article').getByRole('link', { name: 'co-responder', exact: true }).click();
	await expect(page).toHaveURL('/glossary#co-responder');
	await expect(page.locator('#co-responder:target').getByRole('term')).toBeInViewport();
});

test('a guide shows the cases that used what it teaches', async ({ page }) => {
	await page.goto(GUIDE);
	await page.getByRole('region', { name: 'Cases that used the same moves' }).getByRole('link', { name: 'Two hours at a closed door' }).click();
	await expect(page).toHaveURL(OTHER_CASE);
});

test('a reader narrows the cases by one link and gets as many as it promised', async ({ page }) => {
	await page.goto('/cases');
	const all = await casesListed(page);
	const choice = page.getByRole('navigation', { name: 'Narrow the list' }).getByRole('listitem').filter({ hasText: 'Barricade' });
	const promised = Number(/\d+/.exec((await choice.textContent()) ?? '')?.[0]);
	expect(promised).toBeLessThan(all);
	await choice.getByRole('link').click();
	await expect(page).toHaveURL('/cases?call=barricade');
	await expect(page.getByRole('status')).toContainText(new RegExp(`\\b${promised} cases? with`));
	expect(await casesListed(page)).toBe(promised);
	await expect(choice.getByRole('link')).toHaveAttribute('aria-current', 'true');
});

test('a reader takes a narrowing out again', async ({ page }) => {
	await page.goto('/cases?call=barricade&technique=slow-down');
	await page.getByRole('link', { name: /^Barricade\s*, take this out/ }).click();
	await expect(page).toHaveURL('/cases?technique=slow-down');
	await page.getByRole('link', { name: /^Slowing down\s*, take this out/ }).click();
	await expect(page).toHaveURL('/cases');
	expect(await casesListed(page)).toBeGreaterThan(1);
});

test('a reader who asked for what no case has is told so and led back', async ({ page }) => {
	await page.goto('/cases?call=missing-person&call=welfare-check');
	await expect(page.getByRole('heading', { name: 'No published case has all of these yet' })).toBeVisible();
	await expect(page.getByRole('status')).toContainText('0 cases with');
	await page.getByRole('link', { name: 'Show all cases' }).last().click();
	await expect(page).toHaveURL('/cases');
	expect(await casesListed(page)).toBeGreaterThan(1);
});

test('the back button leads back through a narrowed list', async ({ page }) => {
	await page.goto('/cases');
	await page.getByRole('navigation', { name: 'Narrow the list' }).getByRole('link', { name: 'Barricade' }).click();
	const narrowed = await casesListed(page);
	await page.getByRole('heading', { level: 2, name: 'Two hours at a closed door' }).getByRole('link').click();
	await expect(page).toHaveURL(OTHER_CASE);
	await page.goBack();
	await expect(page).toHaveURL('/cases?call=barricade');
	expect(await casesListed(page)).toBe(narrowed);
	await page.goBack();
	await expect(page).toHaveURL('/cases');
});

for (const { from, link, to } of [
	{ from: CASE, link: 'Cases', to: '/cases' },
	{ from: GUIDE, link: 'Guides', to: '/guides' },
]) {
	test(`a reader who landed on ${from} climbs to ${to}`, async ({ page }) => {
		await page.goto(from);
		await page.getByRole('navigation', { name: 'Where you are' }).getByRole('link', { name: link }).click();
		await expect(page).toHaveURL(to);
	});
}

test('a number in the text leads to the source of that number', async ({ page }) => {
	await page.goto(GUIDE);
	const numbers = page.getByRole('link', { name: /^Source \d+: / });
	const named = await numbers.evaluateAll((links) => links.map((link) => ({ number: Number(link.textContent), href: link.getAttribute('href') ?? '' })));
	expect(named.length).toBeGreaterThan(4);
	for (const { number, href } of named) {
		const place = await page.locator(href).evaluate((item) => [...(item.parentElement?.children ?? [])].indexOf(item) + 1);
		expect({ href, place }).toEqual({ href, place: number });
	}
	await numbers.first().click();
	await expect(page.locator(`${named[0]?.href}:target`)).toBeInViewport();
});
