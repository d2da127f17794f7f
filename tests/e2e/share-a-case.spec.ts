import type { Browser } from '@playwright/test';
import { fieldsOf } from '#src/features/sharing/coded.ts';
import { CANARIES, CODED, KNOWN, RAW } from '#tests/support/narrative.ts';
import { watched } from './anonymize.ts';
import { main } from './desk-people.ts';
import { joinAs } from './members.ts';
import { expect, type Page, test } from './support.ts';

const AGENCIES = ['Alder Bay Police', 'Cedar Fork Clinic'] as const;

/** Presses a button and waits for the page that answers. */
async function press(page: Page, name: string | RegExp): Promise<void> {
	const answered = page.waitForEvent('load', { timeout: 25_000 });
	await main(page)
		.getByRole('button', { name, exact: typeof name === 'string' })
		.click();
	await answered;
}

/** Somebody of an agency, in a browser of their own. */
async function somebody(browser: Browser, baseURL: string | undefined, name: string, role: string, agency?: string): Promise<Page> {
	const page = await (await browser.newContext(baseURL ? { baseURL } : {})).newPage();
	await joinAs(page, name, role, agency);
	return page;
}

/** Adds the agencies of this test where they are not there yet. */
async function addAgencies(browser: Browser, baseURL: string | undefined): Promise<void> {
	const admin = await somebody(browser, baseURL, 'Ada', 'admin');
	for (const name of AGENCIES) {
		await admin.request.post('/admin/groups', {
			form: { do: 'agency', name, type: 'police', region: 'mountain', sizeBand: '20k-100k' },
			headers: { 'sec-fetch-site': 'same-origin' },
			maxRedirects: 0,
		});
	}
}

/** Fills a form with what its fields are to hold, as a person at it does, by the names of its fields. */
async function fill(page: Page, fields: Record<string, string>): Promise<void> {
	for (const [name, value] of Object.entries(fields)) {
		const field = main(page).locator(`[name="${name}"]`);
		if ((await field.count()) === 0) continue;
		const kind = await field.first().evaluate((element) => (element as HTMLInputElement).type);
		if (kind === 'hidden') continue;
		if (kind === 'checkbox') await field.setChecked(value !== '');
		else if (kind === 'radio') await main(page).locator(`[name="${name}"][value="${value}"]`).check();
		else if (kind.startsWith('select')) await field.selectOption(value);
		else await field.fill(value);
	}
}

async function sign(page: Page, path: string): Promise<void> {
	await page.goto(path);
	for (const box of await main(page).getByRole('checkbox').all()) await box.check();
	await page.getByLabel('What you searched for').fill('missing man early morning 911 call years\ncall-taker knew caller bakery');
	await press(page, 'Sign this text');
	await expect(main(page)).toContainText('You signed this text.');
}

