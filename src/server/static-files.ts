import { readFileSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { SearchRecord } from '#src/features/search/record.ts';
import { advisedAgainst, sectionsOf } from '#src/features/search/sections.ts';
import { digest } from '#src/lib/digest.ts';
import { typeOf } from './headers.ts';
import { compress } from './page-cache.ts';

/** The origin that pages are built with; the real one takes its place when they are loaded. */
export const ORIGIN_PLACEHOLDER = 'https://origin.invalid';

const SEARCH_COMMENT = /<!--search (.*?)-->/s;
const SLOT = /<!--slot:([a-z-]+):([a-z0-9,/-]*)-->([\s\S]*?)<!--\/slot-->/g;
/** What the header of a built page says to whoever is not signed in; members get their own link in its place. */
const ACCOUNT = /<!--account-->([\s\S]*?)<!--\/account-->/g;
/** What every page of a demo says of itself. */
const DEMO = /<!--demo-->([\s\S]*?)<!--\/demo-->/g;
/** Where an error page names the request, so that an operator finds it in the log. */
const REQUEST = '<!--request-->';
const BROTLI_QUALITY = 9;
/** Lists of names and words, for whoever takes identities out of a text: megabytes that few ask for. They stay on the disk. */
const LIST = /^\/_astro\/[\w.-]+\.txt$/;
const LIST_IN_BROTLI = /^\/_astro\/[\w.-]+\.txt\.br$/;

export interface StaticFile {
	body: Buffer;
	brotli: Buffer | null;
	type: string;
	etag: string;
	cacheControl: string;
	isCompressible: boolean;
	/** The same page for whoever carries a session. It is the same for all of them. */
	forMembers?: StaticFile;
}

/** What a built page asks the server to fill in: `cases-for-guide` with `emotion-labeling,validate/two-hours-at-a-closed-door`. */
export interface Slot {
	name: string;
	argument: string;
}

/** Everything that was built, served from memory, with the origin and the living slots filled in. */
export class StaticFiles {
	#files = new Map<string, StaticFile>();
	#templates = new Map<string, string>();
	#errorPages = new Map<string, StaticFile>();
	/** What the built pages say about themselves for the search. */
	readonly records: SearchRecord[] = [];

	static async load(folder: string, origin: string, { isDemo = false } = {}): Promise<StaticFiles> {
		const files = new StaticFiles();
		for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
			if (!entry.isFile()) continue;
			const path = join(entry.parentPath, entry.name);
			const name = `/${path.slice(folder.length).replace(/^\/+/, '')}`;
			if (LIST.test(name)) files.#files.set(name, list(path, name));
			else if (!LIST_IN_BROTLI.test(name)) files.#add(name, await readFile(path), { origin, isDemo });
		}
		return files;
	}

	get(path: string, isSignedIn = false): StaticFile | undefined {
		const found = this.#files.get(path);
		return isSignedIn ? (found?.forMembers ?? found) : found;
	}

	/** The page for a status that a request can end in, or for too many of them, as HTML. With the request's id, where one helps to find what happened. */
	errorPage(status: number | 'busy' | 'busy-form', { isSignedIn = false, request }: { isSignedIn?: boolean; request?: string | undefined } = {}): string {
		const found = this.#errorPages.get(String(status)) ?? this.#errorPages.get(Number(status) < 500 ? '400' : '500') ?? this.#errorPages.get('500');
		const html = ((isSignedIn && found?.forMembers) || found)?.body.toString() ?? 'Something went wrong here.';
		return request ? html.replace(REQUEST, `, request ${request}`) : html;
	}

	get slots(): Slot[] {
		const found = [...this.#templates.values()].flatMap((html) => [...html.matchAll(SLOT)]);
		const keys = new Set(found.map(([, name, argument]) => `${name}:${argument}`));
		return [...keys].map((key) => ({ name: key.split(':')[0] ?? '', argument: key.split(':')[1] ?? '' }));
	}

	/** Fills the slots of every page that has some. A slot without a value keeps what the page was built with. */
	fillSlots(fill: (slot: Slot) => string | undefined): void {
		for (const [path, template] of this.#templates) {
			const html = template.replace(SLOT, (_, name: string, argument: string, built: string) => fill({ name, argument }) ?? built);
			this.#files.set(path, page(html));
		}
	}

	#add(name: string, body: Buffer, { origin, isDemo }: { origin: string; isDemo: boolean }) {
		if (!name.endsWith('.html')) {
			const isHashed = name.startsWith('/_astro/');
			// What is named after its content holds no origin.
			const text = !isHashed && /\.(xml|txt|json)$/.test(name) ? Buffer.from(body.toString().replaceAll(ORIGIN_PLACEHOLDER, origin)) : body;
			this.#files.set(name, file(text, name, isHashed ? 'public, max-age=31536000, immutable' : 'no-cache'));
			return;
		}
		const path = name.replace(/(\/index)?\.html$/, '') || '/';
		const html = body
			.toString()
			.replaceAll(ORIGIN_PLACEHOLDER, origin)
			.replace(DEMO, isDemo ? '$1' : '');
		const error = /^\/errors\/([\w-]+)$/.exec(path)?.[1];
		if (error) {
			this.#errorPages.set(error, page(html));
			return;
		}
		this.records.push(...recordsOf(path, html));
		const shown = html.replace(SEARCH_COMMENT, '');
		if (shown.search(SLOT) >= 0) this.#templates.set(path, shown);
		this.#files.set(path, page(shown));
	}
}

