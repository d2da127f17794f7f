import type { APIRoute } from 'astro';
import { retractedSlugs } from '#src/features/cases/queries.ts';

/** Addresses that the search must not show, even while an older index still knows them. */
export const GET: APIRoute = async ({ locals }) => {
	const urls = (await retractedSlugs(locals.ctx)).map((slug) => `/cases/${slug}`);
	return Response.json(urls, { headers: { 'cache-control': 'no-store', 'content-type': 'application/json; charset=utf-8' } });
};
