import { sql } from 'drizzle-orm';
import { cohorts, spaces } from '#db/schema/index.ts';
import { authorizeRole } from '#src/domain/actor.ts';
import type { Context } from '#src/domain/context.ts';
import { DomainError } from '#src/domain/errors.ts';
import { recordEvent } from '#src/domain/record-event.ts';
import { isNameFree } from './group-names.ts';
import { forMembersOf, slugOf } from './wording.ts';

/** Adds a cohort with a space of its own, which only its members see. Throws `conflict` when a cohort or a space has this name, or had it first. */
export async function addCohort(ctx: Context, { name }: { name: string }): Promise<void> {
	authorizeRole(ctx.actor, 'admin');
	const slug = slugOf(name);
	if (!slug) throw new DomainError('invalid', 'Use letters or digits that can stand in an address.', 'cohort');
	const now = ctx.clock().getTime();
	const { read } = ctx.db;
	const [added] = await ctx.db.write([
		read
			.insert(cohorts)
			.select(
				sql`select null, ${slug}, ${name}, ${now} where ${isNameFree(name)} and not exists (select 1 from cohorts where slug = ${slug}) and not exists (select 1 from spaces where slug = ${slug})`,
			),
		recordEvent(ctx, 'cohort.added', sql`last_insert_rowid()`),
		read
			.insert(spaces)
			.select(
				sql`select null, ${slug}, ${name}, ${forMembersOf(name)}, id, (select coalesce(max(position), 0) + 1 from spaces), ${now} from cohorts where slug = ${slug} and changes() > 0`,
			),
		recordEvent(ctx, 'space.added', slug),
	]);
	if (added?.rowsAffected === 0) throw new DomainError('conflict', 'A cohort or a space has this name already, or had it when its address was made.', 'cohort');
}
