import { and, eq, sql } from 'drizzle-orm';
import { cohortMembers } from '#db/schema/index.ts';
import { authorizeProved, authorizeRole } from '#src/domain/actor.ts';
import type { Context } from '#src/domain/context.ts';
import { recordEvent } from '#src/domain/record-event.ts';
import { memberForAdmin } from './directory.ts';
import { endStrayInvitations } from './who-may-invite.ts';

/** A cohort that a member belongs to, and whether they may invite into it. */
export interface Place {
	cohortId: number;
	isFacilitator: boolean;
}

/**
 * Makes these the cohorts of a member, from their next request on, and ends their invitations into those that they may not invite into any more.
 * Cohorts that do not exist are passed over. Throws `unproved` when the administrator has not given their password lately.
 */
export async function changeCohorts(ctx: Context, { memberId, places }: { memberId: number; places: Place[] }): Promise<void> {
	authorizeRole(ctx.actor, 'admin');
	authorizeProved(ctx.actor, ctx.clock());
	const { key } = await memberForAdmin(ctx, memberId);
	const list = JSON.stringify(places.map(({ cohortId, isFacilitator }) => [cohortId, Number(isFacilitator)]));
	const { read } = ctx.db;
	await ctx.db.write([
		read
			.delete(cohortMembers)
			.where(and(eq(cohortMembers.memberId, memberId), sql`${cohortMembers.cohortId} not in (select value ->> 0 from json_each(${list}))`)),
		recordEvent(ctx, 'member.cohorts-changed', key),
		read
			.insert(cohortMembers)
			.select(sql`select c.id, m.id, value ->> 1 from json_each(${list}) join cohorts c on c.id = value ->> 0 join members m on m.id = ${memberId} where true`)
			.onConflictDoUpdate({
				target: [cohortMembers.cohortId, cohortMembers.memberId],
				set: { isFacilitator: sql`excluded.is_facilitator` },
				setWhere: sql`${cohortMembers.isFacilitator} <> excluded.is_facilitator`,
			}),
		recordEvent(ctx, 'member.cohorts-changed', key),
		endStrayInvitations(ctx, memberId),
		recordEvent(ctx, 'member.invitations-ended', key),
	]);
}
