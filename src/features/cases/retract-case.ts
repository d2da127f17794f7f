import { and, eq, sql } from 'drizzle-orm';
import {
	caseAccounts,
	caseCommentaries,
	caseComments,
	caseFacets,
	caseLinks,
	casePublications,
	caseRetractions,
	caseRevisions,
	caseSignatures,
	cases,
	posts,
	searchRecords,
	threads,
} from '#db/schema/index.ts';
import type { Context } from '#src/domain/context.ts';
import { DomainError } from '#src/domain/errors.ts';
import { recordEvent } from '#src/domain/record-event.ts';
import { forgetWords } from '#src/features/search/forget-words.ts';
import { authorizeRetraction } from '#src/features/sharing/authorize-retraction.ts';
import { ENDED } from '#src/features/sharing/erased.ts';
import { tellOf } from '#src/features/sharing/tell.ts';
import type { RetractionReason } from './retraction.ts';

/**
 * Takes a published case back, with its commentaries and whatever new text of it was on its way: its words leave the database at once and a note with the
 * reason class stays. For its author, the holder of its receipt, editors and the server. Throws `conflict` when it is not published.
 */
export async function retractCase(ctx: Context, { slug, reason }: { slug: string; reason: RetractionReason }): Promise<void> {
	const { authorKey } = await authorizeRetraction(ctx, slug);
	const now = ctx.clock().getTime();
	const id = sql<number>`(select id from cases where slug = ${slug})`;
	// Only for a case that this batch (or an earlier one) took back: an unknown slug must leave no note anywhere.
	const note = sql`select id, ${reason}, ${now} from cases where slug = ${slug} and status = 'retracted'`;
	const { read } = ctx.db;
	const [retracted] = await ctx.db.write([
		read
			.update(cases)
			.set({ status: 'retracted' })
			.where(and(eq(cases.slug, slug), eq(cases.status, 'published'))),
		recordEvent(ctx, 'case.retracted', slug, authorKey),
		read.delete(caseComments).where(sql`${caseComments.revisionId} in (select id from case_revisions where case_id = ${id})`),
		read.delete(caseCommentaries).where(eq(caseCommentaries.caseId, id)),
		read.delete(caseAccounts).where(eq(caseAccounts.caseId, id)),
		read.delete(caseLinks).where(eq(caseLinks.caseId, id)),
		read.update(caseSignatures).set({ terms: '[]' }).where(sql`${caseSignatures.revisionId} in (select id from case_revisions where case_id = ${id})`),
		read
			.update(caseRevisions)
			.set({ ...ENDED, status: 'retracted', statusAt: now })
			.where(and(eq(caseRevisions.caseId, id), sql`${caseRevisions.status} not in ('declined', 'withdrawn', 'joined')`)),
		read.delete(casePublications).where(eq(casePublications.caseId, id)),
		read.delete(caseFacets).where(eq(caseFacets.caseId, id)),
		read.delete(searchRecords).where(eq(searchRecords.url, `/cases/${slug}`)),
		// What members said about it may name what it told: the thread goes from everyone, and its title and questions are erased.
		read.update(threads).set({ removedAt: now, title: 'A case that was taken back' }).where(eq(threads.caseId, id)),
		read
			.update(posts)
			.set({ markdown: '', html: '' })
			.where(and(eq(posts.number, 1), sql`${posts.threadId} = (select id from threads where case_id = ${id})`)),
		read.insert(caseRetractions).select(note).onConflictDoNothing(),
		...tellOf(
			ctx,
			{ id: sql<number>`null`, caseId: id, kind: 'text' },
			'retracted',
			sql`(select distinct member_id as id from case_authors where case_id = ${id})`,
			sql`exists (select 1 from case_retractions where case_id = ${id} and retracted_at = ${now})`,
		),
		forgetWords,
	]);
	if (retracted?.rowsAffected === 0) throw new DomainError('conflict', 'Only a published case can be retracted.');
	ctx.announce({ name: 'case.retracted', subject: slug });
}
