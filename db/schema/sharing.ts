import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, unique, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { cases } from './cases.ts';
import { members } from './members.ts';

/** What colleagues see in the same event: whose eyes a commentary or an account has. */
export const VOICES = ['telecommunicator', 'clinician', 'lived-experience', 'officer', 'supervisor'] as const;

/**
 * A text on its way: the case itself, a new text of a published one, or a commentary on it. Its words are erased when the way ends, and when they are
 * published they stand in the publication alone; the row stays as the record of what happened.
 */
export const caseRevisions = sqliteTable(
	'case_revisions',
	{
		id: integer('id').primaryKey({ autoIncrement: true }),
		caseId: integer('case_id')
			.notNull()
			.references(() => cases.id, { onDelete: 'cascade' }),
		kind: text('kind', { enum: ['text', 'commentary'] }).notNull(),
		/** Of a commentary: whose eyes it has. */
		voice: text('voice', { enum: VOICES }),
		status: text('status', {
			enum: ['draft', 'submitted', 'in_review', 'awaiting_author', 'approved', 'published', 'retracted', 'declined', 'withdrawn', 'joined'],
		}).notNull(),
		statusAt: integer('status_at').notNull(),
		createdAt: integer('created_at').notNull(),
		/** When it was sent for review, the last time. */
		submittedAt: integer('submitted_at'),
		/** Another number whenever its words or codes changed: whoever signs or approves says which they read. */
		version: integer('version').notNull().default(1),
		/** Markdown, with the identities taken out on the author's own device. */
		body: text('body').notNull(),
		/** What is coded so far: fields of `case-document.ts`, as JSON. */
		document: text('document').notNull().default('{}'),
		/** What was decided about what was found, as types and counts, never words: JSON of `{ type, replaced, kept }`. */
		findings: text('findings').notNull().default('[]'),
		/** Direct identifiers that stay, with the author's reason: JSON of `{ words, reason }`. */
		kept: text('kept').notNull().default('[]'),
		/** How many details that could tell who it is about remain, and about how many people they fit. */
		quasi: integer('quasi').notNull().default(0),
		k: integer('k').notNull().default(0),
		/** What the author attested when it was sent: JSON of codes. */
		attested: text('attested').notNull().default('[]'),
		/** Of a new text of a published case: what readers are told changed, and whether it corrects something. */
		changeLine: text('change_line').notNull().default(''),
		isCorrection: integer('is_correction', { mode: 'boolean' }).notNull().default(false),
		/** Who reads it first. */
		claimedBy: integer('claimed_by').references(() => members.id, { onDelete: 'set null' }),
		/** Why it was declined, by class. */
		declined: text('declined'),
	},
	(t) => [
		index('case_revisions_queue').on(t.status, t.submittedAt),
		index('case_revisions_case').on(t.caseId, t.status),
		uniqueIndex('case_revisions_one_text')
			.on(t.caseId)
			.where(sql`kind = 'text' and status in ('draft', 'submitted', 'in_review', 'awaiting_author', 'approved')`),
	],
);

/**
 * The vault: who wrote what. The only place that joins a case and its author. A row goes with its member, or at publication when the author asked to be
 * forgotten. `key` is what the event log knows the author by, in this case and nowhere else.
 */
export const caseAuthors = sqliteTable(
	'case_authors',
	{
		id: integer('id').primaryKey({ autoIncrement: true }),
		caseId: integer('case_id')
			.notNull()
			.references(() => cases.id, { onDelete: 'cascade' }),
		/** Of a commentary: which. */
		revisionId: integer('revision_id').references(() => caseRevisions.id, { onDelete: 'cascade' }),
		memberId: integer('member_id')
			.notNull()
			.references(() => members.id, { onDelete: 'cascade' }),
		key: text('key').notNull().unique(),
		/** text: whoever shared it. account: a colleague who adds what they saw. commentary: of one revision. */
		part: text('part', { enum: ['text', 'account', 'commentary'] }).notNull(),
		/** Whether this row is erased at publication. */
		isForgotten: integer('is_forgotten', { mode: 'boolean' }).notNull().default(false),
		/** The version of the final text that they agreed to. */
		accepted: integer('accepted'),
		createdAt: integer('created_at').notNull(),
	},
	(t) => [
		unique('case_authors_once').on(t.caseId, t.memberId, t.revisionId),
		index('case_authors_member').on(t.memberId, t.caseId),
		index('case_authors_revision').on(t.revisionId),
	],
);

/** A code in the hands of an author: with it one reads how a case stands, withdraws it or takes it back. Only its hash, and nobody's name. */
export const caseReceipts = sqliteTable('case_receipts', {
	caseId: integer('case_id')
		.primaryKey()
		.references(() => cases.id, { onDelete: 'cascade' }),
	codeHash: text('code_hash').notNull().unique(),
});

/** A colleague's account of the same event, until it is part of the published text. */
export const caseAccounts = sqliteTable(
	'case_accounts',
	{
		/** The author's row in the vault. */
		authorId: integer('author_id')
			.primaryKey()
			.references(() => caseAuthors.id, { onDelete: 'cascade' }),
		caseId: integer('case_id')
			.notNull()
			.references(() => cases.id, { onDelete: 'cascade' }),
		voice: text('voice', { enum: VOICES }).notNull(),
		body: text('body').notNull(),
		findings: text('findings').notNull().default('[]'),
		kept: text('kept').notNull().default('[]'),
		savedAt: integer('saved_at').notNull(),
	},
	(t) => [index('case_accounts_case').on(t.caseId)],
);

/** A one-off link into one case, for fourteen days: for a colleague to add an account, or for a guest to review. Only the hash of its token. */
export const caseLinks = sqliteTable(
	'case_links',
	{
		id: integer('id').primaryKey({ autoIncrement: true }),
		caseId: integer('case_id')
			.notNull()
			.references(() => cases.id, { onDelete: 'cascade' }),
		/** Of a guest: what they review. */
		revisionId: integer('revision_id').references(() => caseRevisions.id, { onDelete: 'cascade' }),
		kind: text('kind', { enum: ['account', 'guest'] }).notNull(),
		tokenHash: text('token_hash').notNull().unique(),
		/** Of a guest: who they are to the people here, as a reviewer wrote: "a clinician of a neighboring county". */
		guest: text('guest').notNull().default(''),
		createdAt: integer('created_at').notNull(),
		expiresAt: integer('expires_at').notNull(),
		/** When a colleague used it. A guest's may be used until the review is over. */
		usedAt: integer('used_at'),
	},
	(t) => [index('case_links_case').on(t.caseId), index('case_links_revision').on(t.revisionId)],
);
