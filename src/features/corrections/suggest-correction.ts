import { sql } from 'drizzle-orm';
import { corrections } from '#db/schema/index.ts';
import { authorizeMember } from '#src/domain/actor.ts';
import type { Context } from '#src/domain/context.ts';
import { DomainError } from '#src/domain/errors.ts';
import { recordEvent } from '#src/domain/record-event.ts';
import type { CorrectionInput } from './input.ts';

/** How many of one member's suggestions can wait at once. */
const MOST_WAITING = 20;

/** Lays before the editors what a member says is wrong on a page; the same words about the same page stand there once. Throws `too-many` for one more than 20 that wait. */
export async function suggestCorrection(ctx: Context, { page, text }: CorrectionInput): Promise<void> {
	const member = authorizeMember(ctx.actor);
	const { read } = ctx.db;
	const isThere = sql`exists (select 1 from corrections where member_id = ${member.id} and page = ${page} and text = ${text})`;
	const hasRoom = sql`(select count(*) from corrections where member_id = ${member.id}) < ${MOST_WAITING}`;
	const [added] = await ctx.db.write([
		read.insert(corrections).select(sql`select null, ${page}, ${text}, ${member.id}, ${ctx.clock().getTime()} where ${hasRoom} and not ${isThere}`),
		recordEvent(ctx, 'correction.suggested', page),
	]);
	if (added?.rowsAffected) return;
	const [row] = await read.all<{ isThere: number }>(sql`select ${isThere} as isThere`);
	if (!row?.isThere)
		throw new DomainError('too-many', `${MOST_WAITING} suggestions of yours wait for the editors already. Send this one when they have read some.`);
}
