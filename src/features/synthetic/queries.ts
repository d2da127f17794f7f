import { sql } from 'drizzle-orm';
import { members } from '#db/schema/index.ts';
import type { Context } from '#src/domain/context.ts';
import { DOMAIN } from './amounts.ts';

/** The condition under which a member was invented to measure with. */
export const isInvented = sql`${members.email} like ${`%${DOMAIN}`}`;

/** Whether everybody who is a member here was invented to measure with, and somebody is. */
export async function isSynthetic({ db }: Context): Promise<boolean> {
	return (await db.read.$count(members, isInvented)) > 0 && (await db.read.$count(members, sql`not ${isInvented}`)) === 0;
}
