import type { Browser } from '@playwright/test';
import { newToken } from '#src/lib/keys.ts';
import { barriers } from './barriers.ts';
import { joinAs } from './members.ts';
import { press, signedByTwo } from './press.ts';
import { expect, type Page, test } from './support.ts';
import { tellCase } from './tell-case.ts';

const main = (page: Page) => page.locator('main');
const button = (page: Page, name: string | RegExp) => main(page).getByRole('button', { name });
const CASE = 'the-call-he-answered';

interface People {
	ines: Page;
	ada: Page;
	edda: Page;
	/** By which a list of members is searched for Ines. */
	name: string;
}

/** An author with a name that nobody else has, a reviewer and an editor, each in a browser of their own. */
async function people(browser: Browser, baseURL: string | undefined): Promise<People> {
	const opened = async (name: string, role: string) => {
		const page = await (await browser.newContext(baseURL ? { baseURL } : {})).newPage();
		await joinAs(page, name, role);
		return page;
	};
	const name = `Ines${newToken()
		.slice(0, 8)
		.replaceAll(/[^a-z]/gi, 'q')}`;
	return { ines: await opened(name, 'member'), ada: await opened('Ada', 'reviewer'), edda: await opened('Edda', 'editor'), name };
}

/** An editor asks Ines for a commentary on a published case. */
async function asked({ edda, name }: People): Promise<void> {
	await edda.goto(`/desk/published/${CASE}?q=${name}`);
	const whom = edda.getByLabel('Whom you ask');
	await whom.selectOption((await whom.getByRole('option', { name }).getAttribute('value')) ?? '');
	await edda.getByLabel('Whose eyes the commentary has').selectOption('clinician');
	await main(edda).locator('button[value=commentary]').click();
}

test('a member writes the commentary that they were asked for, sends it, approves it and finds it on the case', async ({ browser, baseURL }) => {
	test.setTimeout(180_000);
	const all = await people(browser, baseURL);
	const { ines, ada, edda } = all;
	await asked(all);
	await ines.goto('/my/cases');
	await main(ines)
		.getByRole('link', { name: /^Commentary on/ })
		.click();
	const path = new URL(ines.url()).pathname;
	await main(ines).getByRole('link', { name: 'Write the commentary' }).click();
	const words = `Quiet is a technique too, and takes longer than a shift. ${all.name.length} minutes are not much.`;
	await ines.getByLabel('Your commentary').fill(`${words} I once asked Marcus Delgado.`);
	await button(ines, 'Keep it as a draft').click();
	await expect(main(ines).locator('mark')).toHaveText('Marcus Delgado');
	await ines.getByLabel('Your commentary').fill(words);
	await button(ines, 'Send it for review').click();
	await expect(ines.getByRole('alert')).toContainText('It can be sent when each of these is true.');
	await expect(main(ines)).toContainText('What you wrote is kept.');
	for (const box of (await main(ines).getByRole('checkbox').all()).slice(0, 3)) await box.check();
	await button(ines, 'Send it for review').click();
	await expect(main(ines)).toContainText('It is on its way to the reviewers.');

	const desk = path.replace('/my/cases/', '/desk/');
	await press(ada, desk, 'claim');
	await signedByTwo(ada, desk);
	await ines.goto(path);
	await expect(main(ines)).toContainText(words);
	await button(ines, 'Approve this text').click();
	await press(edda, desk, 'publish');
	await ines.goto(`/cases/${CASE}`);
	await expect(main(ines)).toContainText(words);
	await ines.goto(path);
	await main(ines).getByText('Take this commentary back').click();
	await button(ines, 'Take it back for good').click();
	await expect(main(ines)).toContainText('It is taken back.');
	await ines.goto(`/cases/${CASE}`);
	await expect(main(ines)).not.toContainText(words);
});

