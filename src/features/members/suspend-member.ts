import { and, eq, isNull, sql } from 'drizzle-orm';
import { members, passwordResets, sessions } from '#db/schema/index.ts';
import { authorizeProved, authorizeRole } from '#src/domain/actor.ts';
import type { Context } from '#src/domain/context.ts';
import { DomainError } from '#src/domain/errors.ts';
import { recordEvent } from '#src/domain/record-event.ts';
import { memberForAdmin } from './directory.ts';
import { lastAdmin, leavesAnAdmin } from './last-admin.ts';
import { endStrayInvitations } from './who-may-invite.ts';

/**
 * Shuts a member out from their next request on, and says why: no session, no way in, no mail, no invitation of theirs. What they wrote stays. Throws
 * `unproved` when the administrator has not given their password lately, `conflict` for oneself, for who is suspended already and for the last administrator.
 */
export async function suspendMember(ctx: Context, { memberId, reason }: { memberId: number; reason: string }): Promise<void> {
	const admin = authorizeRole(ctx.actor, 'admin');
	authorizeProved(ctx.actor, ctx.clock());
	const member = await memberForAdmin(ctx, memberId);
	if (member.id === admin.id) throw new DomainError('conflict', 'You cannot suspend yourself. Ask another administrator.');
	if (member.suspendedAt) throw new DomainError('conflict', `${member.name} is suspended already.`);
	const { read } = ctx.db;
	const [suspended] = await ctx.db.write([
		read
			.update(members)
			.set({ suspendedAt: ctx.clock().getTime(), suspendedReason: reason })
			.where(and(eq(members.id, memberId), isNull(members.suspendedAt), leavesAnAdmin(memberId))),
		recordEvent(ctx, 'member.suspended', member.key),
		read.delete(sessions).where(and(eq(sessions.memberId, memberId), sql`changes() > 0`)),
		read
			.delete(passwordResets)
			.where(sql`${passwordResets.memberId} = ${memberId} and exists (select 1 from members where id = ${memberId} and suspended_at is not null)`),
		endStrayInvitations(ctx, memberId),
		recordEvent(ctx, 'member.invitations-ended', member.key),
	]);
	if (suspended?.rowsAffected === 0) throw lastAdmin();
}
