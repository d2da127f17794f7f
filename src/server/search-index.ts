import { spawn } from 'node:child_process';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { type CatalogEntry, digestOfList, type SearchCatalog } from '#src/features/search/catalog.ts';
import type { SearchRecord } from '#src/features/search/record.ts';
import { DAY_MS } from '#src/lib/time.ts';
import type { Log } from './log.ts';

const WORKER = fileURLToPath(new URL('./search-index-worker.ts', import.meta.url));
const ENTRY = 'pagefind-entry.json';
/** Changes come in bursts; the promise is 10 s. */
const WAIT_MS = 300;
/** An open page keeps asking for the files it began with. */
const KEEP_OLD_MS = DAY_MS;
/** Above this many cases Pagefind keeps the editors' pages and FTS5 answers for cases (memory: 1 GB at 3,000 pages). */
const MOST_CASES = 3000;

/** What the last build made: kept beside the index. */
export interface BuiltIndex {
	digest: string;
	records: number;
	at: string;
	seconds: number;
	/** Whether cases were left to the search on the server. */
	isCasesOnServer: boolean;
	/** Pages that the index speaks of, to notice a retraction. */
	urls: string[];
}

/** The Pagefind files that readers' browsers search in, in a folder of the data folder, laid over each other at each build. */
export class SearchIndex {
	readonly folder: string;
	#log: Log;
	#catalog: () => SearchCatalog;
	#timer: NodeJS.Timeout | null = null;
	#building: Promise<BuiltIndex> | null = null;
	#again = false;
	#isStopped = false;

	constructor(dataDir: string, log: Log, catalog: () => SearchCatalog) {
		this.#log = log;
		this.folder = join(dataDir, 'search');
		this.#catalog = catalog;
	}

	/** What stands on disk; `null` before the first build. */
	async built(): Promise<BuiltIndex | null> {
		return readFile(join(this.folder, 'built.json'), 'utf8').then(
			(text) => JSON.parse(text) as BuiltIndex,
			() => null,
		);
	}

	/** Whether what stands on disk is what would be built now. */
	async isCurrent(): Promise<boolean> {
		return (await this.built())?.digest === digestOfList((await this.#indexed()).list);
	}

	/** Builds in the background, a moment from now. */
	schedule(): void {
		if (this.#timer || this.#isStopped) return;
		this.#timer = setTimeout(() => {
			this.#timer = null;
			this.build().catch((error: unknown) => this.#log.fault(error, 'The search index could not be built.'));
		}, WAIT_MS);
		this.#timer.unref();
	}

	/** Builds when the records differ from what is built; a build asked for during a build follows it. */
	async build({ force = false } = {}): Promise<BuiltIndex> {
		if (this.#building) {
			this.#again = true;
			return this.#building;
		}
		this.#building = this.#build(force);
		try {
			return await this.#building;
		} finally {
			this.#building = null;
			if (this.#again) {
				this.#again = false;
				this.schedule();
			}
		}
	}

	/** Begins no further build and waits for the one under way. */
	async stop(): Promise<void> {
		this.#isStopped = true;
		if (this.#timer) clearTimeout(this.#timer);
		await this.#building?.catch(() => undefined);
	}

	async #build(force: boolean): Promise<BuiltIndex> {
		const { list, isCasesOnServer } = await this.#indexed();
		const digest = digestOfList(list);
		const before = await this.built();
		if (!force && before?.digest === digest) return before;

		const began = Date.now();
		const made = `${this.folder}.new`;
		await rm(made, { recursive: true, force: true });
		const urls = list.map(({ url }) => url);
		await runWorker(made, this.#catalog().read(urls));
		const hasRetraction = before?.urls.some((url) => !urls.includes(url)) ?? false;
		await layOver(made, this.folder, hasRetraction ? 0 : KEEP_OLD_MS);
		const built: BuiltIndex = {
			digest,
			records: list.length,
			at: new Date().toISOString(),
			seconds: (Date.now() - began) / 1000,
			isCasesOnServer,
			urls,
		};
		// Whoever asks meanwhile reads the whole of one or of the other.
		const path = join(this.folder, 'built.json');
		await writeFile(`${path}.new`, JSON.stringify(built));
		await rename(`${path}.new`, path);
		return built;
	}

	async #indexed(): Promise<{ list: CatalogEntry[]; isCasesOnServer: boolean }> {
		const all = await this.#catalog().list();
		const isCasesOnServer = all.filter(({ kind }) => kind === 'case').length > MOST_CASES;
		return { list: isCasesOnServer ? all.filter(({ kind }) => kind !== 'case') : all, isCasesOnServer };
	}
}

async function runWorker(folder: string, records: AsyncIterable<SearchRecord[]>): Promise<void> {
	const child = spawn(process.execPath, [WORKER, folder], { stdio: ['pipe', 'ignore', 'pipe'] });
	let said = '';
	child.stderr.on('data', (chunk: Buffer) => {
		said += chunk.toString();
	});
	const ended = new Promise<number | null>((resolve, reject) => {
		child.on('error', reject);
		child.on('close', resolve);
	});
	// A worker that ends early says why on its own; that its input broke off says nothing more.
	const sent = await pipeline(linesOf(records), child.stdin).catch((error: NodeJS.ErrnoException) => error);
	const code = await ended;
	if (code !== 0) throw new Error(`Pagefind ended with ${code}: ${said.trim()}`);
	if (sent) throw sent;
}

async function* linesOf(records: AsyncIterable<SearchRecord[]>): AsyncIterable<string> {
	for await (const some of records) for (const record of some) yield `${JSON.stringify(record)}\n`;
}

/** Adds the new files, the entry file last, then removes files that the new index does not have and that are older than `keep`. */
async function layOver(made: string, folder: string, keep: number): Promise<void> {
	await mkdir(folder, { recursive: true });
	const names = await filesIn(made);
	for (const name of [...names.filter((file) => file !== ENTRY), ENTRY]) {
		await mkdir(dirname(join(folder, name)), { recursive: true });
		// Moved, not copied: a browser that asks meanwhile gets a whole file.
		await rename(join(made, name), join(folder, name));
	}
	const current = new Set([...names, 'built.json']);
	for (const name of await filesIn(folder)) {
		const path = join(folder, name);
		if (!current.has(name) && Date.now() - (await stat(path)).mtimeMs >= keep) await rm(path);
	}
	await rm(made, { recursive: true, force: true });
}

async function filesIn(folder: string): Promise<string[]> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}
