import { escapeHtml } from '#src/lib/html.ts';
import { BEFORE_TERMS, type SearchRecord } from './record.ts';

/** A record as the page that Pagefind reads: weighted title and terms, headings with ids. Kind and filters stand in a file of our own. */
export function pagefindHtml(record: SearchRecord): string {
	const sections = record.sections.map(
		({ id, heading, text }) =>
			`${heading ? `<h2 id="${escapeHtml(id)}" data-pagefind-weight="3">${escapeHtml(heading)}</h2>` : ''}<p data-pagefind-weight="0.3">${escapeHtml(text)}</p>`,
	);
	return [
		'<!doctype html><html lang="en"><body><main data-pagefind-body>',
		`<h1 data-pagefind-weight="10" data-pagefind-meta="title">${escapeHtml(record.title)}</h1>`,
		`<p data-pagefind-weight="4" data-pagefind-meta="summary">${escapeHtml(record.summary)}</p>`,
		...sections,
		`<p data-pagefind-weight="9">${BEFORE_TERMS} ${escapeHtml(record.terms.join('. '))}</p>`,
		'</main></body></html>',
	].join('');
}
