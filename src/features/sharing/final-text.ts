import type { Context } from '#src/domain/context.ts';
import type { PublishedCase } from '#src/features/cases/queries.ts';
import { renderMarkdown } from '#src/lib/markdown.ts';
import { withAccounts } from './account-words.ts';
import { finalBody, finalDocument } from './final-document.ts';
import { type Mark, withMarks } from './marked.ts';
import { accountsOf } from './queries.ts';
import type { Revision } from './revisions.ts';

export type FinalText = Pick<PublishedCase, 'title' | 'summary' | 'document' | 'bodyHtml'>;

/**
 * A case as its readers would meet it, with the accounts of colleagues, as they all stand now; or what is missing in it, in sentences. `marks`: passages
 * that get signs around them, for `PassageText.astro`.
 */
export async function finalText(
	ctx: Context,
	revision: Pick<Revision, 'caseId' | 'body' | 'document' | 'slug' | 'caseStatus'>,
	marks: readonly Mark[] = [],
): Promise<FinalText | { faults: string[] }> {
	const final = finalDocument(revision, ctx.clock());
	if ('faults' in final) return { faults: Object.values(final.faults) };
	const { body, document } = withMarks({ body: finalBody(revision.body), document: final.document }, marks);
	const { title, summary } = document;
	const told = withAccounts(body, await accountsOf(ctx, revision.caseId));
	return { title: title ?? '', summary: summary ?? '', document: { ...final.document, ...document }, bodyHtml: renderMarkdown(told) };
}
