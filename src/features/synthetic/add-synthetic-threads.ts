import { type SQL, sql } from 'drizzle-orm';
import { posts, spaces, threadMembers, threads } from '#db/schema/index.ts';
import { authorizeSystem } from '#src/domain/actor.ts';
import type { Context } from '#src/domain/context.ts';
import { recordEvent } from '#src/domain/record-event.ts';
import { CASES_SPACE } from '#src/features/discussions/open-case-thread.ts';
import { RENDERER, renderMarkdown } from '#src/lib/markdown.ts';
import { AGE_MS, type Amounts, range } from './amounts.ts';
import { drawFrom, paragraph, postText, question } from './corpus.ts';

/** Adds the invented threads of these numbers, written and read by their authors. For the command line. */
export async function addSyntheticThreads(
	ctx: Context,
	numbers: number[],
	{ seed, replies, threads: all, authors }: Amounts & { authors: number[] },
): Promise<void> {
	authorizeSystem(ctx.actor);
	const { read } = ctx.db;
	const now = ctx.clock().getTime();
	const open = await read.select({ id: spaces.id }).from(spaces).where(sql`${spaces.cohortId} is null and ${spaces.slug} <> ${CASES_SPACE}`);
	const [{ last } = { last: 0 }] = await read.all<{ last: number }>(sql`select coalesce(max(id), 0) as last from threads`);
	const written = numbers.map((number, at) => {
		const draw = drawFrom(seed * 50_000 + number);
		const from = now - Math.round((AGE_MS * (all - number + 1)) / all);
		const texts = [`${paragraph(draw, 60)}\n\n${paragraph(draw, 50)}`, ...range(1, replies).map((reply) => postText(draw, reply))];
		const step = Math.floor((now - from) / (texts.length + 1));
		return {
			id: last + 1 + at,
			space: open[number % open.length]?.id,
			kind: number % 3 === 0 ? 'conversation' : 'question',
			title: question(draw),
			posts: texts.map((text, index) => ({
				number: index + 1,
				author: authors[Math.floor(draw() * authors.length)],
				text,
				html: renderMarkdown(text),
				at: from + index * step,
			})),
		};
	});
	const list = JSON.stringify(written);
	const first = sql`r.value -> '$.posts[0]'`;
	const newest = sql`r.value -> '$.posts[#-1]'`;
	await ctx.db.write([
		read
			.insert(threads)
			.select(
				sql`select r.value ->> 'id', r.value ->> 'space', r.value ->> 'kind', r.value ->> 'title', ${first} ->> 'author', null, ${newest} ->> 'number', null, ${first} ->> 'at', ${newest} ->> 'at', null from json_each(${list}) r`,
			),
		recordEvent(ctx, 'synthetic.loaded', 'threads'),
		read
			.insert(posts)
			.select(
				sql`select null, r.value ->> 'id', p.value ->> 'number', p.value ->> 'author', null, p.value ->> 'text', p.value ->> 'html', ${RENDERER}, p.value ->> 'at', null, null from json_each(${list}) r join json_each(r.value, '$.posts') p`,
			),
		read.insert(threadMembers).select(readBy(last + 1, last + numbers.length)),
	]);
}

/** Whoever wrote in a thread has read as far as they wrote. */
const readBy = (from: number, to: number): SQL =>
	sql`select author_id, thread_id, max(number), max(created_at), 'track' from posts where thread_id between ${from} and ${to} group by author_id, thread_id`;
