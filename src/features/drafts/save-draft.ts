import { sql } from 'drizzle-orm';
import type { z } from 'zod';
import { drafts } from '#db/schema/index.ts';
import { authorizeMember } from '#src/domain/actor.ts';
import type { Context } from '#src/domain/context.ts';
import { DomainError } from '#src/domain/errors.ts';
import type { DraftInput } from './input.ts';
import { isPosted } from './internal.ts';

/** More than anyone works on; fewer than fill a disk. */
export const MOST_DRAFTS = 200;

/**
 * Keeps what a member has begun to write, for them alone, and returns when. Returns `null` when these words were posted already. Throws `too-many`
 * for a place more than 200.
 */
export async function saveDraft(ctx: Context, draft: z.infer<typeof DraftInput>): Promise<Date | null> {
	const member = authorizeMember(ctx.actor);
	const savedAt = ctx.clock();
	const { place, title, text } = draft;
	const { read } = ctx.db;
	const hasRoom = sql`(exists (select 1 from drafts where member_id = ${member.id} and place = ${place}) or (select count(*) from drafts where member_id = ${member.id}) < ${MOST_DRAFTS})`;
	const row = sql`select ${member.id}, ${place}, ${title}, ${text}, ${savedAt.getTime()} where not ${isPosted(member.id, draft)} and ${hasRoom}`;
	const [saved] = await ctx.db.write([
		read
			.insert(drafts)
			.select(row)
			.onConflictDoUpdate({ target: [drafts.memberId, drafts.place], set: { title, markdown: text, savedAt: savedAt.getTime() } }),
	]);
	if (saved?.rowsAffected) return savedAt;
	const [answer] = await read.all<{ posted: number }>(sql`select ${isPosted(member.id, draft)} as posted`);
	if (answer?.posted) return null;
	throw new DomainError('too-many', `You have ${MOST_DRAFTS} drafts. Discard one before you begin another.`);
}
