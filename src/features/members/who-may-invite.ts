import { and, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { invitations } from '#db/schema/index.ts';
import { type Actor, hasRole, type MemberActor, type Role } from '#src/domain/actor.ts';
import type { Context } from '#src/domain/context.ts';
import { DomainError } from '#src/domain/errors.ts';
import { isOpen } from './queries.ts';

/** Lets the server, administrators, and facilitators for members of their own cohort invite. Throws `forbidden` for everyone else. */
export function authorizeInviting(actor: Actor, { role, cohortId }: { role: Role; cohortId: number | null }): void {
	if (actor.kind === 'system' || hasRole(actor, 'admin')) return;
	if (actor.kind === 'member' && role === 'member' && cohortId !== null && actor.facilitates.includes(cohortId)) return;
	throw new DomainError('forbidden', 'You can invite members into a cohort that you facilitate. Ask an administrator for the rest.');
}

/** The condition under which a member sees and withdraws an invitation: they could have made it, whoever did. */
export const isWithinRightsOf = (member: MemberActor): SQL | undefined =>
	hasRole(member, 'admin') ? undefined : and(eq(invitations.role, 'member'), inArray(invitations.cohortId, member.facilitates));

/** Ends the open invitations that a member sent and could not send any more, for the batch of the change that took that from them. */
export const endStrayInvitations = ({ db, clock }: Context, memberId: number) =>
	db.read
		.update(invitations)
		.set({ expiresAt: clock().getTime() })
		.where(
			and(
				eq(invitations.invitedBy, memberId),
				isOpen(clock()),
				sql`not exists (select 1 from members m where m.id = ${memberId} and m.suspended_at is null and (m.role = 'admin' or (${invitations.role} = 'member' and exists (select 1 from cohort_members c where c.member_id = m.id and c.cohort_id = ${invitations.cohortId} and c.is_facilitator))))`,
			),
		);
