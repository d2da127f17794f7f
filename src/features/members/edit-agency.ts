import { and, eq, sql } from 'drizzle-orm';
import { agencies } from '#db/schema/index.ts';
import { authorizeRole } from '#src/domain/actor.ts';
import type { Context } from '#src/domain/context.ts';
import { recordEvent } from '#src/domain/record-event.ts';
import { type Agency, agencyNameTaken } from './add-agency.ts';
import { agencyForAdmin } from './groups.ts';

/** Changes what is said of an agency. Throws `not-found` when there is none, `conflict` when another has this name. */
export async function editAgency(ctx: Context, { id, name, type, region, sizeBand }: Agency & { id: number }): Promise<void> {
	authorizeRole(ctx.actor, 'admin');
	const now = await agencyForAdmin(ctx, id);
	if (now.name === name && now.type === type && now.region === region && now.sizeBand === sizeBand) return;
	const [edited] = await ctx.db.write([
		ctx.db.read
			.update(agencies)
			.set({ name, type, region, sizeBand })
			.where(and(eq(agencies.id, id), sql`not exists (select 1 from agencies other where lower(other.name) = lower(${name}) and other.id <> ${id})`)),
		recordEvent(ctx, 'agency.changed', String(id)),
	]);
	if (edited?.rowsAffected === 0) throw agencyNameTaken();
}
