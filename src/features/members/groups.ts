import { count, eq, sql } from 'drizzle-orm';
import { agencies, cohortMembers, cohorts, members } from '#db/schema/index.ts';
import { authorizeRole } from '#src/domain/actor.ts';
import type { Context } from '#src/domain/context.ts';
import { DomainError } from '#src/domain/errors.ts';
import { COHORT } from './cohorts.ts';

const AGENCY = { id: agencies.id, name: agencies.name, type: agencies.type, region: agencies.region, sizeBand: agencies.sizeBand };

/** Agencies and cohorts with how many members each has, by name. For administrators only. */
export async function groupsForAdmin(ctx: Context) {
	authorizeRole(ctx.actor, 'admin');
	const { read } = ctx.db;
	const [agencyRows, cohortRows] = await Promise.all([
		read
			.select({ ...AGENCY, members: count(members.id) })
			.from(agencies)
			.leftJoin(members, eq(members.agencyId, agencies.id))
			.groupBy(agencies.id)
			.orderBy(sql`${agencies.name} collate nocase`),
		read
			.select({ ...COHORT, members: count(cohortMembers.memberId), facilitators: sql<number>`total(${cohortMembers.isFacilitator})` })
			.from(cohorts)
			.leftJoin(cohortMembers, eq(cohortMembers.cohortId, cohorts.id))
			.groupBy(cohorts.id)
			.orderBy(sql`${cohorts.name} collate nocase`),
	]);
	return { agencies: agencyRows, cohorts: cohortRows };
}

/** One agency, for administrators only. Throws `not-found` when there is none. */
export async function agencyForAdmin(ctx: Context, id: number) {
	authorizeRole(ctx.actor, 'admin');
	const [agency] = Number.isSafeInteger(id) ? await ctx.db.read.select(AGENCY).from(agencies).where(eq(agencies.id, id)) : [];
	if (!agency) throw new DomainError('not-found', 'There is no such agency.');
	return agency;
}
