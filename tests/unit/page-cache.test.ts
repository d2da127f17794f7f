import { brotliDecompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { brotliOf, type CachedPage, cachedPage, PageCache } from '#src/server/page-cache.ts';

const NOW = 1_000_000;

test('a page that was rendered once is kept', async () => {
	const cache = new PageCache();
	await cache.fill('/cases', async () => page('first'));
	expect(words(cache.get('/cases', NOW))).toBe('first');
	expect(cache.get('/guides', NOW)).toBeNull();
});

test('a page is forgotten when its time is over', async () => {
	const cache = new PageCache();
	await cache.fill('/cases', async () => page('first', { until: NOW + 10 }));
	expect(cache.get('/cases', NOW + 9)).not.toBeNull();
	expect(cache.get('/cases', NOW + 10)).toBeNull();
});

test('an answer that must not be kept is not', async () => {
	const cache = new PageCache();
	expect(await cache.fill('/my', async () => null)).toBeNull();
	expect(cache.get('/my', NOW)).toBeNull();
});

test('invalidating a tag forgets the pages that carry it, and no others', async () => {
	const cache = new PageCache();
	await cache.fill('/cases', async () => page('list', { tags: ['cases', 'front'] }));
	await cache.fill('/about', async () => page('about', { tags: ['pages'] }));
	cache.invalidate('cases');
	expect(cache.get('/cases', NOW)).toBeNull();
	expect(words(cache.get('/about', NOW))).toBe('about');
});

test('a page whose tag was invalidated while it was rendered is shown to who asked, and not kept', async () => {
	const cache = new PageCache();
	const render = slowly();
	const asked = cache.fill('/cases', render.start);
	cache.invalidate('cases');
	render.end(page('before the retraction'));
	expect(words(await asked)).toBe('before the retraction');
	expect(cache.get('/cases', NOW)).toBeNull();
});

test('who asks after an invalidation does not join the render from before it', async () => {
	const cache = new PageCache();
	const before = slowly();
	const earlier = cache.fill('/cases', before.start);
	expect(cache.current('/cases', NOW)).not.toBeNull();

	cache.invalidate('cases');
	expect(cache.current('/cases', NOW)).toBeNull();
	const after = slowly();
	const later = cache.fill('/cases', after.start);
	after.end(page('after'));
	expect(words(await later)).toBe('after');
	before.end(page('before'));
	await earlier;

	expect(words(cache.get('/cases', NOW))).toBe('after');
});

test('an older render that ends first leaves the newer one to be joined', async () => {
	const cache = new PageCache();
	const [before, after] = [slowly(), slowly()];
	const earlier = cache.fill('/cases', before.start);
	cache.invalidate('cases');
	const later = cache.fill('/cases', after.start);
	before.end(page('before'));
	await earlier;
	const joined = cache.current('/cases', NOW);
	expect(joined).not.toBeNull();
	after.end(page('after'));
	await later;
	expect(words(await joined)).toBe('after');
});

test('an invalidation of another tag does not keep a page from being kept', async () => {
	const cache = new PageCache();
	const render = slowly();
	const asked = cache.fill('/about', render.start);
	cache.invalidate('cases');
	render.end(page('about', { tags: ['pages'] }));
	await asked;
	expect(words(cache.get('/about', NOW))).toBe('about');
});

test('a page rendered after an invalidation is kept', async () => {
	const cache = new PageCache();
	cache.invalidate('cases');
	await cache.fill('/cases', async () => page('after'));
	expect(words(cache.get('/cases', NOW))).toBe('after');
});

test('clearing forgets every page, and those being rendered too', async () => {
	const cache = new PageCache();
	await cache.fill('/about', async () => page('about', { tags: ['pages'] }));
	const render = slowly();
	const asked = cache.fill('/cases', render.start);
	cache.clear();
	render.end(page('from before'));
	await asked;
	expect(cache.get('/about', NOW)).toBeNull();
	expect(cache.get('/cases', NOW)).toBeNull();
});

test('a render that fails is told to who asked, keeps nothing, and the next one is tried', async () => {
	const cache = new PageCache();
	const render = slowly();
	const asked = cache.fill('/cases', render.start);
	const joined = cache.current('/cases', NOW);
	render.fail(new Error('The database is away.'));
	await expect(asked).rejects.toThrow('The database is away.');
	expect(await joined).toBeNull();
	expect(cache.current('/cases', NOW)).toBeNull();
	await cache.fill('/cases', async () => page('second'));
	expect(words(cache.get('/cases', NOW))).toBe('second');
});

test('when what is kept weighs 32 MB, the page that nobody has asked for longest goes', async () => {
	const cache = new PageCache();
	const big = 'x'.repeat(5_000_000);
	for (let n = 0; n < 5; n += 1) await cache.fill(`/cases/${n}`, async () => page(big));
	cache.get('/cases/0', NOW);
	await cache.fill('/cases/5', async () => page(big));
	expect([0, 1, 2, 3, 4, 5].filter((n) => cache.get(`/cases/${n}`, NOW))).toEqual([0, 2, 3, 4, 5]);
});

test('a full cache that renders a kept page again loses no other', async () => {
	const cache = new PageCache();
	const big = 'x'.repeat(5_000_000);
	for (let n = 0; n < 5; n += 1) await cache.fill(`/cases/${n}`, async () => page(big));
	await cache.fill('/cases/4', async () => page(big.replace('x', 'anew')));
	expect([0, 1, 2, 3, 4].filter((n) => cache.get(`/cases/${n}`, NOW))).toEqual([0, 1, 2, 3, 4]);
	expect(words(cache.get('/cases/4', NOW))?.slice(0, 4)).toBe('anew');
});

test('a part of pages is rendered once until its tag is invalidated, and by one of those who ask together', async () => {
	const cache = new PageCache();
	let renders = 0;
	const ask = () => cache.part('front', 'cases', async () => `front ${++renders}`);
	expect(await Promise.all([ask(), ask(), ask()])).toEqual(['front 1', 'front 1', 'front 1']);
	cache.invalidate('cases');
	expect(await ask()).toBe('front 2');
	expect(await cache.part('another', 'cases', async () => 'another')).toBe('another');
});

test('a part whose render began before an invalidation is not kept', async () => {
	const cache = new PageCache();
	const before = cache.part('front', 'cases', async () => {
		cache.invalidate('cases');
		return 'with the case';
	});
	expect(await before).toBe('with the case');
	expect(await cache.part('front', 'cases', async () => 'without it')).toBe('without it');
});

test('a page is compressed once', () => {
	const kept = page('words '.repeat(200));
	const brotli = brotliOf(kept);
	expect(brotliDecompressSync(brotli).toString()).toBe('words '.repeat(200));
	expect(brotliOf(kept)).toBe(brotli);
});

test('a page’s mark changes with its words alone', () => {
	expect(page('one').etag).toBe(page('one', { tags: ['other'] }).etag);
	expect(page('one').etag).not.toBe(page('two').etag);
});

const words = (kept: CachedPage | null) => kept?.body.toString();

const page = (text: string, { tags = ['cases'], until = NOW + 1000 } = {}) => cachedPage(Buffer.from(text), { type: 'text/html; charset=utf-8', tags, until });

/** A render that ends when it is told to. */
function slowly() {
	const { promise, resolve, reject } = Promise.withResolvers<CachedPage | null>();
	return { start: () => promise, end: resolve, fail: reject };
}
