import { and, eq } from 'drizzle-orm';
import { invitations } from '#db/schema/index.ts';
import { authorizeMember } from '#src/domain/actor.ts';
import type { Context } from '#src/domain/context.ts';
import { DomainError } from '#src/domain/errors.ts';
import { recordEvent } from '#src/domain/record-event.ts';
import { isOpen } from './queries.ts';
import { isWithinRightsOf } from './who-may-invite.ts';

/** Ends an open invitation: any for administrators, those of members into their cohorts for facilitators. Throws `conflict` when there is none such. */
export async function withdrawInvitation(ctx: Context, { invitationId }: { invitationId: number }): Promise<void> {
	const member = authorizeMember(ctx.actor);
	const now = ctx.clock().getTime();
	const [withdrawn] = await ctx.db.write([
		ctx.db.read
			.update(invitations)
			.set({ expiresAt: now })
			.where(and(eq(invitations.id, invitationId), isOpen(now), isWithinRightsOf(member))),
		recordEvent(ctx, 'invitation.withdrawn', String(invitationId)),
	]);
	if (withdrawn?.rowsAffected === 0) throw new DomainError('conflict', 'This invitation is not open any more.');
}
