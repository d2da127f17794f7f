import { type Browser, type BrowserContext, chromium } from '@playwright/test';
import { findChromium } from '../browser.ts';

/** What Chromium is started with: nothing that asks the network for its own sake. */
export const FLAGS = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
];

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
