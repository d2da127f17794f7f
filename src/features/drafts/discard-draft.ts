import { and, eq } from 'drizzle-orm';
import { drafts } from '#db/schema/index.ts';
import { authorizeMember } from '#src/domain/actor.ts';
import type { Context } from '#src/domain/context.ts';
import { isOfForm, type OfForm } from './internal.ts';

/** Erases a draft of the member's own; without one, does nothing. On behalf of a `form`, only what was not written elsewhere meanwhile. */
export async function discardDraft(ctx: Context, place: string, form?: OfForm): Promise<void> {
	const member = authorizeMember(ctx.actor);
	const which = and(eq(drafts.memberId, member.id), eq(drafts.place, place), form && isOfForm(form));
	await ctx.db.write([ctx.db.read.delete(drafts).where(which)]);
}
