import { KNOWN, RAW } from '#tests/support/narrative.ts';
import { expect, type Page } from './support.ts';

export const main = (page: Page) => page.locator('main');
export const button = (page: Page, name: string) => main(page).getByRole('button', { name, exact: true });
export const text = (page: Page) => page.getByLabel('What happened', { exact: true });
export const headline = (page: Page) => page.getByRole('heading', { level: 1 });
export const finding = (page: Page, name: string) => page.locator('#findings > li').filter({ has: page.locator('b', { hasText: name }) });

/** Tells a case in the page of a member, as it was, and waits until it was read. */
export async function tell(page: Page, told = RAW, known = KNOWN): Promise<void> {
	await page.goto('/share');
	await expect(main(page)).toContainText('This text has not left your browser.');
	await page.getByLabel('Names you know are in it').fill(known);
	await text(page).fill(told);
	await expect(headline(page)).toContainText('replaced', { timeout: 20_000 });
}

/** Says that something is meant: the browser complains of every answer that refuses. */
export const meant = (complaints: string[]) => complaints.splice(0, complaints.length, ...complaints.filter((one) => !/status of (422|409)/.test(one)));
