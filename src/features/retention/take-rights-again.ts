import { and, isNotNull, isNull, ne, sql } from 'drizzle-orm';
import { cohortMembers, members } from '#db/schema/index.ts';
import { authorizeSystem } from '#src/domain/actor.ts';
import type { Context } from '#src/domain/context.ts';
import { recordEvent } from '#src/domain/record-event.ts';
import type { TakenBack } from './taken-back.ts';

/** What a suspended member and administrators read: the sentence of then is lost. */
const REASON = 'Suspended before this site was restored from an older backup.';

/**
 * Takes from members in a restored database what was taken from them since it was copied: roles, cohorts, and the membership of those who are suspended.
 * Nobody gets anything. Returns how many rights went. For the server only; doing it again does nothing more.
 */
export async function takeRightsAgain(ctx: Context, list: TakenBack): Promise<number> {
	authorizeSystem(ctx.actor);
	const { read } = ctx.db;
	const listed = sql`json_each(${JSON.stringify(list.members)}) as listed`;
	const isListed = sql`${members.key} = listed.value ->> 'key'`;
	const role = sql`listed.value ->> 'role'`;
	const ofListed = sql`${cohortMembers.memberId} in (select members.id from ${listed} join members on ${isListed})`;
	/** The place that the list still gives, in the same cohort. */
	const place = (condition = sql`true`) =>
		sql`exists (select 1 from ${listed} join members on ${isListed}, json_each(listed.value, '$.cohorts') as place join cohorts on cohorts.slug = place.value ->> 'slug' where members.id = ${cohortMembers.memberId} and cohorts.id = ${cohortMembers.cohortId} and ${condition})`;
	const done = await ctx.db.write([
		// Roles beside each other are no ladder: whoever had another one since has the least of both.
		read
			.update(members)
			.set({ role: sql`case when ${members.role} = 'admin' then ${role} else 'member' end` })
			.from(listed)
			.where(and(isListed, ne(members.role, 'member'), sql`${role} not in (${members.role}, 'admin')`)),
		recordEvent(ctx, 'records.taken-back', 'roles'),
		read
			.update(members)
			.set({ suspendedAt: sql`listed.value ->> 'suspendedAt'`, suspendedReason: REASON })
			.from(listed)
			.where(and(isListed, isNull(members.suspendedAt), isNotNull(sql`listed.value ->> 'suspendedAt'`))),
		recordEvent(ctx, 'records.taken-back', 'memberships'),
		read.delete(cohortMembers).where(and(ofListed, sql`not ${place()}`)),
		recordEvent(ctx, 'records.taken-back', 'cohorts'),
		read
			.update(cohortMembers)
			.set({ isFacilitator: false })
			.where(and(ofListed, sql`${cohortMembers.isFacilitator}`, sql`not ${place(sql`place.value ->> 'isFacilitator'`)}`)),
		recordEvent(ctx, 'records.taken-back', 'facilitators'),
	]);
	return [0, 2, 4, 6].reduce((sum, at) => sum + (done[at]?.rowsAffected ?? 0), 0);
}
