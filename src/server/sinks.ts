/** A surface that shows cases: what a retraction must reach. */
export interface CaseSink {
	name: string;
	/** Source files of ours that put cases on it. A file that reads cases and stands in no sink fails a test. */
	shownBy: string[];
	/** Addresses at which a reader would meet a case of this slug, or the thread about it. Files of the search index are given by their folder, `/pagefind/`. */
	addresses: (slug: string, thread: number) => string[];
	/** Who is shown it, where not everybody is. */
	isFor?: 'members' | 'editors';
	/** Whether an address of it may go on naming the slug, with none of the case's words. */
	keepsSlug?: boolean;
}

/** Every surface that shows cases. A new one registers here before it ships. */
export const CASE_SINKS: CaseSink[] = [
	{
		name: 'page',
		shownBy: ['src/pages/cases/[slug].astro', 'src/features/cases/cases-to-compare.ts'],
		addresses: (slug) => [`/cases/${slug}`],
		keepsSlug: true,
	},
	{ name: 'roll-call kit', shownBy: ['src/pages/cases/[slug]/roll-call.astro'], addresses: (slug) => [`/cases/${slug}/roll-call`], keepsSlug: true },
	{ name: 'picture for sharing', shownBy: ['src/pages/social/[kind]/[slug].png.ts'], addresses: (slug) => [`/social/cases/${slug}.png`], keepsSlug: true },
	{ name: 'replay', shownBy: ['src/pages/cases/[slug]/replay.astro'], addresses: (slug) => [`/cases/${slug}/replay`], keepsSlug: true },
	{
		name: 'beside another case',
		shownBy: ['src/pages/cases/compare.astro', 'src/features/cases/cases-to-compare.ts'],
		addresses: (slug) => [`/cases/compare?a=the-call-he-answered&b=${slug}`, '/cases/compare', '/cases/the-call-he-answered'],
	},
	{ name: 'log of changes', shownBy: ['src/pages/cases/changes.astro', 'src/features/cases/ChangeLog.astro'], addresses: () => ['/cases/changes'] },
	{
		name: 'saved searches',
		shownBy: ['src/pages/my/searches.astro', 'src/features/cases/saved-searches.ts'],
		addresses: () => ['/my/searches'],
		isFor: 'members',
	},
	{
		name: 'list and plot',
		shownBy: ['src/pages/cases/index.astro', 'src/features/cases/BrowseCases.astro'],
		addresses: () => ['/cases', '/cases?technique=slow-down', '/cases?lane=agency-published'],
	},
	{ name: 'front page', shownBy: ['src/features/cases/FrontCases.astro', 'src/features/guides/DoorLinks.astro'], addresses: () => ['/'] },
	{ name: 'feeds', shownBy: ['src/pages/feed.xml.ts', 'src/pages/feed.json.ts'], addresses: () => ['/feed.xml', '/feed.json'] },
	{ name: 'sitemap', shownBy: ['src/pages/sitemap.xml.ts'], addresses: () => ['/sitemap.xml'] },
	{ name: 'guide slots', shownBy: ['src/server/slots.ts'], addresses: () => ['/guides/rapport-basics'] },
	{ name: 'search on the server', shownBy: ['src/features/cases/case-catalog.ts'], addresses: (slug) => [`/search?q=${slug.replaceAll('-', '+')}`] },
	{ name: 'pages near a wrong address', shownBy: ['src/features/cases/case-catalog.ts'], addresses: (slug) => [`/somewhere/${slug}`] },
	{ name: 'search in the browser', shownBy: ['src/features/cases/case-catalog.ts'], addresses: () => ['/pagefind/'] },
	{
		name: 'thread about the case',
		shownBy: ['src/features/discussions/open-case-thread.ts'],
		addresses: (_, thread) => [`/t/${thread}`, `/t/${thread}?answer=1&quote=1`, `/t/${thread}/1/history`, '/discussions/cases'],
		isFor: 'members',
	},
	{ name: 'list of what the search must hide', shownBy: ['src/pages/search/state.json.ts'], addresses: () => ['/search/state.json'], keepsSlug: true },
	{
		name: 'published cases at the desk',
		shownBy: ['src/pages/desk/published/index.astro', 'src/pages/desk/published/[slug].astro'],
		addresses: (slug) => ['/desk/published', `/desk/published/${slug}`],
		isFor: 'editors',
	},
];
