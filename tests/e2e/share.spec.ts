import { CANARIES, KNOWN, RAW } from '#tests/support/narrative.ts';
import { watched } from './anonymize.ts';
import { barriers } from './barriers.ts';
import { join } from './members.ts';
import { expect, type Page, test } from './support.ts';
import { button, finding, headline, main, meant, tell, text } from './telling.ts';

// Each is a whole road, and the engine reads on the same two cores.
test.describe.configure({ timeout: 90_000 });

/** How many narratives this browser keeps; `null` before it kept anything. */
const keptHere = (page: Page) =>
	page.evaluate(async () => {
		if (!(await indexedDB.databases()).some(({ name }) => name === 'rapport-texts')) return 0;
		const database = await new Promise<IDBDatabase>((resolve) => {
			const asked = indexedDB.open('rapport-texts');
			asked.onsuccess = () => resolve(asked.result);
		});
		const all = await new Promise<{ kind: string }[]>((resolve) => {
			const asked = database.transaction('texts').objectStore('texts').getAll();
			asked.onsuccess = () => resolve(asked.result);
		});
		database.close();
		return all.filter(({ kind }) => kind === 'narrative').length;
	});

test('what somebody tells stays on the device, comes back with what was decided, and is erased when the site has the text without identities', async ({
	page,
}) => {
	await join(page, 'Ines');
	const requests = watched(page);
	await tell(page);
	await finding(page, 'Brindlemoor').getByRole('button', { name: 'Other words instead of' }).click();
	await page.keyboard.type('a bakery');
	await expect(page.locator('#sheet ins').filter({ hasText: 'a bakery' })).toHaveCount(1);
	await expect.poll(() => keptHere(page)).toBe(1);
	// Long enough for what was written last.
	await page.waitForTimeout(2500);
	await page.reload();
	await expect(text(page)).toHaveValue(RAW);
	await expect(page.getByLabel('Names you know are in it')).toHaveValue(KNOWN);
	await expect(page.locator('#said')).toContainText('was kept on this device and is back', { timeout: 20_000 });
	await expect(page.locator('#sheet ins').filter({ hasText: 'a bakery' })).toHaveCount(1);
	expect(await page.locator('#workbench [name]').evaluateAll((fields) => fields.filter((field) => field instanceof HTMLTextAreaElement).length)).toBe(0);
	await button(page, 'Continue').click();
	await expect(page).toHaveURL(/\/share\/\d+\/code/, { timeout: 20_000 });
	await expect.poll(() => keptHere(page)).toBe(0);
	expect(requests.filter(({ sent }) => CANARIES.some((word) => sent.includes(word))).map(({ url }) => url)).toEqual([]);
	expect(requests.filter(({ method, url }) => method === 'POST' && url.endsWith('/share')).length).toBe(1);
	await page.goto('/share');
	await expect(text(page)).toHaveValue('');
});

test('a shared computer keeps nothing, and what it kept is erased', async ({ page }) => {
	await join(page, 'Ines');
	await tell(page);
	await expect.poll(() => keptHere(page)).toBe(1);
	const shared = page.getByLabel('This is a shared computer: do not keep it here');
	await shared.check();
	await expect(main(page)).toContainText('Nothing is kept on this device.');
	await expect.poll(() => keptHere(page)).toBe(0);
	await text(page).fill(`${RAW} And then it was day.`);
	await page.waitForTimeout(3000);
	expect(await keptHere(page)).toBe(0);
	await page.reload();
	await expect(shared).toBeChecked();
	await expect(text(page)).toHaveValue('');
});

test('somebody erases what they told, after being asked whether they mean it', async ({ page }) => {
	await join(page, 'Ines');
	await tell(page);
	await expect.poll(() => keptHere(page)).toBe(1);
	await button(page, 'Erase it from this device').click();
	await button(page, 'Leave them').click();
	expect(await keptHere(page)).toBe(1);
	await button(page, 'Erase it from this device').click();
	await button(page, 'Erase them').click();
	await expect(page.locator('#said')).toContainText('Erased from this device.');
	await expect(text(page)).toHaveValue('');
	await expect(headline(page)).toHaveText('Tell what happened');
	await page.waitForTimeout(2500);
	expect(await keptHere(page)).toBe(0);
});

test('signing out erases what somebody told', async ({ page }) => {
	await join(page, 'Ines');
	await tell(page);
	await expect.poll(() => keptHere(page)).toBe(1);
	await page.goto('/sign-out');
	await main(page).getByRole('button', { name: 'Sign out' }).click();
	await expect(page).not.toHaveURL(/sign-out/);
	expect(await keptHere(page)).toBe(0);
});

test('what points to one person stays only with a reason, chosen on a keyboard too', async ({ page }) => {
	await join(page, 'Ines');
	await tell(page);
	await finding(page, 'Oltremark').getByRole('button', { name: 'Keep' }).click();
	await expect(button(page, 'Continue')).toBeHidden();
	await expect(main(page)).toContainText('First say what becomes of “Oltremark”, and why it may stay if it does.');
	const why = finding(page, 'Oltremark').getByLabel('It points to one person. Why may it stay?');
	await why.focus();
	await page.keyboard.press('ArrowDown');
	await expect(why).toHaveValue('no-name');
	await expect(why).toBeFocused();
	await expect(button(page, 'Continue')).toBeVisible();
	await why.selectOption('other');
	await expect(button(page, 'Continue')).toBeHidden();
	const own = finding(page, 'Oltremark').getByLabel('The reason why Oltremark may stay');
	await own.click();
	await own.pressSequentially('A street in every town.');
	await expect(own).toBeFocused();
	await expect(button(page, 'Continue')).toBeVisible();
	await button(page, 'Continue').click();
	await expect(page).toHaveURL(/\/share\/\d+\/code/, { timeout: 20_000 });
	await page.goto(page.url().replace(/code.*/, 'text'));
	await expect(page.locator('#field-text')).toHaveValue(/Oltremark came later/);
});

test('what the site finds in a text that arrived is marked there, and can be mended or kept with a reason', async ({ page, complaints }) => {
	await join(page, 'Ines');
	await tell(page, 'Officer Marcus Zephyrnox waited with us until it was day.', '');
	await finding(page, 'Zephyrnox').getByRole('button', { name: 'Other words instead of' }).click();
	await page.keyboard.type('Deputy Ana Feldspar');
	await expect(page.locator('#sheet ins').filter({ hasText: 'Feldspar' })).toHaveCount(1);
	await button(page, 'Continue').click();
	await expect(headline(page)).toHaveText('Something points to one person still', { timeout: 20_000 });
	await expect(page.getByRole('alert')).toContainText('Feldspar” still stands here and could tell who it is about.');
	await expect(main(page).locator('mark')).toContainText('Feldspar');
	await expect(page.locator('#field-text')).toHaveValue(/waited with us until it was day/);
	expect(await barriers(page)).toEqual([]);
	await main(page).getByLabel('If it stays: why may it?').first().selectOption('public');
	for (const select of await main(page).getByLabel('If it stays: why may it?').all()) await select.selectOption('public');
	await button(page, 'Continue').click();
	await expect(page).toHaveURL(/\/share\/\d+\/code/);
	meant(complaints);
});
