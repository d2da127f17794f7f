import { defineMiddleware, sequence } from 'astro:middleware';
import { VISITOR } from '#src/domain/actor.ts';
import { processWide } from '#src/lib/process-wide.ts';
import type { Site } from '#src/server/site.ts';

/** Pages that are rendered for a request get who asks and on what. */
const fillLocals = defineMiddleware((context, next) => {
	if (context.isPrerendered) return next();
	const site = processWide<Site>('site', () => {
		throw new Error('Pages are rendered inside a running site only.');
	});
	context.locals.site = site;
	context.locals.ctx = site.contextAs(VISITOR);
	return next();
});

/** A fault becomes a page in the site's voice: 503 while the database is away, 500 otherwise. Never a stack, never a grant. */
const answerFaults = defineMiddleware(async (context, next) => {
	if (context.isPrerendered) return next();
	const { site } = context.locals;
	try {
		return await next();
	} catch (error) {
		const isAway = site.keeper.report(error);
		if (!isAway) console.error(error);
		const headers: Record<string, string> = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };
		if (isAway) headers['retry-after'] = '30';
		return new Response(site.files.errorPage(isAway ? 503 : 500), { status: isAway ? 503 : 500, headers });
	}
});

/** Astro leaves the charset of pages unsaid. */
const sayCharset = defineMiddleware(async (_, next) => {
	const response = await next();
	if (response.headers.get('content-type') === 'text/html') response.headers.set('content-type', 'text/html; charset=utf-8');
	return response;
});

export const onRequest = sequence(fillLocals, sayCharset, answerFaults);
