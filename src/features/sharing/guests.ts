import { and, eq, gt } from 'drizzle-orm';
import { caseLinks } from '#db/schema/index.ts';
import type { GuestActor } from '#src/domain/actor.ts';
import type { Context } from '#src/domain/context.ts';
import { tokenHash } from '#src/lib/keys.ts';

/** How long a link into a case works, in days. */
export const LINK_DAYS = 14;

/** The guest whom a link stands for; `null` when it never was, is over, or its text has gone. */
export async function guestOf({ db, clock }: Context, token: string): Promise<GuestActor | null> {
	const [row] = await db.read
		.select({ id: caseLinks.id, revisionId: caseLinks.revisionId })
		.from(caseLinks)
		.where(and(eq(caseLinks.tokenHash, tokenHash(token)), eq(caseLinks.kind, 'guest'), gt(caseLinks.expiresAt, clock().getTime())));
	return row?.revisionId ? { kind: 'guest', id: row.id, revisionId: row.revisionId } : null;
}
