import type { APIRoute } from 'astro';
import { authorizeThread } from '#src/features/discussions/access.ts';
import { pageOf } from '#src/features/discussions/queries.ts';

/** A post's own address leads into its thread, to where it stands. It never changes, whatever is written before it. */
export const GET: APIRoute = async ({ params, locals, redirect }) => {
	const isNumber = (text: string | undefined) => /^[1-9]\d{0,14}$/.test(text ?? '');
	const { thread } = await authorizeThread(locals.ctx, isNumber(params.id) ? Number(params.id) : 0);
	const number = isNumber(params.number) ? Math.min(Number(params.number), thread.posts) : 1;
	const page = pageOf(number);
	return redirect(`/t/${thread.id}${page > 1 ? `?page=${page}` : ''}#p${number}`, 302);
};
