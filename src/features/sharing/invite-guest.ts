import { and, eq, sql } from 'drizzle-orm';
import { caseLinks } from '#db/schema/index.ts';
import { authorizeMember } from '#src/domain/actor.ts';
import type { Context } from '#src/domain/context.ts';
import { DomainError } from '#src/domain/errors.ts';
import { recordEvent } from '#src/domain/record-event.ts';
import { newToken, tokenHash } from '#src/lib/keys.ts';
import { DAY_MS } from '#src/lib/time.ts';
import { authorizeReading } from './authorize-move.ts';
import { LINK_DAYS } from './guests.ts';
import { isWriter } from './workflow.ts';

/**
 * Makes a link by which somebody who is no member reviews this one text, and returns it. `guest`: who they are to the people here. An earlier link for the
 * same words with which nothing was done leads nowhere then.
 */
export async function inviteGuest(ctx: Context, { id, guest }: { id: number; guest: string }): Promise<string> {
	const revision = await authorizeReading(ctx, id);
	authorizeMember(ctx.actor);
	const { parts, state, caseId } = revision;
	if (!parts.includes('reviewer') || isWriter(parts)) throw new DomainError('forbidden', 'A reviewer who did not write this can invite a guest.');
	if (state !== 'in_review') throw new DomainError('conflict', 'A guest can be invited while a text is in review.');
	if (guest.trim() === '') throw new DomainError('invalid', 'Say who they are to the people here, as “a clinician of a neighboring county”.', 'guest');
	const token = newToken();
	const now = ctx.clock().getTime();
	const row = {
		caseId,
		revisionId: id,
		kind: 'guest' as const,
		tokenHash: tokenHash(token),
		guest: guest.trim().slice(0, 120),
		createdAt: now,
		expiresAt: now + LINK_DAYS * DAY_MS,
	};
	const hasNotActed = sql`${caseLinks.id} not in (select guest_id from case_comments where guest_id is not null union select guest_id from case_signatures where guest_id is not null)`;
	await ctx.db.write([
		ctx.db.read.delete(caseLinks).where(and(eq(caseLinks.revisionId, id), eq(caseLinks.kind, 'guest'), eq(caseLinks.guest, row.guest), hasNotActed)),
		ctx.db.read.insert(caseLinks).values(row),
		recordEvent(ctx, 'case.guest-invited', String(id)),
	]);
	return `${ctx.origin}/guest/${token}`;
}
