import { sql } from 'drizzle-orm';
import { agencies } from '#db/schema/index.ts';
import { authorizeRole } from '#src/domain/actor.ts';
import type { Context } from '#src/domain/context.ts';
import { DomainError } from '#src/domain/errors.ts';
import { recordEvent } from '#src/domain/record-event.ts';
import type { AgencyType } from './wording.ts';

export interface Agency {
	name: string;
	type: AgencyType;
	region: string;
	sizeBand: string;
}

export const agencyNameTaken = () => new DomainError('conflict', 'There is an agency of this name already.', 'name');

/** Adds an agency. Throws `conflict` when there is one of this name. */
export async function addAgency(ctx: Context, { name, type, region, sizeBand }: Agency): Promise<void> {
	authorizeRole(ctx.actor, 'admin');
	const [added] = await ctx.db.write([
		ctx.db.read
			.insert(agencies)
			.select(
				sql`select null, ${name}, ${type}, ${region}, ${sizeBand}, ${ctx.clock().getTime()} where not exists (select 1 from agencies where lower(name) = lower(${name}))`,
			),
		recordEvent(ctx, 'agency.added', sql`last_insert_rowid()`),
	]);
	if (added?.rowsAffected === 0) throw agencyNameTaken();
}
