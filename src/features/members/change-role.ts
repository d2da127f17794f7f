import { and, eq, ne, sql } from 'drizzle-orm';
import { members, sessions } from '#db/schema/index.ts';
import { authorizeProved, authorizeRole, type Role } from '#src/domain/actor.ts';
import type { Context } from '#src/domain/context.ts';
import { recordEvent } from '#src/domain/record-event.ts';
import { memberForAdmin } from './directory.ts';
import { lastAdmin, leavesAnAdmin } from './last-admin.ts';
import { endStrayInvitations } from './who-may-invite.ts';

/**
 * Gives a member another role and ends their sessions, so that no cookie outlives its rights (S28), and the invitations that went with it. Throws `unproved` when the administrator has not
 * given their password lately, `conflict` when nobody would be left to administer the site.
 */
export async function changeRole(ctx: Context, { memberId, role }: { memberId: number; role: Role }): Promise<void> {
	authorizeRole(ctx.actor, 'admin');
	authorizeProved(ctx.actor, ctx.clock());
	const member = await memberForAdmin(ctx, memberId);
	if (member.role === role) return;
	const { read } = ctx.db;
	const [changed] = await ctx.db.write([
		read
			.update(members)
			.set({ role })
			.where(and(eq(members.id, memberId), ne(members.role, role), ...(role === 'admin' ? [] : [leavesAnAdmin(memberId)]))),
		recordEvent(ctx, 'member.role-changed', member.key),
		read.delete(sessions).where(and(eq(sessions.memberId, memberId), sql`changes() > 0`)),
		endStrayInvitations(ctx, memberId),
		recordEvent(ctx, 'member.invitations-ended', member.key),
	]);
	if (changed?.rowsAffected === 0) throw lastAdmin();
}
