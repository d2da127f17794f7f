import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, unique, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { cases } from './cases.ts';
import { agencies, members } from './members.ts';
import { caseLinks, caseRevisions, VOICES } from './sharing.ts';

/** That somebody read a version of a text with both checklists and found nobody in it. Falls when the text goes back. */
export const caseSignatures = sqliteTable(
	'case_signatures',
	{
		id: integer('id').primaryKey({ autoIncrement: true }),
		revisionId: integer('revision_id')
			.notNull()
			.references(() => caseRevisions.id, { onDelete: 'cascade' }),
		memberId: integer('member_id').references(() => members.id, { onDelete: 'set null' }),
		guestId: integer('guest_id').references(() => caseLinks.id, { onDelete: 'set null' }),
		agencyId: integer('agency_id').references(() => agencies.id),
		/** Whether they belong to another agency than every author. */
		isFromElsewhere: integer('is_from_elsewhere', { mode: 'boolean' }).notNull(),
		version: integer('version').notNull(),
		/** What of both checklists was ticked: JSON of codes. */
		checks: text('checks').notNull(),
		/** What they searched for to find out who it is: JSON. */
		terms: text('terms').notNull(),
		at: integer('at').notNull(),
	},
	(t) => [
		index('case_signatures_revision').on(t.revisionId),
		index('case_signatures_of_guest').on(t.guestId),
		uniqueIndex('case_signatures_member').on(t.revisionId, t.memberId).where(sql`member_id is not null`),
		uniqueIndex('case_signatures_guest').on(t.revisionId, t.guestId).where(sql`guest_id is not null`),
	],
);

/** What authors and reviewers say to each other about a text. An author's own words carry no name. Erased when the way of the text ends. */
export const caseComments = sqliteTable(
	'case_comments',
	{
		id: integer('id').primaryKey({ autoIncrement: true }),
		revisionId: integer('revision_id')
			.notNull()
			.references(() => caseRevisions.id, { onDelete: 'cascade' }),
		/** `null`: an author, a guest, or somebody who has left. */
		memberId: integer('member_id').references(() => members.id, { onDelete: 'set null' }),
		guestId: integer('guest_id').references(() => caseLinks.id, { onDelete: 'set null' }),
		by: text('by', { enum: ['author', 'reviewer', 'guest', 'editor'] }).notNull(),
		/** suggestion: other words for a passage, which the author takes or leaves. */
		kind: text('kind', { enum: ['comment', 'suggestion', 'return', 'decline'] }).notNull(),
		/** Where the passage stands: `body`, `title`, `summary`; "" for the whole. */
		field: text('field').notNull().default(''),
		passage: text('passage').notNull().default(''),
		/** Of a suggestion: what would stand there. */
		instead: text('instead').notNull().default(''),
		text: text('text').notNull(),
		at: integer('at').notNull(),
		settled: text('settled', { enum: ['taken', 'left', 'done'] }),
	},
	(t) => [index('case_comments_revision').on(t.revisionId, t.id), index('case_comments_of_guest').on(t.guestId)],
);

/** That two submissions tell one event, as a reviewer thinks: they become one when both authors agree. */
export const caseJoins = sqliteTable(
	'case_joins',
	{
		/** The one that becomes an account within the other. */
		joinedId: integer('joined_id')
			.primaryKey()
			.references(() => cases.id, { onDelete: 'cascade' }),
		primaryId: integer('primary_id')
			.notNull()
			.references(() => cases.id, { onDelete: 'cascade' }),
		proposedBy: integer('proposed_by').references(() => members.id, { onDelete: 'set null' }),
		proposedAt: integer('proposed_at').notNull(),
		joinedAgrees: integer('joined_agrees', { mode: 'boolean' }).notNull().default(false),
		primaryAgrees: integer('primary_agrees', { mode: 'boolean' }).notNull().default(false),
	},
	(t) => [index('case_joins_primary').on(t.primaryId)],
);

/** A published commentary: what a colleague with other eyes sees in a case. Deleted when the case is retracted. */
export const caseCommentaries = sqliteTable(
	'case_commentaries',
	{
		/** The revision that it was. */
		id: integer('id').primaryKey(),
		caseId: integer('case_id')
			.notNull()
			.references(() => cases.id, { onDelete: 'cascade' }),
		voice: text('voice', { enum: VOICES }).notNull(),
		body: text('body').notNull(),
		bodyHtml: text('body_html').notNull(),
		publishedAt: integer('published_at').notNull(),
	},
	(t) => [index('case_commentaries_case').on(t.caseId)],
);

/** What a member is told of a case inside the site: one unread row a text and kind. */
export const caseNotices = sqliteTable(
	'case_notices',
	{
		id: integer('id').primaryKey({ autoIncrement: true }),
		memberId: integer('member_id')
			.notNull()
			.references(() => members.id, { onDelete: 'cascade' }),
		caseId: integer('case_id')
			.notNull()
			.references(() => cases.id, { onDelete: 'cascade' }),
		revisionId: integer('revision_id').references(() => caseRevisions.id, { onDelete: 'cascade' }),
		kind: text('kind').notNull(),
		at: integer('at').notNull(),
		readAt: integer('read_at'),
	},
	(t) => [
		index('case_notices_member').on(t.memberId, t.readAt, t.at),
		index('case_notices_case').on(t.caseId),
		uniqueIndex('case_notices_unread').on(t.memberId, t.caseId, t.revisionId, t.kind).where(sql`read_at is null`),
	],
);

/** A narrowing of the list that a member wants to be told of. */
export const savedSearches = sqliteTable(
	'saved_searches',
	{
		id: integer('id').primaryKey({ autoIncrement: true }),
		memberId: integer('member_id')
			.notNull()
			.references(() => members.id, { onDelete: 'cascade' }),
		/** The list's address: `/cases?technique=validate`. */
		address: text('address').notNull(),
		createdAt: integer('created_at').notNull(),
		/** Cases published up to here were told of. */
		toldTo: integer('told_to').notNull(),
	},
	(t) => [unique('saved_searches_once').on(t.memberId, t.address)],
);
