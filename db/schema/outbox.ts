import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { cases } from './cases.ts';
import { threads } from './discussions.ts';
import { members } from './members.ts';

/** Mail that is to be sent, written in the same transaction as what it tells. A row is deleted a while after it was sent. */
export const outbox = sqliteTable(
	'outbox',
	{
		id: integer('id').primaryKey({ autoIncrement: true }),
		/**
		 * thread: new posts for a member, told at sending time. case: there is news of a case that a member takes part in. cases: new ones that a saved search
		 * finds. The others carry a link that must stay secret.
		 */
		kind: text('kind', { enum: ['thread', 'case', 'cases', 'invitation', 'password-reset', 'password-changed'] }).notNull(),
		memberId: integer('member_id').references(() => members.id, { onDelete: 'cascade' }),
		threadId: integer('thread_id').references(() => threads.id, { onDelete: 'cascade' }),
		caseId: integer('case_id').references(() => cases.id, { onDelete: 'cascade' }),
		/** What the template needs (address, link), sealed with the key of the data folder. Erased when it was sent. */
		sealed: text('sealed'),
		/** Stable over all tries, so that a mail that arrived twice is known to be one. */
		messageId: text('message_id').notNull().unique(),
		createdAt: integer('created_at').notNull(),
		/** Not before this moment. */
		dueAt: integer('due_at').notNull(),
		tries: integer('tries').notNull(),
		lastError: text('last_error'),
		sentAt: integer('sent_at'),
		/** Given up after the last try; an administrator can try again. */
		deadAt: integer('dead_at'),
	},
	(t) => [
		index('outbox_due').on(t.sentAt, t.deadAt, t.dueAt),
		uniqueIndex('outbox_one_a_thread').on(t.memberId, t.threadId).where(sql`sent_at is null and dead_at is null and kind = 'thread'`),
		uniqueIndex('outbox_one_a_case').on(t.memberId, t.caseId).where(sql`sent_at is null and dead_at is null and kind = 'case'`),
		index('outbox_case').on(t.caseId).where(sql`case_id is not null`),
		uniqueIndex('outbox_one_of_cases').on(t.memberId).where(sql`sent_at is null and dead_at is null and kind = 'cases'`),
	],
);
