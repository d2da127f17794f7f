import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { caseAuthors, caseRevisions, cases } from '#db/schema/index.ts';
import { authorizeRole } from '#src/domain/actor.ts';
import type { Context } from '#src/domain/context.ts';
import type { Revision } from './revisions.ts';

/** A text that may tell the same event as another. */
export interface Joinable {
	id: number;
	title: string;
}

/** The other new cases in review that the actor may propose to join with one: none of them is theirs. The oldest first. For reviewers. */
export async function joinableWith(ctx: Context, { caseId }: Pick<Revision, 'caseId'>): Promise<Joinable[]> {
	const member = authorizeRole(ctx.actor, 'reviewer');
	return ctx.db.read
		.select({ id: caseRevisions.id, title: sql<string>`coalesce(${caseRevisions.document} ->> 'title', 'Without a title')` })
		.from(caseRevisions)
		.innerJoin(cases, eq(cases.id, caseRevisions.caseId))
		.where(
			and(
				inArray(caseRevisions.status, ['submitted', 'in_review']),
				eq(caseRevisions.kind, 'text'),
				eq(cases.status, 'unpublished'),
				sql`${caseRevisions.caseId} <> ${caseId}`,
				sql`not exists (select 1 from ${caseAuthors} where ${caseAuthors.caseId} = ${caseRevisions.caseId} and ${caseAuthors.memberId} = ${member.id})`,
			),
		)
		.orderBy(asc(caseRevisions.submittedAt), asc(caseRevisions.id))
		.limit(200);
}
