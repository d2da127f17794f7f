import { and, asc, eq, gt, isNotNull, isNull, ne, or, sql } from 'drizzle-orm';
import { casePublications, cases, posts, spaces, threads } from '#db/schema/index.ts';
import { authorizeSystem } from '#src/domain/actor.ts';
import type { Context } from '#src/domain/context.ts';
import { recordEvent } from '#src/domain/record-event.ts';
import type { CaseDocument } from '#src/features/cases/case-document.ts';
import { RENDERER, renderMarkdown } from '#src/lib/markdown.ts';

/** The space in which cases are talked about. */
export const CASES_SPACE = 'cases';

/**
 * Opens the thread about the next published case that has none, with its questions as the first post, or brings it up to date with the case's new title.
 * Returns the case; `null` when nothing is left to do behind the case of this id, or there is no space for cases.
 */
export async function openCaseThread(ctx: Context, behind = 0): Promise<{ id: number; slug: string } | null> {
	authorizeSystem(ctx.actor);
	const { read } = ctx.db;
	const [next] = await read
		.select({ id: cases.id, slug: cases.slug, title: casePublications.title, document: casePublications.document })
		.from(casePublications)
		.innerJoin(cases, eq(cases.id, casePublications.caseId))
		.leftJoin(threads, eq(threads.caseId, cases.id))
		.where(and(gt(casePublications.caseId, behind), or(isNull(threads.id), ne(threads.title, casePublications.title), isNotNull(threads.removedAt))))
		.orderBy(asc(casePublications.caseId))
		.limit(1);
	if (!next) return null;
	const now = ctx.clock().getTime();
	const { questions } = JSON.parse(next.document) as CaseDocument;
	const text = `Questions for roll call, from [the case](/cases/${next.slug}):\n\n${questions.map((question) => `- ${question}`).join('\n')}`;
	const words = { markdown: text, html: renderMarkdown(text), renderer: RENDERER };
	const id = sql<number>`(select id from threads where case_id = ${next.id})`;
	const row = sql`select null, id, 'conversation', ${next.title}, null, ${next.id}, 1, null, ${now}, ${now}, null from ${spaces} where slug = ${CASES_SPACE}`;
	const [opened] = await ctx.db.write([
		read
			.insert(threads)
			.select(row)
			.onConflictDoUpdate({ target: threads.caseId, set: { title: next.title, removedAt: null } }),
		recordEvent(ctx, 'thread.started', sql`${id}`),
		read
			.insert(posts)
			.select(
				sql`select null, id, 1, null, null, ${words.markdown}, ${words.html}, ${words.renderer}, ${now}, null, null from ${threads} where case_id = ${next.id}`,
			)
			.onConflictDoUpdate({ target: [posts.threadId, posts.number], set: words }),
	]);
	return opened?.rowsAffected === 0 ? null : { id: next.id, slug: next.slug };
}
