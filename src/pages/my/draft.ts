import type { APIRoute } from 'astro';
import { keepDraft } from '#src/features/drafts/keep-draft.ts';
import { werePosted } from '#src/features/drafts/queries.ts';
import { sentFields } from '#src/layouts/form.ts';
import { requireRole } from '#src/layouts/require-role.ts';

/**
 * Where a composer's script saves: `place`, `title`, `text` and `once` bring `{ savedAt }`, in milliseconds, or `null` when no draft is left. With
 * `ask`, nothing is saved: `{ posted }` says whether these words were posted already.
 */
export const POST: APIRoute = async (context) => {
	// Read first, so that whoever was signed out is answered 401.
	const fields = Object.fromEntries(await sentFields(context));
	requireRole(context, 'member');
	const { ctx } = context.locals;
	const answer = fields.ask ? { posted: await werePosted(ctx, fields) } : { savedAt: (await keepDraft(ctx, fields))?.getTime() ?? null };
	return Response.json(answer, { headers: { 'cache-control': 'no-store' } });
};

/** There is nothing to read here; drafts are listed at /my/drafts. */
export const GET: APIRoute = (context) => {
	requireRole(context, 'member');
	return new Response(null, { status: 405, headers: { allow: 'POST' } });
};
