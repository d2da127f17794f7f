import { and, eq } from 'drizzle-orm';
import { drafts } from '#db/schema/index.ts';
import { authorizeMember } from '#src/domain/actor.ts';
import type { Context } from '#src/domain/context.ts';

/** Erases a draft of the member's own; without one, does nothing. */
export async function discardDraft(ctx: Context, place: string): Promise<void> {
	const member = authorizeMember(ctx.actor);
	await ctx.db.write([ctx.db.read.delete(drafts).where(and(eq(drafts.memberId, member.id), eq(drafts.place, place)))]);
}
