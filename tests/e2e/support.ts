import { type APIRequestContext, test as base, type ConsoleMessage, expect } from '@playwright/test';

export { type APIRequestContext, type Browser, expect, type Page } from '@playwright/test';

export const CASE = '/cases/the-call-he-answered';
export const OTHER_CASE = '/cases/two-hours-at-a-closed-door';
export const GUIDE = '/guides/rapport-basics';
/** What stands beside cases, and in no list. */
const CASE_PAGES = [
	`${CASE}/roll-call`,
	'/cases/changes',
	'/cases/compare',
	`/cases/compare?a=${CASE.slice(7)}&b=${OTHER_CASE.slice(7)}`,
	'/cases?time=30-min-2-h',
];
/** An address that leads nowhere, and whose words nobody wrote. */
export const NOWHERE = '/zzyzzx-qqovv';

/** Every page that can be found, and the kinds of page that stand in no list. */
export async function everyAddress(request: APIRequestContext): Promise<string[]> {
	const sitemap = await (await request.get('/sitemap.xml')).text();
	const listed = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => new URL(url ?? '').pathname);
	expect(listed.length).toBeGreaterThan(10);
	return [
		...listed,
		NOWHERE,
		'/search?q=door',
		'/search?q=zzyzzx',
		'/cases?technique=slow-down',
		'/cases?call=missing-person&call=welfare-check',
		...CASE_PAGES,
	];
}

/** The browser says of a page that answers 404 that it could not be loaded: that is meant here. */
const isMeant = (message: ConsoleMessage) => /^Failed to load resource: .* 404 /.test(message.text()) && new URL(message.location().url).pathname === NOWHERE;

/** A test that fails when a page complains: errors of scripts, of the console, and what the security policy refused. */
export const test = base.extend<{ complaints: string[] }>({
	complaints: [
		async ({ context }, use) => {
			const complaints: string[] = [];
			context.on('console', (message) => {
				if (message.type() === 'error' && !isMeant(message)) complaints.push(`${message.text()} (${message.location().url})`);
			});
			context.on('weberror', (fault) => void complaints.push(String(fault.error())));
			context.on('dialog', (dialog) => {
				complaints.push(`A dialog said: ${dialog.message()}`);
				void dialog.dismiss();
			});
			await use(complaints);
			expect(complaints).toEqual([]);
		},
		{ auto: true },
	],
});
