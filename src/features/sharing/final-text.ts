import type { PublishedCase } from '#src/features/cases/queries.ts';
import { renderMarkdown } from '#src/lib/markdown.ts';
import { type Account, withAccounts } from './account-words.ts';
import { finalBody, finalDocument } from './final-document.ts';
import { type Mark, withMarks } from './marked.ts';
import type { Revision } from './revisions.ts';

export type FinalText = Pick<PublishedCase, 'title' | 'summary' | 'document' | 'bodyHtml'>;

/**
 * A case as its readers would meet it, with the accounts of colleagues, as they all stand now; or what is missing in it, in sentences. `marks`: passages
 * that get signs around them, for `PassageText.astro`.
 */
export function finalText(
	revision: Pick<Revision, 'body' | 'document' | 'slug' | 'caseStatus'>,
	accounts: readonly Account[],
	now: Date,
	marks: readonly Mark[] = [],
): FinalText | { faults: string[] } {
	const final = finalDocument(revision, now);
	if ('faults' in final) return { faults: Object.values(final.faults) };
	const { body, document } = withMarks({ body: finalBody(revision.body), document: final.document }, marks);
	const { title, summary } = document;
	return { title: title ?? '', summary: summary ?? '', document: { ...final.document, ...document }, bodyHtml: renderMarkdown(withAccounts(body, accounts)) };
}
