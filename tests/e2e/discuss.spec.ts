import type { Browser } from '@playwright/test';
import { join, PASSWORD } from './members.ts';
import { expect, type Page, test } from './support.ts';

/** Members who have joined, each in a browser of their own, with their mail addresses. */
async function members(browser: Browser, options: { javaScriptEnabled: boolean; baseURL: string | undefined }, ...names: string[]) {
	const { javaScriptEnabled, baseURL } = options;
	const joined: { page: Page; mail: string }[] = [];
	for (const name of names) {
		const page = await (await browser.newContext({ javaScriptEnabled, ...(baseURL && { baseURL }) })).newPage();
		joined.push({ page, mail: await join(page, name) });
	}
	return joined as [{ page: Page; mail: string }, { page: Page; mail: string }, { page: Page; mail: string }];
}

const main = (page: Page) => page.locator('main');
const button = (page: Page, name: string | RegExp) => main(page).getByRole('button', { name });

for (const javaScriptEnabled of [true, false]) {
	const how = javaScriptEnabled ? 'with script' : 'without script';

	test(`three members ask, answer, quote, and mark what helped, ${how}`, async ({ browser, baseURL }) => {
		test.slow();
		const [{ page: ines }, { page: ben }, { page: mira }] = await members(browser, { javaScriptEnabled, baseURL }, 'Ines', 'Ben', 'Mira');
		await ines.goto('/discussions/on-the-phone');
		await ines.getByRole('link', { name: 'Start a thread' }).click();
		await ines.getByLabel('Title').fill('What do you say into the silence?');
		await ines.getByLabel('Text', { exact: true }).fill('It comes **after** the first question.');
		await button(ines, 'Preview').click();
		await expect(main(ines).locator('strong', { hasText: 'after' })).toBeVisible();
		await expect(ines.getByLabel('Title')).toHaveValue('What do you say into the silence?');
		await button(ines, 'Start the thread').click();
		await expect(ines).toHaveURL(/\/t\/\d+$/);
		const thread = new URL(ines.url()).pathname;

		await ben.goto(thread);
		await ben.getByLabel('Your reply').fill('I say what I hear.');
		await button(ben, 'Post reply').click();
		await expect(ben).toHaveURL(`${thread}#p2`);

		await ines.goto('/my');
		await expect(main(ines)).toContainText('A new post');
		await ines.goto(`${thread}/2`);
		await expect(ines).toHaveURL(`${thread}#p2`);
		await button(ines, /^This helped/).click();
		await expect(ines.locator('#p2')).toContainText('Marked as what helped');
		await ben.goto('/my/notifications');
		await expect(main(ben)).toContainText('Your post was marked as what helped');

		await mira.goto(thread);
		await mira.locator('#p2').getByRole('link', { name: 'Quote' }).click();
		await expect(mira.getByLabel('Your reply')).toHaveValue(/\*\*Ben\*\* wrote:\n\n> I say what I hear\./);
		await mira.getByLabel('Your reply').press('Control+End');
		await mira.getByLabel('Your reply').pressSequentially('So do I.');
		await button(mira, 'Post reply').click();
		await expect(mira.locator('#p3 blockquote')).toHaveText('I say what I hear.');
		await expect(mira.locator('#p3')).toContainText('Answers Ben');
		await ben.goto('/my');
		await expect(main(ben)).toContainText('You were answered');
	});

	test(`a member edits a post, deletes it, and takes that back, ${how}`, async ({ browser, baseURL }) => {
		test.slow();
		const [{ page: ines }, { page: ben }] = await members(browser, { javaScriptEnabled, baseURL }, 'Ines', 'Ben');
		await ines.goto('/discussions/newcomers/new');
		await ines.getByLabel('Title').fill('Words I stopped using');
		await ines.getByLabel('Text', { exact: true }).fill('I begin with mine.');
		await button(ines, 'Start the thread').click();
		await expect(ines).toHaveURL(/\/t\/\d+$/);
		const thread = new URL(ines.url()).pathname;
		await ben.goto(thread);
		await ben.getByLabel('Your reply').fill('A word I regret.');
		await button(ben, 'Post reply').click();
		await ben
			.locator('#p2')
			.getByRole('link', { name: /^Edit(?!ed)/ })
			.click();
		await ben.getByLabel('Text', { exact: true }).fill('A word I left behind.');
		await button(ben, 'Save the post').click();
		await expect(ben.locator('#p2')).toContainText('A word I left behind.');
		await ines.goto(thread);
		await ines
			.locator('#p2')
			.getByRole('link', { name: /edited/ })
			.click();
		await expect(main(ines)).toContainText('A word I regret.');
		await ben
			.locator('#p2')
			.getByRole('link', { name: /^Edit(?!ed)/ })
			.click();
		await button(ben, 'Delete this post').click();
		await ines.goto(thread);
		await expect(ines.locator('#p2')).toContainText('This post was deleted by its author.');
		await expect(main(ines)).not.toContainText('A word I left behind.');
		await button(ben, 'Restore it').click();
		await expect(ben.locator('#p2')).toContainText('A word I left behind.');
	});

	test(`a reply that meets a lost session is kept and posted after signing in, ${how}`, async ({ browser, baseURL }) => {
		test.slow();
		const [{ page: ben, mail }] = await members(browser, { javaScriptEnabled, baseURL }, 'Ben');
		await ben.goto('/discussions/newcomers/new');
		await ben.getByLabel('Title').fill('Hello from the night shift');
		await ben.getByLabel('Text', { exact: true }).fill('First words.');
		await button(ben, 'Start the thread').click();
		await expect(ben).toHaveURL(/\/t\/\d+$/);
		const thread = new URL(ben.url()).pathname;
		await ben.getByLabel('Your reply').fill('Words that outlive a session.');
		await ben.context().clearCookies({ name: '__Host-session' });
		await button(ben, 'Post reply').click();
		await expect(main(ben)).toContainText('Your session has ended.');
		await ben.getByLabel('Mail address').fill(mail);
		await ben.getByLabel('Password').fill(PASSWORD);
		await button(ben, 'Sign in').click();
		await expect(ben.getByRole('heading', { level: 1 })).toHaveText('You are signed in again');
		await button(ben, 'Go on').click();
		await expect(ben).toHaveURL(`${thread}#p2`);
		await expect(ben.locator('#p2')).toContainText('Words that outlive a session.');
	});
}

test('a thread that was opened is read, and what comes later stands under a line', async ({ browser, baseURL }) => {
	test.slow();
	const [{ page: ines }, { page: ben }] = await members(browser, { javaScriptEnabled: true, baseURL }, 'Ines', 'Ben');
	await ines.goto('/discussions/wellbeing/new');
	await ines.getByLabel('Title').fill('After a hard call');
	await ines.getByLabel('Text', { exact: true }).fill('What do you do?');
	await button(ines, 'Start the thread').click();
	await expect(ines).toHaveURL(/\/t\/\d+$/);
	const thread = new URL(ines.url()).pathname;
	const isNoted = ben.waitForResponse((answer) => answer.request().method() === 'POST' && answer.url().endsWith(thread));
	await ben.goto(thread);
	await isNoted;
	await ines.getByLabel('Your reply').fill('I walk around the building.');
	await button(ines, 'Post reply').click();
	await expect(ines.locator('#p2')).toBeVisible();
	await ben.goto('/discussions');
	await expect(main(ben).getByRole('listitem').filter({ hasText: 'After a hard call' }).first()).toContainText('1 new');
	await ben.goto(thread);
	await expect(main(ben).getByText('New in the last hour')).toBeVisible();
});
