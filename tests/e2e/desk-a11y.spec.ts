import { SIGNED } from '#tests/support/texts.ts';
import { barriers } from './barriers.ts';
import { button, main, people } from './desk-people.ts';
import { expect, test } from './support.ts';
import { sendForm, tellCase } from './tell-case.ts';

test('everyone can use the desk and a guest’s page', async ({ browser, baseURL }) => {
	test.setTimeout(180_000);
	const { ines, ada, edda } = await people(browser, baseURL);
	const id = await tellCase(ines, 'A door for everyone');
	await sendForm(ada, `/desk/${id}`, { do: 'claim' });
	await sendForm(ada, `/desk/${id}`, { do: 'suggest', passage: 'refused', instead: 'declined', text: 'It says the same.', field: '' });
	await sendForm(ada, `/desk/${id}`, { do: 'comment', passage: 'on the floor', text: 'What did the floor do?', field: 'body' });
	const said = await sendForm(ada, `/desk/${id}`, { do: 'guest', guest: 'A clinician of a neighboring county' });
	const guest = new URL(/<code[^>]*>([^<]+)<\/code>/.exec(said)?.[1] ?? '').pathname;
	await sendForm(ada, `/desk/${id}`, { do: 'sign', ...SIGNED });
	const found: Record<string, string[]> = {};
	for (const [page, address] of [
		[ada, '/desk'],
		[ada, `/desk/${id}`],
		[edda, '/desk'],
		[edda, `/desk/${id}`],
		[edda, '/desk/published'],
		[edda, '/desk/published/the-call-he-answered'],
		[ines, guest],
	] as const) {
		await page.goto(address);
		for (const details of await page.locator('main details').all()) await details.evaluate((element) => element.setAttribute('open', ''));
		const all = await barriers(page);
		if (all.length > 0) found[address] = all;
	}
	expect(found).toEqual({});
});

test('a reviewer signs with the keyboard alone', async ({ browser, baseURL }) => {
	test.slow();
	const { ines, ada } = await people(browser, baseURL);
	const id = await tellCase(ines, 'A door without a mouse');
	await ada.goto(`/desk/${id}`);
	await button(ada, 'Take it up').focus();
	await ada.keyboard.press('Enter');
	await expect(ada.getByRole('heading', { level: 1 })).toHaveText('In review');
	await main(ada).getByRole('link', { name: 'Sign it' }).focus();
	await ada.keyboard.press('Enter');
	await expect(ada).toHaveURL(/#sign$/);
	// From the heading that the link led to, every check is one step further.
	for (let checks = 0; checks < 18; checks += 1) {
		await ada.keyboard.press('Tab');
		await expect(ada.locator(':focus')).toHaveAttribute('type', 'checkbox');
		await ada.keyboard.press('Space');
	}
	await ada.keyboard.press('Tab');
	await ada.keyboard.type('door');
	await ada.keyboard.press('Tab');
	await ada.keyboard.press('Enter');
	await expect(main(ada)).toContainText('You signed this text.');
});
