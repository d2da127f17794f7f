import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Everything public as the search sees it. `search_words` (FTS5, see the migrations) holds the words under the same row id. */
export const searchRecords = sqliteTable(
	'search_records',
	{
		id: integer('id').primaryKey(),
		url: text('url').notNull().unique(),
		kind: text('kind', { enum: ['guide', 'case', 'practice', 'term', 'page'] }).notNull(),
		title: text('title').notNull(),
		summary: text('summary').notNull(),
		/** Headings, other names, and labels of codes: weighed between title and words. */
		terms: text('terms').notNull(),
		words: text('words').notNull(),
		digest: text('digest').notNull(),
		filters: text('filters').notNull(),
	},
	(t) => [index('search_records_kind').on(t.kind)],
);
