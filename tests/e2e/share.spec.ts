import AxeBuilder from '@axe-core/playwright';
import { CANARIES, KNOWN, RAW } from '#tests/support/narrative.ts';
import { watched } from './anonymize.ts';
import { join } from './members.ts';
import { emptyElements, headingFaults, joinedWords, overflowing } from './page-faults.ts';
import { expect, type Page, test } from './support.ts';

// Each is a whole road, and the engine reads on the same two cores.
test.describe.configure({ timeout: 90_000 });

const main = (page: Page) => page.locator('main');
const button = (page: Page, name: string) => main(page).getByRole('button', { name, exact: true });
const text = (page: Page) => page.getByLabel('What happened', { exact: true });
const headline = (page: Page) => page.getByRole('heading', { level: 1 });
const finding = (page: Page, name: string) => page.locator('#findings > li').filter({ has: page.locator('b', { hasText: name }) });

/** Tells a case in the page of a member, as it was, and waits until it was read. */
async function tell(page: Page, told = RAW, known = KNOWN): Promise<void> {
	await page.goto('/share');
	await expect(main(page)).toContainText('This text has not left your browser.');
	await page.getByLabel('Names you know are in it').fill(known);
	await text(page).fill(told);
	await expect(headline(page)).toContainText('replaced', { timeout: 20_000 });
}

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

