import { and, count, desc, eq, ne } from 'drizzle-orm';
import { casePublications, caseRetractions, caseRevisions, cases } from '#db/schema/index.ts';
import type { Context } from '#src/domain/context.ts';
import type { RetractionReason } from './retraction.ts';

/** What readers are told of a new text of a published case. */
export interface Change {
	at: Date;
	line: string;
	isCorrection: boolean;
}

/** One line of the public log: a change, with the case it belongs to, or that a case was taken back, which tells of the case no more than that. */
export type LogEntry = (Change & { slug: string; title: string }) | { at: Date; reason: RetractionReason };

/** As many as one reads through. */
export const CHANGES_ON_A_PAGE = 30;

const isTold = and(eq(caseRevisions.kind, 'text'), eq(caseRevisions.status, 'published'), ne(caseRevisions.changeLine, ''));
const CHANGE = { at: caseRevisions.statusAt, line: caseRevisions.changeLine, isCorrection: caseRevisions.isCorrection };

/** What changed in a published case since it was published, the newest first. */
export async function changesOf({ db }: Context, slug: string): Promise<Change[]> {
	const rows = await db.read
		.select(CHANGE)
		.from(cases)
		.innerJoin(caseRevisions, eq(caseRevisions.caseId, cases.id))
		.where(and(eq(cases.slug, slug), eq(cases.status, 'published'), isTold))
		.orderBy(desc(caseRevisions.statusAt));
	return rows.map((row) => ({ ...row, at: new Date(row.at) }));
}

/** How many lines the public log has. */
export async function countChanges({ db }: Context): Promise<number> {
	const [changes] = await db.read
		.select({ all: count() })
		.from(caseRevisions)
		.innerJoin(casePublications, eq(casePublications.caseId, caseRevisions.caseId))
		.where(isTold);
	const [retractions] = await db.read.select({ all: count() }).from(caseRetractions);
	return (changes?.all ?? 0) + (retractions?.all ?? 0);
}

/** A page of the public log, the newest first: changes of cases that are published still, and what was taken back. */
export async function publicLog({ db }: Context, page: number): Promise<LogEntry[]> {
	const upTo = page * CHANGES_ON_A_PAGE;
	const changes = await db.read
		.select({ ...CHANGE, slug: cases.slug, title: casePublications.title })
		.from(caseRevisions)
		.innerJoin(casePublications, eq(casePublications.caseId, caseRevisions.caseId))
		.innerJoin(cases, eq(cases.id, caseRevisions.caseId))
		.where(isTold)
		.orderBy(desc(caseRevisions.statusAt), desc(caseRevisions.id))
		.limit(upTo);
	const retractions = await db.read
		.select({ at: caseRetractions.retractedAt, reason: caseRetractions.reason })
		.from(caseRetractions)
		.orderBy(desc(caseRetractions.retractedAt), desc(caseRetractions.caseId))
		.limit(upTo);
	return [...changes, ...retractions]
		.sort((a, b) => b.at - a.at)
		.slice(upTo - CHANGES_ON_A_PAGE, upTo)
		.map((row) => ({ ...row, at: new Date(row.at) }));
}
