import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** A case in any state. Its words live in `case_publications`; this row outlives them as the tombstone. */
export const cases = sqliteTable(
	'cases',
	{
		id: integer('id').primaryKey(),
		/** Permanent, never reused: names neither place nor means. Until a member's case is published, letters that say nothing. */
		slug: text('slug').notNull().unique(),
		/** What the public sees of it. Where its text stands in the work of authors and reviewers, its revisions say. */
		status: text('status', { enum: ['unpublished', 'published', 'retracted'] }).notNull(),
		/** `editors`: a file of `content/cases`, mirrored at start. `members`: shared by a member. `synthetic`: of a corpus to measure with. */
		origin: text('origin', { enum: ['editors', 'members', 'synthetic'] }).notNull(),
		createdAt: integer('created_at').notNull(),
	},
	(t) => [index('cases_status').on(t.status)],
);

/** The frozen public text of a published case: one row a case, deleted when it is retracted. */
export const casePublications = sqliteTable(
	'case_publications',
	{
		caseId: integer('case_id')
			.primaryKey()
			.references(() => cases.id, { onDelete: 'cascade' }),
		title: text('title').notNull(),
		summary: text('summary').notNull(),
		/** The validated fields of `case-document.ts`, as JSON. */
		document: text('document').notNull(),
		/** The body as it was written, in Markdown, and as it is shown. */
		body: text('body').notNull().default(''),
		bodyHtml: text('body_html').notNull(),
		/** SHA-256 of the file it mirrors and of the mirror's own version. */
		digest: text('digest').notNull(),
		publishedAt: integer('published_at').notNull(),
		updatedAt: integer('updated_at').notNull(),
	},
	(t) => [
		index('case_publications_published_at').on(t.publishedAt, t.caseId),
		/** By when each is read again. */
		index('case_publications_review_by').on(sql`document ->> 'reviewBy'`),
	],
);

/** The codes by which a published case is found, one row a code. */
export const caseFacets = sqliteTable(
	'case_facets',
	{
		caseId: integer('case_id')
			.notNull()
			.references(() => cases.id, { onDelete: 'cascade' }),
		facet: text('facet').notNull(),
		code: text('code').notNull(),
	},
	(t) => [primaryKey({ columns: [t.caseId, t.facet, t.code] }), index('case_facets_code').on(t.facet, t.code, t.caseId)],
);

/** Why and when a case was taken back: all that its page says from then on. */
export const caseRetractions = sqliteTable('case_retractions', {
	caseId: integer('case_id')
		.primaryKey()
		.references(() => cases.id),
	reason: text('reason', { enum: ['withdrawn-by-source', 'recognizable', 'inaccurate', 'editorial'] }).notNull(),
	retractedAt: integer('retracted_at').notNull(),
});
