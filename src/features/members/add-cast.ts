import { sql } from 'drizzle-orm';
import { agencies, members } from '#db/schema/index.ts';
import { authorizeSystem, type Role } from '#src/domain/actor.ts';
import type { Context } from '#src/domain/context.ts';
import { DomainError } from '#src/domain/errors.ts';
import { recordEvent } from '#src/domain/record-event.ts';
import { hashPassword } from '#src/features/sessions/password.ts';
import { newKey, newToken } from '#src/lib/keys.ts';
import type { Agency } from './add-agency.ts';

export interface Cast {
	agencies: readonly Agency[];
	people: readonly { name: string; email: string; role: Role; agency: string; joinedAt: number }[];
}

/**
 * Makes invented people the first members of a demo, with a password that nobody knows. For the server itself; throws `conflict` where anybody is a
 * member already, so that they never come among real people.
 */
export async function addCast(ctx: Context, cast: Cast): Promise<void> {
	authorizeSystem(ctx.actor);
	const { read } = ctx.db;
	const now = ctx.clock().getTime();
	const passwordHash = await hashPassword(newToken());
	const people = cast.people.map((person) => ({ ...person, key: newKey() }));
	const isEmpty = sql`not exists (select 1 from members)`;
	const agencyRow = sql`select null, value ->> 'name', value ->> 'type', value ->> 'region', value ->> 'sizeBand', ${now} from json_each(${JSON.stringify(cast.agencies)})`;
	const memberRow = sql`select null, p.value ->> 'key', p.value ->> 'name', p.value ->> 'email', p.value ->> 'role', a.id, ${passwordHash}, 'posts', null, null, p.value ->> 'joinedAt' from json_each(${JSON.stringify(people)}) p left join agencies a on a.name = p.value ->> 'agency'`;
	const results = await ctx.db.write([
		read.insert(agencies).select(sql`${agencyRow} where ${isEmpty}`),
		recordEvent(ctx, 'agency.added', 'cast'),
		read.insert(members).select(sql`${memberRow} where ${isEmpty}`),
		// Each writes when the one before it did.
		...people.map(({ key }) => recordEvent(ctx, 'member.joined', key)),
	]);
	if (results[2]?.rowsAffected === 0) throw new DomainError('conflict', 'Somebody is a member here already: invented people come only where nobody is.');
}
