import { barriers } from './barriers.ts';
import { expect, test } from './support.ts';

const DOOR = '/rehearse/nobody-at-my-door';
const PLACES = ['/rehearse', DOOR, `${DOOR}?said=2.0.0`, `${DOOR}?said=1.1`, '/rehearse/the-quiet-house?said=0.0', `${DOOR}?said=2&room=1`, `${DOOR}/script`];
test('everyone can use every part of a rehearsal', async ({ page }) => {
	test.setTimeout(90_000);
	const found: Record<string, unknown> = {};
	for (const address of PLACES) {
		await page.goto(address);
		for (const summary of await page.locator('main summary').all()) await summary.click();
		const here = await barriers(page);
		if (here.length > 0) found[address] = here;
	}
	expect(found).toEqual({});
});

test('paper has the story and not the controls', async ({ page }) => {
	await page.goto(`${DOOR}?said=1.1`);
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByRole('link', { name: 'Leave' })).toBeHidden();
	await expect(page.getByText('Where did you feel the pull to hurry?')).toBeVisible();
	await page.goto('/rehearse/the-quiet-house/script');
	for (const control of await page.locator('nav, header, button').all()) await expect(control).toBeHidden();
	await expect(page.getByText('Ask the room:').first()).toBeVisible();
});
