import { and, eq, gt, inArray, isNull } from 'drizzle-orm';
import { caseLinks, caseRevisions } from '#db/schema/index.ts';
import type { Context } from '#src/domain/context.ts';
import { tokenHash } from '#src/lib/keys.ts';
import { TAKES_ACCOUNTS } from './workflow.ts';

/** That a row is the link of a token for a colleague, was not used and is not over. */
export const isOpenLink = (token: string, now: number) =>
	and(eq(caseLinks.tokenHash, tokenHash(token)), eq(caseLinks.kind, 'account'), isNull(caseLinks.usedAt), gt(caseLinks.expiresAt, now));

/** The text to which a colleague's link leads while accounts can be added to it; `null` for a link that leads nowhere any more, or never did. */
export async function textByLink({ db, clock }: Context, token: string): Promise<{ caseId: number; revisionId: number } | null> {
	const isMeant = and(eq(caseRevisions.caseId, caseLinks.caseId), eq(caseRevisions.kind, 'text'), inArray(caseRevisions.status, [...TAKES_ACCOUNTS]));
	const [found] = await db.read
		.select({ caseId: caseLinks.caseId, revisionId: caseRevisions.id })
		.from(caseLinks)
		.innerJoin(caseRevisions, isMeant)
		.where(isOpenLink(token, clock().getTime()));
	return found ?? null;
}
