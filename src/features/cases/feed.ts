import { escapeHtml } from '#src/lib/html.ts';
import type { CaseInList } from './queries.ts';

const LICENCE = 'https://creativecommons.org/licenses/by/4.0/';
const AUTHOR = 'Rapport';

/** Published cases as an Atom feed: titles and summaries, newest first. */
export function atomFeed(cases: CaseInList[], origin: string): string {
	const updated = cases.reduce((latest, { updatedAt }) => Math.max(latest, updatedAt.getTime()), 0);
	const entries = cases.map(
		({ slug, title, summary, publishedAt, updatedAt }) =>
			`<entry><id>${origin}/cases/${slug}</id><title>${escapeHtml(title)}</title><link href="${origin}/cases/${slug}"/><published>${publishedAt.toISOString()}</published><updated>${updatedAt.toISOString()}</updated><summary>${escapeHtml(summary)}</summary></entry>`,
	);
	return `<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom"><id>${origin}/</id><title>Rapport: new cases</title><link href="${origin}/"/><link rel="self" href="${origin}/feed.xml"/><updated>${new Date(updated).toISOString()}</updated><author><name>${AUTHOR}</name></author><rights>CC BY 4.0, ${LICENCE}</rights>${entries.join('')}</feed>\n`;
}

/** The same as JSON Feed 1.1. */
export function jsonFeed(cases: CaseInList[], origin: string): object {
	return {
		version: 'https://jsonfeed.org/version/1.1',
		title: 'Rapport: new cases',
		home_page_url: `${origin}/`,
		feed_url: `${origin}/feed.json`,
		language: 'en-US',
		authors: [{ name: AUTHOR }],
		items: cases.map(({ slug, title, summary, publishedAt, updatedAt }) => ({
			id: `${origin}/cases/${slug}`,
			url: `${origin}/cases/${slug}`,
			title,
			summary,
			content_text: summary,
			date_published: publishedAt.toISOString(),
			date_modified: updatedAt.toISOString(),
		})),
	};
}
