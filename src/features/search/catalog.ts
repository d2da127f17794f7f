import { digest } from '#src/lib/digest.ts';
import type { Kind, SearchRecord } from './record.ts';

/** One public thing that can be found, and a digest by which an index knows whether it holds it as it is now. */
export interface CatalogEntry {
	url: string;
	kind: Kind;
	digest: string;
}

/** Everything public that can be found: all of it as a list, and the words of any part of the list piece by piece, since those of a large site never stand in memory together. */
export interface SearchCatalog {
	list(): Promise<CatalogEntry[]>;
	/** The records at these addresses, as far as they are still there. */
	read(urls: string[]): AsyncIterable<SearchRecord[]>;
}

/** A catalog of records that are in memory anyway. `code` tells one version of the program from another: the next may index in another way. */
export const catalogOf = (records: SearchRecord[], code = ''): SearchCatalog => ({
	list: async () => records.map((record) => ({ url: record.url, kind: record.kind, digest: digest(JSON.stringify(record), code) })),
	async *read(urls) {
		const wanted = new Set(urls);
		yield records.filter(({ url }) => wanted.has(url));
	},
});

/** One catalog of several. */
export const joined = (...catalogs: SearchCatalog[]): SearchCatalog => ({
	list: async () => (await Promise.all(catalogs.map((catalog) => catalog.list()))).flat(),
	async *read(urls) {
		for (const catalog of catalogs) yield* catalog.read(urls);
	},
});

/** One digest over a list, whatever its order: equal when an index of it would be equal. */
export const digestOfList = (entries: CatalogEntry[]) => digest(...entries.map((entry) => `${entry.url} ${entry.digest}`).sort());
