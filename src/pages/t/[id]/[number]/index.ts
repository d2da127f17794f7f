import type { APIRoute } from 'astro';
import { authorizeThread } from '#src/features/discussions/access.ts';
import { pageOf } from '#src/features/discussions/queries.ts';
import { numberIn } from '#src/lib/address.ts';

/** A post's own address leads into its thread, to where it stands. It never changes, whatever is written before it. */
export const GET: APIRoute = async ({ params, locals, redirect }) => {
	const { thread } = await authorizeThread(locals.ctx, numberIn(params.id));
	const number = Math.min(numberIn(params.number) || 1, thread.posts);
	const page = pageOf(number);
	return redirect(`/t/${thread.id}${page > 1 ? `?page=${page}` : ''}#p${number}`, 302);
};
