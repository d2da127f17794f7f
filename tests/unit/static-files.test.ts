import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { brotliOf, ORIGIN_PLACEHOLDER, StaticFiles } from '#src/server/static-files.ts';
import { freshFolder } from '#tests/support/database.ts';

const ORIGIN = 'https://rapport.example.org';
const SAID = { kind: 'guide', title: 'A guide', summary: 'About it.', terms: ['other name'], filters: { role: ['Officer'] } };
const GUIDE = `<html><head><link rel="canonical" href="${ORIGIN_PLACEHOLDER}/guides/a"></head><body><!--search ${JSON.stringify([SAID])}--><nav>skip</nav><main id="main"><h2 id="one">One</h2><p>First.</p><!--slot:cases-that-used:validate,slow-down--><p>None yet.</p><!--/slot--></main></body></html>`;

test('a built page is served under its address, without its ending', async () => {
	const files = await built({ 'index.html': 'home', 'guides/index.html': 'all guides', 'guides/a.html': 'a guide' });
	expect([files.get('/'), files.get('/guides'), files.get('/guides/a')].map((file) => file?.body.toString())).toEqual(['home', 'all guides', 'a guide']);
	for (const path of ['/index.html', '/index', '/guides/a.html', '/guides/', '']) expect(files.get(path), path).toBeUndefined();
	expect(files.get('/')?.type).toBe('text/html; charset=utf-8');
});

test('the real origin stands where the placeholder stood', async () => {
	const files = await built({
		'guides/a.html': GUIDE,
		'sitemap.xml': `<loc>${ORIGIN_PLACEHOLDER}/</loc><loc>${ORIGIN_PLACEHOLDER}/b</loc>`,
		'robots.txt': `Sitemap: ${ORIGIN_PLACEHOLDER}/sitemap.xml`,
		'errors/404.html': ORIGIN_PLACEHOLDER,
	});
	expect(files.get('/guides/a')?.body.toString()).toContain(`href="${ORIGIN}/guides/a"`);
	expect(files.get('/sitemap.xml')?.body.toString()).toBe(`<loc>${ORIGIN}/</loc><loc>${ORIGIN}/b</loc>`);
	expect(files.get('/robots.txt')?.body.toString()).toBe(`Sitemap: ${ORIGIN}/sitemap.xml`);
	expect(files.errorPage(404)).toBe(ORIGIN);
});

test('files that are not text are served byte for byte', async () => {
	const bytes = Buffer.from([0x00, 0xff, 0xfe, 0x80]);
	const files = await built({ 'picture.png': bytes });
	expect(files.get('/picture.png')?.body.equals(bytes)).toBe(true);
	expect(files.get('/picture.png')?.type).toBe('image/png');
});

test('error pages cannot be reached by an address', async () => {
	const files = await built({ 'errors/404.html': 'not here', 'errors/500.html': 'a fault' });
	for (const path of ['/errors/404', '/errors/404.html', '/errors/500', '/404', '/500']) expect(files.get(path), path).toBeUndefined();
});

test('a fault has its own page, or the general one, or a sentence', async () => {
	const files = await built({ 'errors/404.html': 'not here', 'errors/500.html': 'a fault' });
	expect([404, 500, 413].map((status) => files.errorPage(status))).toEqual(['not here', 'a fault', 'a fault']);
	expect(new StaticFiles().errorPage(404)).toBe('Something went wrong here.');
});

test('what a page says to the search is read and not shown', async () => {
	const files = await built({ 'guides/a.html': GUIDE });
	expect(files.records).toEqual([{ ...SAID, url: '/guides/a', sections: [{ id: 'one', heading: 'One', text: 'First. None yet.' }] }]);
	expect(files.get('/guides/a')?.body.toString()).not.toMatch(/<!--search|other name/);
	files.fillSlots(() => 'filled');
	expect(files.get('/guides/a')?.body.toString()).not.toMatch(/<!--search|other name/);
});

test('a page can say several things to the search, each with its own address and words', async () => {
	const terms = [
		{ ...SAID, kind: 'term', url: '/glossary#a', sections: [{ id: '', heading: '', text: 'a term' }] },
		{ ...SAID, kind: 'term', url: '/glossary#b', sections: [] },
	];
	const files = await built({ 'glossary.html': `<!--search ${JSON.stringify(terms)}--><main>words</main>` });
	expect(files.records).toEqual(terms);
});

