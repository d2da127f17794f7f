import { FACETS, type Facet, facetLabel, isFacet } from './case-facets.ts';

/** What narrows a list: each facet with the codes asked for, of which a case must carry every one. */
export type Narrowing = Partial<Record<Facet, string[]>>;

/** What an address asks for (`?technique=validate`). Codes that do not exist ask for nothing. */
export function narrowingIn(query: URLSearchParams): Narrowing {
	const narrowing: Narrowing = {};
	for (const [name, code] of query) {
		if (isFacet(name) && facetLabel(name, code) !== null) narrowing[name] = [...new Set([...(narrowing[name] ?? []), code])];
	}
	return narrowing;
}

const ORDER = Object.keys(FACETS);

/** Every code of a narrowing, in the order of the facets. */
export const codesIn = (narrowing: Narrowing): { facet: Facet; code: string }[] =>
	(Object.entries(narrowing) as [Facet, string[]][])
		.toSorted(([a], [b]) => ORDER.indexOf(a) - ORDER.indexOf(b))
		.flatMap(([facet, codes]) => codes.toSorted().map((code) => ({ facet, code })));

/** The address of a page of the list. One list has one address, whatever the order in which its codes were chosen. */
export function casesAddress(narrowing: Narrowing, page = 1): string {
	const query = codesIn(narrowing).map(({ facet, code }) => `${facet}=${code}`);
	if (page > 1) query.push(`page=${page}`);
	return query.length > 0 ? `/cases?${query.join('&')}` : '/cases';
}
