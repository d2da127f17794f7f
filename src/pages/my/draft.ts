import type { APIRoute } from 'astro';
import { DomainError } from '#src/domain/errors.ts';
import { keepDraft } from '#src/features/drafts/keep-draft.ts';
import { draftAt, werePosted } from '#src/features/drafts/queries.ts';
import { sentFields } from '#src/layouts/form.ts';
import { requireRole } from '#src/layouts/require-role.ts';

const headers = { 'cache-control': 'no-store' };

/**
 * Where a composer's script saves: what `DraftInput` names brings `{ savedAt }`, in milliseconds, or `null` when no draft is left. Where another tab or
 * device saved a different text, that one is answered with 409. With `ask`, nothing is saved: `{ posted }` says whether these words were posted already.
 */
export const POST: APIRoute = async (context) => {
	// Read first, so that whoever was signed out is answered 401.
	const fields = Object.fromEntries(await sentFields(context));
	requireRole(context, 'member');
	const { ctx } = context.locals;
	if (fields.ask) return Response.json({ posted: await werePosted(ctx, fields) }, { headers });
	try {
		return Response.json({ savedAt: (await keepDraft(ctx, fields))?.getTime() ?? null }, { headers });
	} catch (error) {
		const other = error instanceof DomainError && error.code === 'conflict' ? await draftAt(ctx, fields.place ?? '') : null;
		if (!other) throw error;
		const { title, markdown, kind, savedAt } = other;
		return Response.json({ title, text: markdown, kind: kind ?? '', savedAt: savedAt.getTime() }, { status: 409, headers });
	}
};

/** There is nothing to read here; drafts are listed at /my/drafts. */
export const GET: APIRoute = (context) => {
	requireRole(context, 'member');
	return new Response(null, { status: 405, headers: { allow: 'POST' } });
};
