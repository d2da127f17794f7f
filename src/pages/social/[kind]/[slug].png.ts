import type { APIRoute } from 'astro';
import type { Context } from '#src/domain/context.ts';
import { caseBySlug } from '#src/features/cases/queries.ts';
import { LANES } from '#src/features/cases/taxonomy.ts';
import { entryAt } from '#src/layouts/entry-at.ts';
import { drawCard } from '#src/server/share-card.ts';

/** The picture of a guide, a practice or a published case, for where somebody shares it. */
export const GET: APIRoute = async ({ params: { kind = '', slug = '' }, locals, cache }) => {
	const words = await wordsOf(locals.ctx, kind, slug);
	if (!words) return new Response(null, { status: 404 });
	cache.set({ maxAge: 86_400, tags: ['cases'] });
	const picture = await drawCard(words.title, words.foot);
	return new Response(new Uint8Array(picture), { headers: { 'content-type': 'image/png' } });
};

async function wordsOf(ctx: Context, kind: string, slug: string): Promise<{ title: string; foot: string } | null> {
	if (kind === 'cases') {
		const found = await caseBySlug(ctx, slug);
		return found?.state === 'published' ? { title: found.case.title, foot: `Case. ${LANES[found.case.document.lane]}` } : null;
	}
	if (kind !== 'guides' && kind !== 'practices') return null;
	const page = await entryAt(kind, slug);
	return page
		? { title: page.data.title, foot: kind === 'guides' ? 'Guide. For people who answer in a crisis' : 'Practice. What it costs, and what is known of it' }
		: null;
}
