/** What kind of thing a search result is, with the word over its group. */
export const KINDS = { guide: 'Guides', case: 'Cases', practice: 'Practices', term: 'Glossary', page: 'About Rapport' } as const;

export type Kind = keyof typeof KINDS;

/** The filters of the search, in the order they are offered. */
export const FILTERS = { role: 'Role', technique: 'Technique', call: 'Call', lane: 'Who told it' } as const;

export type Filter = keyof typeof FILTERS;

/** Stands between a page's text and its terms in an index: an excerpt ends here, since terms may name the place of a case. */
export const BEFORE_TERMS = '¦';

/** One public thing that can be found: the same for Pagefind, FTS5 and any later index. */
export interface SearchRecord {
	/** Path, with a fragment for a glossary term. */
	url: string;
	kind: Kind;
	title: string;
	summary: string;
	/** Words that lead here and weigh more than running text: other names, labels of codes, places. */
	terms: string[];
	sections: { id: string; heading: string; text: string }[];
	filters: Partial<Record<Filter, string[]>>;
}
