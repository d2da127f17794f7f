import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { agencies, cohortMembers, cohorts, members, spaces } from '#db/schema/index.ts';
import { authorizeMember, authorizeRole, hasRole, type Role } from '#src/domain/actor.ts';
import type { Context } from '#src/domain/context.ts';
import { DomainError } from '#src/domain/errors.ts';

export interface Cohort {
	id: number;
	slug: string;
	name: string;
}

/** A cohort as those see it who look after it: without mail addresses, and without who is suspended. */
export interface CohortWithMembers extends Cohort {
	/** The address of its space. */
	space: string | null;
	members: {
		id: number;
		name: string;
		role: Role;
		agency: string | null;
		isFacilitator: boolean;
		joinedAt: Date;
		/** When they last wrote in the cohort's space. What they write elsewhere is not the facilitator's to watch. */
		lastPostAt: Date | null;
	}[];
}

export const COHORT = { id: cohorts.id, slug: cohorts.slug, name: cohorts.name };
const NOWHERE = 'There is no such cohort, or it is not yours.';

/** The cohort at an address, for administrators only. Throws `not-found` when there is none. */
export async function cohortForAdmin(ctx: Context, slug: string): Promise<Cohort> {
	authorizeRole(ctx.actor, 'admin');
	const [cohort] = await ctx.db.read.select(COHORT).from(cohorts).where(eq(cohorts.slug, slug));
	if (!cohort) throw new DomainError('not-found', NOWHERE);
	return cohort;
}

/** The cohorts that the actor facilitates, by name. */
export async function facilitatedCohorts({ actor, db }: Context): Promise<Cohort[]> {
	const { facilitates } = authorizeMember(actor);
	if (facilitates.length === 0) return [];
	return db.read.select(COHORT).from(cohorts).where(inArray(cohorts.id, facilitates)).orderBy(asc(cohorts.name));
}

/** The cohort at an address with its members by name, for its facilitators and administrators. Throws `not-found` alike for another's and what never was. */
export async function cohortForFacilitator({ actor, db }: Context, slug: string): Promise<CohortWithMembers> {
	const member = authorizeMember(actor);
	const isTheirs = hasRole(member, 'admin') ? undefined : inArray(cohorts.id, member.facilitates);
	const [cohort] = await db.read
		.select({ ...COHORT, space: spaces.slug })
		.from(cohorts)
		.leftJoin(spaces, eq(spaces.cohortId, cohorts.id))
		.where(and(eq(cohorts.slug, slug), isTheirs))
		.orderBy(asc(spaces.position))
		.limit(1);
	if (!cohort) throw new DomainError('not-found', NOWHERE);
	const rows = await db.read
		.select({
			id: members.id,
			name: members.name,
			role: members.role,
			agency: agencies.name,
			isFacilitator: cohortMembers.isFacilitator,
			joinedAt: members.createdAt,
			lastPostAt: sql<
				number | null
			>`(select max(p.created_at) from posts p join threads t on t.id = p.thread_id join spaces s on s.id = t.space_id where p.author_id = ${members.id} and p.deleted_at is null and t.removed_at is null and s.cohort_id = ${cohort.id})`,
		})
		.from(cohortMembers)
		.innerJoin(members, eq(members.id, cohortMembers.memberId))
		.leftJoin(agencies, eq(agencies.id, members.agencyId))
		.where(and(eq(cohortMembers.cohortId, cohort.id), isNull(members.suspendedAt)))
		.orderBy(sql`${members.name} collate nocase`, asc(members.id));
	return {
		...cohort,
		members: rows.map(({ joinedAt, lastPostAt, ...row }) => ({
			...row,
			joinedAt: new Date(joinedAt),
			lastPostAt: lastPostAt === null ? null : new Date(lastPostAt),
		})),
	};
}
