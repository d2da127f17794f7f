import { sql } from 'drizzle-orm';
import { savedSearches } from '#db/schema/index.ts';
import { authorizeMember } from '#src/domain/actor.ts';
import type { Context } from '#src/domain/context.ts';
import { DomainError } from '#src/domain/errors.ts';
import { recordEvent } from '#src/domain/record-event.ts';
import { casesAddress } from './narrowing.ts';
import { MOST_SEARCHES, narrowingOf } from './saved-searches.ts';

/**
 * Has the member told of cases that a narrowing of the list will find from now on; saving it again changes nothing. Throws `invalid` when the address
 * narrows nothing, `too-many` for one more than 20.
 */
export async function saveSearch(ctx: Context, { address: asked }: { address: string }): Promise<void> {
	const member = authorizeMember(ctx.actor);
	// One list has one address, whatever the order in which its codes were chosen.
	const address = URL.canParse(asked, ctx.origin) ? casesAddress(narrowingOf(asked)) : casesAddress({});
	if (address === casesAddress({})) throw new DomainError('invalid', 'Narrow the list of cases first, then save what you chose.');
	const now = ctx.clock().getTime();
	const isThere = sql`exists (select 1 from saved_searches where member_id = ${member.id} and address = ${address})`;
	const hasRoom = sql`(${isThere} or (select count(*) from saved_searches where member_id = ${member.id}) < ${MOST_SEARCHES})`;
	const [saved] = await ctx.db.write([
		ctx.db.read.insert(savedSearches).select(sql`select null, ${member.id}, ${address}, ${now}, ${now} where ${hasRoom}`).onConflictDoNothing(),
		recordEvent(ctx, 'search.saved', member.key),
	]);
	if (saved?.rowsAffected) return;
	const [row] = await ctx.db.read.all<{ isThere: number }>(sql`select ${isThere} as isThere`);
	if (!row?.isThere) throw new DomainError('too-many', `You saved ${MOST_SEARCHES} searches. Remove one below, then save this one again.`);
}
