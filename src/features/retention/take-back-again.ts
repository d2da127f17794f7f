import { and, eq, isNull, sql } from 'drizzle-orm';
import { cases, invitations, passwordResets, posts, sessions, threads } from '#db/schema/index.ts';
import { authorizeSystem } from '#src/domain/actor.ts';
import type { Context } from '#src/domain/context.ts';
import { recordEvent } from '#src/domain/record-event.ts';
import { retractCase } from '#src/features/cases/retract-case.ts';
import { takeTextsAgain } from './take-texts-again.ts';
import type { TakenBack } from './taken-back.ts';

export interface TakenBackAgain {
	/** Addresses of cases. */
	cases: string[];
	posts: number;
	invitations: number;
	/** Of cases on their way. */
	texts: number;
	/** Whom the vault forgot again. */
	authors: number;
}

/**
 * Takes back in a restored database what was taken back since it was copied: cases and texts on their way to be one, posts and invitations, and with them
 * every session. For the server only; doing it again does nothing more.
 */
export async function takeBackAgain(ctx: Context, list: TakenBack): Promise<TakenBackAgain> {
	authorizeSystem(ctx.actor);
	const { read } = ctx.db;
	const listed = (name: 'posts' | 'invitations') => sql`json_each(${JSON.stringify(list[name])}) as listed`;
	const slugs = JSON.stringify(list.cases.map(({ slug }) => slug));
	const now = ctx.clock().getTime();

	// One that this database never held may have a file: it would be published at the next start.
	const notKnown = sql`select null, value, 'published', 'editors', ${now} from json_each(${slugs}) where value not in (select slug from cases)`;
	await ctx.db.write([
		read.delete(sessions),
		recordEvent(ctx, 'records.taken-back', 'sessions'),
		read.delete(passwordResets),
		recordEvent(ctx, 'records.taken-back', 'password-resets'),
		read.insert(cases).select(notKnown),
		recordEvent(ctx, 'records.taken-back', 'cases'),
	]);
	const shown = await read
		.select({ slug: cases.slug })
		.from(cases)
		.where(and(eq(cases.status, 'published'), sql`${cases.slug} in (select value from json_each(${slugs}))`));
	const retracted = list.cases.filter(({ slug }) => shown.some((one) => one.slug === slug));
	for (const { slug, reason, at } of retracted) await retractCase({ ...ctx, clock: () => new Date(at) }, { slug, reason });

	const { texts, authors } = await takeTextsAgain(ctx, list);

	const ofListedPosts = sql`${threads.id} in (select thread_id from posts join ${listed('posts')} on posts.id = listed.value ->> 'id')`;
	const [deleted, , , , , ended] = await ctx.db.write([
		read
			.update(posts)
			.set({ deletedAt: sql`listed.value ->> 'deletedAt'` })
			.from(listed('posts'))
			.where(and(isNull(posts.deletedAt), sql`${posts.id} = listed.value ->> 'id' and ${posts.createdAt} = listed.value ->> 'createdAt'`)),
		recordEvent(ctx, 'records.taken-back', 'posts'),
		read
			.update(threads)
			.set({ removedAt: now })
			.where(and(isNull(threads.removedAt), ofListedPosts, sql`not exists (select 1 from posts where thread_id = ${threads.id} and deleted_at is null)`)),
		recordEvent(ctx, 'records.taken-back', 'threads'),
		read
			.update(threads)
			.set({ helpedBy: null })
			.where(and(ofListedPosts, sql`exists (select 1 from posts where thread_id = ${threads.id} and number = ${threads.helpedBy} and deleted_at is not null)`)),
		read
			.update(invitations)
			.set({ expiresAt: sql`listed.value ->> 'endedAt'` })
			.from(listed('invitations'))
			.where(and(eq(invitations.tokenHash, sql`listed.value ->> 'tokenHash'`), sql`${invitations.expiresAt} > listed.value ->> 'endedAt'`)),
		recordEvent(ctx, 'records.taken-back', 'invitations'),
	]);
	return { cases: retracted.map(({ slug }) => slug), posts: deleted?.rowsAffected ?? 0, invitations: ended?.rowsAffected ?? 0, texts, authors };
}
