import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** A police department, a 911 center, a clinic: where a member works. */
export const agencies = sqliteTable('agencies', {
	id: integer('id').primaryKey(),
	name: text('name').notNull().unique(),
	type: text('type', { enum: ['police', 'sheriff', 'emergency-communications', 'behavioral-health', 'fire-ems', 'peer-organization', 'other'] }).notNull(),
	/** A US census division, as in the taxonomy of cases. */
	region: text('region').notNull(),
	/** How many people it serves: a band of the taxonomy of cases. */
	sizeBand: text('size_band').notNull(),
	createdAt: integer('created_at').notNull(),
});

/** A group of members who learn together for a time. */
export const cohorts = sqliteTable('cohorts', {
	id: integer('id').primaryKey(),
	slug: text('slug').notNull().unique(),
	name: text('name').notNull(),
	createdAt: integer('created_at').notNull(),
});

/** A person who joined. The row is deleted when they leave; what they wrote stays and names nobody. */
export const members = sqliteTable(
	'members',
	{
		id: integer('id').primaryKey(),
		/** The opaque key under which the event log knows them; forgotten with this row. */
		key: text('key').notNull().unique(),
		name: text('name').notNull(),
		/** Lower case, as it is compared. */
		email: text('email').notNull().unique(),
		role: text('role', { enum: ['member', 'reviewer', 'editor', 'moderator', 'admin'] }).notNull(),
		agencyId: integer('agency_id').references(() => agencies.id),
		passwordHash: text('password_hash').notNull(),
		/** Whether mail about threads is sent: for each new post within ten minutes, or not at all. */
		mail: text('mail', { enum: ['posts', 'none'] }).notNull(),
		suspendedAt: integer('suspended_at'),
		/** The sentence that an administrator gave; told to administrators and, at the sign-in, to the member. */
		suspendedReason: text('suspended_reason'),
		createdAt: integer('created_at').notNull(),
	},
	(t) => [
		index('members_agency').on(t.agencyId),
		index('members_role').on(t.role),
		index('members_suspended').on(t.suspendedAt).where(sql`suspended_at is not null`),
	],
);

export const cohortMembers = sqliteTable(
	'cohort_members',
	{
		cohortId: integer('cohort_id')
			.notNull()
			.references(() => cohorts.id, { onDelete: 'cascade' }),
		memberId: integer('member_id')
			.notNull()
			.references(() => members.id, { onDelete: 'cascade' }),
		/** Whether they may invite into it. A relation, not a role. */
		isFacilitator: integer('is_facilitator', { mode: 'boolean' }).notNull(),
	},
	(t) => [primaryKey({ columns: [t.cohortId, t.memberId] }), index('cohort_members_member').on(t.memberId)],
);

/** A way in for one person: single use, seven days, only the hash of its token. */
export const invitations = sqliteTable(
	'invitations',
	{
		id: integer('id').primaryKey(),
		tokenHash: text('token_hash').notNull().unique(),
		/** `null`: the first administrator's, whose address is not known yet. */
		email: text('email'),
		role: text('role', { enum: ['member', 'reviewer', 'editor', 'moderator', 'admin'] }).notNull(),
		agencyId: integer('agency_id').references(() => agencies.id),
		cohortId: integer('cohort_id').references(() => cohorts.id),
		/** `null`: the command line or the first start. */
		invitedBy: integer('invited_by').references(() => members.id, { onDelete: 'set null' }),
		createdAt: integer('created_at').notNull(),
		expiresAt: integer('expires_at').notNull(),
		redeemedAt: integer('redeemed_at'),
	},
	(t) => [index('invitations_email').on(t.email), index('invitations_created_at').on(t.createdAt), index('invitations_open').on(t.redeemedAt, t.expiresAt)],
);
