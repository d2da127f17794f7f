import { and, eq, sql } from 'drizzle-orm';
import { caseFacets, casePublications, caseRetractions, cases, posts, searchRecords, threads } from '#db/schema/index.ts';
import { authorizeSystem } from '#src/domain/actor.ts';
import type { Context } from '#src/domain/context.ts';
import { DomainError } from '#src/domain/errors.ts';
import { recordEvent } from '#src/domain/record-event.ts';
import { forgetWords } from '#src/features/search/forget-words.ts';
import type { RetractionReason } from './retraction.ts';

/** Takes a published case back: its words leave the database at once and a note with the reason class stays. Throws `conflict` when it is not published. */
export async function retractCase(ctx: Context, { slug, reason }: { slug: string; reason: RetractionReason }): Promise<void> {
	authorizeSystem(ctx.actor);
	const id = sql<number>`(select id from cases where slug = ${slug})`;
	// Only for a case that this batch (or an earlier one) took back: an unknown slug must leave no note anywhere.
	const note = sql`select id, ${reason}, ${ctx.clock().getTime()} from cases where slug = ${slug} and status = 'retracted'`;
	const { read } = ctx.db;
	const [retracted] = await ctx.db.write([
		read
			.update(cases)
			.set({ status: 'retracted' })
			.where(and(eq(cases.slug, slug), eq(cases.status, 'published'))),
		recordEvent(ctx, 'case.retracted', slug),
		read.delete(casePublications).where(eq(casePublications.caseId, id)),
		read.delete(caseFacets).where(eq(caseFacets.caseId, id)),
		read.delete(searchRecords).where(eq(searchRecords.url, `/cases/${slug}`)),
		// What members said about it may name what it told: the thread goes from everyone, and its title and questions are erased.
		read.update(threads).set({ removedAt: ctx.clock().getTime(), title: 'A case that was taken back' }).where(eq(threads.caseId, id)),
		read
			.update(posts)
			.set({ markdown: '', html: '' })
			.where(and(eq(posts.number, 1), sql`${posts.threadId} = (select id from threads where case_id = ${id})`)),
		read.insert(caseRetractions).select(note).onConflictDoNothing(),
		forgetWords,
	]);
	if (retracted?.rowsAffected === 0) throw new DomainError('conflict', 'Only a published case can be retracted.');
	ctx.announce({ name: 'case.retracted', subject: slug });
}
