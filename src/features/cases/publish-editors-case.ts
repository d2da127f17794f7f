import { and, eq, ne, sql } from 'drizzle-orm';
import { caseFacets, casePublications, caseRetractions, cases } from '#db/schema/index.ts';
import { authorizeSystem } from '#src/domain/actor.ts';
import type { Context } from '#src/domain/context.ts';
import { recordEvent } from '#src/domain/record-event.ts';
import { digest } from '#src/lib/digest.ts';
import { RENDERER, renderMarkdown } from '#src/lib/markdown.ts';
import { facetsOf } from './case-facets.ts';
import type { CaseFile } from './case-file.ts';

/** The digest under which a file is mirrored: its text and everything that shapes what is stored. */
export const digestOf = (file: CaseFile) => digest(file.text, String(RENDERER), JSON.stringify(facetsOf(file.document)));

/**
 * Publishes an editors' case, or its new text when it is published already. Its digest decides: the same file changes nothing. A case
 * that was taken back for a reason other than its file's removal stays so, whatever the file says.
 */
export async function publishEditorsCase(ctx: Context, file: CaseFile): Promise<void> {
	authorizeSystem(ctx.actor);
	const { document } = file;
	const { slug } = document;
	const { read } = ctx.db;
	const [known] = await read
		.select({
			status: cases.status,
			digest: casePublications.digest,
			body: casePublications.body,
			document: casePublications.document,
			bodyHtml: casePublications.bodyHtml,
			updatedAt: casePublications.updatedAt,
			reason: caseRetractions.reason,
		})
		.from(cases)
		.leftJoin(casePublications, eq(casePublications.caseId, cases.id))
		.leftJoin(caseRetractions, eq(caseRetractions.caseId, cases.id))
		.where(eq(cases.slug, slug));
	const isSame = known?.status === 'published' && known.digest === digestOf(file);
	if (isSame && known.body !== '') return;
	if (known?.status === 'retracted' && known.reason !== 'editorial') return;

	const now = ctx.clock().getTime();
	const id = sql<number>`(select id from cases where slug = ${slug})`;
	const words = { document: JSON.stringify(document), bodyHtml: renderMarkdown(file.body) };
	// What readers read is the same: only the codes under which it is found are new, or its Markdown was not kept yet.
	const isUnchanged = known?.document === words.document && known.bodyHtml === words.bodyHtml;
	const text = {
		...words,
		title: document.title,
		summary: document.summary,
		body: file.body,
		digest: digestOf(file),
		updatedAt: isUnchanged ? (known.updatedAt ?? now) : now,
	};
	const isRevision = known?.status === 'published';
	const name = isRevision ? 'case.revised' : 'case.published';
	// The first change happens once however many starts meet here, and the event with it.
	const first = isRevision
		? read
				.update(casePublications)
				.set(text)
				.where(and(eq(casePublications.caseId, id), ne(casePublications.digest, text.digest)))
		: read
				.insert(cases)
				.values({ slug, status: 'published', origin: 'editors', createdAt: now })
				.onConflictDoUpdate({ target: cases.slug, set: { status: 'published' }, setWhere: ne(cases.status, 'published') });
	await ctx.db.write([
		first,
		recordEvent(ctx, name, slug),
		read.delete(caseRetractions).where(eq(caseRetractions.caseId, id)),
		read
			.insert(casePublications)
			.values({ caseId: id, publishedAt: now, ...text })
			.onConflictDoUpdate({ target: casePublications.caseId, set: text }),
		read.delete(caseFacets).where(eq(caseFacets.caseId, id)),
		read.insert(caseFacets).values(facetsOf(document).map((row) => ({ caseId: id, ...row }))),
	]);
	if (!isSame) ctx.announce({ name, subject: slug });
}