test('a hard call becomes a case among four people, is found by whoever searches, and is gone when its author takes it back', async ({ browser, baseURL }) => {
	test.setTimeout(240_000);
	await addAgencies(browser, baseURL);
	const ines = await somebody(browser, baseURL, 'Ines', 'member', AGENCIES[0]);
	const rae = await somebody(browser, baseURL, 'Rae', 'reviewer', AGENCIES[0]);
	const sol = await somebody(browser, baseURL, 'Sol', 'reviewer', AGENCIES[1]);
	const edo = await somebody(browser, baseURL, 'Edo', 'editor', AGENCIES[1]);
	const requests = watched(ines);

	// Told, and identities taken out on the device.
	await ines.goto('/share');
	await expect(main(ines)).toContainText('This text has not left your browser.');
	await ines.getByLabel('What happened').fill(RAW);
	await ines.getByLabel('Names you know are in it').fill(KNOWN);
	await expect(ines.getByRole('heading', { level: 1 })).toContainText('replaced', { timeout: 20_000 });
	await main(ines).getByText('Read the text that goes on').click();
	const clean = ines.locator('#clean');
	await expect(clean).toContainText('a phone number');
	for (const word of CANARIES) await expect(clean).not.toContainText(word);
	await press(ines, 'Continue');
	await expect(ines).toHaveURL(/\/share\/\d+\/code/, { timeout: 20_000 });
	const id = Number(/\/share\/(\d+)\//.exec(ines.url())?.[1]);

	// What its words make plain is coded already.
	await expect(main(ines).locator('[name="responders.telecommunicator"]')).toBeChecked();
	await expect(main(ines).locator('[name="concerns.thoughts-of-suicide"]')).toBeChecked();
	await fill(ines, fieldsOf(CODED));
	await press(ines, 'Save and go on');
	await expect(ines).toHaveURL(`/share/${id}/consent`);
	for (const box of await main(ines).getByRole('checkbox').all()) if ((await box.getAttribute('name'))?.startsWith('attested.')) await box.check();
	await press(ines, 'Send for review');
	await expect(main(ines)).toContainText(/[0-9A-Z]{5}(-[0-9A-Z]{5}){4}/);
	expect(requests.filter(({ sent }) => CANARIES.some((word) => sent.includes(word))).map(({ url }) => url)).toEqual([]);

	// Returned once, and sent again.
	const desk = `/desk/${id}`;
	await rae.goto(desk);
	await press(rae, 'Take it up');
	await main(rae).getByText('Return it with questions').click();
	await rae.getByLabel('What is missing, or what you wonder about').fill('What did you say about who would come? It is the heart of it.');
	await press(rae, 'Return it to its author');
	await ines.goto(`/my/cases/${id}`);
	await expect(main(ines)).toContainText('It is the heart of it.');
	await ines.goto(`/share/${id}/text`);
	const words = main(ines).locator('textarea[name="text"]');
	await words.fill(`${await words.inputValue()}\n\nI said it twice, slowly: one person, on foot, no lights.`);
	await main(ines)
		.getByRole('button', { name: /^Save|^Continue/ })
		.first()
		.click();
	await ines.goto(`/share/${id}/consent`);
	for (const box of await main(ines).getByRole('checkbox').all()) if ((await box.getAttribute('name'))?.startsWith('attested.')) await box.check();
	await press(ines, 'Send for review');
	await expect(ines).toHaveURL(`/my/cases/${id}`);

	// Signed by two, one of them from another agency, approved, published by a fourth.
	await rae.goto(desk);
	await press(rae, 'Take it up');
	await sign(rae, desk);
	await sign(sol, desk);
	await ines.goto(`/my/cases/${id}`);
	await press(ines, 'Approve this text');
	await edo.goto(desk);
	await press(edo, 'Publish it');
	await expect(edo).toHaveURL(/\/cases\/a-voice-that-he-knew/);
	const { pathname } = new URL(edo.url());

	// Whoever reads finds it, in the browser's search too.
	const reader = await (await browser.newContext(baseURL ? { baseURL } : {})).newPage();
	await expect
		.poll(
			async () => {
				await reader.goto('/search?q=rang+cell+kept+ringing');
				return reader.locator(`#results a[href="${pathname}"]`).count();
			},
			{ timeout: 10_000 },
		)
		.toBeGreaterThan(0);
	await reader.goto(pathname);
	await expect(main(reader)).toContainText('one person, on foot, no lights');
	for (const word of CANARIES) await expect(main(reader)).not.toContainText(word);

	// Its author takes it back, and it is gone.
	await ines.goto(`/my/cases/${id}`);
	await main(ines).getByText('Take this case back').click();
	await ines.getByLabel('The people who told it asked us to take it back.').check();
	await press(ines, 'Take it back for good');
	expect((await reader.goto(pathname))?.status()).toBe(410);
	await expect(main(reader)).toContainText('The people who told it asked us to take it back.');
	await expect
		.poll(
			async () => {
				await reader.goto('/search?q=rang+cell+kept+ringing');
				return reader.locator(`#results a[href="${pathname}"]`).count();
			},
			{ timeout: 60_000 },
		)
		.toBe(0);
});
