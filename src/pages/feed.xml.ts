import type { APIRoute } from 'astro';
import { atomFeed } from '#src/features/cases/feed.ts';
import { publishedCases } from '#src/features/cases/queries.ts';

export const GET: APIRoute = async ({ locals, cache }) => {
	cache.set({ maxAge: 86_400, tags: ['cases'] });
	const cases = await publishedCases(locals.ctx, { limit: 50 });
	return new Response(atomFeed(cases, locals.site.config.origin), { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
};
