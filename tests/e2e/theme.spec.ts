import { expect, GUIDE, type Page, test } from './support.ts';

/** How light the page's ground is, 0 to 255. */
const lightness = (page: Page) =>
	page.evaluate(() => {
		const parts =
			getComputedStyle(document.body)
				.backgroundColor.match(/[\d.]+/g)
				?.slice(0, 3)
				.map(Number) ?? [];
		return parts.reduce((sum, part) => sum + part, 0) / 3;
	});

test('a page is dark for somebody whose device is dark, and light otherwise', async ({ page }) => {
	await page.emulateMedia({ colorScheme: 'dark' });
	await page.goto('/');
	expect(await lightness(page)).toBeLessThan(60);
	await page.emulateMedia({ colorScheme: 'light' });
	expect(await lightness(page)).toBeGreaterThan(220);
});

test('somebody who switches the theme keeps it on the next page and after a reload', async ({ page }) => {
	await page.emulateMedia({ colorScheme: 'light' });
	await page.goto('/');
	await page.getByRole('button', { name: 'Dark theme' }).click();
	expect(await lightness(page)).toBeLessThan(60);
	await page.reload();
	expect(await lightness(page)).toBeLessThan(60);
	await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Guides' }).click();
	await expect(page).toHaveURL('/guides');
	expect(await lightness(page)).toBeLessThan(60);
});

test('somebody on a dark device can choose light, and the button says what it would do', async ({ page }) => {
	await page.emulateMedia({ colorScheme: 'dark' });
	await page.goto('/');
	await page.getByRole('button', { name: 'Light theme' }).click();
	await expect(page.getByRole('button', { name: 'Dark theme' })).toBeVisible();
	expect(await lightness(page)).toBeGreaterThan(220);
});

test('a chosen theme stands before anything is painted', async ({ page }) => {
	await page.emulateMedia({ colorScheme: 'light' });
	await page.goto('/');
	await page.getByRole('button', { name: 'Dark theme' }).click();
	await page.addInitScript(() => {
		const seen: string[] = [];
		const note = () => seen.push(document.documentElement.dataset.theme ?? 'none');
		Object.assign(window, { themesSeen: seen });
		new MutationObserver((_, observer) => {
			if (!document.body) return;
			note();
			observer.disconnect();
		}).observe(document, { childList: true, subtree: true });
		document.addEventListener('DOMContentLoaded', note);
	});
	await page.goto(GUIDE);
	expect(await page.evaluate(() => (window as unknown as { themesSeen: string[] }).themesSeen)).toEqual(['dark', 'dark']);
});

test('a theme that somebody else wrote into the storage changes nothing', async ({ page }) => {
	await page.goto('/');
	await page.evaluate(() => localStorage.setItem('theme', '"><script>'));
	await page.reload();
	await expect(page.locator('html')).not.toHaveAttribute('data-theme');
});

for (const address of ['/', '/cases', GUIDE]) {
	test(`somebody in forced colors sees where the focus is on ${address}`, async ({ page }) => {
		await page.emulateMedia({ forcedColors: 'active' });
		await page.goto(address);
		const unseen: string[] = [];
		for (let stop = 0; stop < 40; stop += 1) {
			await page.keyboard.press('Tab');
			const name = await page.evaluate(nameWhenUnseen);
			if (name) unseen.push(name);
		}
		expect(unseen).toEqual([]);
	});
}

/** What has the focus, when neither it, nor the form it stands in, nor the ring of a mark shows it. */
function nameWhenUnseen(): string {
	const focused = document.activeElement;
	if (!focused || focused === document.body) return '';
	const shows = (element: Element | null) => {
		if (!element) return false;
		const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
		return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && !/^rgba\(.*, 0\)$/.test(outlineColor);
	};
	const ring = focused.querySelector('.reach');
	const isRinged = ring !== null && getComputedStyle(ring).stroke !== 'none';
	return shows(focused) || shows(focused.closest('form')) || isRinged ? '' : focused.outerHTML.slice(0, 120);
}

test('nothing moves by itself, on a page or between two', async ({ page }) => {
	await page.addInitScript(() => {
		addEventListener('pagereveal', (event) => Object.assign(window, { moved: event.viewTransition !== null }));
	});
	await page.goto('/');
	await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Guides' }).click();
	await expect(page).toHaveURL('/guides');
	const moving = () => page.evaluate(() => ({ between: (window as unknown as { moved?: boolean }).moved, onPage: document.getAnimations().length }));
	await expect.poll(moving).toEqual({ between: false, onPage: 0 });
});
