/** How long it takes until a published case is found, and until one that was taken back is gone, from every surface that shows cases. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { CASE_SINKS } from '#src/server/sinks.ts';
import { approvedCase, cookieOf, giveRoles, sent } from './case-road.ts';
import { rounded } from './figures.ts';
import { type Corpus, type Lab, serve } from './lab.ts';

export interface CaseResults {
	cases: number;
	turns: number;
	/** By surface, the slowest turn, in seconds from the moment that the form was sent. A surface that shows no case that is new has no first time. */
	sinks: { name: string; shown: number | null; gone: number }[];
}

const NAMED = ['first', 'second', 'third', 'fourth', 'fifth'];
const LOOK_EVERY_MS = 100;
/** Its files are a thousand. */
const LOOK_INTO_INDEX_EVERY_MS = 500;
const PATIENCE_MS = 120_000;
/** What shows a case only when it changed, was saved, or is near what somebody typed; whose address is known later; and what names it once it is gone. */
const NOT_OF_NEW_ONES = [
	'log of changes',
	'saved searches',
	'beside another case',
	'pages near a wrong address',
	'list of what the search must hide',
	'thread about the case',
];
const INDEX = '/pagefind/';

/** Publishes cases on the main site and takes each back, some times, by the forms that people send. */
export async function measureCases(lab: Lab): Promise<CaseResults> {
	const corpus = await lab.site('main');
	await giveRoles(corpus);
	const server = await serve(corpus);
	const turns = lab.isQuick ? 1 : NAMED.length;
	const slowest = new Map<string, { shown: number | null; gone: number }>();
	try {
		for (let turn = 1; turn <= turns; turn += 1) {
			console.error(`  turn ${turn} of ${turns}`);
			for (const [name, { shown, gone }] of await oneTurn(corpus, turn)) {
				const before = slowest.get(name);
				slowest.set(name, { shown: shown === null ? null : Math.max(shown, before?.shown ?? 0), gone: Math.max(gone, before?.gone ?? 0) });
			}
		}
	} finally {
		await server.stop();
	}
	return { cases: 1000, turns, sinks: [...slowest].map(([name, times]) => ({ name, ...times })) };
}

/** Letters that stand in no other word of the site, another for each turn. */
const wordFor = (turn: number) => `quelnar${String.fromCharCode(96 + turn)}`;

async function oneTurn(corpus: Corpus, turn: number): Promise<Map<string, { shown: number | null; gone: number }>> {
	const word = wordFor(turn);
	const id = await approvedCase(corpus, { title: `The ${NAMED[turn - 1]} evening on the back steps`, word });
	let began = performance.now();
	const slug = (await sent(corpus, 'editor', `/desk/${id}`, { do: 'publish', version: '2' }, /^\/cases\//)).slice('/cases/'.length);
	const shown = new Map(
		await Promise.all(
			CASE_SINKS.filter(({ name }) => !NOT_OF_NEW_ONES.includes(name)).map(async ({ name, addresses }): Promise<[string, number]> => {
				const [first = ''] = addresses(slug, 0);
				const isThere = first === INDEX ? async () => (await isListed(corpus, slug)) && stands(corpus, word) : () => isShownAt(corpus, first, { slug, word });
				return [name, await waited(began, name, isThere)];
			}),
		),
	);
	const thread = Number(/"\/t\/(\d+)/.exec(await pageOf(corpus, `/cases/${slug}`))?.[1] ?? 0);

	began = performance.now();
	await sent(corpus, 'editor', `/desk/published/${slug}`, { do: 'retract', reason: 'editorial', sure: 'yes' }, /^\/cases\//);
	const gone = await Promise.all(
		CASE_SINKS.map(async ({ name, addresses, keepsSlug = false }): Promise<[string, number]> => {
			const isGone = async () => {
				for (const address of addresses(slug, thread)) {
					const isThere = address === INDEX ? (await isListed(corpus, slug)) || (await stands(corpus, word)) : false;
					if (isThere || (address !== INDEX && (await isShownAt(corpus, address, { slug: keepsSlug ? null : slug, word })))) return false;
				}
				return true;
			};
			return [name, await waited(began, name, isGone)];
		}),
	);
	return new Map(gone.map(([name, seconds]) => [name, { shown: shown.get(name) ?? null, gone: seconds }]));
}

/** Seconds from a moment until something holds. Throws where it never does. */
async function waited(began: number, what: string, holds: () => Promise<boolean>): Promise<number> {
	while (performance.now() - began < PATIENCE_MS) {
		if (await holds()) return rounded((performance.now() - began) / 1000);
		await new Promise((resolve) => setTimeout(resolve, what === 'search in the browser' ? LOOK_INTO_INDEX_EVERY_MS : LOOK_EVERY_MS));
	}
	throw new Error(`${what}: not so after ${PATIENCE_MS / 1000} seconds.`);
}

/** Whether a page shows the case: its address as a link, where `slug` is given, or a word of it. What somebody asked for is repeated to them as words. */
async function isShownAt(corpus: Corpus, address: string, { slug, word }: { slug: string | null; word: string }): Promise<boolean> {
	const answer = await askedFor(corpus, address);
	// Its picture has no word of it but the title, and is there or is not.
	if (answer.headers.get('content-type') === 'image/png') return answer.ok;
	const text = await answer.text();
	return (
		text.includes(word) || (slug !== null && !address.endsWith(`/${slug}`) && [`/cases/${slug}`, `/desk/published/${slug}`].some((link) => text.includes(link)))
	);
}

const askedFor = (corpus: Corpus, address: string) => fetch(corpus.origin + address, { redirect: 'manual', headers: { cookie: cookieOf(corpus, 'editor') } });
const pageOf = async (corpus: Corpus, address: string) => (await askedFor(corpus, address)).text();

/** Whether the browser's index was built with this case. Asked before a thousand files are read, which takes the processor from the build. */
const isListed = async ({ dataDir }: Corpus, slug: string) => (await readFile(join(dataDir, 'search', 'built.json'), 'utf8')).includes(`"/cases/${slug}"`);

/** Whether a word stands in any file of the browser's index, as the server gives it. */
async function stands({ dataDir, origin }: Corpus, word: string): Promise<boolean> {
	const folder = join(dataDir, 'search');
	const names = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
	for (const entry of names) {
		const path = join(entry.parentPath, entry.name);
		if (!unpacked(path, await readFile(path).catch(() => Buffer.alloc(0))).includes(word)) continue;
		const given = await fetch(`${origin}/pagefind/${path.slice(folder.length + 1)}`, { headers: { 'accept-encoding': 'identity' } });
		if (given.ok && unpacked(path, Buffer.from(await given.arrayBuffer())).includes(word)) return true;
	}
	return false;
}

function unpacked(path: string, bytes: Buffer): string {
	const isZipped = bytes[0] === 0x1f && bytes[1] === 0x8b;
	return (path.endsWith('.br') ? brotliDecompressSync(bytes) : isZipped ? gunzipSync(bytes) : bytes).toString('latin1');
}