/** What is wrong with how a page looks and can be used, by day and by night. */
async function faultsOf(page: Page): Promise<string[]> {
	const found: string[] = [];
	for (const width of [1280, 390]) {
		await page.setViewportSize({ width, height: 800 });
		for (const colorScheme of ['light', 'dark'] as const) {
			await page.emulateMedia({ colorScheme });
			const axe = new AxeBuilder({ page }).setLegacyMode();
			const { violations } = await (colorScheme === 'dark' ? axe.withRules(['color-contrast']) : axe).analyze();
			found.push(...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${width} ${colorScheme} ${id} ${html.slice(0, 160)}`)));
		}
		for (const look of [overflowing, joinedWords, emptyElements, headingFaults]) found.push(...(await page.evaluate(look)).map((fault) => `${width} ${fault}`));
	}
	await page.setViewportSize({ width: 1280, height: 800 });
	return [...new Set(found)];
}

/** Says that something is meant: the browser complains of every answer that refuses. */
const meant = (complaints: string[]) => complaints.splice(0, complaints.length, ...complaints.filter((one) => !/status of (422|409)/.test(one)));

test.describe('with script', () => {
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
		expect(await faultsOf(page)).toEqual([]);
		await main(page).getByLabel('If it stays: why may it?').first().selectOption('public');
		for (const select of await main(page).getByLabel('If it stays: why may it?').all()) await select.selectOption('public');
		await button(page, 'Continue').click();
		await expect(page).toHaveURL(/\/share\/\d+\/code/);
		meant(complaints);
	});

	test('everyone can use each step, wide and narrow, by day and by night', async ({ page, complaints }) => {
		test.setTimeout(180_000);
		await join(page, 'Ines');
		await page.goto('/share');
		expect.soft(await faultsOf(page), '/share').toEqual([]);
		await tell(page);
		await finding(page, 'Oltremark').getByRole('button', { name: 'Keep' }).click();
		expect.soft(await faultsOf(page), '/share with a text').toEqual([]);
		await finding(page, 'Oltremark').getByRole('button', { name: 'Replace' }).click();
		await button(page, 'Continue').click();
		await expect(page).toHaveURL(/\/share\/\d+\/code/, { timeout: 20_000 });
		const here = new URL(page.url()).pathname;
		expect.soft(await faultsOf(page), 'code').toEqual([]);
		await button(page, 'Save and go on').click();
		await expect(page.getByRole('alert')).toContainText('fields need another look');
		await expect(main(page)).toContainText('What you coded is saved.');
		expect.soft(await faultsOf(page), 'code with much missing').toEqual([]);
		await page.goto(here.replace('code', 'consent'));
		await expect(main(page)).toContainText('It is not whole yet.');
		expect.soft(await faultsOf(page), 'consent').toEqual([]);
		await page.goto(here.replace('code', 'text'));
		expect.soft(await faultsOf(page), 'text').toEqual([]);
		meant(complaints);
	});
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	test('a case is told in one sitting, coded in several, and sent', async ({ page, complaints }) => {
		await join(page, 'Ines');
		await page.goto('/share');
		await expect(main(page)).toContainText('Finish it in one sitting.');
		await expect(page.locator('main button:not([type=submit]):visible')).toHaveCount(0);
		await text(page).fill(RAW);
		await page.getByLabel('Names you know are in it').fill(KNOWN);
		const [answer] = await Promise.all([page.waitForResponse('**/share'), button(page, 'Take identities out').click()]);
		expect([answer.status(), answer.headers()['cache-control']]).toEqual([200, 'no-store']);
		await expect(headline(page)).toContainText('replaced');
		const known = finding(page, 'Oltremark');
		await known.getByLabel('Keep', { exact: false }).check();
		await button(page, 'Continue').click();
		await expect(page.getByRole('alert')).toContainText('Say first what becomes of “Oltremark”, and why it may stay if it does.');
		await expect(text(page)).toHaveValue(RAW);
		await known.getByLabel('Replace', { exact: false }).first().check();
		await known.getByLabel('What stands instead of Oltremark').fill('his sister');
		await button(page, 'Read it again with these decisions').click();
		await expect(page.locator('#sheet ins').filter({ hasText: 'his sister' })).toHaveCount(1);
		await button(page, 'Continue').click();
		await expect(page).toHaveURL(/\/share\/\d+\/code/);
		const code = new URL(page.url()).pathname;

		// What was begun is there when its author goes on.
		await page.getByLabel('Title').fill('A voice that he knew');
		const said = (row: number) => page.getByRole('group', { name: `Turning point ${row}` }).getByLabel('What was said or done');
		await said(1).fill('He stays on the line.');
		await said(2).fill('He picks up.');
		await page.getByRole('group', { name: 'Turning point 2' }).getByLabel('This is where it turned').check();
		await page.getByRole('button', { name: 'Move up turning point 2' }).click();
		await expect(said(1)).toHaveValue('He picks up.');
		await expect(page.getByRole('group', { name: 'Turning point 1' }).getByLabel('This is where it turned')).toBeChecked();
		await button(page, 'Add a turning point').click();
		await expect(page.getByRole('group', { name: 'Turning point 4' })).toBeVisible();
		await expect(page.getByLabel('Title')).toHaveValue('A voice that he knew');
		await button(page, 'Save and go on later').click();
		await expect(page).toHaveURL(/\/my\/cases\/\d+$/);
		await page.goto(code);
		await expect(said(2)).toHaveValue('He stays on the line.');
		await expect(page.getByRole('group', { name: 'Who responded' }).getByLabel('Telecommunicator')).toBeChecked();
		await expect(page.getByRole('group', { name: 'Who responded' })).toContainText('From your words. Is it right?');

		// A name that comes in later is stopped too, and nothing that was typed is lost.
		await said(2).fill('Officer Feldspar stays on the line.');
		await page.getByLabel('Summary').fill('Half a summary.');
		await button(page, 'Save, and count again').click();
		await expect(page.getByRole('alert')).toContainText('“Feldspar” still stands here');
		await expect(page.getByLabel('Summary')).toHaveValue('Half a summary.');
		await said(2).fill('The officer stays on the line.');
		await button(page, 'Save, and count again').click();
		await expect(main(page)).toContainText('What you coded is saved.');
		await expect(main(page)).toContainText(/Company: .*published cases share its codes/);

		// The text is written on, and read again each time.
		await page.goto(code.replace('code', 'text'));
		const words = page.locator('#field-text');
		await words.fill(`${await words.inputValue()}\n\nMarcus Zephyrnox wrote to me later.`);
		await button(page, 'Save and go on').click();
		await expect(page.getByRole('alert')).toContainText('Zephyrnox” still stands here');
		await expect(main(page).locator('mark')).toContainText('Zephyrnox');
		await words.fill((await words.inputValue()).replace('Marcus Zephyrnox', 'He'));
		await button(page, 'Save and go on').click();
		await expect(page).toHaveURL(code);
		meant(complaints);
	});

	test('two tabs of one draft do not write over each other unseen', async ({ page, context, complaints }) => {
		await join(page, 'Ines');
		await page.goto('/share');
		await text(page).fill('We waited, and somebody opened the door.');
		await button(page, 'Take identities out').click();
		await button(page, 'Continue').click();
		const other = await context.newPage();
		await other.goto(page.url());
		await other.getByLabel('Title').fill('A door that opened');
		await button(other, 'Save, and count again').click();
		await expect(main(other)).toContainText('What you coded is saved.');
		await page.getByLabel('Title').fill('Another title');
		await button(page, 'Save, and count again').click();
		await expect(page.getByRole('alert')).toContainText('The text has changed since you opened it.');
		await expect(page.getByLabel('Title')).toHaveValue('Another title');
		meant(complaints);
	});
});
