import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { caseCommentaries, caseRevisions, cases } from '#db/schema/index.ts';
import { SYSTEM } from '#src/domain/actor.ts';
import type { Context } from '#src/domain/context.ts';
import { retractCase } from '#src/features/cases/retract-case.ts';
import { saveSearch } from '#src/features/cases/save-search.ts';
import { threadOfCase } from '#src/features/discussions/thread-lists.ts';
import { CASE_SINKS } from '#src/server/sinks.ts';
import { joinedAt } from '#tests/support/signed-in.ts';
import { type RunningSite, startSite } from '#tests/support/site.ts';

const SLUG = 'the-quelnar-hour';
const WORD = 'quelnar';
let running: RunningSite;
let contentDir: string;

beforeAll(async () => {
	contentDir = await mkdtemp(join(tmpdir(), 'rapport-content-'));
	await cp('content', contentDir, { recursive: true });
	const original = await readFile('content/cases/two-hours-at-a-closed-door.md', 'utf8');
	const copy = original
		.replace(/^slug: .*$/m, `slug: ${SLUG}`)
		.replace(/^title: .*$/m, 'title: The quelnar hour')
		.replace(/^summary: /m, 'summary: Quelnar. ')
		.replace('## What happened\n', '## What happened\n\nA quelnar was heard.\n');
	await writeFile(join(contentDir, 'cases', `${SLUG}.md`), copy);
	running = await startSite({ contentDir });
	await running.site.index.build();
});

afterAll(async () => {
	await running.close();
	await rm(contentDir, { recursive: true });
});

/** Adds a new text of the case to its history, and what a colleague sees in it, and lets the pages know. */
async function tellOfChange({ db, announce }: Context): Promise<void> {
	const [found] = await db.read.select({ id: cases.id }).from(cases).where(eq(cases.slug, SLUG));
	const caseId = found?.id ?? 0;
	await db.read
		.insert(caseRevisions)
		.values({ caseId, kind: 'text', status: 'published', statusAt: 1, createdAt: 1, body: '', changeLine: 'The quelnar was heard twice.' });
	await db.read
		.insert(caseCommentaries)
		.values({ id: 77, caseId, voice: 'officer', body: 'Quelnars.', bodyHtml: '<p>I have heard a quelnar, too.</p>', publishedAt: 1 });
	announce({ name: 'case.commentary-published', subject: SLUG });
	await expect.poll(async () => (await running.get('/cases/changes')).text()).toContain('The quelnar was heard twice.');
	await running.site.index.build();
}

/** Everything that an address gives, as text; for the folder of the search index, all its files unpacked. */
async function given(address: string): Promise<string> {
	if (address !== '/pagefind/') return (await running.get(address)).text();
	const folder = running.site.index.folder;
	const names = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
	const texts = await Promise.all(names.map(async (entry) => unpackedFile(join(entry.parentPath, entry.name))));
	return texts.join('\n');
}

/** Where the word stands in a text, with what is around it; "" when it does not. */
const contextOf = (text: string) => (text.includes(WORD) ? text.slice(Math.max(0, text.indexOf(WORD) - 60), text.indexOf(WORD) + 60) : '');

const unpacked = (bytes: Buffer) => (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes);
const unpackedFile = async (path: string) => {
	const bytes = await readFile(path);
	return (path.endsWith('.br') ? brotliDecompressSync(bytes) : unpacked(bytes)).toString('latin1');
};

