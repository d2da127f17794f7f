import { sql } from 'drizzle-orm';
import { members } from '#db/schema/index.ts';
import { authorizeSystem } from '#src/domain/actor.ts';
import type { Context } from '#src/domain/context.ts';
import { recordEvent } from '#src/domain/record-event.ts';
import { newKey } from '#src/lib/keys.ts';
import { AGE_MS, type Amounts, DOMAIN, range } from './amounts.ts';

/** Adds invented members until there are so many. Adds nobody where anybody real is a member. For the command line. */
export async function addSyntheticMembers(ctx: Context, { members: all }: Amounts): Promise<void> {
	authorizeSystem(ctx.actor);
	const people = range(1, all).map((number) => ({ key: newKey(), name: `Member ${number}`, email: `member-${number}${DOMAIN}` }));
	const joinedAt = ctx.clock().getTime() - AGE_MS;
	const nobodyReal = sql`not exists (select 1 from members where email not like ${`%${DOMAIN}`})`;
	const row = sql`select null, value ->> 'key', value ->> 'name', value ->> 'email', 'member', null, '', 'posts', null, null, ${joinedAt} from json_each(${JSON.stringify(people)}) where ${nobodyReal}`;
	await ctx.db.write([ctx.db.read.insert(members).select(row).onConflictDoNothing(), recordEvent(ctx, 'synthetic.loaded', 'members')]);
}
