import { sql } from 'drizzle-orm';
import { caseFacets, casePublications, cases } from '#db/schema/index.ts';
import { authorizeSystem } from '#src/domain/actor.ts';
import type { Context } from '#src/domain/context.ts';
import { recordEvent } from '#src/domain/record-event.ts';
import { facetsOf } from '#src/features/cases/case-facets.ts';
import { digest } from '#src/lib/digest.ts';
import { renderMarkdown } from '#src/lib/markdown.ts';
import { AGE_MS, type Amounts } from './amounts.ts';
import { syntheticCase } from './synthetic-case.ts';

/** Publishes the invented cases of these numbers. For the command line. */
export async function addSyntheticCases(ctx: Context, numbers: number[], { seed, cases: all }: Amounts): Promise<void> {
	authorizeSystem(ctx.actor);
	const now = ctx.clock().getTime();
	const rows = numbers.map((number) => {
		const { document, body } = syntheticCase(seed, number);
		const publishedAt = now - Math.round((AGE_MS * (all - number)) / all);
		return { ...document, document: JSON.stringify(document), body: renderMarkdown(body), digest: digest(body), publishedAt, facets: facetsOf(document) };
	});
	const list = JSON.stringify(rows);
	const { read } = ctx.db;
	await ctx.db.write([
		read.insert(cases).select(sql`select null, value ->> 'slug', 'published', 'synthetic', value ->> 'publishedAt' from json_each(${list})`),
		recordEvent(ctx, 'synthetic.loaded', 'cases'),
		read
			.insert(casePublications)
			.select(
				sql`select c.id, value ->> 'title', value ->> 'summary', value ->> 'document', '', value ->> 'body', value ->> 'digest', value ->> 'publishedAt', value ->> 'publishedAt' from json_each(${list}) join cases c on c.slug = value ->> 'slug'`,
			),
		read
			.insert(caseFacets)
			.select(
				sql`select c.id, f.value ->> 'facet', f.value ->> 'code' from json_each(${list}) r join json_each(r.value, '$.facets') f join cases c on c.slug = r.value ->> 'slug'`,
			),
	]);
}
