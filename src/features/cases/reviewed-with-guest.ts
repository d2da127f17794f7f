import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import { caseRevisions, caseSignatures, cases } from '#db/schema/index.ts';
import type { Context } from '#src/domain/context.ts';

/** Whether one of those who signed the text of a published case is no member, but was invited to review it. */
export async function isReviewedWithGuest({ db }: Context, slug: string): Promise<boolean> {
	const [newest] = await db.read
		.select({ id: caseRevisions.id })
		.from(cases)
		.innerJoin(caseRevisions, and(eq(caseRevisions.caseId, cases.id), eq(caseRevisions.kind, 'text'), eq(caseRevisions.status, 'published')))
		.where(eq(cases.slug, slug))
		.orderBy(desc(caseRevisions.id))
		.limit(1);
	if (!newest) return false;
	// A guest’s link goes at publication. Only a guest is from elsewhere without an agency; a member who has left keeps theirs.
	const isGuest = and(isNull(caseSignatures.memberId), isNull(caseSignatures.agencyId), sql`${caseSignatures.isFromElsewhere}`);
	return (await db.read.$count(caseSignatures, and(eq(caseSignatures.revisionId, newest.id), isGuest))) > 0;
}
