import { and, asc, eq, inArray, ne } from 'drizzle-orm';
import { casePublications, cases } from '#db/schema/index.ts';
import type { Context } from '#src/domain/context.ts';
import type { CaseDocument } from './case-document.ts';

/** Published cases with their Markdown, of members and of editors, in the order of their addresses; all of them, or those of these addresses. */
export async function exportedCases({ db }: Context, slugs?: string[]): Promise<{ document: CaseDocument; body: string }[]> {
	const rows = await db.read
		.select({ document: casePublications.document, body: casePublications.body })
		.from(casePublications)
		.innerJoin(cases, eq(cases.id, casePublications.caseId))
		.where(and(ne(cases.origin, 'synthetic'), slugs && inArray(cases.slug, slugs)))
		.orderBy(asc(cases.slug));
	return rows.map(({ document, body }) => ({ document: JSON.parse(document) as CaseDocument, body }));
}
