import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { members } from './members.ts';

/** How far a member has come on a way in: a step they say they are done with. Theirs alone to know. */
export const pathSteps = sqliteTable(
	'path_steps',
	{
		memberId: integer('member_id')
			.notNull()
			.references(() => members.id, { onDelete: 'cascade' }),
		/** Of `content/paths.yaml`. */
		role: text('role').notNull(),
		step: text('step').notNull(),
		doneAt: integer('done_at').notNull(),
	},
	(t) => [primaryKey({ columns: [t.memberId, t.role, t.step] })],
);
