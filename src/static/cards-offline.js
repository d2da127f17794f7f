/**
 * Opens the field cards, the help lines, the glossary and the guides that somebody has read where there is no network, as whoever is not signed in gets
 * them (src/features/guides/browser/cards.ts). The network is asked first; whoever waits too long for it is shown what is kept.
 */
const KEPT = 'cards';
const PATIENCE_MS = 2500;
const PAGES = /^\/(?:cards|support|glossary|guides\/[a-z0-9-]+)$/;
/** What a page names of what was built, but for the fonts, which browsers keep for themselves. */
const ASSET = /\/(?:_astro\/[\w.-]+\.(?:css|js)|icon\.svg)/g;

const kept = (path) => caches.match(path, { cacheName: KEPT, ignoreVary: true, ignoreSearch: true });

/** Keeps a page as anybody gets it, and what it needs. */
async function keep(path) {
	const page = await fetch(path, { credentials: 'omit', cache: 'no-cache' });
	if (!page.ok || page.redirected) return;
	const cache = await caches.open(KEPT);
	for (const needed of new Set((await page.clone().text()).match(ASSET))) if (!(await kept(needed))) await cache.add(needed);
	await cache.put(path, page);
}

/** What earlier builds left: no page that is kept names it. */
async function tidy() {
	const cache = await caches.open(KEPT);
	const all = await cache.keys();
	const named = new Set();
	for (const request of all) {
		const path = new URL(request.url).pathname;
		if (!PAGES.test(path)) continue;
		named.add(path);
		for (const needed of (await (await cache.match(request)).text()).match(ASSET) ?? []) named.add(needed);
	}
	for (const request of all) if (!named.has(new URL(request.url).pathname)) await cache.delete(request);
}

const begin = async () => {
	for (const path of ['/cards', '/support', '/glossary']) await keep(path);
	await tidy();
};

const answer = async (event, path) => {
	const asked = fetch(event.request);
	const isThere = await Promise.race([
		asked.then(
			() => true,
			() => false,
		),
		new Promise((resolve) => setTimeout(resolve, PATIENCE_MS, false)),
	]);
	const found = isThere ? undefined : await kept(path);
	if (found) return found;
	const page = await asked;
	if (page.ok) event.waitUntil(keep(path).catch(() => {}));
	return page;
};

addEventListener('install', (event) => event.waitUntil(begin().then(() => skipWaiting())));
addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('message', (event) => {
	if (event.data === 'renew') event.waitUntil(begin().then(() => event.source.postMessage('renewed')));
});
addEventListener('fetch', (event) => {
	const { request } = event;
	const { origin, pathname } = new URL(request.url);
	if (request.method !== 'GET' || origin !== location.origin) return;
	if (request.mode === 'navigate') {
		if (PAGES.test(pathname)) event.respondWith(answer(event, pathname));
	} else if (pathname.startsWith('/_astro/') || pathname === '/icon.svg') event.respondWith(kept(pathname).then((found) => found ?? fetch(request)));
});
