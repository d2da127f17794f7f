import { and, eq, ne } from 'drizzle-orm';
import { members } from '#db/schema/index.ts';
import { authorizeMember } from '#src/domain/actor.ts';
import type { Context } from '#src/domain/context.ts';
import { recordEvent } from '#src/domain/record-event.ts';

/** Changes the name that others see of the actor, also beside what they wrote before. */
export async function renameMember(ctx: Context, { name }: { name: string }): Promise<void> {
	const member = authorizeMember(ctx.actor);
	await ctx.db.write([
		ctx.db.read
			.update(members)
			.set({ name })
			.where(and(eq(members.id, member.id), ne(members.name, name))),
		recordEvent(ctx, 'member.renamed', member.key),
	]);
}
