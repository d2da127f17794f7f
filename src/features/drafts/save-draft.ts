import { sql } from 'drizzle-orm';
import { drafts } from '#db/schema/index.ts';
import { authorizeMember } from '#src/domain/actor.ts';
import type { Context } from '#src/domain/context.ts';
import { DomainError } from '#src/domain/errors.ts';
import type { DraftInput } from './input.ts';
import { isOfForm, isPosted } from './internal.ts';

/** More than anyone works on; fewer than fill a disk. */
export const MOST_DRAFTS = 200;

/**
 * Keeps what a member has begun to write, for them alone, and returns when. Returns `null` when these words were posted already. Throws `conflict`, and
 * leaves what is there, when another tab or device saved a different text since the form began; `too-many` for a place more than 200.
 */
export async function saveDraft(ctx: Context, draft: DraftInput): Promise<Date | null> {
	const member = authorizeMember(ctx.actor);
	const at = ctx.clock();
	const { place, title, text, kind, replyTo, once } = draft;
	const { read } = ctx.db;
	const isThere = sql`exists (select 1 from drafts where member_id = ${member.id} and place = ${place})`;
	const hasRoom = sql`(${isThere} or (select count(*) from drafts where member_id = ${member.id}) < ${MOST_DRAFTS})`;
	const row = sql`select ${member.id}, ${place}, ${title}, ${text}, ${kind}, ${replyTo}, ${once}, ${at.getTime()} where not ${isPosted(member.id, draft)} and ${hasRoom}`;
	const [saved] = await ctx.db.write([
		read
			.insert(drafts)
			.select(row)
			.onConflictDoUpdate({
				target: [drafts.memberId, drafts.place],
				set: { title, markdown: text, kind, answers: replyTo, form: once, savedAt: at.getTime() },
				setWhere: isOfForm(draft),
			}),
	]);
	if (saved?.rowsAffected) return at;
	const [why] = await read.all<{ isPosted: number; isThere: number }>(sql`select ${isPosted(member.id, draft)} as isPosted, ${isThere} as isThere`);
	if (why?.isPosted) return null;
	if (why?.isThere) throw new DomainError('conflict', SAVED_ELSEWHERE);
	throw new DomainError('too-many', `You have ${MOST_DRAFTS} drafts. Discard one before you begin another.`);
}

const SAVED_ELSEWHERE =
	'Another tab or device saved a different text here meanwhile. Both are kept: that one stands under My Rapport, Drafts; yours is below. Save yours again to keep it instead.';
