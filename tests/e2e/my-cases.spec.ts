import type { Browser } from '@playwright/test';
import { newToken } from '#src/lib/keys.ts';
import { joinAs } from './members.ts';
import { press, signedByTwo } from './press.ts';
import { expect, type Page, test } from './support.ts';
import { tellCase } from './tell-case.ts';

const main = (page: Page) => page.locator('main');
const button = (page: Page, name: string | RegExp) => main(page).getByRole('button', { name });
const newTitle = (words: string) =>
	`${words} ${newToken()
		.slice(0, 6)
		.replaceAll(/[^a-z]/gi, 'x')}`;

async function opened(browser: Browser, baseURL: string | undefined, { javaScriptEnabled = true } = {}): Promise<Page> {
	return (await browser.newContext({ javaScriptEnabled, ...(baseURL && { baseURL }) })).newPage();
}

for (const javaScriptEnabled of [true, false]) {
	test(`an author takes a suggestion, has the last word, and takes the published case back, ${javaScriptEnabled ? 'with' : 'without'} script`, async ({
		browser,
		baseURL,
	}) => {
		test.setTimeout(180_000);
		const [ines, ada, edda] = [await opened(browser, baseURL, { javaScriptEnabled }), await opened(browser, baseURL), await opened(browser, baseURL)];
		await joinAs(ines, 'Ines', 'member');
		await joinAs(ada, 'Ada', 'reviewer');
		await joinAs(edda, 'Edda', 'editor');
		const title = newTitle('A door and a quiet hour');
		const id = await tellCase(ines, title);
		await ines.goto('/my');
		await ines.getByRole('link', { name: 'My cases' }).click();
		await expect(main(ines).getByRole('region', { name: 'With reviewers and editors' })).toContainText('A reviewer takes it up by');

		await press(ada, `/desk/${id}`, 'claim');
		await press(ada, `/desk/${id}`, 'comment', {
			passage: 'sat down on the floor',
			instead: 'sat down',
			text: 'The floor tells which house it was.',
			field: 'body',
		});
		await ines.goto('/my/cases');
		await expect(ines.locator('.account')).toContainText('2 new');
		await main(ines).getByRole('region', { name: 'Your turn' }).getByRole('link', { name: title }).click();
		await expect(main(ines).locator('[aria-current=step]')).toHaveText('In review');
		if (!javaScriptEnabled) await button(ines, 'Mark the news of it as read').click();
		await ines.reload();
		await expect(ines.locator('.account')).not.toContainText('new');
		await button(ines, /^Take it/).click();
		await expect(main(ines)).toContainText('The words stand in your text now.');
		await ines.getByLabel('What you say to the reviewers').fill('Thank you for seeing that.');
		await button(ines, 'Comment').click();
		await expect(main(ines)).toContainText('Your words are there for the reviewers.');

		await signedByTwo(ada, `/desk/${id}`);
		await ines.goto(`/my/cases/${id}`);
		await expect(main(ines).getByRole('heading', { name: 'The text as it will be published' })).toBeVisible();
		await expect(main(ines)).toContainText('Two of us went, and one sat down.');
		await button(ines, 'Approve this text').click();
		await expect(main(ines)).toContainText('An editor publishes it.');
		await press(edda, `/desk/${id}`, 'publish');

		await ines.goto('/my/cases');
		await main(ines).getByRole('region', { name: 'Published' }).getByRole('link', { name: title }).click();
		await main(ines).getByRole('link', { name: 'Read the published case' }).click();
		const address = new URL(ines.url()).pathname;
		await ines.goto(`/my/cases/${id}`);
		await main(ines).getByText('Take this case back').click();
		await ines.getByLabel('Somebody in it could have been recognized.').check();
		await button(ines, 'Take it back for good').click();
		await expect(main(ines)).toContainText('It is taken back.');
		expect((await ines.goto(address))?.status()).toBe(410);
	});
}

