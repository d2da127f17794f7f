import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { DAY_MS } from '#src/lib/time.ts';
import { back, crash, cutOff, field, inThread, KEPT, onDevice, reconnect, SAVED, status, WORDS, write } from './composer.ts';
import { join, signIn } from './members.ts';
import { expect, test } from './support.ts';

test('words that never reached the site come back after a crash, with a way to undo it', async ({ page, context, complaints }) => {
	const { thread } = await inThread(page);
	await cutOff(page);
	await write(page, WORDS);
	await expect(status(page)).toHaveText(`The draft is not saved yet. ${KEPT}`);
	await crash(page);
	const again = await context.newPage();
	await again.goto(thread);
	await expect(field(again)).toHaveValue(WORDS);
	await expect(back(again)).toContainText('was kept in this browser and is back.');
	await back(again).getByRole('button', { name: 'Undo' }).click();
	await expect(field(again)).toHaveValue('');
	await back(again).getByRole('button', { name: 'Bring it back' }).click();
	await expect(field(again)).toHaveValue(WORDS);
	await expect(status(again)).toHaveText(SAVED);
	await expect.poll(async () => (await onDevice(again)).texts).toBe(0);
	complaints.splice(0);
});

test('the browser keeps no word that can be read, under a key that nobody can take away', async ({ page, complaints }) => {
	await inThread(page);
	await cutOff(page);
	await write(page, WORDS);
	await expect(status(page)).toContainText(KEPT);
	const { texts, readable, extractable } = await onDevice(page);
	expect(texts).toBe(1);
	for (const word of ['zephyrnox', 'thread', 'What do you say']) expect(readable).not.toContain(word);
	expect(extractable).toBe(false);
	complaints.splice(0);
});

test('whoever signs out leaves nothing in the browser, even with a text open in another tab', async ({ page, context, complaints }) => {
	await inThread(page);
	await cutOff(page);
	await write(page, WORDS);
	await expect(status(page)).toContainText(KEPT);
	const other = await context.newPage();
	// What the site's own header clears is left aside: the page has to erase it by itself.
	await other.route('**/sign-out', async (route) => {
		if (route.request().method() !== 'POST') return route.continue();
		const answer = await route.fetch({ maxRedirects: 0 });
		const { 'clear-site-data': cleared, ...headers } = answer.headers();
		expect(cleared).toContain('storage');
		await route.fulfill({ response: answer, headers });
	});
	await other.goto('/sign-out');
	await other.locator('main').getByRole('button', { name: 'Sign out' }).click();
	await expect(other).toHaveURL(/\/$/);
	expect(await other.evaluate(() => indexedDB.databases())).toEqual([]);
	await reconnect(page);
	await field(page).pressSequentially(' And more.');
	await expect(status(page)).toHaveText('Your session has ended. This browser keeps nothing: copy your text before you leave the page.');
	expect(await other.evaluate(() => indexedDB.databases())).toEqual([]);
	complaints.splice(0);
});

test('a text outlives the session it was typed in', async ({ page, context, complaints }) => {
	const { thread, email } = await inThread(page);
	await context.clearCookies();
	await write(page, WORDS);
	await expect(status(page)).toHaveText(`Your session has ended. ${KEPT}`);
	await signIn(page, email);
	await page.goto(thread);
	await expect(field(page)).toHaveValue(WORDS);
	await expect(status(page)).toHaveText(SAVED);
	complaints.splice(0);
});

test('the next member on the same browser does not see what the last one was writing', async ({ page, context, complaints }) => {
	const { thread, email } = await inThread(page);
	await context.clearCookies();
	await write(page, WORDS);
	await expect(status(page)).toContainText(KEPT);
	await join(page, 'Ben');
	await page.goto(thread);
	await expect(page.getByRole('button', { name: 'Save draft' })).toBeHidden();
	await page.waitForTimeout(500);
	await expect(field(page)).toHaveValue('');
	await expect(back(page)).toBeHidden();
	await context.clearCookies();
	await signIn(page, email);
	await page.goto(thread);
	await expect(field(page)).toHaveValue(WORDS);
	complaints.splice(0);
});

for (const { days, value } of [
	{ days: 29, value: WORDS },
	{ days: 31, value: '' },
]) {
	test(`a text that was kept ${days} days ago is ${value ? 'still' : 'no longer'} there`, async ({ page, context, complaints }) => {
		const { thread } = await inThread(page);
		await cutOff(page);
		await write(page, WORDS);
		await expect(status(page)).toContainText(KEPT);
		await crash(page);
		const later = await context.newPage();
		await later.clock.setFixedTime(Date.now() + days * DAY_MS);
		await later.goto(thread);
		await expect(later.getByRole('button', { name: 'Save draft' })).toBeHidden();
		await expect.poll(async () => (await onDevice(later)).texts).toBe(value ? 1 : 0);
		await expect(field(later)).toHaveValue(value);
		complaints.splice(0);
	});
}

test('a narrative stays a week on the device, a draft a month', async ({ page }) => {
	const source = readFileSync(new URL('../../src/features/drafts/browser/device-store.ts', import.meta.url), 'utf8');
	const code = ts.transpileModule(source, { compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 } }).outputText;
	await page.route('**/device-store.js', (route) => route.fulfill({ body: code, contentType: 'text/javascript' }));
	await page.goto('/glossary');
	const days = await page.evaluate(async (dayMs) => {
		const address = '/device-store.js';
		const { openDeviceStore, eraseAll } = (await import(address)) as typeof import('#src/features/drafts/browser/device-store.ts');
		const start = Date.parse('2026-03-02T09:00:00Z');
		const first = await openDeviceStore(() => start);
		for (const kind of ['draft', 'narrative'] as const) await first.keep(kind, 'here', { text: 'Words' });
		const there: Record<number, string[]> = {};
		for (const day of [0, 6.9, 7.1, 29.9, 30.1]) {
			const store = await openDeviceStore(() => start + day * dayMs);
			there[day] = [...(await store.list('draft')), ...(await store.list('narrative'))].map(({ fields }) => fields.text ?? '');
		}
		const second = await openDeviceStore();
		await second.keep('narrative', 'here', { text: 'Words' });
		const before = await second.read('narrative', 'here');
		await eraseAll();
		return { there, before: before?.fields, after: await second.keep('narrative', 'here', { text: 'Words' }), left: await indexedDB.databases() };
	}, DAY_MS);
	expect(days.there).toEqual({ 0: ['Words', 'Words'], 6.9: ['Words', 'Words'], 7.1: ['Words'], 29.9: ['Words'], 30.1: [] });
	expect(days).toMatchObject({ before: { text: 'Words' }, after: false, left: [] });
});

test('in a browser that keeps nothing, a member is told so, and still has a draft on the site', async ({ page, context, complaints }) => {
	await page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }));
	const { thread } = await inThread(page);
	await cutOff(page);
	await write(page, WORDS);
	await expect(status(page)).toHaveText('The draft is not saved yet. This browser keeps nothing: copy your text before you leave the page.');
	await reconnect(page);
	await field(page).press('End');
	await field(page).pressSequentially(' More.');
	await expect(status(page)).toHaveText(SAVED);
	const again = await context.newPage();
	await again.goto(thread);
	await expect(field(again)).toHaveValue(`${WORDS} More.`);
	await again.getByRole('button', { name: 'Post reply' }).click();
	await expect(again.locator('.posts')).toContainText(`${WORDS} More.`);
	complaints.splice(0);
});
