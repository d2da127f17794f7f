import type { Browser, BrowserContext } from '@playwright/test';
import { joinAs } from './members.ts';
import type { Page } from './support.ts';

export const main = (page: Page) => page.locator('main');
export const button = (page: Page, name: string | RegExp) => main(page).getByRole('button', { name });

export interface People {
	ines: Page;
	ada: Page;
	edda: Page;
}

/** Who has joined, by their names: the tests of a worker are about the same people. */
const joined = new Map<string, Awaited<ReturnType<BrowserContext['storageState']>>>();

/** An author, a reviewer and an editor, each in a browser of their own. */
export async function people(browser: Browser, baseURL: string | undefined, javaScriptEnabled = true): Promise<People> {
	const opened = async (name: string, role: string) => {
		const storageState = joined.get(name);
		const context = await browser.newContext({ javaScriptEnabled, ...(storageState && { storageState }), ...(baseURL && { baseURL }) });
		const page = await context.newPage();
		if (!storageState) await joinAs(page, name, role);
		joined.set(name, await context.storageState());
		return page;
	};
	return { ines: await opened('Ines', 'member'), ada: await opened('Ada', 'reviewer'), edda: await opened('Edda', 'editor') };
}

/** Ticks both lists and signs. */
export async function sign(page: Page): Promise<void> {
	for (const box of await main(page).getByRole('checkbox').all()) await box.check();
	await page.getByLabel('What you searched for').fill('person locked bedroom door two responders\nparent called door');
	await button(page, 'Sign this text').click();
}