test('an author revises a published case: codes and text stand in the form, and readers are told what changed', async ({ browser, baseURL }) => {
	test.setTimeout(180_000);
	const { ines, ada, edda, name } = await people(browser, baseURL);
	const title = `A door told twice ${name.slice(4)}`;
	const id = await tellCase(ines, title);
	await press(ada, `/desk/${id}`, 'claim');
	await signedByTwo(ada, `/desk/${id}`);
	await press(ines, `/my/cases/${id}`, 'accept');
	const slug = await press(edda, `/desk/${id}`, 'publish');
	expect(slug).toMatch(/^\/cases\/a-door-told-twice/);

	await ines.goto(`/my/cases/${id}`);
	await main(ines).getByRole('link', { name: 'Revise it' }).click();
	await expect(ines.getByLabel('Title')).toHaveValue(title);
	const text = ines.getByLabel(/^The text/);
	await text.fill(`${await text.inputValue()}\n\nIt took an hour, not half of one.`);
	await button(ines, 'Send the new text for review').click();
	await expect(ines.getByRole('alert')).toContainText('Say in one line what changed');
	await ines.getByLabel('What changed, in one line').fill('Corrects how long it took.');
	await ines.getByLabel('It corrects something that was not right.').check();
	await button(ines, 'Send the new text for review').click();
	await expect(main(ines)).toContainText('The new text is with the reviewers.');
	const next = new URL(ines.url()).pathname;
	await ines.goto(slug);
	await expect(main(ines)).not.toContainText('It took an hour');

	const desk = next.replace('/my/cases/', '/desk/');
	await signedByTwo(ada, desk);
	await press(ines, next, 'accept');
	await press(edda, desk, 'publish');
	await ines.goto(slug);
	await expect(main(ines)).toContainText('It took an hour, not half of one.');
	await expect(main(ines)).toContainText('Corrects how long it took.');
});

test('everyone can use the pages of authors', async ({ browser, baseURL }) => {
	test.setTimeout(300_000);
	const all = await people(browser, baseURL);
	const { ines, ada, edda } = all;
	await asked(all);
	await ines.goto('/my/cases');
	const commentary = await main(ines)
		.getByRole('link', { name: /^Commentary on/ })
		.getAttribute('href');
	const [sent, published] = [await tellCase(ines, 'A door that waits'), await tellCase(ines, 'A door that opened wide')];
	for (const id of [sent, published]) await press(ada, `/desk/${id}`, 'claim');
	await press(ada, `/desk/${sent}`, 'comment', { passage: 'on the floor', instead: 'down', text: 'What did the floor do?', field: 'body' });
	await signedByTwo(ada, `/desk/${published}`);
	const found: Record<string, string[]> = {};
	const look = async (page: Page, address: string) => {
		if (address) await page.goto(address);
		for (const details of await page.locator('main details').all()) await details.evaluate((element) => element.setAttribute('open', ''));
		const faults = await barriers(page);
		if (faults.length > 0) found[address || page.url()] = faults;
	};
	for (const address of ['/my/cases', `/my/cases/${sent}`, `/my/cases/${published}`, commentary ?? '', `${commentary}/write`, '/my/notifications', '/receipt'])
		await look(ines, address);
	await ines.goto(`/my/cases/${sent}`);
	await button(ines, 'Make a link for a colleague').click();
	const link = new URL((await main(ines).locator('code').textContent()) ?? '').pathname;
	await look(ines, '');
	await ines.goto(`/my/cases/${sent}`);
	await button(ines, 'Make a new code').click();
	const code = (await main(ines).locator('code').textContent()) ?? '';
	await ines.goto('/receipt');
	await ines.getByLabel('Receipt code').fill(code);
	await button(ines, 'Show where it stands').click();
	await look(ines, '');
	await look(edda, link);
	await edda.getByLabel('I supervised it').check();
	await button(edda, 'Take part').click();
	await edda.waitForURL(/account$/);
	await look(edda, '');
	await look(edda, `/my/cases/${sent}`);
	await press(ines, `/my/cases/${published}`, 'accept');
	await press(edda, `/desk/${published}`, 'publish');
	await look(ines, `/my/cases/${published}`);
	await look(ines, `/share/revise/${published}`);
	expect(found).toEqual({});
});
