import type { Page } from './support.ts';

/** Takes the network away, and what the browser keeps by itself. */
export async function goOffline(page: Page): Promise<void> {
	const wire = await page.context().newCDPSession(page);
	await wire.send('Network.clearBrowserCache');
	await page.context().setOffline(true);
}
