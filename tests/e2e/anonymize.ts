import { expect, type Page } from './support.ts';

/** None of its names stands anywhere on the site. */
export const TEXT =
	'On March 14, 2023 a man named Marcus Zephyrnox called from 412 Quelnarvix Street at 0540 hours. Marcus is 34 and works at Brindlemoor Bakery.\n\nHis number is 555-213-0142. Marcus said that Oltremark would know him.';
/** What must not leave the browser, in whatever coding. */
export const WORDS = ['Zephyrnox', 'Quelnarvix', 'Brindlemoor', 'Oltremark', '0142', 'Marcus'];

export const field = (page: Page) => page.getByLabel('Your text');
export const headline = (page: Page) => page.getByRole('heading', { level: 1 });
export const clean = (page: Page) => page.getByRole('region', { name: 'The anonymized text' });
export const finding = (page: Page, name: string) => page.locator('#findings li').filter({ has: page.locator('b', { hasText: name }) });

/** Everything that the browser asks for from here on: where, and with what. */
export function watched(page: Page) {
	const requests: { url: string; method: string; sent: string }[] = [];
	page.context().on('request', (request) => {
		const [url, method] = [request.url(), request.method()];
		requests.push({ url, method, sent: `${decodeURIComponent(url)} ${JSON.stringify(request.headers())} ${request.postData() ?? ''}` });
	});
	return requests;
}

/** Opens the workbench and has a text read in it. */
export async function anonymized(page: Page): Promise<void> {
	await page.goto('/anonymize');
	await expect(page.getByText('This text has not left your browser.')).toBeVisible();
	await field(page).fill(TEXT);
	await expect(headline(page)).toContainText('replaced', { timeout: 20_000 });
	await expect(page.locator('#risk')).toContainText('An estimate');
}
