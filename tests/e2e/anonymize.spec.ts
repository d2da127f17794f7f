import { anonymized, clean, field, finding, headline, TEXT, WORDS, watched } from './anonymize.ts';
import { barriers } from './barriers.ts';
import { expect, GUIDE, test } from './support.ts';

test.describe('with script', () => {
	test('a text is anonymized on the device, and no request carries a word of it', async ({ page }) => {
		const requests = watched(page);
		await anonymized(page);
		await expect(page.locator('#sheet del').filter({ hasText: 'Marcus Zephyrnox' })).toBeVisible();
		for (const name of ['Zephyrnox', '555-213-0142', 'Quelnarvix']) await expect(clean(page)).not.toContainText(name);
		await finding(page, 'Marcus').getByRole('button', { name: 'Keep' }).click();
		await expect(clean(page)).toContainText(/Zephyrnox/);
		await page.getByRole('button', { name: 'Undo the last decision' }).click();
		await expect(clean(page)).not.toContainText(/Zephyrnox/);
		await field(page).press('End');
		await field(page).pressSequentially(' And so it was.');
		await expect(clean(page)).toContainText(/And so it was\./);
		// Whatever presses the form's button, nothing is sent.
		await page.evaluate(() => document.querySelector<HTMLFormElement>('#workbench')?.requestSubmit());
		await page.waitForTimeout(500);
		expect(new Set(requests.map(({ method }) => method))).toEqual(new Set(['GET']));
		expect(requests.filter(({ sent }) => WORDS.some((word) => sent.includes(word))).map(({ url }) => url)).toEqual([]);
		expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([0, 0, '']);
		expect(await page.evaluate(() => indexedDB.databases())).toEqual([]);
	});

	test('nothing of the engine is fetched where nobody anonymizes', async ({ page }) => {
		const requests = watched(page);
		await page.goto(GUIDE, { waitUntil: 'networkidle' });
		expect(requests.filter(({ url }) => /\.txt|engine|anonymize/.test(url))).toEqual([]);
	});

	test('somebody on a keyboard walks through the findings, keeps, replaces, and takes it back', async ({ page }) => {
		await anonymized(page);
		const said = page.locator('#said');
		const first = page.locator('#findings li').first();
		await first.getByRole('button', { name: 'Replace' }).focus();
		await page.keyboard.press('ArrowDown');
		await expect(page.locator('#findings li').nth(1).getByRole('button', { name: 'Replace' })).toBeFocused();
		await page.keyboard.press('ArrowUp');
		await page.keyboard.press('k');
		await expect(first.getByRole('button', { name: 'Keep' })).toHaveAttribute('aria-pressed', 'true');
		await expect(first.getByRole('button', { name: 'Replace' })).toBeFocused();
		await expect(said).toContainText('stays');
		await page.keyboard.press('r');
		await expect(first.getByRole('button', { name: 'Replace' })).toHaveAttribute('aria-pressed', 'true');
		await expect(said).toContainText('is replaced');
		await page.keyboard.press('u');
		await expect(said).toContainText('Undone');
		await expect(first.getByRole('button', { name: 'Keep' })).toHaveAttribute('aria-pressed', 'true');
	});

	test('somebody writes what stands instead, everywhere at once, and takes it back as one', async ({ page }) => {
		await anonymized(page);
		const before = await clean(page).textContent();
		await page.getByRole('button', { name: 'Other words instead of Marcus Zephyrnox' }).click();
		const instead = page.getByLabel('What stands instead of Marcus Zephyrnox');
		await expect(instead).toBeFocused();
		await instead.fill('');
		await instead.pressSequentially('the baker');
		await expect(instead).toBeFocused();
		await expect(clean(page)).toContainText(/The baker said/);
		expect((await clean(page).textContent())?.match(/the baker/gi)).toHaveLength(3);
		await page.getByRole('button', { name: 'Undo the last decision' }).click();
		await expect.poll(() => clean(page).textContent()).toBe(before);
	});

	test('a decision stays when the text goes on', async ({ page }) => {
		await anonymized(page);
		await finding(page, 'Marcus').getByRole('button', { name: 'Keep' }).click();
		await field(page).press('Home');
		await field(page).fill(`Deputy Ana Brackwell was first.\n${TEXT}`);
		await expect(clean(page)).toContainText(/was first/);
		await expect(clean(page)).not.toContainText(/Brackwell/);
		await expect(clean(page)).toContainText(/Zephyrnox/);
	});

	test('the anonymized text can be copied', async ({ page, context }) => {
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		await anonymized(page);
		await page.getByRole('button', { name: 'Copy the anonymized text' }).click();
		await expect(page.locator('#said')).toContainText('was copied');
		expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await clean(page).textContent());
	});

	test('paper carries the anonymized text, and nothing of what was taken out', async ({ page }) => {
		await anonymized(page);
		await page.emulateMedia({ media: 'print' });
		await expect(clean(page)).toBeVisible();
		for (const part of ['#field-text', '#sheet', '#findings', 'button.copy']) await expect(page.locator(part)).toBeHidden();
	});

	test('when the lists do not come, nothing is sent and writing on tries again', async ({ page, complaints }) => {
		const requests = watched(page);
		await page.context().route('**/*.txt', (route) => route.abort());
		await page.goto('/anonymize');
		await field(page).fill(TEXT);
		await expect(page.locator('#said')).toContainText('The lists of names did not come', { timeout: 20_000 });
		await page.context().unroute('**/*.txt');
		await field(page).press('End');
		await field(page).pressSequentially(' More.');
		await expect(headline(page)).toContainText('replaced', { timeout: 20_000 });
		expect(requests.filter(({ method }) => method !== 'GET')).toEqual([]);
		complaints.splice(0);
	});

	test('where the script does not come, the page says that the text is sent, and the server reads it', async ({ page, complaints }) => {
		await page.route('**/_astro/start*.js', (route) => route.abort());
		await page.goto('/anonymize');
		await expect(page.getByText('this text is sent to this server')).toBeVisible();
		await field(page).fill(TEXT);
		await page.getByRole('button', { name: 'Take identities out' }).click();
		await expect(headline(page)).toContainText('replaced');
		await expect(page.getByText('Your text was read in this server’s memory and is forgotten.')).toBeVisible();
		complaints.splice(0);
	});

	test('everyone can use it, wide and narrow, by day and by night', async ({ page }) => {
		await anonymized(page);
		expect(await barriers(page)).toEqual([]);
	});
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	test('a text is sent, answered and kept nowhere', async ({ page }) => {
		const shown = await page.goto('/anonymize');
		expect(shown?.headers()['cache-control']).toBe('no-store');
		await expect(page.getByText('Without script, this text is sent to this server.')).toBeVisible();
		await expect(page.locator('button:not([type=submit]):visible')).toHaveCount(0);
		await field(page).fill(TEXT);
		const [answer] = await Promise.all([page.waitForResponse('**/anonymize'), page.getByRole('button', { name: 'Take identities out' }).click()]);
		expect([answer.request().method(), answer.status(), answer.headers()['cache-control']]).toEqual(['POST', 200, 'no-store']);
		await expect(headline(page)).toContainText('replaced');
		await expect(page.locator('#sheet del').filter({ hasText: 'Marcus Zephyrnox' })).toBeVisible();
		await expect(page.getByRole('textbox', { name: 'The anonymized text' })).not.toHaveValue(/Zephyrnox|555-213-0142|Quelnarvix/);
		await expect(finding(page, 'Marcus')).toContainText(/3 places.*Marked because/);
		await expect(page.locator('#risk')).toContainText('An estimate');
		await page.goto('/anonymize');
		await expect(field(page)).toHaveValue('');
	});

	test('a text that is too long is turned down and kept', async ({ page, complaints }) => {
		await page.goto('/anonymize');
		const long = `${TEXT}\n`.repeat(110);
		await field(page).fill(long);
		const [answer] = await Promise.all([page.waitForResponse('**/anonymize'), page.getByRole('button', { name: 'Take identities out' }).click()]);
		expect(answer.status()).toBe(422);
		await expect(page.getByRole('alert')).toContainText('Without script we read 20,000 at a time: send it in parts.');
		await expect(field(page)).toHaveValue(long);
		complaints.splice(0);
	});

	test('markup in a text is text', async ({ page }) => {
		await page.goto('/anonymize');
		await field(page).fill('My name is Marcus <img src=x onerror=alert(1)> Zephyrnox.');
		await page.getByRole('button', { name: 'Take identities out' }).click();
		await expect(page.locator('#sheet')).toContainText('<img src=x onerror=alert(1)>');
		await expect(page.locator('img')).toHaveCount(0);
	});
});
