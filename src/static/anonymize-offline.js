/**
 * Opens /anonymize where there is no network, from what that page keeps (src/features/anonymize/browser/offline.ts). It answers for that page and for what
 * was built with it, and for nothing else of the site; it keeps nothing itself.
 */
const KEPT = 'anonymize';
const PAGE = '/anonymize';

const kept = (path) => caches.match(path, { cacheName: KEPT, ignoreVary: true });

addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('fetch', (event) => {
	const { request } = event;
	const { origin, pathname } = new URL(request.url);
	if (request.method !== 'GET' || origin !== location.origin) return;
	if (request.mode === 'navigate') {
		if (pathname === PAGE) event.respondWith(fetch(request).catch(async () => (await kept(PAGE)) ?? Response.error()));
	} else if (pathname.startsWith('/_astro/') || pathname === '/icon.svg') event.respondWith(kept(pathname).then((found) => found ?? fetch(request)));
});
