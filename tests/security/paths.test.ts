import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type RunningSite, startSite } from '#tests/support/site.ts';
import { forEach, linesIn } from './corpora.ts';
import { ask, exchange } from './requests.ts';

/** Files that are kept or built and that no address may give, with words that stand in each. */
const KEPT_BACK = [
	{ path: 'errors/500', words: 'Something broke on our side' },
	{ path: 'pagefind/built.json', words: '"digest"' },
	{ path: 'built.json', words: '"digest"' },
	{ path: 'search/built.json', words: '"digest"' },
	{ path: 'pagefind/../secrets.json', words: 'encryptionKey' },
	{ path: 'pagefind/../../secrets.json', words: 'encryptionKey' },
	{ path: 'pagefind/..%2fsecrets.json', words: 'encryptionKey' },
	{ path: 'pagefind/index/../../secrets.json', words: 'encryptionKey' },
	{ path: 'secrets.json', words: 'encryptionKey' },
	{ path: '.data/secrets.json', words: 'encryptionKey' },
	{ path: '.data/rapport.db', words: 'SQLite format 3' },
	{ path: 'rapport.db', words: 'SQLite format 3' },
	{ path: 'slots.json', words: 'cases-for-guide:' },
	{ path: 'package.json', words: '"dependencies"' },
	{ path: '_astro/../../server/entry.mjs', words: 'import' },
	{ path: '.env', words: 'PUBLIC_ORIGIN' },
	{ path: '.git/config', words: '[core]' },
];
/** What stands in files of this machine that traversal is after. */
const FOREIGN = /root:.*:0:0:|\[boot loader\]|\[fonts\]|SQLite format 3|encryptionKey|"dependencies"/;

const confusion = JSON.parse(await readFile(new URL('./path-confusion.json', import.meta.url), 'utf8')) as {
	variants: string[];
	headers: Record<string, string>[];
};

let running: RunningSite;
beforeAll(async () => {
	running = await startSite();
	await running.site.index.build();
});
afterAll(() => running.close());

function variantsOf(path: string): string[] {
	const escaped = (times: number) => {
		const first = path.search(/[a-z]/i);
		const code = path.charCodeAt(first).toString(16);
		return `${path.slice(0, first)}%${'25'.repeat(times - 1)}${code}${path.slice(first + 1)}`;
	};
	const written: Record<string, string> = {
		'PCT1(P)': escaped(1),
		'PCT2(P)': escaped(2),
		'PCT3(P)': escaped(3),
		'PCT11(P)': escaped(11),
		'UPPER(P)': path.toUpperCase(),
		'MIXED(P)': [...path].map((letter, at) => (at % 2 ? letter : letter.toUpperCase())).join(''),
	};
	return confusion.variants.map((variant) => variant.replace(/(?:PCT\d+|UPPER|MIXED)\(P\)|P/g, (hole) => written[hole] ?? path));
}

test.each(KEPT_BACK)('S17: no way of writing /$path gives what is kept back', async ({ path, words }) => {
	const given: string[] = [];
	const asked = variantsOf(path).flatMap((variant) => [{}, ...confusion.headers].map((headers) => ({ variant, headers: filled(headers, path) })));
	expect(asked.length).toBe(confusion.variants.length * (confusion.headers.length + 1));
	await forEach(asked, async ({ variant, headers }) => {
		const { status, body } = variant.startsWith('/') ? await ask(running.origin, variant, { headers }) : await raw(variant);
		if (status === 200 || status >= 500 || body.includes(words)) given.push(`${status} ${variant} ${JSON.stringify(headers)}`);
	});
	expect(given).toEqual([]);
});

const filled = (headers: Record<string, string>, path: string) =>
	Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, value.replace('/P', `/${path}`)]));
const raw = (path: string) => exchange(running.origin, [`GET ${path} HTTP/1.1\r\nHost: ${new URL(running.origin).host}\r\nConnection: close\r\n\r\n`]);

test('S17: the words that are looked for stand in the files that are kept back', async () => {
	const secrets = await readFile(`${running.dataDir}/secrets.json`, 'utf8');
	const built = await readFile(`${running.site.index.folder}/built.json`, 'utf8');
	expect(secrets).toContain('encryptionKey');
	expect(built).toContain('"digest"');
	expect(running.site.files.errorPage(500)).toContain('Something broke on our side');
});

test('S17: no traversal of the public collections leaves what is served', async () => {
	const lines = (await linesIn('payloadsallthethings/path-traversal')).map((line) => line.replaceAll('{FILE}', 'etc/passwd'));
	const own = [
		'../../../../etc/passwd',
		'..%2f..%2f..%2fetc%2fpasswd',
		'%2e%2e/%2e%2e/secrets.json',
		'....//....//secrets.json',
		'..%5c..%5csecrets.json',
		'..;/secrets.json',
	];
	const asked = [...own, ...lines].flatMap((line) => ['/', '/pagefind/', '/_astro/'].map((folder) => folder + line.replace(/^\//, '')));
	console.log(`S17: ${lines.length} traversal strings of the public collections, ${own.length} of ours, under 3 folders`);
	const wrong: string[] = [];
	await forEach(asked, async (path) => {
		const { status, body } = await ask(running.origin, path);
		if (![301, 400, 404].includes(status) || FOREIGN.test(body)) wrong.push(`${status} ${path}`);
	});
	expect(wrong).toEqual([]);
}, 120_000);

test.each([
	['a broken escape', '/%zz'],
	['half an escape', '/cases/%'],
	['a NUL', '/cases/%00'],
	['an overlong slash', '/%c0%af'],
	['a lone byte', '/%ff'],
	['a lone byte in a question', '/search?q=%ff'],
	['a broken escape in a question', '/search?q=%zz'],
	['a NUL in a question', '/search?q=a%00b'],
	['a NUL in a facet', '/cases?technique=%00'],
	['a line break', '/cases%0d%0aX-Evil:%201'],
	['a backslash', '/cases%5c..%5c'],
])('an address with %s is told in words that it cannot be read', async (_, path) => {
	const answer = await ask(running.origin, path);
	expect(answer.status).toBe(400);
	expect(answer.body).toContain('This address could not be read');
});

test('an address of 10 000 characters is one that leads nowhere, and one of 20 000 is too long', async () => {
	const long = await ask(running.origin, `/${'a'.repeat(10_000)}`);
	expect(long.status).toBe(404);
	expect(long.body).toContain('There is no page here');
	const longer = await ask(running.origin, `/${'a'.repeat(20_000)}`);
	expect(longer.status).toBeGreaterThanOrEqual(400);
	expect(longer.status).toBeLessThan(500);
	expect(longer.body).toMatch(/[a-z]+ [a-z]+/);
});

test('a long question is answered', async () => {
	const complaint = vi.spyOn(console, 'error');
	for (const question of ['door '.repeat(1500), '"'.repeat(4000), '%F0%9F%9A%AA'.repeat(500)]) {
		expect((await ask(running.origin, `/search?q=${question.replaceAll(' ', '+')}`)).status).toBe(200);
	}
	expect(complaint).not.toHaveBeenCalled();
	complaint.mockRestore();
});
