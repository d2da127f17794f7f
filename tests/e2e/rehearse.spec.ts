import { expect, type Page, test } from './support.ts';

const DOOR = '/rehearse/nobody-at-my-door';
const FIRST = '“I’m Dana. You sound worried about what happens if they come. What may I call you?”';
const TO_STEADY = [
	FIRST,
	'“With everyone watching. No wonder you want tonight to go another way.”',
	'“Curtis, are you thinking about killing yourself tonight?”',
	'“Thank you for telling me. And who is Waffles?”',
	'“While we talk, would you move away from anything that could hurt you? I’ll stay on the line.”',
	'“Yes. An officer who does this work and a clinician, Noor. I asked them to wait for you. Would you rather meet at the door or the gate?”',
];
const now = (page: Page) => page.locator('#now');

/** Notes every element that gets the focus, by its id or its words. */
const watchFocus = (page: Page) =>
	page.addInitScript(() => {
		const focused: string[] = [];
		Object.assign(window, { focused });
		addEventListener('focusin', ({ target }) => target instanceof HTMLElement && focused.push(target.id || (target.textContent ?? '').trim()));
	});
const focusedSince = (page: Page, from: number) => page.evaluate((at) => (window as unknown as { focused: string[] }).focused.slice(at), from);

/** Goes to a choice by the Tab key and takes it by Enter, as somebody without a mouse does. */
async function takeByKeyboard(page: Page, choice: string): Promise<number> {
	const link = page.getByRole('link', { name: choice, exact: true });
	for (let presses = 0; presses < 30; presses += 1) {
		if (await link.evaluate((element) => element === document.activeElement)) break;
		await page.keyboard.press('Tab');
	}
	await expect(link).toBeFocused();
	const before = (await focusedSince(page, 0)).length;
	await page.keyboard.press('Enter');
	return before;
}

