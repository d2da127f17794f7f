import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { members } from './members.ts';

/** What a member says is wrong on a page of the editors, until an editor has dealt with it. */
export const corrections = sqliteTable(
	'corrections',
	{
		id: integer('id').primaryKey({ autoIncrement: true }),
		/** The page's address: `/guides/rapport-basics`. */
		page: text('page').notNull(),
		text: text('text').notNull(),
		memberId: integer('member_id')
			.notNull()
			.references(() => members.id, { onDelete: 'cascade' }),
		createdAt: integer('created_at').notNull(),
	},
	(t) => [index('corrections_member').on(t.memberId)],
);
