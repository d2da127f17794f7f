import AxeBuilder from '@axe-core/playwright';
import { emptyElements, headingFaults, joinedWords, overflowing, repeatedIds } from './page-faults.ts';
import { expect, test } from './support.ts';

const DOOR = '/rehearse/nobody-at-my-door';
const PLACES = ['/rehearse', DOOR, `${DOOR}?said=2.0.0`, `${DOOR}?said=1.1`, '/rehearse/the-quiet-house?said=0.0', `${DOOR}?said=2&room=1`, `${DOOR}/script`];
for (const width of [1280, 390]) {
	for (const colorScheme of ['light', 'dark'] as const) {
		test(`everybody can use every part of a rehearsal, ${width} pixels wide and ${colorScheme}`, async ({ page }) => {
			test.setTimeout(90_000);
			await page.setViewportSize({ width, height: 800 });
			await page.emulateMedia({ colorScheme });
			const found: Record<string, unknown> = {};
			for (const address of PLACES) {
				await page.goto(address);
				for (const summary of await page.locator('main summary').all()) await summary.click();
				const { violations } = await new AxeBuilder({ page })
					.setLegacyMode()
					.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
					.analyze();
				const faults = [
					...violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(', ')}`),
					...(await Promise.all([overflowing, repeatedIds, joinedWords, emptyElements, headingFaults].map((look) => page.evaluate(look)))).flat(),
				];
				if (faults.length > 0) found[address] = faults;
			}
			expect(found).toEqual({});
		});
	}
}

test('paper has the story and not the controls', async ({ page }) => {
	await page.goto(`${DOOR}?said=1.1`);
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByRole('link', { name: 'Leave' })).toBeHidden();
	await expect(page.getByText('Where did you feel the pull to hurry?')).toBeVisible();
	await page.goto('/rehearse/the-quiet-house/script');
	for (const control of await page.locator('nav, header, button').all()) await expect(control).toBeHidden();
	await expect(page.getByText('Ask the room:').first()).toBeVisible();
});
