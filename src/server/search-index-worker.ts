/**
 * Builds a Pagefind index in a process of its own, so that requests do not wait for it:
 * records as lines of JSON on standard input, the folder to write as the argument.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { brotliCompress, constants, gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import type { IndexedPage } from '#src/features/search/hit.ts';
import { pagefindHtml } from '#src/features/search/pagefind-html.ts';
import type { SearchRecord } from '#src/features/search/record.ts';

/** What our script asks for: none of Pagefind's own interfaces, no wasm for other languages. */
const ASKED_FOR = /^pagefind(\.js|-worker\.js|-entry\.json)$|^wasm\.en\.|\.pf_\w+$/;
const FRAGMENT = /^fragment\/(\w+)\.pf_fragment$/;
/** With which Pagefind begins each of its files. */
const SIGNATURE = 'pagefind_dcd';
const MOST_OF_SUMMARY = 96;
/** What is worth a second copy in Brotli. A page's own file is small, and there are as many as pages. */
const LARGE = /^(pagefind(-worker)?\.js|pages\.json)$|^wasm|\.pf_(index|meta)$/;
/** A tenth below gzip; 11 takes twice as long for another 2 %. */
const BROTLI_QUALITY = 10;

const brotli = promisify(brotliCompress);
/** Packed beside each other, on as many processors as there are: whoever publishes waits for it. */
const packing: Promise<void>[] = [];

const [, , folder = ''] = process.argv;
try {
	const { index, errors } = await createIndex({ forceLanguage: 'en' });
	if (!index) throw new Error(errors.join('\n'));
	const byUrl = new Map<string, IndexedPage>();
	for await (const line of createInterface({ input: process.stdin })) {
		const record = JSON.parse(line) as SearchRecord;
		const added = await index.addHTMLFile({ url: record.url, content: pagefindHtml(record) });
		if (added.errors.length > 0) throw new Error(`${record.url}: ${added.errors.join('\n')}`);
		byUrl.set(record.url, indexedPage(record));
	}
	const { files, errors: faults } = await index.getFiles();
	if (faults.length > 0) throw new Error(faults.join('\n'));
	const pages: Record<string, IndexedPage | undefined> = {};
	for (const { path, content } of files) {
		const id = FRAGMENT.exec(path)?.[1];
		if (id) pages[id] = byUrl.get(JSON.parse(unpacked(content).toString().slice(SIGNATURE.length)).url);
		if (ASKED_FOR.test(path)) await write(path, content);
	}
	await write('pages.json', Buffer.from(JSON.stringify(pages)));
	await Promise.all(packing);
} finally {
	await close();
}

async function write(path: string, content: Uint8Array): Promise<void> {
	await mkdir(dirname(join(folder, path)), { recursive: true });
	await writeFile(join(folder, path), content);
	if (LARGE.test(path)) packing.push(pack(path, unpacked(content)));
}

async function pack(path: string, body: Buffer): Promise<void> {
	const params = { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: body.length };
	await writeFile(join(folder, `${path}.br`), await brotli(body, { params }));
}

function indexedPage({ url, kind, title, summary, filters }: SearchRecord): IndexedPage {
	const isLong = summary.length > MOST_OF_SUMMARY;
	return { url, kind, title, summary: isLong ? `${summary.slice(0, summary.lastIndexOf(' ', MOST_OF_SUMMARY - 1))} …` : summary, filters };
}

/** Pagefind packs its files by itself, and its script also takes them as they are. */
function unpacked(content: Uint8Array): Buffer {
	const isPacked = content[0] === 0x1f && content[1] === 0x8b;
	return isPacked ? gunzipSync(content) : Buffer.from(content);
}
