import { and, eq, ne } from 'drizzle-orm';
import { members } from '#db/schema/index.ts';
import { authorizeMember } from '#src/domain/actor.ts';
import type { Context } from '#src/domain/context.ts';
import { recordEvent } from '#src/domain/record-event.ts';

/** Says whether the actor wants mail about threads. Mail that already waits for them is asked for again before it is sent. */
export async function changeMail(ctx: Context, { mail }: { mail: 'posts' | 'none' }): Promise<void> {
	const member = authorizeMember(ctx.actor);
	await ctx.db.write([
		ctx.db.read
			.update(members)
			.set({ mail })
			.where(and(eq(members.id, member.id), ne(members.mail, mail))),
		recordEvent(ctx, 'member.mail-changed', member.key),
	]);
}
