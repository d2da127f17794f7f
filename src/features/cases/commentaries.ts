import { asc, eq, inArray } from 'drizzle-orm';
import { caseCommentaries, cases } from '#db/schema/index.ts';
import type { Context } from '#src/domain/context.ts';
import type { Voice } from './taxonomy.ts';

/** A published commentary: what a colleague with other eyes sees in a case. */
export interface Commentary {
	id: number;
	voice: Voice;
	bodyHtml: string;
	publishedAt: Date;
}

const { id, voice, bodyHtml, publishedAt } = caseCommentaries;
const IN_ORDER = [asc(publishedAt), asc(id)];

/** The commentaries on a case, the oldest first. */
export async function commentariesOn({ db }: Context, slug: string): Promise<Commentary[]> {
	const rows = await db.read
		.select({ id, voice, bodyHtml, publishedAt })
		.from(cases)
		.innerJoin(caseCommentaries, eq(caseCommentaries.caseId, cases.id))
		.where(eq(cases.slug, slug))
		.orderBy(...IN_ORDER);
	return rows.map((row) => ({ ...row, publishedAt: new Date(row.publishedAt) }));
}

/** The texts of the commentaries on some cases, as HTML, by the slug of each case that has any. For indexes. */
export async function commentaryTexts({ db }: Context, slugs: string[]): Promise<Map<string, string[]>> {
	const rows = await db.read
		.select({ slug: cases.slug, bodyHtml })
		.from(cases)
		.innerJoin(caseCommentaries, eq(caseCommentaries.caseId, cases.id))
		.where(inArray(cases.slug, slugs))
		.orderBy(...IN_ORDER);
	const texts = new Map<string, string[]>();
	for (const row of rows) texts.set(row.slug, [...(texts.get(row.slug) ?? []), row.bodyHtml]);
	return texts;
}
