import { join } from './members.ts';
import { CASE, expect, OTHER_CASE, type Page, test } from './support.ts';

const PAIR = `/cases/compare?a=${CASE.slice(7)}&b=${OTHER_CASE.slice(7)}`;
const axis = (page: Page) => page.getByRole('group', { name: /^Time to rapport/ });
const listed = (page: Page) => page.getByRole('main').getByRole('heading', { level: 2 }).getByRole('link');

for (const { how, width, height, isJavaScript } of [
	{ how: 'at a desk', width: 1280, height: 800, isJavaScript: true },
	{ how: 'on a phone', width: 390, height: 844, isJavaScript: true },
	{ how: 'on a phone without script', width: 390, height: 844, isJavaScript: false },
]) {
	test.describe(how, () => {
		test.use({ viewport: { width, height }, javaScriptEnabled: isJavaScript });

		test('a reader narrows the list by a stretch of the plot, goes over to another, and takes it out', async ({ page }) => {
			await page.goto('/cases');
			const stretch = axis(page).getByRole('link', { name: /^30 min to 2 h: time to rapport 30 minutes to 2 hours, \d+ cases?$/ });
			const promised = Number(/(\d+) cases?$/.exec((await stretch.getAttribute('aria-label')) ?? '')?.[1]);
			await stretch.click();
			await expect(page).toHaveURL('/cases?time=30-min-2-h');
			await expect(listed(page)).toHaveCount(promised);
			await expect(listed(page).filter({ hasText: 'Two hours at a closed door' })).toHaveCount(1);
			const chosen = axis(page).locator('[aria-current=true]:visible');
			await expect(chosen).toHaveAccessibleName(/cases?\. Chosen; take this out$/);
			await axis(page)
				.getByRole('link', { name: /^before that day: / })
				.click();
			await expect(page).toHaveURL('/cases?time=prior-unstated');
			await expect(listed(page).filter({ hasText: 'The call he answered' })).toHaveCount(1);
			await expect(listed(page).filter({ hasText: 'Two hours at a closed door' })).toHaveCount(0);
			await axis(page)
				.getByRole('link', { name: /^before that day: .*take this out$/ })
				.click();
			await expect(page).toHaveURL('/cases');
		});

		test('a finger finds each stretch of the plot', async ({ page }) => {
			await page.goto('/cases');
			for (const link of await axis(page)
				.getByRole('link', { name: /: time to rapport / })
				.all()) {
				const box = await link.locator('rect.reach').boundingBox();
				expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
			}
		});

		test('a reader lays another case beside the one on the page', async ({ page }) => {
			await page.goto(CASE);
			const form = page.getByRole('region', { name: 'Compare with another case' });
			await form.getByLabel('The other case').selectOption({ label: 'Two hours at a closed door (about 2 hours)' });
			await form.getByRole('button', { name: 'Compare' }).click();
			await expect(page).toHaveURL(PAIR);
			await expect(page.getByRole('row', { name: /^Time to rapport/ })).toContainText('About 2 hours');
			await expect(page.getByRole('row', { name: /^A trusted person/ })).toContainText('Not told of here');
			const turns = page.getByRole('region', { name: 'Turning points' });
			await expect(turns.getByText('He answers.')).toBeVisible();
			await expect(turns.getByText('He says that he will come out')).toBeVisible();
		});
	});
}

test('a reader on a keyboard narrows the list by the plot', async ({ page }) => {
	await page.goto('/cases');
	await axis(page)
		.getByRole('link', { name: /^30 min to 2 h: / })
		.focus();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL('/cases?time=30-min-2-h');
});

test('the plot keeps what else was chosen', async ({ page }) => {
	await page.goto('/cases?technique=bring-trusted-person');
	await axis(page)
		.getByRole('link', { name: /^before that day: / })
		.click();
	await expect(page).toHaveURL('/cases?technique=bring-trusted-person&time=prior-unstated');
	await expect(axis(page).getByRole('link', { name: /^30 min to 2 h: / })).toHaveCount(0);
});

