import { and, eq, isNull } from 'drizzle-orm';
import { caseNotices } from '#db/schema/index.ts';
import { authorizeMember } from '#src/domain/actor.ts';
import type { Context } from '#src/domain/context.ts';

/** Marks what a member was told of cases as read: all of it, or what is about one text. It is theirs alone to know. */
export async function readNotices(ctx: Context, { revisionId }: { revisionId?: number } = {}): Promise<void> {
	const member = authorizeMember(ctx.actor);
	await ctx.db.write([
		ctx.db.read
			.update(caseNotices)
			.set({ readAt: ctx.clock().getTime() })
			.where(
				and(eq(caseNotices.memberId, member.id), isNull(caseNotices.readAt), revisionId === undefined ? undefined : eq(caseNotices.revisionId, revisionId)),
			),
	]);
}
