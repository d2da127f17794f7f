import { escapeHtml } from '#src/lib/html.ts';
import { FILTERS, type Filter, type SearchRecord } from './record.ts';

/** A record as the page that Pagefind reads: weighted title and terms, headings with ids, filters. */
export function pagefindHtml(record: SearchRecord): string {
	const filters = (Object.keys(FILTERS) as Filter[]).flatMap((filter) =>
		(record.filters[filter] ?? []).map((value) => tag('span', `data-pagefind-filter="${filter}"`, value)),
	);
	const sections = record.sections.map(
		({ id, heading, text }) => `${heading ? `<h2 id="${escapeHtml(id)}">${escapeHtml(heading)}</h2>` : ''}<p>${escapeHtml(text)}</p>`,
	);
	return [
		'<!doctype html><html lang="en"><body><main data-pagefind-body>',
		`<h1 data-pagefind-weight="10" data-pagefind-meta="title">${escapeHtml(record.title)}</h1>`,
		tag('span', 'data-pagefind-filter="kind" data-pagefind-meta="kind"', record.kind),
		`<p data-pagefind-weight="3" data-pagefind-meta="summary">${escapeHtml(record.summary)}</p>`,
		...sections,
		`<p data-pagefind-weight="5">${escapeHtml(record.terms.join('. '))}</p>`,
		...filters,
		'</main></body></html>',
	].join('');
}

const tag = (name: string, attributes: string, text: string) => `<${name} hidden ${attributes}>${escapeHtml(text)}</${name}>`;
