import { barriers } from './barriers.ts';
import { join } from './members.ts';
import { expect, test } from './support.ts';

test('an agency ticks two practices and reads them side by side, without script too', async ({ browser, baseURL }) => {
	for (const javaScriptEnabled of [true, false]) {
		const page = await (await browser.newContext({ javaScriptEnabled, ...(baseURL && { baseURL }) })).newPage();
		await page.goto('/practices');
		await page.getByLabel('Compare Co-responder team').check();
		await page.getByLabel('Compare Mobile crisis team').check();
		await page.getByRole('button', { name: 'Lay them side by side' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Two practices, side by side');
		await expect(page.getByRole('columnheader')).toHaveCount(2);
		await expect(page.getByRole('row', { name: /^Cost/ }).getByRole('cell')).toHaveCount(2);
	}
});

test('somebody who ticked one practice is asked for another, and who mistyped one is told', async ({ page, complaints }) => {
	await page.goto('/practices/compare?practice=cit-program');
	await expect(page.getByRole('heading', { level: 2 })).toHaveText('Lay others beside “Crisis Intervention Team program”');
	const answer = await page.goto('/practices/compare?practice=cit-program&practice=quelnarvix');
	expect(answer?.status()).toBe(404);
	await expect(page.locator('main')).toContainText('There is no practice at one of these addresses.');
	complaints.splice(0);
});

test('a newcomer goes a step, and this device remembers it', async ({ page }) => {
	await page.goto('/start/telecommunicator');
	const step = page.locator('#why');
	await step.getByRole('button', { name: 'Done with this step' }).click();
	await expect(page.getByText('1 of 6 steps done. It is kept on this device alone.')).toBeVisible();
	await page.reload();
	await expect(step.getByRole('heading', { level: 2 })).toContainText('10 min, done');
	await step.getByRole('button', { name: 'Not done after all' }).click();
	await expect(page.getByText('0 of 6 steps done.')).toBeVisible();
});

test('a member goes a step on one device and finds it on another, without script', async ({ browser, baseURL }) => {
	const opened = async () => (await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) })).newPage();
	const [one, other] = [await opened(), await opened()];
	await join(one, 'Ines');
	await one.goto('/start/officer');
	await one.getByRole('button', { name: /^Done with this step.*The words of this work$/ }).click();
	await expect(one).toHaveURL('/start/officer#words');
	await other.context().addCookies(await one.context().cookies());
	await other.goto('/start/officer');
	await expect(other.getByText('1 of 6 steps done. It is kept for you alone')).toBeVisible();
	await other.getByRole('button', { name: 'Not done after all' }).click();
	await expect(other.getByText('0 of 6 steps done.')).toBeVisible();
});

test('a member answers in their own words before they see what was done, and nothing of it is sent', async ({ page }) => {
	await page.goto('/cases/the-call-he-answered');
	await page.getByRole('link', { name: 'What would you say next?' }).click();
	const words = 'Quelnarvix: I would keep ringing.';
	const sent: string[] = [];
	page.on('request', (request) => sent.push(request.url() + (request.postData() ?? '')));
	await page.getByLabel('What would you say or do now?').fill(words);
	await expect(page.getByText('It is what was done there, not the answer.')).toBeHidden();
	await page.getByText('See what was done, and what it did').click();
	await expect(page.getByText('It is what was done there, not the answer.')).toBeVisible();
	await page.getByRole('link', { name: 'The next point' }).click();
	await expect(page.getByLabel('What would you say or do now?')).toHaveValue('');
	expect(sent.filter((request) => request.includes('Quelnarvix'))).toEqual([]);
});

test('axe finds nothing on the pages of practices, ways in and decision points', async ({ page }) => {
	test.setTimeout(120_000);
	for (const address of [
		'/practices',
		'/practices/cit-program',
		'/practices/compare?practice=cit-program&practice=crisis-center&practice=peer-specialists',
		'/start',
		'/start/officer',
		'/cases/almost-a-day/replay',
	]) {
		await page.goto(address);
		expect.soft(await barriers(page), address).toEqual([]);
	}
});
