import { and, gt, inArray, isNull, lt, ne, notLike, or, sql } from 'drizzle-orm';
import {
	attempts,
	caseLinks,
	caseNotices,
	doneOnce,
	drafts,
	events,
	invitations,
	outbox,
	passwordResets,
	postEdits,
	posts,
	sessions,
	signInAddresses,
	threads,
} from '#db/schema/index.ts';
import { authorizeSystem } from '#src/domain/actor.ts';
import type { Context } from '#src/domain/context.ts';
import { recordEvent } from '#src/domain/record-event.ts';
import { ABSOLUTE_MS, IDLE_MS } from '#src/features/sessions/token.ts';
import { DAY_MS } from '#src/lib/time.ts';

/** How long what nobody needs is kept, in days (S37). */
export const KEPT_DAYS = {
	/** Long enough to follow up a break-in. */
	signInAddresses: 90,
	/** Limits count within 15 minutes; a form is sent twice within the hour. */
	attempts: 1,
	doneOnce: 1,
	/** After its end, so that whoever asks can be told that there was one. */
	invitations: 30,
	/** Half a year away from a text is a farewell. */
	drafts: 180,
	/** As long as a deletion can be undone. */
	deletedWords: 30,
	/** Who asks where their mail is asks within the week. */
	sentMail: 7,
	/** Mails that were given up hold an address and a link, and somebody may still mend the mail server. */
	deadMail: 30,
	/** Told in the site, and read; what was not read waits. */
	readNotices: 90,
	/** After its end: beside what a guest said stands who they are. */
	caseLinks: 30,
	/** What happened to cases is kept for good (CJIS 5.9.5, AU-11). */
	events: 365,
};

/** Erases everything whose time is over. For the server only; doing it again does nothing more. */
export async function expireRecords(ctx: Context): Promise<void> {
	authorizeSystem(ctx.actor);
	const { read } = ctx.db;
	const now = ctx.clock().getTime();
	const before = (kept: keyof typeof KEPT_DAYS) => now - KEPT_DAYS[kept] * DAY_MS;
	const deleted = lt(posts.deletedAt, before('deletedWords'));
	const deletedPosts = read.select({ id: posts.id }).from(posts).where(deleted);
	const deletedThreads = read
		.select({ id: posts.threadId })
		.from(posts)
		.where(and(deleted, lt(posts.number, 2)));
	await ctx.db.write([
		read.delete(signInAddresses).where(lt(signInAddresses.at, before('signInAddresses'))),
		recordEvent(ctx, 'records.expired', 'sign-in-addresses'),
		read
			.update(posts)
			.set({ markdown: '', html: '' })
			.where(and(deleted, or(ne(posts.markdown, ''), ne(posts.html, '')))),
		recordEvent(ctx, 'records.expired', 'words-of-posts'),
		read.delete(postEdits).where(inArray(postEdits.postId, deletedPosts)),
		recordEvent(ctx, 'records.expired', 'edits-of-posts'),
		// A thread is removed with its last post, and its title tells as much.
		read
			.update(threads)
			.set({ title: '' })
			.where(and(inArray(threads.id, deletedThreads), lt(threads.removedAt, before('deletedWords')), ne(threads.title, ''))),
		recordEvent(ctx, 'records.expired', 'titles-of-threads'),
		// The first condition is for the index.
		read.delete(invitations).where(and(lt(invitations.createdAt, before('invitations')), lt(invitations.expiresAt, before('invitations')))),
		recordEvent(ctx, 'records.expired', 'invitations'),
		read.delete(drafts).where(lt(drafts.savedAt, before('drafts'))),
		recordEvent(ctx, 'records.expired', 'drafts'),
		read.delete(outbox).where(or(lt(outbox.sentAt, before('sentMail')), and(isNull(outbox.sentAt), lt(outbox.deadAt, before('deadMail'))))),
		recordEvent(ctx, 'records.expired', 'mail'),
		read.delete(caseNotices).where(lt(caseNotices.readAt, before('readNotices'))),
		recordEvent(ctx, 'records.expired', 'notices-of-cases'),
		read.delete(caseLinks).where(lt(caseLinks.expiresAt, before('caseLinks'))),
		recordEvent(ctx, 'records.expired', 'links-into-cases'),
		// The second condition is the guard's own, which goes by the clock of the machine and refuses everything at once.
		read.delete(events).where(and(lt(events.at, before('events')), sql`${events.at} <= (unixepoch() - 365 * 86400) * 1000`, notLike(events.name, 'case.%'))),
		recordEvent(ctx, 'records.expired', 'events'),
		// Of these, each hour would leave an event that nobody needs.
		read.delete(sessions).where(or(lt(sessions.usedAt, now - IDLE_MS), gt(sessions.usedAt, now + IDLE_MS), lt(sessions.createdAt, now - ABSOLUTE_MS))),
		read.delete(attempts).where(and(lt(attempts.since, before('attempts')), lt(attempts.blockedUntil, now))),
		read.delete(doneOnce).where(lt(doneOnce.at, before('doneOnce'))),
		read.delete(passwordResets).where(lt(passwordResets.expiresAt, now)),
	]);
}
