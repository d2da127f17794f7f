import { OWN_PAYLOADS, publicPayloads } from '#tests/support/payloads.ts';
import { join, startThread } from './members.ts';
import { expect, test } from './support.ts';

/** What a browser would run, if it were given it as it was typed. */
const NASTY = /script|on\w+\s*=|javascript:|<svg|<iframe|<math|<style|data:/i;
const MOST = 200;

/** The test's own watch (support.ts) fails on a dialog, on an error and on what the security policy had to refuse. */
test('S1: nobody who opens a thread full of hostile posts meets anything but words', async ({ page }) => {
	test.slow();
	await join(page, 'Ines');
	const path = await startThread(page, '"><img src=x onerror=alert(1)> <script>alert(1)</script>');
	const nasty = (await publicPayloads()).filter((payload) => NASTY.test(payload) && payload.length < 4000);
	const step = Math.max(1, nasty.length / (MOST - OWN_PAYLOADS.length));
	const sample = Array.from({ length: Math.min(nasty.length, MOST - OWN_PAYLOADS.length) }, (_, at) => nasty[Math.floor(at * step)] ?? '');
	const texts = [...OWN_PAYLOADS, ...sample].filter((text) => text.trim() !== '' && !text.includes('\0'));
	const sent = await page.evaluate(
		async ({ path, texts }) => {
			const post = (text: string) => {
				const once = crypto.randomUUID();
				return fetch(path, { method: 'POST', body: new URLSearchParams({ do: 'post', text, once }), redirect: 'manual' });
			};
			const answers: string[] = [];
			for (const text of texts) answers.push((await post(text)).type);
			return answers;
		},
		{ path, texts },
	);
	expect(new Set(sent)).toEqual(new Set(['opaqueredirect']));
	const posts = texts.length + 1;
	for (let at = 1; at <= Math.ceil(posts / 50); at += 1) {
		await page.goto(`${path}?page=${at}`);
		await expect(page.locator('article.post')).toHaveCount(Math.min(50, posts - (at - 1) * 50));
		expect(await page.locator('article.post :is(script, img, iframe, style, svg, object, embed, form:not([method=post]))').count()).toBe(0);
	}
	for (const place of [`${path}?answer=2&quote=1`, `${path}/2/history`, `${path}/2/edit`, '/discussions', '/my']) await page.goto(place);
});
