import { asc, eq } from 'drizzle-orm';
import { agencies, corrections, members } from '#db/schema/index.ts';
import { authorizeRole } from '#src/domain/actor.ts';
import type { Context } from '#src/domain/context.ts';

/** As many as the desk shows at once. */
const MOST = 200;

export interface Correction {
	id: number;
	page: string;
	text: string;
	/** Who suggests it. */
	name: string;
	agency: string | null;
	at: Date;
}

/** What members say is wrong, the oldest first, at most 200. For editors. */
export async function openCorrections(ctx: Context): Promise<Correction[]> {
	authorizeRole(ctx.actor, 'editor');
	const rows = await ctx.db.read
		.select({ id: corrections.id, page: corrections.page, text: corrections.text, name: members.name, agency: agencies.name, at: corrections.createdAt })
		.from(corrections)
		.innerJoin(members, eq(members.id, corrections.memberId))
		.leftJoin(agencies, eq(agencies.id, members.agencyId))
		.orderBy(asc(corrections.id))
		.limit(MOST);
	return rows.map(({ at, ...row }) => ({ ...row, at: new Date(at) }));
}

/** How many wait. For editors. */
export async function countCorrections(ctx: Context): Promise<number> {
	authorizeRole(ctx.actor, 'editor');
	return ctx.db.read.$count(corrections);
}
