/** What others take for the same: measured by us on the same corpus in November 2026, unless `from` says who published it. */

export interface Peer {
	name: string;
	value: number;
	from?: string;
}

/** Server CPU milliseconds for a page of a thread with 51 posts, as a member; Flarum's page holds 20. */
export const THREAD_CPU: Peer[] = [
	{ name: 'NodeBB 4.11', value: 34.7 },
	{ name: 'MyBB 1.8', value: 60 },
	{ name: 'Flarum 1.8 (20 posts)', value: 191 },
	{ name: 'bbPress 2.6', value: 202 },
];

/** The same thread without anything around it: what the parts that we use allow. */
export const THREAD_FLOORS: Peer[] = [
	{ name: 'plain Astro 7 and libSQL', value: 2.7 },
	{ name: 'node:http and libSQL', value: 0.6 },
];

/** Kilobytes on the wire of a guide's first visit, fonts included. */
export const GUIDE_WEIGHT: Peer[] = [
	{ name: 'Starlight 0.42', value: 57.8 },
	{ name: 'WordPress 6.1', value: 64.4 },
	{ name: 'VitePress 1.6', value: 214.5 },
	{ name: 'MkDocs Material 8.2', value: 281.7 },
	{ name: 'Docusaurus 3.10', value: 286.4 },
];

/** Kilobytes on the wire of a thread's first visit as a member, fonts included. */
export const THREAD_WEIGHT: Peer[] = [
	{ name: 'MyBB 1.8', value: 104 },
	{ name: 'bbPress 2.6', value: 111 },
	{ name: 'Flarum 1.8 (20 posts)', value: 368 },
	{ name: 'NodeBB 4.11 (gzip)', value: 683 },
];

/** Milliseconds until a reply is posted, one after another, median. */
export const REPLY: Peer[] = [
	{ name: 'NodeBB 4.11', value: 10.8 },
	{ name: 'MyBB 1.8', value: 28.5 },
	{ name: 'bbPress 2.6', value: 55.5 },
	{ name: 'Flarum 1.8', value: 151 },
];

/** Kilobytes for the first search in the browser, on 220 pages. */
export const SEARCH_WEIGHT: Peer[] = [
	{ name: 'Starlight (Pagefind)', value: 145 },
	{ name: 'MkDocs Material', value: 213 },
	{ name: 'VitePress (local)', value: 261 },
	{ name: 'Docusaurus (local)', value: 893 },
];

/** Megabytes in memory at rest. */
export const MEMORY: Peer[] = [
	{ name: 'PHP-FPM, MariaDB, nginx', value: 340 },
	{ name: 'NodeBB and Redis', value: 376 },
	{ name: 'Discourse (asks for)', value: 1000, from: 'the least that its installation guide asks for (docs/INSTALL.md)' },
];

/** What others publish of themselves or of the web, and where. */
export const PUBLISHED: { what: string; figure: string; from: string }[] = [
	{ what: 'Starlight, first visit', figure: 'less than 50 kB', from: 'its page on environmental impact' },
	{ what: 'Pagefind, search in 10,000 pages', figure: 'under 300 kB', from: 'pagefind.app' },
	{ what: 'Discourse, memory', figure: '1 GB and swap at least, 2 GB recommended', from: 'its installation guide' },
	{ what: 'Flarum 2.0 beta, one discussion', figure: '0.3 s, 287 queries', from: 'a profile in its community (d/38960)' },
	{ what: 'Median page on a phone', figure: '2,559 kB', from: 'HTTP Archive, July 2025' },
	{ what: 'Good Core Web Vitals', figure: 'LCP 2.5 s, CLS 0.1 or less', from: 'web.dev' },
];
