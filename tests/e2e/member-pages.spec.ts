import { barriers } from './barriers.ts';
import { invite, join, PASSWORD, startThread } from './members.ts';
import { expect, type Page, test } from './support.ts';

/** Pages of members and administrators, with threads and without. */
const PAGES = [
	'/',
	'/my',
	'/my/notifications',
	'/my/drafts',
	'/my/searches',
	'/cases?technique=slow-down',
	'/my/settings',
	'/my/sessions',
	'/discussions',
	'/discussions/wellbeing',
	'/discussions/programs',
	'/discussions/newcomers/new',
	'/cases/the-call-he-answered',
	'/prove?next=/my',
	'/sign-out',
	'/admin',
	'/admin/members',
	'/admin/members/1',
	'/admin/groups',
	'/admin/invitations',
	'/admin/outbox',
];
const LONG = 'Averyveryverylongwordthatnobodywouldwritebutsomebodypastes'.repeat(4);

/** An administrator who has written a thread with a list, a quotation, a long word and code. Returns the thread's path. */
async function administrator(page: Page): Promise<string> {
	await page.goto(new URL(await invite(`ada-${Date.now()}@rapport.test`, 'admin')).pathname);
	await page.getByLabel('Name').fill('Ada');
	await page.getByLabel('Password').fill(PASSWORD);
	await page.locator('main').getByRole('button', { name: 'Join' }).click();
	await page.goto('/cases?technique=validate');
	await page.getByRole('button', { name: 'Save this search' }).click();
	const thread = await startThread(page, 'A thread with everything in it');
	await page.getByLabel('Your reply').fill(`# Heading\n\n> Quoted\n\n- one\n- two\n\n${LONG}\n\n    code ${LONG}\n\n| a | b |\n|---|---|\n| ${LONG} | c |`);
	await page.locator('main').getByRole('button', { name: 'Post reply' }).click();
	await expect(page.locator('#p2')).toBeVisible();
	return thread;
}

test('everyone can use the pages of members', async ({ page }) => {
	test.setTimeout(240_000);
	const thread = await administrator(page);
	const found: Record<string, string[]> = {};
	for (const address of [...PAGES, thread, `${thread}/2/edit`, `${thread}/2/history`, `${thread}?answer=2&quote=1`]) {
		await page.goto(address);
		const here = await barriers(page);
		if (here.length > 0) found[address] = here;
	}
	expect(found).toEqual({});
});

test('everyone can use the ways in', async ({ page }) => {
	for (const address of ['/sign-in', '/new-password', new URL(await invite(`nobody-${Date.now()}@rapport.test`)).pathname]) {
		await page.goto(address);
		expect(await barriers(page), address).toEqual([]);
	}
});

test('somebody who is not signed in comes back to where they wanted to go', async ({ page }) => {
	const email = await join(page, 'Nour');
	await page.context().clearCookies({ name: '__Host-session' });
	await page.goto('/discussions/wellbeing');
	await expect(page).toHaveURL('/sign-in?next=%2Fdiscussions%2Fwellbeing');
	await page.getByLabel('Mail address').fill(email);
	await page.getByLabel('Password').fill(PASSWORD);
	await page.locator('main').getByRole('button', { name: 'Sign in' }).click();
	await expect(page).toHaveURL('/discussions/wellbeing');
});