/** The file's bytes in Brotli, compressed when first asked for; `null` when that would not help. */
export function brotliOf(file: StaticFile): Buffer | null {
	if (!file.isCompressible) return null;
	const known = file.brotli;
	if (known) return known;
	file.brotli = compress(file.body, BROTLI_QUALITY);
	return file.brotli;
}

function page(html: string): StaticFile {
	const made = (text: string) => file(Buffer.from(text), 'page.html', 'no-cache');
	if (html.search(ACCOUNT) < 0) return made(html);
	const forMembers = html.replace(ACCOUNT, (_, link: string) => link.replace('href="/sign-in"', 'href="/my"').replace('Sign in', 'My Rapport'));
	return { ...made(html.replace(ACCOUNT, '$1')), forMembers: made(forMembers) };
}

function file(body: Buffer, name: string, cacheControl: string): StaticFile {
	const isCompressible = /\.(html|css|js|json|xml|txt|svg)$/.test(name) && body.length > 400;
	return { body, brotli: null, type: typeOf(name), etag: `"${digest(body)}"`, cacheControl, isCompressible };
}

/** Packs the lists in a folder of what was built: they are sent as they lie there, and the server keeps none of them in memory. */
export async function packLists(folder: string): Promise<void> {
	const lists = (await readdir(folder)).filter((name) => LIST.test(`/_astro/${name}`));
	for (const name of lists) await writeFile(join(folder, `${name}.br`), compress(await readFile(join(folder, name)), BROTLI_QUALITY));
}

/** Read when it is asked for, in the Brotli that the build made of it. */
function list(path: string, name: string): StaticFile {
	return {
		get body() {
			return readFileSync(path);
		},
		get brotli() {
			return readFileSync(`${path}.br`);
		},
		type: typeOf(name),
		etag: `"${basename(name)}"`,
		cacheControl: 'public, max-age=31536000, immutable',
		isCompressible: true,
	};
}

function recordsOf(path: string, html: string): SearchRecord[] {
	const json = SEARCH_COMMENT.exec(html)?.[1];
	if (!json) return [];
	const main = /<main[\s>][\s\S]*<\/main>/.exec(html)?.[0] ?? '';
	const said = JSON.parse(json) as (Omit<SearchRecord, 'url' | 'sections'> & Partial<SearchRecord>)[];
	return said.map((record) => ({
		...record,
		url: record.url ?? path,
		...(record.sections ? {} : { terms: [...record.terms, ...advisedAgainst(main)] }),
		sections: record.sections ?? sectionsOf(main),
	}));
}
