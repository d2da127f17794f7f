import { type SQL, sql } from 'drizzle-orm';
import { drafts } from '#db/schema/index.ts';
import { type DraftInput, postAt } from './input.ts';

/** What a form says of the draft that it is: its words, its key, and when the draft was saved that it began with or saved last. */
export interface OfForm {
	text: string;
	title?: string;
	once?: string | undefined;
	since?: number | undefined;
}

/**
 * The condition under which the draft at a place is the form's own: typed in it, or known to it, or the same words. Any other was written meanwhile in
 * another tab or on another device, and is neither written over nor erased before its member has seen it.
 */
export const isOfForm = ({ text, title = '', once = '', since = 0 }: OfForm): SQL =>
	sql`(${drafts.form} = ${once} or ${drafts.savedAt} <= ${since} or (${drafts.markdown} = ${text} and ${drafts.title} = ${title}))`;

/**
 * The condition under which words need no draft any more: the form that they were typed into was taken, or the post that they change says them.
 * Without it, a draft that is saved late would come back after its post.
 */
export function isPosted(memberId: number, { place, text, once }: Pick<DraftInput, 'place' | 'text' | 'once'>): SQL<number> {
	const post = postAt(place);
	const isTaken = sql`exists (select 1 from done_once where member_id = ${memberId} and key = ${once})`;
	if (!post) return sql<number>`(${isTaken})`;
	const { thread, number } = post;
	return sql<number>`(${isTaken} or exists (select 1 from posts where thread_id = ${thread} and number = ${number} and author_id = ${memberId} and markdown = ${text}))`;
}