test('whoever takes Brotli gets the files of the search in it, and the same as everybody else', async () => {
	const names = (await readdir(running.site.index.folder, { recursive: true })).filter((name) => name.endsWith('.br')).map((name) => name.slice(0, -3));
	expect(names).toEqual(expect.arrayContaining(['pagefind.js', 'wasm.en.pagefind', expect.stringMatching(/^index\//)]));
	for (const name of names) {
		const taken = async (encoding: string) => running.get(`/pagefind/${name}`, { headers: { 'accept-encoding': encoding } });
		const [brotli, plain] = [await taken('br'), await taken('identity')];
		expect([brotli.headers.get('content-encoding'), plain.headers.get('content-encoding')]).toEqual(['br', null]);
		expect(Buffer.from(await brotli.arrayBuffer()).equals(unpacked(Buffer.from(await plain.arrayBuffer()))), name).toBe(true);
	}
});

test('a retracted case is gone from every surface that shows cases', async () => {
	const member = await joinedAt(running, { name: 'Ines' });
	const thread = await threadOfCase(member, member.actor, SLUG);
	await saveSearch(member, { address: '/cases?technique=slow-down' });
	await tellOfChange(running.site.contextAs(SYSTEM));
	const addresses = CASE_SINKS.flatMap((sink) => sink.addresses(SLUG, thread?.id ?? 0).map((address) => ({ sink, address })));
	const editor = await joinedAt(running, { name: 'Edda', role: 'editor' });
	const shownAt = async ({ sink, address }: (typeof addresses)[number]) => {
		if (!sink.isFor) return given(address);
		return (await (sink.isFor === 'editors' ? editor : member).get(address)).body;
	};
	for (const { sink, address } of addresses) {
		if (sink.name === 'list of what the search must hide') continue;
		const isShown = (await shownAt({ sink, address })).toLowerCase().includes(sink.name === 'sitemap' ? SLUG : WORD);
		expect(isShown, `before: ${sink.name}, ${address}`).toBe(true);
	}
	expect((await running.get(`/cases/${SLUG}`)).status).toBe(200);

	await retractCase(running.site.contextAs(SYSTEM), { slug: SLUG, reason: 'recognizable' });
	await expect.poll(async () => (await running.site.index.built())?.urls.includes(`/cases/${SLUG}`), { timeout: 10_000 }).toBe(false);

	for (const { sink, address } of addresses) {
		const text = (await shownAt({ sink, address })).toLowerCase().replaceAll(encodeURIComponent(address), '');
		// What a person asked for, the page may repeat to them.
		const unasked = address.includes(WORD) ? text.replaceAll(/value="[^"]*"|“[^”]*”|<title>[^<]*<\/title>|content="[^"]*"|href="\/search[^"]*"/g, '') : text;
		expect(!sink.keepsSlug && unasked.includes(SLUG), `slug after: ${sink.name}, ${address}`).toBe(false);
		expect(contextOf(unasked.replaceAll(SLUG, '')), `words after: ${sink.name}, ${address}`).toBe('');
	}
	const tombstone = await running.get(`/cases/${SLUG}`);
	expect(tombstone.status).toBe(410);
	expect(await tombstone.text()).toContain('Somebody in it could have been recognized.');
	expect(await (await running.get('/search/state.json')).json()).toEqual({ retracted: [`/cases/${SLUG}`], isCasesOnServer: false });
});

test('the words of a retracted case are in no file of the data folder', async () => {
	await running.site.keeper.database.client.execute('pragma wal_checkpoint(TRUNCATE)');
	const names = (await readdir(running.dataDir, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
	for (const entry of names) {
		const path = join(entry.parentPath, entry.name);
		expect(contextOf((await unpackedFile(path)).toLowerCase().replaceAll(SLUG, '')), path).toBe('');
	}
});

test('every file that reads cases for readers stands in a sink', async () => {
	const readers: string[] = [];
	const queried = ['src/pages', 'src/server', 'src/layouts', 'src/components', 'src/command', 'src/features/guides', 'src/features/search'].map((folder) => ({
		folder,
		reads: /from '#src\/features\/cases\/(queries|commentaries|changes|saved-searches)\.ts'/,
	}));
	const itself = { folder: 'src/features/cases', reads: /^import (?!type )[^;]*'\.\/(queries|commentaries|changes)\.ts'/m };
	for (const { folder, reads } of [...queried, itself, { folder: 'src/features/discussions', reads: /casePublications/ }]) {
		for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
			const path = join(entry.parentPath, entry.name);
			if (entry.isFile() && reads.test(await readFile(path, 'utf8'))) readers.push(path);
		}
	}
	const registered = new Set(CASE_SINKS.flatMap(({ shownBy }) => shownBy));
	expect(readers.filter((path) => !registered.has(path))).toEqual([]);
	expect([...registered].filter((path) => !readers.includes(path))).toEqual([]);
});
