import { newToken } from '#src/lib/keys.ts';
import { button, main, people, sign } from './desk-people.ts';
import { expect, test } from './support.ts';
import { sendForm, tellCase } from './tell-case.ts';

for (const javaScriptEnabled of [true, false]) {
	const how = javaScriptEnabled ? 'with script' : 'without script';

	test(`a case is read at the desk, talked about, signed with a guest, approved and published, ${how}`, async ({ browser, baseURL }) => {
		test.setTimeout(180_000);
		const { ines, ada, edda } = await people(browser, baseURL, javaScriptEnabled);
		const title = `A door that opened ${newToken()
			.slice(0, 6)
			.replaceAll(/[^a-z]/gi, 'x')}`;
		const id = await tellCase(ines, title);

		await ada.goto('/my');
		await ada.getByRole('link', { name: 'The desk' }).click();
		await main(ada).getByRole('link', { name: title }).click();
		await expect(main(ada)).toContainText('To be taken up by');
		await expect(main(ada)).toContainText('2 people');
		await button(ada, 'Take it up').click();
		await expect(ada.getByRole('heading', { level: 1 })).toHaveText('In review');

		// What the list of words marks becomes a suggestion.
		await main(ada).getByRole('link', { name: 'Better words for “refused”' }).click();
		await expect(ada.getByLabel('Instead of “refused”')).toHaveValue('declined');
		await ada.getByLabel('Instead of “refused”').fill('was not ready');
		await button(ada, /^Suggest it/).click();
		await expect(main(ada).locator('#dialogue ~ ol')).toContainText('was not ready');

		// A passage is selected, or typed as the page shows it.
		if (javaScriptEnabled) {
			await ada.locator('.passages p', { hasText: 'We did not hurry' }).selectText();
			await expect(ada.getByLabel('The passage')).toHaveValue(/We did not hurry, and the door opened\.$/);
		} else await ada.getByLabel('The passage').fill('We did not hurry, and the door opened.');
		await ada.getByLabel('What you say to the author').fill('This is what others will take with them.');
		await button(ada, 'Comment').click();
		await expect(main(ada).getByRole('link', { name: 'Comment 2, on the text' })).toBeVisible();

		// The author takes the suggestion, which makes a new version.
		await ines.goto(`/my/cases/${id}`);
		await expect(main(ines)).toContainText('This is what others will take with them.');
		await ines
			.getByRole('button', { name: /^Take it/ })
			.first()
			.click();
		await ada.goto(`/desk/${id}`);
		await expect(main(ada).locator('.passages')).toContainText('was not ready to come out');

		await sign(ada);
		await expect(main(ada)).toContainText('You signed this text.');
		await expect(main(ada)).toContainText('Searched for person locked bedroom door two responders');
		await main(ada).getByText('Invite a guest reviewer').click();
		await ada.getByLabel('Who they are to the people here').fill('A clinician of a neighboring county');
		await button(ada, 'Make the link').click();
		const link = new URL((await main(ada).locator('code').textContent()) ?? '');

		const guest = await (await browser.newContext({ javaScriptEnabled, ...(baseURL && { baseURL }) })).newPage();
		await guest.goto(link.pathname);
		await expect(guest.getByRole('heading', { level: 1 })).toHaveText('You are asked to review this text');
		await expect(main(guest).getByRole('link', { name: /desk/i })).toHaveCount(0);
		await sign(guest);
		await expect(main(guest)).toContainText('Thank you for reading it so closely');

		await ines.goto(`/my/cases/${id}`);
		await button(ines, 'Approve this text').click();
		await ada.goto(`/desk/${id}`);
		await expect(button(ada, 'Publish it')).toHaveCount(0);
		await edda.goto('/desk');
		await main(edda).getByRole('link', { name: title }).click();
		await button(edda, 'Publish it').click();
		await expect(edda).toHaveURL(/\/cases\/a-door-that-opened/);
		await expect(main(edda)).toContainText('Reviewed with a guest.');
		expect((await guest.goto(link.pathname))?.status()).toBe(404);
		await expect(guest.getByRole('heading', { level: 1 })).toHaveText('This link is over');

		// The editor takes it back.
		await main(edda).getByRole('link', { name: 'This case at the desk' }).click();
		await edda.getByLabel('Why').selectOption('recognizable');
		await main(edda).getByRole('checkbox').check();
		await button(edda, 'Take the case back').click();
		await expect(edda.getByRole('heading', { level: 1 })).toContainText('taken back');
	});
}

test('a reviewer who may not sign reads why, and what was typed stays when a line is missing', async ({ browser, baseURL }) => {
	test.slow();
	const { ines, ada } = await people(browser, baseURL);
	const id = await tellCase(ines, 'A door and a light');
	await sendForm(ada, `/desk/${id}`, { do: 'claim' });
	await ada.goto(`/desk/${id}`);
	await main(ada).getByRole('checkbox').first().check();
	await ada.getByLabel('What you searched for').fill('door light');
	await button(ada, 'Sign this text').click();
	await expect(ada.getByRole('alert')).toContainText('You can sign when every line of both lists is true.');
	await expect(main(ada).getByRole('checkbox').first()).toBeChecked();
	await expect(ada.getByLabel('What you searched for')).toHaveValue('door light');
	await sign(ada);
	await expect(main(ada)).toContainText('You signed this as it stands, so somebody else has to do it.');
	await expect(button(ada, 'Sign this text')).toHaveCount(0);

	const own = await tellCase(ada, 'What a reviewer told');
	await ada.goto('/desk');
	await expect(main(ada).getByRole('row', { name: 'What a reviewer told' })).toContainText('Yours: somebody else reviews it.');
	await ada.goto(`/desk/${own}`);
	await expect(button(ada, 'Take it up')).toHaveCount(0);
	await expect(main(ada).getByRole('link', { name: 'Your page of it' })).toBeVisible();
});

test('a reviewer returns a case, and declines another with a kind sentence', async ({ browser, baseURL }) => {
	test.slow();
	const { ines, ada } = await people(browser, baseURL);
	const returned = await tellCase(ines, 'A door to be told again');
	await sendForm(ada, `/desk/${returned}`, { do: 'claim' });
	await ada.goto(`/desk/${returned}`);
	await main(ada).getByText('Return it with questions').click();
	await ada.getByLabel('What is missing, or what you wonder about').fill('How long did you wait?');
	await button(ada, 'Return it to its author').click();
	await expect(main(ada)).toContainText('It went back to its author');
	await ada.goto(`/desk/${returned}`);
	await expect(main(ada)).toContainText('How long did you wait?');

	const declined = await tellCase(ines, 'A door that everybody knows');
	await ada.goto(`/desk/${declined}`);
	await main(ada).getByText('Decline it', { exact: true }).click();
	await expect(main(ada)).toContainText('Thank you for going back to this call');
	await ada.getByLabel('Why', { exact: true }).selectOption('too-recognizable');
	await ada.getByLabel('Your sentence to the author').fill('Thank you for writing this down.');
	await button(ada, 'Decline this text').click();
	await expect(main(ada)).toContainText('It was declined, and its words are erased.');
	await ines.goto(`/my/cases/${declined}`);
	await expect(main(ines)).toContainText('Thank you for writing this down.');
});
