import type { SearchRecord } from '#src/features/search/record.ts';

/** A search record of an invented guide, with what a test changes about it; `words` is its running text. */
export function searchRecord({ words = 'Plain words about nothing much.', ...changes }: Partial<SearchRecord> & { words?: string } = {}): SearchRecord {
	return {
		url: '/guides/an-invented-guide',
		kind: 'guide',
		title: 'An invented guide',
		summary: 'What this guide holds, in one sentence.',
		terms: [],
		sections: [{ id: '', heading: '', text: words }],
		filters: {},
		...changes,
	};
}
