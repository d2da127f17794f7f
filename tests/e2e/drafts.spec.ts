import { back, cutOff, field, inThread, KEPT, onDevice, reconnect, SAVED, status, WORDS } from './composer.ts';
import { PASSWORD } from './members.ts';
import { expect, GUIDE, test } from './support.ts';

test('what a member types is on the site within five seconds, and there when they come back', async ({ page, complaints }) => {
	const { thread } = await inThread(page);
	await field(page).pressSequentially(WORDS, { delay: 5 });
	await expect(status(page)).toHaveText(SAVED, { timeout: 5000 });
	await expect.poll(async () => (await onDevice(page)).texts).toBe(0);
	await page.goto(thread);
	await expect(field(page)).toHaveValue(WORDS);
	await expect(back(page)).toBeHidden();
	await page.goto('/my/drafts');
	await expect(page.getByText(WORDS)).toBeVisible();
	expect(complaints).toEqual([]);
});

test('a reply that is sent after the session ended goes on its way after the sign-in', async ({ page, context, complaints }) => {
	const { thread, email } = await inThread(page);
	await context.clearCookies();
	await field(page).fill(WORDS);
	await page.getByRole('button', { name: 'Post reply' }).click();
	await expect(page.getByText('What you wrote is kept')).toBeVisible();
	await page.getByLabel('Mail address').fill(email);
	await page.getByLabel('Password').fill(PASSWORD);
	await page.locator('main').getByRole('button', { name: 'Sign in' }).click();
	await page.getByRole('button', { name: 'Go on' }).click();
	await expect(page.locator('.posts')).toContainText(WORDS);
	await expect(field(page)).toHaveValue('');
	await expect.poll(async () => (await onDevice(page)).texts).toBe(0);
	expect(new URL(page.url()).pathname).toBe(thread);
	complaints.splice(0);
});

test('a reply that is sent without a connection is there again afterwards', async ({ page, context, complaints }) => {
	const { thread } = await inThread(page);
	await context.setOffline(true);
	await field(page).fill(WORDS);
	await page.getByRole('button', { name: 'Post reply' }).click();
	await expect(page).toHaveURL(/chrome-error/);
	await context.setOffline(false);
	await page.goto(thread);
	await expect(field(page)).toHaveValue(WORDS);
	await page.getByRole('button', { name: 'Post reply' }).click();
	await expect(page.locator('.posts')).toContainText(WORDS);
	complaints.splice(0);
});

test('a text is not brought back to whoever posted it', async ({ page, complaints }) => {
	const { thread } = await inThread(page);
	await cutOff(page);
	await field(page).fill(WORDS);
	await reconnect(page);
	await page.keyboard.press('Control+Enter');
	await expect(page.locator('.posts')).toContainText(WORDS);
	await page.goto(thread);
	await expect.poll(async () => (await onDevice(page)).texts).toBe(0);
	await expect(field(page)).toHaveValue('');
	await expect(back(page)).toBeHidden();
	await page.goto('/my/drafts');
	await expect(page.getByText('You have no drafts.')).toBeVisible();
	complaints.splice(0);
});

test('an edit that was saved leaves nothing on the device', async ({ page }) => {
	const { thread } = await inThread(page);
	await page.goto(`${thread}/1/edit`);
	await expect(page.getByRole('button', { name: 'Save draft' })).toBeHidden();
	await field(page).fill(WORDS);
	await page.getByRole('button', { name: 'Save the post' }).click();
	await expect(page.locator('.posts')).toContainText(WORDS);
	await expect.poll(async () => (await onDevice(page)).texts).toBe(0);
});

test('two quick clicks post one reply', async ({ page }) => {
	await inThread(page);
	await field(page).fill(WORDS);
	await page.getByRole('button', { name: 'Post reply' }).dblclick();
	await expect(page.locator('.posts').getByText(WORDS)).toHaveCount(1);
	await page.reload();
	await expect(page.locator('.posts').getByText(WORDS)).toHaveCount(1);
});

test('near the limit the rest is counted, and a text over it is kept on the device', async ({ page, complaints }) => {
	const { thread } = await inThread(page);
	await field(page).fill('x'.repeat(31_188));
	await expect(page.locator('.count')).toHaveText('812 characters left');
	await field(page).fill('x'.repeat(32_014));
	await expect(page.locator('.count')).toHaveText('14 characters too many');
	await expect(status(page)).toHaveText(`This is too long for a draft. ${KEPT}`);
	const answer = page.waitForResponse((response) => response.request().method() === 'POST' && new URL(response.url()).pathname === thread);
	await page.getByRole('button', { name: 'Post reply' }).click();
	expect((await answer).status()).toBe(422);
	await expect(page.getByRole('alert')).toContainText('This is 14 characters too long.');
	await expect(field(page)).toHaveValue('x'.repeat(32_014));
	complaints.splice(0);
});

