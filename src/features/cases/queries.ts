import { and, count, desc, eq, inArray, type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { caseFacets, casePublications, caseRetractions, cases } from '#db/schema/index.ts';
import type { Context } from '#src/domain/context.ts';
import type { CaseDocument } from './case-document.ts';
import { type Facet, isFacet } from './case-facets.ts';
import { codesIn, type Narrowing } from './narrowing.ts';
import type { RetractionReason } from './retraction.ts';

/** A published case as lists, the plot and feeds show it. */
export interface CaseInList {
	slug: string;
	title: string;
	summary: string;
	document: CaseDocument;
	publishedAt: Date;
	updatedAt: Date;
}

export interface PublishedCase extends CaseInList {
	bodyHtml: string;
}

export type CaseOrTombstone = { state: 'published'; case: PublishedCase } | { state: 'retracted'; reason: RetractionReason; retractedAt: Date };

/** What one reads through without losing the place. */
export const CASES_ON_A_PAGE = 30;

const LISTED = {
	slug: cases.slug,
	title: casePublications.title,
	summary: casePublications.summary,
	document: casePublications.document,
	publishedAt: casePublications.publishedAt,
	updatedAt: casePublications.updatedAt,
};

const NEWEST_FIRST = [desc(casePublications.publishedAt), desc(casePublications.caseId)];

/** One case by its address, or the note that stands where it was; `null` when there never was one. */
export async function caseBySlug({ db }: Context, slug: string): Promise<CaseOrTombstone | null> {
	const [row] = await db.read
		.select({ ...LISTED, status: cases.status, bodyHtml: casePublications.bodyHtml, reason: caseRetractions.reason, retractedAt: caseRetractions.retractedAt })
		.from(cases)
		.leftJoin(casePublications, eq(casePublications.caseId, cases.id))
		.leftJoin(caseRetractions, eq(caseRetractions.caseId, cases.id))
		.where(eq(cases.slug, slug));
	if (!row || row.status === 'unpublished') return null;
	if (row.status === 'retracted') return { state: 'retracted', reason: row.reason ?? 'editorial', retractedAt: new Date(row.retractedAt ?? 0) };
	return { state: 'published', case: { ...listed(row as ListedRow), bodyHtml: row.bodyHtml ?? '' } };
}

/** Published cases, newest first; 500 of them unless `limit` says otherwise. */
export const publishedCases = (
	{ db }: Context,
	{ narrowing = {}, limit = 500, offset = 0 }: { narrowing?: Narrowing; limit?: number; offset?: number } = {},
): Promise<CaseInList[]> => newest(db.read, carriesAll(IN_ORDER, narrowing), limit, offset);

/** How many published cases a narrowing leaves. */
export async function countCases({ db }: Context, narrowing: Narrowing = {}): Promise<number> {
	const [row] = await db.read.select({ cases: count() }).from(casePublications).where(carriesAll(casePublications.caseId, narrowing));
	return row?.cases ?? 0;
}

/** How many published cases carry each code, among those that a narrowing leaves. */
export async function facetCounts({ db }: Context, narrowing: Narrowing = {}): Promise<Map<Facet, Map<string, number>>> {
	const rows = await db.read
		.select({ facet: caseFacets.facet, code: caseFacets.code, cases: count() })
		.from(caseFacets)
		.where(carriesAll(caseFacets.caseId, narrowing))
		.groupBy(caseFacets.facet, caseFacets.code)
		.orderBy(desc(count()), caseFacets.code);
	const counts = new Map<Facet, Map<string, number>>();
	for (const row of rows) {
		if (!isFacet(row.facet)) continue;
		counts.set(row.facet, (counts.get(row.facet) ?? new Map()).set(row.code, row.cases));
	}
	return counts;
}

/** Published cases that carry any of these codes of a facet, newest first. `without`: none that carries this one. */
export async function casesCarrying(
	{ db }: Context,
	{ facet, codes, without }: { facet: Facet; codes: string[]; without?: { facet: Facet; code: string } },
	limit: number,
): Promise<CaseInList[]> {
	const carriers = db.read
		.select({ id: caseFacets.caseId })
		.from(caseFacets)
		.where(and(eq(caseFacets.facet, facet), inArray(caseFacets.code, codes)));
	const isMeant = and(sql`${IN_ORDER} in ${carriers}`, without && sql`not ${carries(IN_ORDER, without)}`);
	return newest(db.read, isMeant, limit);
}

/** Every published case, and a digest that differs when its words do, or those of its commentaries. */
export async function publishedDigests({ db }: Context): Promise<{ slug: string; digest: string }[]> {
	const commentaries = sql<string>`(select group_concat(id) from case_commentaries where case_id = ${casePublications.caseId})`;
	const rows = await db.read
		.select({ slug: cases.slug, digest: casePublications.digest, commentaries })
		.from(casePublications)
		.innerJoin(cases, eq(cases.id, casePublications.caseId));
	return rows.map((row) => ({ slug: row.slug, digest: `${row.digest} ${row.commentaries ?? ''}` }));
}

/** Those of the given cases that are published, with their text, for indexes. */
export async function publicationsWithText({ db }: Context, slugs: string[]): Promise<PublishedCase[]> {
	const rows = await db.read
		.select({ ...LISTED, bodyHtml: casePublications.bodyHtml })
		.from(casePublications)
		.innerJoin(cases, eq(cases.id, casePublications.caseId))
		.where(inArray(cases.slug, slugs));
	return rows.map((row) => ({ ...listed(row), bodyHtml: row.bodyHtml }));
}

/** Those of the given cases that are published, newest first. */
export async function casesBySlug({ db }: Context, slugs: string[]): Promise<CaseInList[]> {
	if (slugs.length === 0) return [];
	const rows = await db.read
		.select(LISTED)
		.from(cases)
		.innerJoin(casePublications, eq(casePublications.caseId, cases.id))
		.where(inArray(cases.slug, slugs))
		.orderBy(...NEWEST_FIRST);
	return rows.map(listed);
}

/** Addresses of retracted cases, for surfaces that are rebuilt later than at once. */
export async function retractedSlugs({ db }: Context): Promise<string[]> {
	const rows = await db.read.select({ slug: cases.slug }).from(cases).where(eq(cases.status, 'retracted'));
	return rows.map(({ slug }) => slug);
}

/** That the case of this id carries every code of a narrowing. */
const carriesAll = (id: SQLWrapper, narrowing: Narrowing): SQL | undefined => and(...codesIn(narrowing).map((one) => carries(id, one)));

const carries = (id: SQLWrapper, { facet, code }: { facet: Facet; code: string }) =>
	sql`${id} in (select case_id from case_facets where facet = ${facet} and code = ${code})`;

/** The id of a publication in a condition, where it must not decide the order of reading: the newest are met first, and none beyond them is read. */
const IN_ORDER = sql`+${casePublications.caseId}`;

async function newest(read: Reader, isMeant: SQL | undefined, limit: number, offset = 0): Promise<CaseInList[]> {
	// Which ones they are is read off an index, so that only their own words are read.
	const wanted = read
		.select({ caseId: casePublications.caseId })
		.from(casePublications)
		.where(isMeant)
		.orderBy(...NEWEST_FIRST)
		.limit(limit)
		.offset(offset)
		.as('wanted');
	const rows = await read
		.select(LISTED)
		.from(wanted)
		.innerJoin(casePublications, eq(casePublications.caseId, wanted.caseId))
		.innerJoin(cases, eq(cases.id, wanted.caseId))
		// Sorted as few as they are: by the index, every case would be read.
		.orderBy(sql`+${casePublications.publishedAt} desc`, sql`+${casePublications.caseId} desc`);
	return rows.map(listed);
}

type ListedRow = { slug: string; title: string; summary: string; document: string; publishedAt: number; updatedAt: number };

function listed(row: ListedRow): CaseInList {
	return {
		slug: row.slug,
		title: row.title,
		summary: row.summary,
		document: JSON.parse(row.document) as CaseDocument,
		publishedAt: new Date(row.publishedAt),
		updatedAt: new Date(row.updatedAt),
	};
}
