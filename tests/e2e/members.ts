import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { askServer } from '#src/command/socket.ts';
import { expect, type Page } from './support.ts';

/** The data folder of the server that the browser talks to, as tests/playwright.config.ts names it. */
const DATA_DIR = fileURLToPath(new URL('../../.data/e2e', import.meta.url));
export const PASSWORD = 'nine calm herons at low tide';

/** Invites somebody as the command line does, which asks the server. Returns the link. */
export async function invite(email: string, role = 'member', agency?: string): Promise<string> {
	const outcome = await askServer(DATA_DIR, 'invite', { email, role, ...(agency && { agency }) });
	if (!outcome) throw new Error(`No server answers in ${DATA_DIR}.`);
	return (outcome.json as { link: string }).link;
}

/** A member of this name who was invited and joined in this page's browser. Returns their address. */
export const join = (page: Page, name: string): Promise<string> => joinAs(page, name, 'member');

/** The same with a role, and of an agency that is there. */
export async function joinAs(page: Page, name: string, role: string, agency?: string): Promise<string> {
	const email = `${name.toLowerCase()}-${randomUUID().slice(0, 8)}@rapport.test`;
	await page.goto(new URL(await invite(email, role, agency)).pathname);
	await page.getByLabel('Name').fill(name);
	await page.getByLabel('Password').fill(PASSWORD);
	await page.locator('main').getByRole('button', { name: 'Join' }).click();
	await expect(page).toHaveURL(/\/my$/);
	return email;
}

/** Signs a member in again, from wherever the page is. */
export async function signIn(page: Page, email: string): Promise<void> {
	await page.goto('/sign-in');
	await page.getByLabel('Mail address').fill(email);
	await page.getByLabel('Password').fill(PASSWORD);
	await page.locator('main').getByRole('button', { name: 'Sign in' }).click();
	await expect(page).not.toHaveURL(/sign-in/);
}

/** Starts a thread in the first space that everyone reads. Returns its path. */
export async function startThread(page: Page, title: string): Promise<string> {
	await page.goto('/discussions');
	await page.locator('main nav[aria-label=Spaces] a').first().click();
	await page.getByRole('link', { name: 'Start a thread' }).click();
	await page.getByLabel('Title').fill(title);
	await page.getByLabel('Text', { exact: true }).fill('First words.');
	await page.getByRole('button', { name: 'Start the thread' }).click();
	await expect(page).toHaveURL(/\/t\/\d+/);
	return `/t/${/\/t\/(\d+)/.exec(page.url())?.[1]}`;
}
