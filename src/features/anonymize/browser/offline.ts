/** Where the page and what it needs are kept in this browser. What is written in it never is. */
const KEPT = 'anonymize';
const PAGE = '/anonymize';
const WORKER = '/anonymize-offline.js';
/** What the page names of what was built, and its icon. */
const ASSET = /\/(?:_astro\/[\w.-]+|icon\.svg)/g;

/**
 * Keeps the page, as whoever is not signed in gets it, with its scripts, lists, style and fonts, so that it opens without network from now on; what an
 * earlier build left goes. Says whether it does. `engine` is where the engine's script is: it has its own scope, since what a worker asks for is answered
 * by the scope of its script.
 */
export async function keepForOffline(engine: string): Promise<boolean> {
	if (!('serviceWorker' in navigator)) return false;
	if (await keep().catch(() => false)) {
		const scopes = [PAGE, engine.replace(/-[^/]*$/, '-')];
		await Promise.all(scopes.map((scope) => navigator.serviceWorker.register(WORKER, { scope })));
		await navigator.serviceWorker.ready;
		return true;
	}
	return navigator.serviceWorker.controller !== null && (await caches.match(PAGE, { cacheName: KEPT, ignoreVary: true })) !== undefined;
}

async function keep(): Promise<boolean> {
	const page = await fetch(PAGE, { credentials: 'omit', cache: 'no-store' });
	if (!page.ok) return false;
	const needed = new Set((await page.clone().text()).match(ASSET));
	const kept = await caches.open(KEPT);
	const there = new Set((await kept.keys()).map(pathOf));
	// The page comes last: until then what was kept before is whole.
	await kept.addAll([...needed].filter((path) => !there.has(path)));
	await kept.put(PAGE, page);
	for (const request of await kept.keys()) if (pathOf(request) !== PAGE && !needed.has(pathOf(request))) await kept.delete(request);
	return true;
}

const pathOf = ({ url }: Request) => new URL(url).pathname;
