import { blob, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { members } from './members.ts';

/** A signed-in browser. The cookie holds `id.secret`; only the SHA-256 of the secret stands here. */
export const sessions = sqliteTable(
	'sessions',
	{
		id: text('id').primaryKey(),
		secretHash: blob('secret_hash', { mode: 'buffer' }).notNull(),
		memberId: integer('member_id')
			.notNull()
			.references(() => members.id, { onDelete: 'cascade' }),
		createdAt: integer('created_at').notNull(),
		/** Written at most once an hour. */
		usedAt: integer('used_at').notNull(),
		/** When the password was last given in it. */
		provedAt: integer('proved_at').notNull(),
		/** The browser in words: "Firefox on Windows". */
		device: text('device').notNull(),
	},
	(t) => [index('sessions_member').on(t.memberId)],
);

/** From where people signed in: a table of its own, emptied after 90 days. */
export const signInAddresses = sqliteTable(
	'sign_in_addresses',
	{
		id: integer('id').primaryKey(),
		/** The opaque key of a member, as in the event log. */
		actorKey: text('actor_key').notNull(),
		address: text('address').notNull(),
		at: integer('at').notNull(),
	},
	(t) => [index('sign_in_addresses_at').on(t.at)],
);

/** Failed tries by whom or where they were made (hashed), for the limits on guessing. */
export const attempts = sqliteTable(
	'attempts',
	{
		key: text('key').primaryKey(),
		/** Failures within the window that began at `since`. */
		failures: integer('failures').notNull(),
		since: integer('since').notNull(),
		blockedUntil: integer('blocked_until').notNull(),
	},
	(t) => [index('attempts_since').on(t.since)],
);

/** A way to a new password: single use, an hour, only the hash of its token. One a member: a new one voids the old. */
export const passwordResets = sqliteTable('password_resets', {
	memberId: integer('member_id')
		.primaryKey()
		.references(() => members.id, { onDelete: 'cascade' }),
	tokenHash: text('token_hash').notNull().unique(),
	expiresAt: integer('expires_at').notNull(),
});