test('a draft is taken from its member’s own page only, and is nothing to read', async ({ page, playwright, baseURL }) => {
	await inThread(page);
	const own = { origin: baseURL ?? '' };
	const save = (form: Record<string, string>, headers: Record<string, string> = own) => page.request.post('/my/draft', { form, headers, maxRedirects: 0 });
	const saved = await save({ place: 'thread:1', text: WORDS });
	expect([saved.status(), saved.headers()['cache-control']]).toEqual([200, 'no-store']);
	expect(await saved.json()).toEqual({ savedAt: expect.any(Number) });
	expect(await (await save({ place: 'thread:1', text: ' ' })).json()).toEqual({ savedAt: null });
	expect((await save({ place: 'thread:1', text: 'x'.repeat(32_001) })).status()).toBe(422);
	expect((await save({ place: 'somewhere', text: WORDS })).status()).toBe(422);
	expect((await save({ place: 'thread:1', text: WORDS }, { origin: 'https://elsewhere.example' })).status()).toBe(403);
	expect((await page.request.get('/my/draft')).status()).toBe(405);
	const stranger = await playwright.request.newContext({ baseURL: baseURL ?? '' });
	const asked = await stranger.post('/my/draft', { form: { place: 'thread:1', text: WORDS }, headers: own });
	expect(asked.status()).toBe(401);
	expect(asked.headers()['content-type']).not.toContain('json');
	await stranger.dispose();
});

test('a page without a composer loads nothing of it', async ({ page }) => {
	const loaded: string[] = [];
	page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
	await page.goto(GUIDE, { waitUntil: 'networkidle' });
	expect(loaded.filter((path) => /composer|device-store/.test(path))).toEqual([]);
});

test('without script, a reply can be looked at, kept, found again, discarded and posted', async ({ page, browser, context, baseURL }) => {
	const { thread } = await inThread(page);
	const plain = await browser.newContext({ javaScriptEnabled: false, storageState: await context.storageState(), baseURL: baseURL ?? '' });
	const reader = await plain.newPage();
	await reader.goto(thread);
	await field(reader).fill(`\n**Bold** ${WORDS}\n<script>x</script>`);
	await reader.getByRole('button', { name: 'Preview' }).click();
	await expect(reader.locator('.preview strong')).toHaveText('Bold');
	await expect(field(reader)).toHaveValue(`\n**Bold** ${WORDS}\n<script>x</script>`);
	await reader.getByRole('button', { name: 'Save draft' }).click();
	await expect(status(reader)).toHaveText('Draft saved just now');
	await reader.goto('/my/drafts');
	await reader.getByRole('link', { name: 'Go on writing' }).click();
	await expect(field(reader)).toHaveValue(`\n**Bold** ${WORDS}\n<script>x</script>`);
	await reader.goto('/my/drafts');
	await reader.getByText('Discard this draft').click();
	await reader.getByRole('button', { name: 'Discard it for good' }).click();
	await expect(reader.getByText('You have no drafts.')).toBeVisible();
	await reader.goto(`${thread}?answer=1`);
	const other = await plain.newPage();
	await other.goto(thread);
	await field(reader).fill('The first tab.');
	await reader.getByRole('button', { name: 'Save draft' }).click();
	await field(other).fill('The second tab.');
	await other.getByRole('button', { name: 'Save draft' }).click();
	await expect(other.getByRole('alert')).toContainText('Another tab or device saved a different text here meanwhile.');
	await expect(field(other)).toHaveValue('The second tab.');
	await reader.goto('/my/drafts');
	await reader.getByRole('link', { name: 'Go on writing' }).click();
	await expect(field(reader)).toHaveValue('The first tab.');
	await expect(reader.getByText('You answer Ana.')).toBeVisible();
	await other.getByRole('button', { name: 'Save draft' }).click();
	await expect(status(other)).toHaveText('Draft saved just now');
	await reader.goto(thread);
	await expect(field(reader)).toHaveValue('The second tab.');
	await field(reader).fill('x'.repeat(32_014));
	const [answer] = await Promise.all([reader.waitForNavigation(), reader.getByRole('button', { name: 'Post reply' }).click()]);
	expect(answer?.status()).toBe(422);
	await expect(reader.locator('.count')).toHaveText('14 characters too many');
	await expect(field(reader)).toHaveValue('x'.repeat(32_014));
	await reader.getByRole('button', { name: 'Save draft' }).click();
	await expect(field(reader)).toHaveValue('x'.repeat(32_014));
	await expect(reader.locator('.fault')).toContainText('A draft holds at most 32,000 characters.');
	await field(reader).fill(WORDS);
	await reader.getByRole('button', { name: 'Post reply' }).click();
	await expect(reader.locator('.posts')).toContainText(WORDS);
	await plain.close();
});
