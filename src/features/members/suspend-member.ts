import { and, eq, isNull, sql } from 'drizzle-orm';
import { members, passwordResets, sessions } from '#db/schema/index.ts';
import { authorizeRole } from '#src/domain/actor.ts';
import type { Context } from '#src/domain/context.ts';
import { DomainError } from '#src/domain/errors.ts';
import { recordEvent } from '#src/domain/record-event.ts';
import { memberForAdmin } from './directory.ts';
import { lastAdmin, leavesAnAdmin } from './last-admin.ts';

/**
 * Shuts a member out from their next request on: no session, no way in, no mail. What they wrote stays. Throws `conflict` for oneself, for who is
 * suspended already, and when nobody would be left to administer the site.
 */
export async function suspendMember(ctx: Context, { memberId }: { memberId: number }): Promise<void> {
	const admin = authorizeRole(ctx.actor, 'admin');
	const member = await memberForAdmin(ctx, memberId);
	if (member.id === admin.id) throw new DomainError('conflict', 'You cannot suspend yourself. Ask another administrator.');
	if (member.suspendedAt) throw new DomainError('conflict', `${member.name} is suspended already.`);
	const { read } = ctx.db;
	const [suspended] = await ctx.db.write([
		read
			.update(members)
			.set({ suspendedAt: ctx.clock().getTime() })
			.where(and(eq(members.id, memberId), isNull(members.suspendedAt), leavesAnAdmin(memberId))),
		recordEvent(ctx, 'member.suspended', member.key),
		read.delete(sessions).where(and(eq(sessions.memberId, memberId), sql`changes() > 0`)),
		read
			.delete(passwordResets)
			.where(sql`${passwordResets.memberId} = ${memberId} and exists (select 1 from members where id = ${memberId} and suspended_at is not null)`),
	]);
	if (suspended?.rowsAffected === 0) throw lastAdmin();
}