test('a colleague joins by a link, is told what points to a person, and the author sees that they wrote', async ({ browser, baseURL }) => {
	test.slow();
	const [ines, sol] = [await opened(browser, baseURL), await opened(browser, baseURL)];
	await joinAs(ines, 'Ines', 'member');
	await joinAs(sol, 'Sol', 'member');
	const id = await tellCase(ines, newTitle('A door with two sides'));
	await ines.goto(`/my/cases/${id}`);
	await button(ines, 'Make a link for a colleague').click();
	const link = new URL((await main(ines).locator('code').textContent()) ?? '').pathname;

	await sol.goto(link);
	await sol.getByLabel('I took the call or dispatched it').check();
	await button(sol, 'Take part').click();
	await expect(sol).toHaveURL(`/my/cases/${id}/account`);
	const sent: string[] = [];
	sol.on('request', (request) => void sent.push(`${request.url()} ${request.postData() ?? ''}`));
	await sol.getByLabel('What you saw').fill('I heard a door, and rang 415-555-0173 once more.');
	await expect(sol.getByRole('heading', { level: 1 })).toContainText('1 detail', { timeout: 20_000 });
	await button(sol, 'Continue').click();
	await expect(main(sol)).toContainText('Your account is kept.');
	await expect(main(sol)).toContainText('As the telecommunicator tells it');
	// What was typed first never left the device, and is gone from it.
	expect(sent.filter((request) => /415|0173/.test(request))).toEqual([]);
	await sol.goto(`/my/cases/${id}/account`);
	await expect(sol.getByLabel(/^What you saw/)).toHaveValue(/^I heard a door, and rang (?!415)/);
	// Written again as it was, it comes back with what points to a person.
	await sol.getByLabel(/^What you saw/).fill('I heard a door, and rang 415-555-0173.');
	await button(sol, 'Keep my account').click();
	await expect(main(sol).locator('mark')).toHaveText('415-555-0173');
	await sol.getByLabel(/^What you saw/).fill('I heard a door, and rang once more.');
	await button(sol, 'Keep my account').click();
	await expect(main(sol)).toContainText('Your account is kept.');
	expect((await sol.goto(link))?.status()).toBe(410);

	await ines.goto(`/my/cases/${id}`);
	await expect(main(ines)).toContainText('A telecommunicator: wrote an account');
	await main(ines).getByText('Read the text as it stands').click();
	await expect(main(ines)).toContainText('I heard a door, and rang once more.');

	await sol.goto(`/my/cases/${id}`);
	await main(sol).getByText('Leave this case').click();
	await button(sol, 'Leave, and erase my account').click();
	await expect(main(sol)).toContainText('You left the case');
	await ines.reload();
	await expect(main(ines)).not.toContainText('I heard a door, and rang once more.');
});

test('a case is withdrawn with its receipt code by somebody who is not signed in, and the code stands in no address', async ({ browser, baseURL }) => {
	test.slow();
	const [ines, anybody] = [await opened(browser, baseURL), await opened(browser, baseURL, { javaScriptEnabled: false })];
	await joinAs(ines, 'Ines', 'member');
	const id = await tellCase(ines, newTitle('A door that closes again'));
	await ines.goto(`/my/cases/${id}`);
	await button(ines, 'Make a new code').click();
	const code = (await main(ines).locator('code').textContent()) ?? '';
	expect(code).toMatch(/^([0-9A-Z]{5}-){4}[0-9A-Z]{5}$/);

	await anybody.goto('/');
	await anybody.getByRole('link', { name: 'Use a receipt code' }).click();
	await anybody.getByLabel('Receipt code').fill(code.toLowerCase());
	await button(anybody, 'Show where it stands').click();
	await expect(main(anybody)).toContainText('It was sent, and waits for a reviewer.');
	await expect(anybody).toHaveURL('/receipt');
	await main(anybody).getByText('Withdraw this case').click();
	await button(anybody, 'Withdraw it for good').click();
	await expect(main(anybody)).toContainText('This case was withdrawn.');
	await expect(anybody).toHaveURL('/receipt');
	await ines.goto(`/my/cases/${id}`);
	await expect(main(ines)).toContainText('This case was withdrawn. Its words are erased.');
});