test('whoever chose a technique is asked what it did', async ({ page }) => {
	await page.goto('/cases');
	const narrow = page.getByRole('navigation', { name: 'Narrow the list' });
	await expect(narrow.getByRole('heading', { name: 'What it did' })).toHaveCount(0);
	await narrow.getByRole('link', { name: 'A trusted person', exact: true }).click();
	await narrow.getByRole('link', { name: 'A trusted person: helped' }).click();
	await expect(page).toHaveURL('/cases?technique=bring-trusted-person&effect=bring-trusted-person.helped');
	await expect(listed(page).filter({ hasText: 'The call he answered' })).toHaveCount(1);
	await expect(listed(page).filter({ hasText: 'Two hours at a closed door' })).toHaveCount(0);
});

test('outcome, technique, role and time narrow together, each by as many as it promised', async ({ page }) => {
	await page.goto('/cases?technique=slow-down');
	const narrow = page.getByRole('navigation', { name: 'Narrow the list' });
	let promised = 0;
	for (const [group, code] of [
		['Outcome for the person', 'Went along to care by choice'],
		['Who responded', 'Co-response clinician'],
		['Time to rapport', 'Before that day, length not stated'],
	] as const) {
		const choice = narrow
			.locator('section')
			.filter({ has: page.getByRole('heading', { name: group }) })
			.getByRole('listitem')
			.filter({ hasText: code });
		promised = Number(/\d+(?=\s*cases?$)/.exec((await choice.textContent())?.trim() ?? '')?.[0]);
		await choice.getByRole('link').click();
		await expect(listed(page)).toHaveCount(promised);
	}
	await expect(page.getByRole('status')).toContainText(`${promised} case${promised === 1 ? '' : 's'} with`);
});

test('a writer copies how a case is cited', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.goto(CASE);
	const cite = page.getByRole('region', { name: 'Cite this case' });
	const words = await cite.getByText(/^“The call he answered\.” Rapport\. Published /).textContent();
	expect(words).toContain(`Told by an agency or its program. CC BY 4.0. ${new URL(page.url()).origin}${CASE}`);
	await cite.getByRole('button', { name: 'Copy the citation' }).click();
	await expect(cite.getByRole('status')).toHaveText('Copied.');
	expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(words);
});

test('a guide says where what it teaches helped', async ({ page }) => {
	await page.goto('/guides/rapport-basics');
	const cases = page.getByRole('region', { name: 'Cases that used the same moves' });
	await expect(cases.getByRole('heading', { name: 'Where it helped' })).toBeVisible();
	await expect(cases.getByRole('heading', { name: 'Where it is disputed' })).toHaveCount(0);
});

test('a member saves a search, sees that it is saved, and removes it', async ({ page }) => {
	await join(page, 'Ines');
	await page.goto('/cases?technique=slow-down');
	await page.getByRole('button', { name: 'Save this search' }).click();
	await expect(page).toHaveURL('/my/searches');
	await expect(page.getByRole('heading', { level: 2, name: 'Slowing down' })).toBeVisible();
	await expect(page.getByRole('link', { name: 'Two hours at a closed door' })).toBeVisible();
	await page.goto('/cases?technique=slow-down');
	await expect(page.getByText('You saved this search')).toBeVisible();
	await page.getByRole('link', { name: 'your searches' }).click();
	await page.getByRole('button', { name: 'Remove the search for Slowing down' }).click();
	await expect(page.getByText('You have saved no search.')).toBeVisible();
});

test('a visitor is offered no search to save', async ({ page }) => {
	await page.goto('/cases?technique=slow-down');
	await expect(page.getByRole('button', { name: 'Save this search' })).toHaveCount(0);
});

test('a reader is led to the cases that have no place on the plot', async ({ page }) => {
	await page.goto('/cases');
	await expect(page.locator('.off-line')).toHaveText(/^\s*Not on the line: \d+ cases? without rapport and \d+ cases? with no time stated\s*$/);
	await page.getByRole('link', { name: 'with no time stated' }).click();
	await expect(page).toHaveURL('/cases?time=unknown');
	await expect(page.getByRole('link', { name: 'The call that needed no officer' })).toBeVisible();
});
