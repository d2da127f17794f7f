import { fieldsOf } from '#src/features/sharing/coded.ts';
import { newToken } from '#src/lib/keys.ts';
import { CODED, KNOWN, RAW } from '#tests/support/narrative.ts';
import { barriers } from './barriers.ts';
import { join } from './members.ts';
import { expect, test } from './support.ts';
import { STORY, sendForm } from './tell-case.ts';
import { button, finding, headline, main, meant, tell, text } from './telling.ts';

// Each is a whole road, and the engine reads on the same two cores.
test.describe.configure({ timeout: 90_000 });

test('everyone can use each step, wide and narrow, by day and by night', async ({ page, complaints }) => {
	test.setTimeout(180_000);
	await join(page, 'Ines');
	await page.goto('/share');
	expect.soft(await barriers(page), '/share').toEqual([]);
	await tell(page);
	await finding(page, 'Oltremark').getByRole('button', { name: 'Keep' }).click();
	expect.soft(await barriers(page), '/share with a text').toEqual([]);
	await finding(page, 'Oltremark').getByRole('button', { name: 'Replace' }).click();
	await button(page, 'Continue').click();
	await expect(page).toHaveURL(/\/share\/\d+\/code/, { timeout: 20_000 });
	const here = new URL(page.url()).pathname;
	expect.soft(await barriers(page), 'code').toEqual([]);
	await button(page, 'Save and go on').click();
	await expect(page.getByRole('alert')).toContainText('fields need another look');
	await expect(main(page)).toContainText('What you coded is saved.');
	expect.soft(await barriers(page), 'code with much missing').toEqual([]);
	await page.goto(here.replace('code', 'consent'));
	await expect(main(page)).toContainText('It is not whole yet.');
	expect.soft(await barriers(page), 'consent').toEqual([]);
	await page.goto(here.replace('code', 'text'));
	expect.soft(await barriers(page), 'text').toEqual([]);
	meant(complaints);
});

test('everyone can read the whole once more, send it, and copy the code that is shown once', async ({ page, complaints }) => {
	test.setTimeout(180_000);
	await join(page, 'Ines');
	const begun = await sendForm(page, '/share', { do: 'save', text: STORY, kept: '[]', findings: '[]', once: newToken() });
	const id = Number(/^\/share\/(\d+)\//.exec(begun)?.[1]);
	const consent = await sendForm(page, `/share/${id}/code`, { do: 'consent', version: '1', ...fieldsOf(CODED) });
	await page.goto(consent);
	await expect(main(page)).toContainText('A voice that he knew');
	expect.soft(await barriers(page), 'consent').toEqual([]);
	await button(page, 'Send for review').click();
	await expect(page.getByRole('alert')).toContainText('It can be sent when each of these is true.');
	for (const box of await page.getByRole('group', { name: 'What you stand for' }).getByRole('checkbox').all()) await box.check();
	await page.getByLabel('Forget that it was I, when it is published').check();
	await button(page, 'Send for review').click();
	await expect(headline(page)).toHaveText('Sent for review');
	await expect(main(page).locator('code')).toHaveText(/^[0-9A-Z]{5}(-[0-9A-Z]{5}){4}$/);
	await expect(main(page)).toContainText('from that day on it is the only way back');
	expect.soft(await barriers(page), 'sent').toEqual([]);
	await page.goto(consent);
	await expect(page).toHaveURL(`/my/cases/${id}`);
	meant(complaints);
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	test('a case is told in one sitting and coded in several', async ({ page, complaints }) => {
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
		await said(2).fill('Officer Zephyrnox stays on the line.');
		await page.getByLabel('Summary').fill('Half a summary.');
		await button(page, 'Save, and count again').click();
		await expect(page.getByRole('alert')).toContainText('“Zephyrnox” still stands here');
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
