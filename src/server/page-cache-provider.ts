import type { CacheProvider } from 'astro';
import { existsProcessWide } from '#src/lib/process-wide.ts';
import { type CachedPage, cachedPage, pageCache } from './page-cache.ts';

/**
 * Astro's route cache over our `PageCache`: pages call `Astro.cache.set({ maxAge, tags })`. Keys are paths without a query; a
 * request with a cookie may be a member's and is never answered from here.
 */
export default function provider(): CacheProvider {
	const cache = pageCache();
	return {
		name: 'rapport-page-cache',
		async onRequest({ request, url }, next) {
			// Pages that are built once pass here too, without a reader.
			if (!existsProcessWide('site')) return next();
			const canKeep = request.method === 'GET' && url.search === '' && !request.headers.has('cookie');
			if (!canKeep) return next();
			const current = cache.current(url.pathname, Date.now());
			const kept = current && (await current);
			if (kept) return answerOf(kept);

			let answer: Response | null = null;
			const page = await cache.fill(url.pathname, async () => {
				answer = await next();
				const made = await pageOf(answer);
				if (made) answer = null;
				return made;
			});
			return page ? answerOf(page) : (answer as unknown as Response);
		},
		async invalidate({ tags }) {
			for (const tag of [tags ?? []].flat()) cache.invalidate(tag);
		},
	};
}

async function pageOf(response: Response): Promise<CachedPage | null> {
	const maxAge = Number(/(?:^|[ ,])max-age=(\d+)/.exec(response.headers.get('cdn-cache-control') ?? '')?.[1] ?? 0);
	if (!maxAge || response.status !== 200 || response.headers.has('set-cookie')) return null;
	const tags = (response.headers.get('cache-tag') ?? '').split(',').map((tag) => tag.trim());
	const type = response.headers.get('content-type') ?? 'text/html; charset=utf-8';
	return cachedPage(Buffer.from(await response.arrayBuffer()), { type, tags: tags.filter(Boolean), until: Date.now() + maxAge * 1000 });
}

const answerOf = ({ body, type, etag }: CachedPage) =>
	new Response(new Uint8Array(body), { headers: { 'content-type': type, etag, 'cache-control': 'no-cache', vary: 'accept-encoding' } });
