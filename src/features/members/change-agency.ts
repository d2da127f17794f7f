import { and, eq, sql } from 'drizzle-orm';
import { members } from '#db/schema/index.ts';
import { authorizeRole } from '#src/domain/actor.ts';
import type { Context } from '#src/domain/context.ts';
import { DomainError } from '#src/domain/errors.ts';
import { recordEvent } from '#src/domain/record-event.ts';
import { memberForAdmin } from './directory.ts';

/** Says where a member works; `null`: nowhere that is listed. Throws `invalid` for an agency that does not exist. */
export async function changeAgency(ctx: Context, { memberId, agencyId }: { memberId: number; agencyId: number | null }): Promise<void> {
	authorizeRole(ctx.actor, 'admin');
	const { key } = await memberForAdmin(ctx, memberId);
	await ctx.db
		.write([
			ctx.db.read
				.update(members)
				.set({ agencyId })
				.where(and(eq(members.id, memberId), sql`${members.agencyId} is not ${agencyId}`)),
			recordEvent(ctx, 'member.agency-changed', key),
		])
		.catch((error: unknown) => {
			if (String(error).includes('FOREIGN KEY')) throw new DomainError('invalid', 'Choose an agency of the list, or none.', 'agencyId');
			throw error;
		});
}
