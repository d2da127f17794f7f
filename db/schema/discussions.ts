import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { cases } from './cases.ts';
import { cohorts, members } from './members.ts';

/** A place for threads: for every member, or for one cohort. */
export const spaces = sqliteTable('spaces', {
	id: integer('id').primaryKey(),
	slug: text('slug').notNull().unique(),
	name: text('name').notNull(),
	description: text('description').notNull(),
	/** `null`: for every member. */
	cohortId: integer('cohort_id').references(() => cohorts.id),
	position: integer('position').notNull(),
	createdAt: integer('created_at').notNull(),
});

export const threads = sqliteTable(
	'threads',
	{
		id: integer('id').primaryKey({ autoIncrement: true }),
		spaceId: integer('space_id')
			.notNull()
			.references(() => spaces.id),
		kind: text('kind', { enum: ['question', 'conversation'] }).notNull(),
		title: text('title').notNull(),
		/** `null`: the site itself (a case's thread), or a member who left. */
		authorId: integer('author_id').references(() => members.id, { onDelete: 'set null' }),
		/** The case that is talked about. */
		caseId: integer('case_id').references(() => cases.id),
		/** How many posts were ever written in it: the next one's number is one more. */
		posts: integer('posts').notNull(),
		/** The number of the post that helped; of questions only. */
		helpedBy: integer('helped_by'),
		createdAt: integer('created_at').notNull(),
		lastPostAt: integer('last_post_at').notNull(),
		/** Set when its first post was deleted: nobody finds it any more. */
		removedAt: integer('removed_at'),
	},
	(t) => [
		// Of threads that can be found, which alone are listed and counted.
		index('threads_space').on(t.spaceId, t.lastPostAt, t.id).where(sql`removed_at is null`),
		index('threads_last_post_at').on(t.lastPostAt).where(sql`removed_at is null`),
		uniqueIndex('threads_case').on(t.caseId),
	],
);

/** A post's address is its thread and its number, which is never given again. */
export const posts = sqliteTable(
	'posts',
	{
		id: integer('id').primaryKey({ autoIncrement: true }),
		threadId: integer('thread_id')
			.notNull()
			.references(() => threads.id),
		/** From 1, in the order of writing. */
		number: integer('number').notNull(),
		authorId: integer('author_id').references(() => members.id, { onDelete: 'set null' }),
		/** The number of the post that it answers. */
		replyTo: integer('reply_to'),
		markdown: text('markdown').notNull(),
		html: text('html').notNull(),
		/** The version of the renderer that made `html`. */
		renderer: integer('renderer').notNull(),
		createdAt: integer('created_at').notNull(),
		editedAt: integer('edited_at'),
		/** Its words stay for the undo and are erased after 30 days. */
		deletedAt: integer('deleted_at'),
	},
	(t) => [uniqueIndex('posts_number').on(t.threadId, t.number), index('posts_author').on(t.authorId), index('posts_deleted_at').on(t.deletedAt)],
);

/** Raised by triggers whenever what a thread shows of its posts changes: their words, their marks, their authors' names. */
export const threadVersions = sqliteTable('thread_versions', { threadId: integer('thread_id').primaryKey(), version: integer('version').notNull() });

/** What a post said before each edit. */
export const postEdits = sqliteTable(
	'post_edits',
	{
		id: integer('id').primaryKey(),
		postId: integer('post_id')
			.notNull()
			.references(() => posts.id, { onDelete: 'cascade' }),
		markdown: text('markdown').notNull(),
		/** When these words were replaced. */
		at: integer('at').notNull(),
	},
	(t) => [index('post_edits_post').on(t.postId, t.at)],
);

/** How far a member read, and how closely they follow. Both are theirs alone to see. */
export const threadMembers = sqliteTable(
	'thread_members',
	{
		memberId: integer('member_id')
			.notNull()
			.references(() => members.id, { onDelete: 'cascade' }),
		threadId: integer('thread_id')
			.notNull()
			.references(() => threads.id, { onDelete: 'cascade' }),
		/** The number of the last post that was read; 0: none. */
		readTo: integer('read_to').notNull(),
		readAt: integer('read_at').notNull(),
		/** watch: a notification for each post. track: it counts as unread. mute: neither. `null`: not chosen, as `track` once it was opened. */
		following: text('following', { enum: ['watch', 'track', 'mute'] }),
	},
	(t) => [primaryKey({ columns: [t.memberId, t.threadId] }), index('thread_members_thread').on(t.threadId, t.following)],
);

/** What a member has begun to write, by where: `thread:12`, `space:3`. */
export const drafts = sqliteTable(
	'drafts',
	{
		memberId: integer('member_id')
			.notNull()
			.references(() => members.id, { onDelete: 'cascade' }),
		place: text('place').notNull(),
		title: text('title').notNull(),
		markdown: text('markdown').notNull(),
		/** What else the form says: the kind of a new thread, the number of the post that a reply answers. */
		kind: text('kind', { enum: ['question', 'conversation'] }),
		answers: integer('answers'),
		/** The key of the form that it was typed in, which tells one tab from another. */
		form: text('form'),
		savedAt: integer('saved_at').notNull(),
	},
	(t) => [primaryKey({ columns: [t.memberId, t.place] }), index('drafts_saved_at').on(t.savedAt)],
);

/** What was done under a key that a form carries, so that a form sent twice does it once. Kept for a day. */
export const doneOnce = sqliteTable(
	'done_once',
	{
		memberId: integer('member_id')
			.notNull()
			.references(() => members.id, { onDelete: 'cascade' }),
		key: text('key').notNull(),
		/** Where the result is: "/t/12#p3". */
		result: text('result').notNull(),
		at: integer('at').notNull(),
	},
	(t) => [primaryKey({ columns: [t.memberId, t.key] }), index('done_once_at').on(t.at)],
);

/** What a member is told inside the site: one unread row a thread, with a count. */
export const notifications = sqliteTable(
	'notifications',
	{
		id: integer('id').primaryKey({ autoIncrement: true }),
		memberId: integer('member_id')
			.notNull()
			.references(() => members.id, { onDelete: 'cascade' }),
		threadId: integer('thread_id')
			.notNull()
			.references(() => threads.id, { onDelete: 'cascade' }),
		/** answer: a reply to one's own post. post: a new post in a thread that one watches. helped: one's post was marked as what helped. */
		kind: text('kind', { enum: ['answer', 'post', 'helped'] }).notNull(),
		/** The number of the first post that it is about. */
		post: integer('post').notNull(),
		count: integer('count').notNull(),
		at: integer('at').notNull(),
		readAt: integer('read_at'),
	},
	(t) => [
		index('notifications_member').on(t.memberId, t.readAt, t.at),
		uniqueIndex('notifications_unread').on(t.memberId, t.threadId).where(sql`read_at is null`),
	],
);
