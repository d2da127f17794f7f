import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/**
 * What happened, in order. Triggers refuse every change, and every deletion within a year or of what happened to a case (S37, S42). No foreign
 * keys, since rows outlive their subjects; no words of a story, no names: people stand here by an opaque key that is forgotten when they leave.
 */
export const events = sqliteTable(
	'events',
	{
		id: integer('id').primaryKey({ autoIncrement: true }),
		name: text('name').notNull(),
		at: integer('at').notNull(),
		actorKey: text('actor_key').notNull(),
		subject: text('subject').notNull(),
		requestId: text('request_id').notNull(),
	},
	(t) => [index('events_subject').on(t.subject, t.id), index('events_at').on(t.at)],
);
