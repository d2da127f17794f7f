import { and, eq, isNull, or, sql } from 'drizzle-orm';
import {
	caseAccounts,
	caseAuthors,
	caseCommentaries,
	caseComments,
	caseFacets,
	caseJoins,
	caseLinks,
	caseNotices,
	casePublications,
	caseRevisions,
	cases,
	doneOnce,
	outbox,
} from '#db/schema/index.ts';
import type { Context } from '#src/domain/context.ts';
import { DomainError } from '#src/domain/errors.ts';
import { recordEvent } from '#src/domain/record-event.ts';
import { facetsOf } from '#src/features/cases/case-facets.ts';
import { digest } from '#src/lib/digest.ts';
import { renderMarkdown } from '#src/lib/markdown.ts';
import { withAccounts } from './account-words.ts';
import { authorizeMove, stillStands, unlessOvertaken } from './authorize-move.ts';
import { ERASED } from './erased.ts';
import { finalBody, finalDocument } from './final-document.ts';
import { accountsOf } from './queries.ts';
import { slugFor } from './slug.ts';
import { authorsOf, tellOf } from './tell.ts';

/**
 * Publishes a text that its authors approved: a case, a new text of one, or a commentary. From here on its words stand in the publication alone; what was
 * said about it is erased, and so is the way to every author who asked to be forgotten. Returns the case's address.
 */
export async function publishCase(ctx: Context, { id, version }: { id: number; version: number }): Promise<string> {
	const revision = await authorizeMove(ctx, id, 'publish', version);
	const { caseId, kind } = revision;
	const isNew = revision.caseStatus === 'unpublished';
	const now = ctx.clock().getTime();
	const { read } = ctx.db;
	const final = kind === 'text' ? finalDocument(revision, ctx.clock()) : null;
	if (final && 'faults' in final) throw new DomainError('conflict', `This text is not whole: ${Object.values(final.faults)[0]} Return it to its author.`);
	const slug = isNew && final ? await slugFor(ctx, final.document.title, caseId) : revision.slug;
	const document = final && { ...final.document, slug };
	const body = kind === 'text' ? withAccounts(finalBody(revision.body), await accountsOf(ctx, caseId)) : revision.body;
	const words = document && {
		title: document.title,
		summary: document.summary,
		document: JSON.stringify(document),
		body,
		bodyHtml: renderMarkdown(body),
		digest: digest(JSON.stringify(document), body),
		updatedAt: now,
	};
	const name = kind === 'commentary' ? 'case.commentary-published' : isNew ? 'case.published' : 'case.revised';
	/** Everyone whose row goes now. */
	const forgotten = sql`select member_id from case_authors where case_id = ${caseId} and is_forgotten and (revision_id is null or revision_id = ${id})`;
	await unlessOvertaken(
		ctx.db.write([
			stillStands(ctx, revision),
			read
				.update(caseRevisions)
				.set({ ...ERASED, status: 'published', statusAt: now })
				.where(eq(caseRevisions.id, id)),
			recordEvent(ctx, name, slug),
			...(words && document
				? [
						read.update(cases).set({ status: 'published', slug }).where(eq(cases.id, caseId)),
						read
							.insert(casePublications)
							.values({ caseId, publishedAt: now, ...words })
							.onConflictDoUpdate({ target: casePublications.caseId, set: words }),
						read.delete(caseFacets).where(eq(caseFacets.caseId, caseId)),
						read.insert(caseFacets).values(facetsOf(document).map((row) => ({ caseId, ...row }))),
						read.delete(caseAccounts).where(eq(caseAccounts.caseId, caseId)),
						read.delete(caseJoins).where(or(eq(caseJoins.joinedId, caseId), eq(caseJoins.primaryId, caseId))),
					]
				: [read.insert(caseCommentaries).values({ id, caseId, voice: revision.voice ?? 'officer', body, bodyHtml: renderMarkdown(body), publishedAt: now })]),
			read.delete(caseComments).where(eq(caseComments.revisionId, id)),
			read.delete(caseLinks).where(and(eq(caseLinks.caseId, caseId), kind === 'text' ? undefined : eq(caseLinks.revisionId, id))),
			// What else would join a forgotten author to the case.
			read.delete(caseNotices).where(and(eq(caseNotices.caseId, caseId), sql`${caseNotices.memberId} in (${forgotten})`)),
			read.delete(outbox).where(and(eq(outbox.caseId, caseId), sql`${outbox.memberId} in (${forgotten})`)),
			read.delete(doneOnce).where(sql`${doneOnce.memberId} in (${forgotten}) and ${doneOnce.result} = ${`case ${id}`}`),
			read
				.delete(caseAuthors)
				.where(
					and(eq(caseAuthors.caseId, caseId), eq(caseAuthors.isForgotten, true), sql`(${caseAuthors.revisionId} is null or ${caseAuthors.revisionId} = ${id})`),
				),
			read
				.update(caseAuthors)
				.set({ accepted: null })
				.where(and(eq(caseAuthors.caseId, caseId), isNull(caseAuthors.revisionId))),
			...tellOf(ctx, revision, 'published', authorsOf(revision)),
		]),
	);
	ctx.announce({ name, subject: slug });
	return `/cases/${slug}`;
}
