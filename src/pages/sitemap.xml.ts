import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';
import { publishedCases } from '#src/features/cases/queries.ts';

/** Every address that can be found again. */
export const GET: APIRoute = async ({ locals, cache }) => {
	cache.set({ maxAge: 86_400, tags: ['cases'] });
	const { origin } = locals.site.config;
	const guides = (await getCollection('guides')).map(({ id, data }) => ({ path: `/guides/${id}`, date: data.reviewed }));
	const practices = (await getCollection('practices')).map(({ id, data }) => ({ path: `/practices/${id}`, date: data.reviewed }));
	const starts = (await getCollection('paths')).map(({ data }) => ({ path: `/start/${data.role}`, date: null }));
	const pages = (await getCollection('pages')).map(({ id, data }) => ({ path: `/${id}`, date: data.reviewed }));
	const cases = (await publishedCases(locals.ctx, { limit: 40_000 })).map(({ slug, updatedAt }) => ({ path: `/cases/${slug}`, date: updatedAt }));
	const scenarios = (await getCollection('scenarios')).flatMap(({ id }) => [`/rehearse/${id}`, `/rehearse/${id}/script`]);
	const lists = ['/', '/start', '/cases', '/guides', '/practices', '/cards', '/rehearse', ...scenarios, '/glossary', '/search', '/anonymize'].map((path) => ({
		path,
		date: null,
	}));
	const urls = [...lists, ...starts, ...guides, ...practices, ...pages, ...cases].map(
		({ path, date }) => `<url><loc>${origin}${path}</loc>${date ? `<lastmod>${date.toISOString().slice(0, 10)}</lastmod>` : ''}</url>`,
	);
	return new Response(`<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.join('')}</urlset>\n`, {
		headers: { 'content-type': 'application/xml; charset=utf-8' },
	});
};
