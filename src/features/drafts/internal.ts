import { type SQL, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { type DraftInput, postAt } from './input.ts';

/**
 * The condition under which words need no draft any more: the form that they were typed into was taken, or the post that they change says them.
 * Without it, a draft that is saved late would come back after its post.
 */
export function isPosted(memberId: number, { place, text, once }: z.infer<typeof DraftInput>): SQL<number> {
	const post = postAt(place);
	const isTaken = sql`exists (select 1 from done_once where member_id = ${memberId} and key = ${once})`;
	if (!post) return sql<number>`(${isTaken})`;
	const { thread, number } = post;
	return sql<number>`(${isTaken} or exists (select 1 from posts where thread_id = ${thread} and number = ${number} and author_id = ${memberId} and markdown = ${text}))`;
}
