import { type Browser, type BrowserContext, chromium } from '@playwright/test';
import { FLAGS, findChromium } from '../browser.ts';

/** Opens the browser that the tests use; with a proxy, everything passes it, this machine's own addresses included. */
export async function openBrowser(proxy?: string): Promise<Browser> {
	return chromium.launch({ executablePath: await findChromium(), args: FLAGS, ...(proxy && { proxy: { server: proxy, bypass: '<-loopback>' } }) });
}

/** Gives a context the session that a cookie header holds. */
export async function signIn(context: BrowserContext, origin: string, cookie: string): Promise<void> {
	const at = cookie.indexOf('=');
	const { hostname } = new URL(origin);
	await context.addCookies([
		{ name: cookie.slice(0, at), value: cookie.slice(at + 1), domain: hostname, path: '/', secure: true, httpOnly: true, sameSite: 'Lax' },
	]);
}
