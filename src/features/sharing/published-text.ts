import { eq } from 'drizzle-orm';
import { casePublications } from '#db/schema/index.ts';
import type { Context } from '#src/domain/context.ts';
import { DomainError } from '#src/domain/errors.ts';
import type { CaseDocument } from '#src/features/cases/case-document.ts';

/** The words of a published case as a new text of it begins with them: its body, and its codes without what publication gives. Throws `conflict` when it is not published. */
export async function publishedText({ db }: Context, caseId: number): Promise<{ body: string; document: Partial<CaseDocument> }> {
	const [row] = await db.read
		.select({ body: casePublications.body, document: casePublications.document })
		.from(casePublications)
		.where(eq(casePublications.caseId, caseId));
	if (!row) throw new DomainError('conflict', 'Only a published case can be revised.');
	const { slug: _, reviewBy: __, ...document } = JSON.parse(row.document) as CaseDocument;
	return { body: row.body, document };
}
