import { and, eq, or } from 'drizzle-orm';
import type { Change } from '#db/client.ts';
import { caseAccounts, caseComments, caseJoins, caseLinks, caseSignatures } from '#db/schema/index.ts';
import type { Context } from '#src/domain/context.ts';
import type { Revision } from './revisions.ts';

/** The changes that erase what belongs to a text whose way ends without a publication, for the batch that ends it: what was said, signed, linked and proposed. */
export function endsWith({ db: { read } }: Context, { id, caseId, kind }: Pick<Revision, 'id' | 'caseId' | 'kind'>): Change[] {
	const ofText = [
		read.delete(caseSignatures).where(eq(caseSignatures.revisionId, id)),
		read.delete(caseComments).where(eq(caseComments.revisionId, id)),
		read.delete(caseLinks).where(eq(caseLinks.revisionId, id)),
	];
	if (kind === 'commentary') return ofText;
	return [
		...ofText,
		read.delete(caseAccounts).where(eq(caseAccounts.caseId, caseId)),
		read.delete(caseLinks).where(and(eq(caseLinks.caseId, caseId), eq(caseLinks.kind, 'account'))),
		read.delete(caseJoins).where(or(eq(caseJoins.joinedId, caseId), eq(caseJoins.primaryId, caseId))),
	];
}
