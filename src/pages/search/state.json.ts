import type { APIRoute } from 'astro';
import { retractedSlugs } from '#src/features/cases/queries.ts';
import type { SearchState } from '#src/features/search/hit.ts';

/** What the search in the browser must know before it shows anything. */
export const GET: APIRoute = async ({ locals }) => {
	const retracted = (await retractedSlugs(locals.ctx)).map((slug) => `/cases/${slug}`);
	const isCasesOnServer = (await locals.site.index.built())?.isCasesOnServer ?? false;
	const state: SearchState = { retracted, isCasesOnServer };
	return Response.json(state, { headers: { 'cache-control': 'no-store', 'content-type': 'application/json; charset=utf-8' } });
};