test('a page that says nothing to the search is not found by it', async () => {
	expect((await built({ 'quiet.html': '<main>words</main>' })).records).toEqual([]);
});

test('a page says which slots it has, each once', async () => {
	const files = await built({ 'guides/a.html': GUIDE, 'guides/b.html': GUIDE, 'c.html': '<!--slot:cases-that-used:offer-choices--><!--/slot-->' });
	expect(files.slots).toEqual(
		expect.arrayContaining([
			{ name: 'cases-that-used', argument: 'validate,slow-down' },
			{ name: 'cases-that-used', argument: 'offer-choices' },
		]),
	);
	expect(files.slots).toHaveLength(2);
});

test('a slot is filled, and filled again, and what is around it stays', async () => {
	const files = await built({ 'guides/a.html': GUIDE, 'guides/plain.html': '<main>plain</main>' });
	const plain = files.get('/guides/plain');
	files.fillSlots(({ name, argument }) => `<p>${name} ${argument} $& $1</p>`);
	expect(bodyOf(files)).toContain('<p>First.</p><p>cases-that-used validate,slow-down $& $1</p></main>');
	files.fillSlots(() => '<p>second</p>');
	expect(bodyOf(files)).toContain('<p>First.</p><p>second</p></main>');
	expect(files.get('/guides/plain')).toBe(plain);
});

test('a slot without a value keeps what the page was built with', async () => {
	const files = await built({ 'guides/a.html': GUIDE });
	files.fillSlots(() => 'filled');
	files.fillSlots(() => undefined);
	expect(bodyOf(files)).toContain('<p>First.</p><p>None yet.</p></main>');
	files.fillSlots(() => '');
	expect(bodyOf(files)).toContain('<p>First.</p></main>');
});

test('a filled page has another mark, and is compressed anew', async () => {
	const files = await built({ 'guides/a.html': `${GUIDE}${'words '.repeat(200)}` });
	const before = files.get('/guides/a');
	files.fillSlots(() => '<p>filled</p>');
	const after = files.get('/guides/a');
	expect(after?.etag).not.toBe(before?.etag);
	expect(after && brotliDecompressSync(brotliOf(after) ?? Buffer.alloc(0)).toString()).toContain('<p>filled</p>');
});

test('a file named after its content may be kept for ever, a page may not', async () => {
	const files = await built({ '_astro/site.a1b2.css': 'a{}', 'index.html': 'home', 'favicon.svg': '<svg/>' });
	expect(files.get('/_astro/site.a1b2.css')?.cacheControl).toBe('public, max-age=31536000, immutable');
	expect(files.get('/')?.cacheControl).toBe('no-cache');
	expect(files.get('/favicon.svg')?.cacheControl).toBe('no-cache');
});

test('text is compressed once, what is small or a picture is not', async () => {
	const files = await built({ 'long.css': 'a{color:red}'.repeat(100), 'short.css': 'a{}', 'picture.png': Buffer.alloc(1000) });
	const long = files.get('/long.css');
	expect(long && brotliDecompressSync(brotliOf(long) ?? Buffer.alloc(0)).toString()).toBe('a{color:red}'.repeat(100));
	expect(long && brotliOf(long)).toBe(long?.brotli);
	for (const path of ['/short.css', '/picture.png']) {
		const file = files.get(path);
		expect(file && brotliOf(file)).toBeNull();
	}
});

const bodyOf = (files: StaticFiles) => files.get('/guides/a')?.body.toString();

/** Files as a build leaves them, loaded. */
async function built(contents: Record<string, string | Buffer>): Promise<StaticFiles> {
	const folder = await freshFolder();
	for (const [name, content] of Object.entries(contents)) {
		await mkdir(dirname(join(folder, name)), { recursive: true });
		await writeFile(join(folder, name), content);
	}
	return StaticFiles.load(folder, ORIGIN);
}

test('a list of names is read when somebody asks for it, and sent in the Brotli that the build made', async () => {
	const files = await built({ '_astro/given.a1b2.txt': 'ada ana', '_astro/given.a1b2.txt.br': 'packed', 'index.html': 'home' });
	const list = files.get('/_astro/given.a1b2.txt');
	expect(list?.body.toString()).toBe('ada ana');
	expect(list && brotliOf(list)?.toString()).toBe('packed');
	expect(list?.cacheControl).toBe('public, max-age=31536000, immutable');
	expect(files.get('/_astro/given.a1b2.txt.br')).toBeUndefined();
});
