import { brotliCompressSync, constants } from 'node:zlib';
import { LRUCache } from 'lru-cache';
import { digest } from '#src/lib/digest.ts';
import { processWide } from '#src/lib/process-wide.ts';
import { DAY_MS } from '#src/lib/time.ts';

/** A whole answer of 200, or a part of pages, kept until its tag is invalidated. */
export interface CachedPage {
	body: Buffer;
	/** Brotli of `body`, made when first asked for. */
	brotli: Buffer | null;
	type: string;
	etag: string;
	tags: string[];
	until: number;
}

const MOST_BYTES = 32_000_000;
/** What a page weighs with its Brotli and its headers. */
const weightOf = ({ body }: CachedPage) => Math.ceil(body.length * 1.25) + 500;
const BROTLI_QUALITY = 6;

/**
 * Rendered pages by path. Invalidation is right at once, even with a render in flight: a page whose tag was invalidated after its
 * render began is never stored, and later readers do not join that render.
 */
export class PageCache {
	#pages = new LRUCache<string, CachedPage>({ maxSize: MOST_BYTES, sizeCalculation: weightOf });
	#inFlight = new Map<string, Promise<CachedPage | null>>();
	#epoch = 0;
	#cleared = 0;
	#invalidated = new Map<string, number>();

	get(path: string, now: number): CachedPage | null {
		const page = this.#pages.get(path);
		return page && now < page.until ? page : null;
	}

	/** What is kept, or the render of it that is under way, to wait for; `null` for neither: whoever then fills at once is the only one who does. */
	current(path: string, now: number): CachedPage | Promise<CachedPage | null> | null {
		return this.get(path, now) ?? this.#inFlight.get(path) ?? null;
	}

	/** Renders and keeps what may be kept. `render` returns the page, or `null` when its answer must not be kept. */
	async fill(path: string, render: () => Promise<CachedPage | null>): Promise<CachedPage | null> {
		const began = this.#epoch;
		const work = render().then((page) => {
			if (this.#cleared <= began && page?.tags.every((tag) => (this.#invalidated.get(tag) ?? 0) <= began)) this.#pages.set(path, page);
			return page;
		});
		const quiet = work.catch(() => null);
		this.#inFlight.set(path, quiet);
		try {
			return await work;
		} finally {
			if (this.#inFlight.get(path) === quiet) this.#inFlight.delete(path);
		}
	}

	/** A part that looks the same in every page that has it, until its tag is invalidated: rendered when it is not kept. */
	async part(name: string, tag: string, render: () => Promise<string>): Promise<string> {
		const key = `part:${name}`;
		const now = Date.now();
		const current = this.current(key, now);
		const page =
			(current && (await current)) ??
			(await this.fill(key, async () => cachedPage(Buffer.from(await render()), { type: 'text/html', tags: [tag], until: now + DAY_MS })));
		return page?.body.toString() ?? '';
	}

	/** Forgets every page that carries the tag, now and for renders under way. */
	invalidate(tag: string): void {
		this.#epoch += 1;
		this.#invalidated.set(tag, this.#epoch);
		this.#inFlight.clear();
		for (const [path, page] of [...this.#pages.entries()]) if (page.tags.includes(tag)) this.#pages.delete(path);
	}

	clear(): void {
		this.#epoch += 1;
		this.#cleared = this.#epoch;
		this.#inFlight.clear();
		this.#pages.clear();
	}
}

/** The cache of this process, shared by the server (which answers hits) and Astro (which renders misses). */
export const pageCache = (): PageCache => processWide('page-cache', () => new PageCache());

export function cachedPage(body: Buffer, { type, tags, until }: Pick<CachedPage, 'type' | 'tags' | 'until'>): CachedPage {
	return { body, brotli: null, type, etag: `"${digest(body)}"`, tags, until };
}

/** The page's bytes in Brotli, compressed once. */
export function brotliOf(page: CachedPage): Buffer {
	page.brotli ??= compress(page.body, BROTLI_QUALITY);
	return page.brotli;
}

export const compress = (body: Buffer, quality: number) =>
	brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: body.length } });
