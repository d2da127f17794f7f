import { and, asc, eq, sql } from 'drizzle-orm';
import { casePublications, cases } from '#db/schema/index.ts';
import { authorizeRole } from '#src/domain/actor.ts';
import type { Context } from '#src/domain/context.ts';

/** A published case whose time has come to be read again. */
export interface DueAgain {
	slug: string;
	title: string;
	/** The month by which: "2028-12". */
	reviewBy: string;
}

/** Members' cases that are due to be read again, the longest due first. For editors. */
export async function casesDueAgain(ctx: Context): Promise<DueAgain[]> {
	authorizeRole(ctx.actor, 'editor');
	const month = ctx.clock().toISOString().slice(0, 7);
	const reviewBy = sql<string>`(${casePublications.document} ->> 'reviewBy')`;
	return ctx.db.read
		.select({ slug: cases.slug, title: casePublications.title, reviewBy })
		.from(casePublications)
		.innerJoin(cases, eq(cases.id, casePublications.caseId))
		.where(and(sql`${reviewBy} <= ${month}`, sql`${cases.origin} <> 'editors'`))
		.orderBy(asc(reviewBy), asc(casePublications.caseId))
		.limit(200);
}
