import { defineMiddleware, sequence } from 'astro:middleware';
import type { APIContext } from 'astro';
import { VISITOR } from '#src/domain/actor.ts';
import { DomainError } from '#src/domain/errors.ts';
import { countReading } from '#src/features/sessions/count-reading.ts';
import { endOverSession } from '#src/features/sessions/end-over-session.ts';
import { noteRefusal } from '#src/features/sessions/note-refusal.ts';
import { sessionOf } from '#src/features/sessions/queries.ts';
import { isDue, touchSession } from '#src/features/sessions/touch-session.ts';
import { renewSession, SESSION_COOKIE } from '#src/layouts/cookies.ts';
import { sentFields } from '#src/layouts/form.ts';
import { processWide } from '#src/lib/process-wide.ts';
import { noted } from '#src/server/noted.ts';
import type { Site } from '#src/server/site.ts';

/** Pages that are rendered for a request get who asks and on what. */
const fillLocals = defineMiddleware((context, next) => {
	if (context.isPrerendered) return next();
	const site = processWide<Site>('site', () => {
		throw new Error('Pages are rendered inside a running site only.');
	});
	const { asked } = context.locals;
	// A refusal shows another page; the log says which one was asked for.
	if (asked) asked.route ??= context.routePattern;
	context.locals.site = site;
	context.locals.ctx = site.contextAs(VISITOR, asked?.id);
	return next();
});

/** Whoever carries a session that holds is its member from here on. What they are shown is kept nowhere (S35). */
const readSession = defineMiddleware(async (context, next) => {
	const token = context.isPrerendered ? undefined : context.cookies.get(SESSION_COOKIE)?.value;
	if (!token) return next();
	const session = await sessionOf(context.locals.ctx, token);
	if (!session) {
		await noted(context.locals.site, endOverSession(context.locals.ctx, token));
		return next();
	}
	const { site } = context.locals;
	// Nobody in a demo has a password that could be asked for again.
	const { actor } = session;
	const ctx = site.contextAs(site.isDemo ? { ...actor, provedAt: context.locals.ctx.clock().getTime() } : actor, context.locals.ctx.requestId);
	context.locals.ctx = ctx;
	if (isDue(session.usedAt, ctx.clock())) {
		await noted(site, touchSession(ctx));
		// Before the page, which may take the session away or give another.
		renewSession(context.cookies, token);
	}
	const response = await next();
	response.headers.set('cache-control', 'no-store');
	return response;
});

/** Where anybody may ask for what is not there, and where a refusal is an event of its own. */
const NOT_NOTED = /^\/(404|cases|demo|rehearse|sign-in|prove|my\/settings)(\/|$)/;

/** What a member asks for and is not given leaves an event (S42). */
const noteRefusals = defineMiddleware(async ({ isPrerendered, locals, request, routePattern: pattern, params }, next) => {
	if (isPrerendered || locals.ctx.actor.kind !== 'member' || NOT_NOTED.test(pattern)) return next();
	const note = async (status: number) => {
		if (status === 403 || status === 404) await noted(locals.site, noteRefusal(locals.ctx, { method: request.method, pattern, params, status }));
	};
	const response = await next().catch(async (error: unknown) => {
		if (error instanceof DomainError) await note(error.status);
		throw error;
	});
	await note(response.status);
	return response;
});

/** Whoever opens threads faster than anybody reads has to pause (S10). What is sent is taken in all the same, and counts when it shows a thread. */
const slowReading = defineMiddleware(async ({ isPrerendered, locals: { ctx, site }, request, routePattern, url }, next) => {
	if (isPrerendered || ctx.actor.kind !== 'member' || !routePattern.startsWith('/t/')) return next();
	if (request.method === 'POST') {
		const response = await next();
		if (response.status !== 303) await countReading(ctx, url.pathname + url.search);
		return response;
	}
	const pauseMs = await countReading(ctx, url.pathname + url.search);
	if (pauseMs === 0) return next();
	const headers = { 'content-type': 'text/html; charset=utf-8', 'retry-after': String(Math.ceil(pauseMs / 1000)) };
	return new Response(site.files.errorPage(429, { isSignedIn: true }), { status: 429, headers });
});

/** A refusal becomes the page that helps: the sign-in and back, 404, or a page in the site's voice. Never a stack, never a grant. */
const answerFaults = defineMiddleware(async (context, next) => {
	if (context.isPrerendered) return next();
	try {
		return await next();
	} catch (error) {
		return answerTo(error, context);
	}
});

async function answerTo(error: unknown, context: APIContext): Promise<Response> {
	const { site, ctx } = context.locals;
	const { pathname, search } = context.url;
	if (error instanceof DomainError && (error.code === 'signed-out' || error.code === 'unproved')) {
		const to = error.code === 'signed-out' ? '/sign-in' : '/prove';
		// What was typed is not lost with the session: the sign-in page carries it along.
		if (context.request.method === 'POST' && !context.request.bodyUsed) await sentFields(context);
		if (context.request.method === 'POST') return context.rewrite(reading(context, `${to}?next=${encodeURIComponent(pathname)}`));
		return context.redirect(`${to}?next=${encodeURIComponent(pathname + search)}`, 302);
	}
	if (error instanceof DomainError && error.code === 'not-found') return context.rewrite(reading(context, `/404?address=${encodeURIComponent(pathname)}`));
	const isAway = site.keeper.report(error);
	const status = isAway ? 503 : error instanceof DomainError ? error.status : 500;
	const request = status >= 500 ? ctx.requestId : undefined;
	if (status === 500) site.log.fault(error, 'A page could not be made.', request);
	const headers: Record<string, string> = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };
	if (status === 503) headers['retry-after'] = isAway ? '30' : '5';
	return new Response(site.files.errorPage(status, { isSignedIn: ctx.actor.kind === 'member', request }), { status, headers });
}

/** A request for a page of ours by the same reader, who only reads now: what was sent has been taken in. */
const reading = ({ request, url }: APIContext, path: string) => new Request(new URL(path, url), { headers: { cookie: request.headers.get('cookie') ?? '' } });

/** What Astro leaves unsaid: the charset of text, that an address with a secret in it is told to nobody (S12), and how to find what broke in the log. */
const sayHeaders = defineMiddleware(async ({ params, locals }, next) => {
	const isSecret = params.token !== undefined;
	const response = await next();
	const type = response.headers.get('content-type');
	if (type === 'text/html' || type === 'application/json') response.headers.set('content-type', `${type}; charset=utf-8`);
	if (isSecret) response.headers.set('referrer-policy', 'no-referrer');
	if (response.status >= 500) response.headers.set('x-request-id', locals.ctx.requestId);
	return response;
});

export const onRequest = sequence(fillLocals, sayHeaders, answerFaults, readSession, noteRefusals, slowReading);