test('somebody who plays by keyboard and screen reader hears each new scene once, up to the end', async ({ page }) => {
	await watchFocus(page);
	await page.goto(DOOR);
	for (const [at, choice] of TO_STEADY.entries()) {
		const before = await takeByKeyboard(page, choice);
		const isLast = at === TO_STEADY.length - 1;
		await expect(now(page)).toHaveAccessibleName(isLast ? 'A steady ending' : `Step ${at + 2}`);
		await expect(now(page)).toBeFocused();
		// One move of the focus, to what is new, and nothing else that speaks by itself.
		expect(await focusedSince(page, before)).toEqual(['now']);
		await expect(page.locator('main :is([aria-live], [role=status], [role=alert], [role=log], output)')).toHaveCount(0);
		const described = await now(page).evaluate((part) => document.getElementById(part.getAttribute('aria-describedby') ?? '')?.textContent ?? '');
		expect(described.split(choice)).toHaveLength(2);
		await expect(page).toHaveURL(/\?said=[\d.]+#now$/);
	}
	await expect(now(page)).toHaveAccessibleDescription(/He picks the gate, and he asks you to stay on\./);
	await expect(page).toHaveTitle('A steady ending: Nobody at my door · Rapport');
	await expect(now(page).getByRole('listitem')).toHaveText([
		'Where did you feel the pull to hurry?',
		'Which of your promises could you keep?',
		'Who asks how you are, after a call like this?',
	]);
	await expect(page.getByRole('region', { name: 'So far' }).getByRole('listitem')).toHaveCount(TO_STEADY.length);
});

test('a screen reader is told of a scene: its step, what the choice did, what is said, and the choices as links', async ({ page }) => {
	await page.goto(DOOR);
	await page.getByRole('link', { name: FIRST }).click();
	await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - main:
      - navigation "Where you are"
      - heading "Nobody at my door" [level=1]
      - paragraph: A practice scenario. The people in it are invented.
      - region "Step 2":
        - heading "Step 2" [level=2]
        - paragraph: /Your choice:/
        - paragraph: You named the fear and gave him your name, and you promised nothing.
        - paragraph: /The guide to it/
        - paragraph: /It’s Curtis/
        - paragraph: "Trust: beginning."
        - heading "What do you do?" [level=3]
        - list "What do you do?"
      - navigation "Out of this scenario":
        - link "One step back"
        - link "Begin again"
        - link "Leave"
      - region "So far"
      - note "Help lines"
`);
});

test('the back button goes one choice back, and forward again', async ({ page }) => {
	await page.goto(DOOR);
	await page.getByRole('link', { name: FIRST }).click();
	await expect(now(page)).toHaveAccessibleName('Step 2');
	await page.getByRole('link', { name: '“Curtis, where exactly are you?”' }).click();
	await expect(now(page)).toHaveAccessibleName('Step 3');
	await page.goBack();
	await expect(now(page)).toHaveAccessibleName('Step 2');
	await page.goBack();
	await expect(now(page)).toHaveAccessibleName('The first scene');
	await page.goForward();
	await expect(now(page)).toHaveAccessibleName('Step 2');
	await page.reload();
	await expect(now(page)).toHaveAccessibleName('Step 2');
});

test('somebody who had to leave goes on where they were, and whoever begins again is forgotten', async ({ page }) => {
	await page.goto(DOOR);
	await page.getByRole('link', { name: FIRST }).click();
	await expect(now(page)).toHaveAccessibleName('Step 2');
	expect(await page.evaluate(() => localStorage.getItem('rehearse'))).toBe('{"nobody-at-my-door":"2"}');
	await page.getByRole('link', { name: 'Leave' }).click();
	await page.getByRole('link', { name: 'Go on where you were, after 1 choice' }).click();
	await expect(now(page)).toHaveAccessibleName('Step 2');
	await page.getByRole('link', { name: 'Begin again' }).click();
	await expect(now(page)).toHaveAccessibleName('The first scene');
	await expect(page).toHaveURL(DOOR);
	expect(await page.evaluate(() => localStorage.getItem('rehearse'))).toBeNull();
	await page.goto('/rehearse');
	await expect(page.getByText('Go on where you were')).toHaveCount(0);
});

test('a story that came to its end is no place to go on from', async ({ page }) => {
	await page.goto(`${DOOR}?said=1`);
	await page.getByRole('link', { name: 'Let it stand, and keep him talking.' }).click();
	await expect(now(page)).toHaveAccessibleName('A hard ending');
	expect(await page.evaluate(() => localStorage.getItem('rehearse'))).toBeNull();
});

test('whoever opens a choice in another window gets it there, and where the network fails the link is followed as any other', async ({
	page,
	context,
	complaints,
}) => {
	await page.goto(DOOR);
	const [other] = await Promise.all([context.waitForEvent('page'), page.getByRole('link', { name: FIRST }).click({ modifiers: ['Control'] })]);
	await expect(now(other)).toHaveAccessibleName('Step 2');
	await expect(now(page)).toHaveAccessibleName('The first scene');
	await page.route(/said=/, (route) => (route.request().resourceType() === 'fetch' ? route.abort() : route.continue()));
	await page.evaluate(() => Object.assign(window, { isOld: true }));
	await page.getByRole('link', { name: FIRST }).click();
	await expect(now(page)).toHaveAccessibleName('Step 2');
	expect(await page.evaluate(() => 'isOld' in window)).toBe(false);
	expect(complaints.splice(0)).toEqual([expect.stringContaining('net::ERR_FAILED')]);
});

test('a facilitator opens a choice before the room, and goes on in the room', async ({ page }) => {
	await page.goto(`${DOOR}?room=1`);
	await expect(page.getByText('It sounds kind.')).toBeHidden();
	await page.getByText('“All right. Nobody is coming.”', { exact: true }).click();
	await expect(page.getByText('It sounds kind.')).toBeVisible();
	await page.getByRole('link', { name: 'Go on this way with “All right. Nobody is coming.”' }).click();
	await expect(page).toHaveURL(`${DOOR}?said=1&room=1#now`);
	await expect(page.getByText('Ask the room')).toBeVisible();
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	test('somebody plays to an end by plain links, and each page begins at what is new', async ({ page }) => {
		await page.goto(DOOR);
		for (const choice of TO_STEADY) {
			await page.getByRole('link', { name: choice, exact: true }).click();
			await expect(now(page)).toBeInViewport();
		}
		await expect(now(page)).toHaveAccessibleName('A steady ending');
		await page.getByRole('link', { name: 'Begin again' }).click();
		await expect(page).toHaveURL(DOOR);
		await expect(page.getByText('Go on where you were')).toHaveCount(0);
	});
});
