import { type SQL, sql } from 'drizzle-orm';

/**
 * The condition under which a cohort or a space may have this name: no other cohort and no other space has it, in whatever case. `cohort`: whose name it is
 * to be, and its space's; `space`: the space, which may share the name with its cohort.
 */
export function isNameFree(name: string, { cohort = null, space = null }: { cohort?: number | null; space?: number | null } = {}): SQL {
	const spaceIsOther = space === null ? sql`other.cohort_id is not ${cohort} or ${cohort} is null` : sql`other.id <> ${space}`;
	return sql`(not exists (select 1 from cohorts other where lower(other.name) = lower(${name}) and other.id is not ${cohort}) and not exists (select 1 from spaces other where lower(other.name) = lower(${name}) and (${spaceIsOther})))`;
}
