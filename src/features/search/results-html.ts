import { escapeHtml } from '#src/lib/html.ts';
import type { ChosenFilters, Hit } from './hit.ts';
import { FILTERS, type Filter, KINDS, type Kind } from './record.ts';

/** What a question found: the hits to show, and how many there are of each kind and filter value. */
export interface Found {
	question: string;
	kind: Kind | null;
	filters: ChosenFilters;
	/** Best first; already narrowed to the kind and filters chosen. */
	hits: Hit[];
	/** How many hits there are, shown or not. */
	total: number;
	kinds: Partial<Record<Kind, number>>;
	values: Partial<Record<Filter, Record<string, number>>>;
}

export const SUGGESTIONS = [
	'he won’t open the door',
	'caller hates being called sir',
	'how long does trust take',
	'naming a feeling',
	'warm handover',
	'how are identities taken out',
];

/** The address of the search with one thing changed; `null` takes a filter out. */
export function searchAddress(
	{ question, kind, filters }: Pick<Found, 'question' | 'kind' | 'filters'>,
	change: { kind?: Kind | null; filter?: [Filter, string | null] } = {},
): string {
	const query = new URLSearchParams({ q: question });
	const wanted = change.kind === undefined ? kind : change.kind;
	if (wanted) query.set('kind', wanted);
	for (const filter of Object.keys(FILTERS) as Filter[]) {
		const value = change.filter?.[0] === filter ? change.filter[1] : filters[filter];
		if (value) query.set(filter, value);
	}
	return `/search?${query}`;
}

/** The part of the search page under its field, as HTML: the same from the server and in the browser. */
export function resultsHtml(found: Found): string {
	if (found.question.trim() === '') return emptyHtml();
	const narrowed = found.kind !== null || Object.keys(found.filters).length > 0;
	if (found.total === 0 && !narrowed) return nothingHtml(found.question);
	return `<div class="columns"><div>${statusHtml(found, narrowed)}${groupsHtml(found)}</div>${filtersHtml(found)}</div>`;
}

function statusHtml(found: Found, narrowed: boolean): string {
	const words = found.total === 0 ? 'Nothing of this kind' : found.total === 1 ? 'One result' : `${found.total} results`;
	const clear = narrowed ? ` <a href="${escapeHtml(searchAddress({ question: found.question, kind: null, filters: {} }))}">Search everything</a>` : '';
	return `<p class="status">${words} for “${escapeHtml(found.question)}”.${clear}</p>`;
}

function groupsHtml(found: Found): string {
	const kinds = [...new Set(found.hits.map(({ kind }) => kind))];
	return kinds
		.map((kind) => {
			const hits = found.hits.filter((hit) => hit.kind === kind);
			const n = found.kinds[kind] ?? hits.length;
			const more =
				n > hits.length && found.kind === null ? `<p><a href="${escapeHtml(searchAddress(found, { kind }))}">All ${n} in ${KINDS[kind]}</a></p>` : '';
			return `<section><h2>${KINDS[kind]}</h2><ul class="plain">${hits.map(hitHtml).join('')}</ul>${more}</section>`;
		})
		.join('');
}

const hitHtml = ({ url, kind, title, summary, excerpt }: Hit) =>
	`<li><h3><a href="${escapeHtml(url)}">${escapeHtml(title)}</a></h3><p>${kind !== 'term' && excerpt.includes('<mark>') ? excerpt : escapeHtml(summary)}</p></li>`;

function filtersHtml(found: Found): string {
	const kinds = (Object.keys(KINDS) as Kind[]).filter((kind) => found.kinds[kind] || found.kind === kind);
	const kindLinks = kinds.map((kind) =>
		choice(searchAddress(found, { kind: found.kind === kind ? null : kind }), KINDS[kind], found.kinds[kind] ?? 0, found.kind === kind),
	);
	const groups = (Object.keys(FILTERS) as Filter[]).flatMap((filter) => {
		const values = Object.entries(found.values[filter] ?? {}).sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
		if (values.length === 0) return [];
		const links = values
			.slice(0, 12)
			.map(([value, n]) =>
				choice(searchAddress(found, { filter: [filter, found.filters[filter] === value ? null : value] }), value, n, found.filters[filter] === value),
			);
		return [`<section><h2>${FILTERS[filter]}</h2><ul class="plain">${links.join('')}</ul></section>`];
	});
	return `<nav aria-label="Narrow the results"><section><h2>Kind</h2><ul class="plain">${kindLinks.join('')}</ul></section>${groups.join('')}</nav>`;
}

const choice = (href: string, label: string, n: number, isChosen: boolean) =>
	`<li><a href="${escapeHtml(href)}"${isChosen ? ' aria-current="true"' : ''}>${escapeHtml(label)}${isChosen ? '<span class="hide">, chosen; take this out</span>' : ''}</a> <span class="n">${n}</span></li>`;

function emptyHtml(): string {
	const links = SUGGESTIONS.map((question) => `<li><a href="/search?${new URLSearchParams({ q: question })}">${escapeHtml(question)}</a></li>`);
	return `<div class="empty"><h2>Ask it as you would say it</h2><p>Cases, guides, the glossary and the pages about Rapport are searched together. For example:</p><ul class="plain">${links.join('')}</ul></div>`;
}

function nothingHtml(question: string): string {
	return `<div class="empty"><h2>Nothing here speaks of “${escapeHtml(question)}”</h2><p>Check the spelling, or try fewer and plainer words: what the person did, what you saw, what you want to do. Place names and names of people are taken out of our cases, so they seldom help.</p><p>You can also look through <a href="/cases">all cases</a>, <a href="/guides">all guides</a> or <a href="/glossary">the glossary</a>.</p></div>`;
}
