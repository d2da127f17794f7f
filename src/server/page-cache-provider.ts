import { zstdCompressSync } from 'node:zlib';
import type { CacheProvider } from 'astro';
import { existsProcessWide } from '#src/lib/process-wide.ts';
import { brotliOf, type CachedPage, cachedPage, compress, pageCache } from './page-cache.ts';

/** Answers made for one request are compressed lightly. Zstandard takes a quarter of this Brotli's time for 4 % more bytes: browsers that know it get it. */
const ONCE_QUALITY = 4;

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
			if (!canKeep) return compressed(request, await next());
			const current = cache.current(url.pathname, Date.now());
			const kept = current && (await current);
			if (kept) return respond(request, kept);

			let answer: Response | null = null;
			const page = await cache.fill(url.pathname, async () => {
				answer = await next();
				const made = await pageOf(answer);
				if (made) answer = null;
				return made;
			});
			return page ? respond(request, page) : compressed(request, answer as unknown as Response);
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

function respond(request: Request, page: CachedPage): Response {
	const takesBrotli = accepts(request, 'br');
	const body = takesBrotli ? brotliOf(page) : page.body;
	const headers: Record<string, string> = {
		'content-type': page.type,
		'content-length': String(body.length),
		etag: page.etag,
		'cache-control': 'no-cache',
		vary: 'accept-encoding',
	};
	if (takesBrotli) headers['content-encoding'] = 'br';
	return new Response(new Uint8Array(body), { headers });
}

async function compressed(request: Request, response: Response): Promise<Response> {
	const { headers } = response;
	headers.delete('cdn-cache-control');
	headers.delete('cache-tag');
	const encoding = accepts(request, 'zstd') ? 'zstd' : accepts(request, 'br') ? 'br' : null;
	if (!response.body || !encoding || headers.has('content-encoding') || !/^text\/|json|xml/.test(headers.get('content-type') ?? '')) return response;
	const made = Buffer.from(await response.arrayBuffer());
	const body = encoding === 'zstd' ? zstdCompressSync(made) : compress(made, ONCE_QUALITY);
	headers.set('content-encoding', encoding);
	headers.set('vary', 'accept-encoding');
	headers.set('content-length', String(body.length));
	return withCookies(response, new Response(new Uint8Array(body), { status: response.status, headers }));
}

/** Astro keeps the cookies that a page set beside its response, under a symbol, and writes them later. */
function withCookies(from: Response, to: Response): Response {
	for (const symbol of Object.getOwnPropertySymbols(from)) if (symbol.description === 'astro.cookies') Reflect.set(to, symbol, Reflect.get(from, symbol));
	return to;
}

const ENCODINGS = { br: /\bbr\b/, zstd: /\bzstd\b/ };
const accepts = (request: Request, encoding: keyof typeof ENCODINGS) => ENCODINGS[encoding].test(request.headers.get('accept-encoding') ?? '');
