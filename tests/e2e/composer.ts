import { join, startThread } from './members.ts';
import { expect, type Page } from './support.ts';

export const WORDS = 'I tell them zephyrnox and what I am doing while I do it.';
export const SAVED = /^Draft saved \d\d:\d\d$/;
export const KEPT = 'Your text is kept in this browser.';

export const field = (page: Page) => page.locator('#field-text');
export const status = (page: Page) => page.locator('.kept');
export const back = (page: Page) => page.locator('.back');

/** Writes into the composer, and does not wait for the pause after which it saves: a connection that comes back ends that. */
export async function write(page: Page, words: string): Promise<void> {
	await field(page).fill(words);
	await page.evaluate(() => dispatchEvent(new Event('online')));
}

/** How many texts the browser keeps of the site, and everything in its database that could be read as text. */
export const onDevice = (page: Page) =>
	page.evaluate(async () => {
		if (!(await indexedDB.databases()).some(({ name }) => name === 'rapport-texts')) return { texts: 0, readable: '', extractable: null };
		const done = <T>(request: IDBRequest<T>) =>
			new Promise<T>((resolve, reject) => Object.assign(request, { onsuccess: () => resolve(request.result), onerror: reject }));
		const database = await done(indexedDB.open('rapport-texts'));
		const read = async (name: string) => done<unknown[]>(database.transaction(name).objectStore(name).getAll());
		const [texts, keys] = [await read('texts'), await read('keys')];
		database.close();
		const parts = texts
			.flatMap((text) => Object.values(text as object))
			.map((value) => {
				if (!(value instanceof ArrayBuffer || ArrayBuffer.isView(value))) return String(value);
				const bytes = value instanceof ArrayBuffer ? new Uint8Array(value) : new Uint8Array(value.buffer);
				return ['utf-8', 'utf-16le', 'latin1'].map((encoding) => new TextDecoder(encoding).decode(bytes)).join('\n');
			});
		const key = keys[0] as CryptoKey;
		const exported = await Promise.any(['raw', 'jwk'].map((format) => crypto.subtle.exportKey(format as 'raw', key))).then(
			() => true,
			() => false,
		);
		return { texts: texts.length, readable: parts.join('\n'), extractable: key.extractable || exported };
	});

/** A member in a thread of their own. */
export async function inThread(page: Page): Promise<{ thread: string; email: string }> {
	const email = await join(page, 'Ana');
	const thread = await startThread(page, 'What do you say then');
	await page.goto(thread);
	// The copy of the first post goes once the site has said that it has it.
	const keeps = await page.evaluate(() => typeof indexedDB === 'object' && indexedDB !== null && typeof indexedDB.databases === 'function');
	if (keeps) await expect.poll(async () => (await onDevice(page)).texts).toBe(0);
	return { thread, email };
}
/** From here on nothing that is typed reaches the site, until `reconnect`. */
export const cutOff = (page: Page) => page.route('**/my/draft', (route) => route.abort());
export const reconnect = (page: Page) => page.unroute('**/my/draft');

/** The page dies as in a crash: it cannot send anything on its way out. */
export async function crash(page: Page): Promise<void> {
	const died = page.waitForEvent('crash');
	const session = await page.context().newCDPSession(page);
	// It never answers.
	void session.send('Page.crash').catch(() => {});
	await died;
	await page.close();
}
