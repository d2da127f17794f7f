import { and, eq } from 'drizzle-orm';
import { invitations } from '#db/schema/index.ts';
import { authorizeMember, hasRole } from '#src/domain/actor.ts';
import type { Context } from '#src/domain/context.ts';
import { DomainError } from '#src/domain/errors.ts';
import { recordEvent } from '#src/domain/record-event.ts';
import { isOpen } from './queries.ts';

/** Ends an open invitation: of anybody's for administrators, of one's own for everyone else. Throws `conflict` when there is none such. */
export async function withdrawInvitation(ctx: Context, { invitationId }: { invitationId: number }): Promise<void> {
	const member = authorizeMember(ctx.actor);
	const now = ctx.clock().getTime();
	const mayTouch = hasRole(member, 'admin') ? undefined : eq(invitations.invitedBy, member.id);
	const [withdrawn] = await ctx.db.write([
		ctx.db.read
			.update(invitations)
			.set({ expiresAt: now })
			.where(and(eq(invitations.id, invitationId), isOpen(now), mayTouch)),
		recordEvent(ctx, 'invitation.withdrawn', String(invitationId)),
	]);
	if (withdrawn?.rowsAffected === 0) throw new DomainError('conflict', 'This invitation is not open any more.');
}
