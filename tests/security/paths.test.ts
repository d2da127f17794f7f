import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type RunningSite, startSite } from '#tests/support/site.ts';
import { CLOSED_SPACE, openTown } from './arrange.ts';
import { amongMembers, found, inCohort, writeAmongMembers, writeInCohort } from './canaries.ts';
import { forEach, linesIn } from './corpora.ts';
import { askAsWritten, waysOf } from './path-confusion.ts';
import { ask } from './requests.ts';

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

let running: RunningSite;
beforeAll(async () => {
	running = await startSite();
	await running.site.index.build();
});
afterAll(() => running.close());

test.each(KEPT_BACK)('S17: no way of writing /$path gives what is kept back', async ({ path, words }) => {
	const given: string[] = [];
	await forEach(waysOf(path), async ({ variant, headers }) => {
		const { status, body } = await askAsWritten(running.origin, variant, headers);
		if (status === 200 || status >= 500 || body.includes(words)) given.push(`${status} ${variant} ${JSON.stringify(headers)}`);
	});
	expect(given).toEqual([]);
});

const MEMBERS_ONLY = ['my/drafts', 'my/settings', 'discussions', `discussions/${CLOSED_SPACE}/new`, 'admin/members', 'admin/outbox', 'prove'];

test('S17: no way of writing a private address gives anybody a word of it who is signed out', async () => {
	const given: string[] = [];
	const town = await openTown(running);
	const { closed } = await writeInCohort(town);
	const { open } = await writeAmongMembers(town);
	const all = ['my', 'admin', `discussions/${CLOSED_SPACE}`, `t/${closed}`, `t/${closed}/1/history`];
	const plain = [...MEMBERS_ONLY, `t/${open}`, `t/${closed}/1`, `t/${closed}/1/edit`];
	const asked = [...all.flatMap(waysOf), ...plain.flatMap((path) => waysOf(path).filter(({ headers }) => Object.keys(headers).length === 0))];
	await forEach(asked, async ({ variant, headers }) => {
		const { status, headers: said, body } = await askAsWritten(running.origin, variant, headers);
		const words = found({ ...inCohort, ...amongMembers }, body + JSON.stringify(said));
		if (![301, 302, 308, 400, 404].includes(status) || words.length > 0) given.push(`${status} ${variant} ${JSON.stringify(headers)} ${words}`);
	});
	console.log(`S17: ${all.length + plain.length} private addresses, ${asked.length} ways of asking for them`);
	expect(given).toEqual([]);
}, 60_000);

test('an address that ends like a file of a page leads nowhere, and breaks nothing', async () => {
	for (const path of [
		'/index.html',
		'/t/1/index.html',
		'/t/1.html',
		'/t/1/index%2ehtml',
		'/discussions/x/index.HTM',
		'/cases/the-call-he-answered/index.html',
		'/my/index.html',
	])
		expect({ path, status: (await ask(running.origin, path)).status }).toEqual({ path, status: 404 });
});

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
