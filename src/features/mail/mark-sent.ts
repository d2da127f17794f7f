import { and, eq, isNull } from 'drizzle-orm';
import { outbox } from '#db/schema/index.ts';
import { authorizeSystem } from '#src/domain/actor.ts';
import type { Context } from '#src/domain/context.ts';
import { recordEvent } from '#src/domain/record-event.ts';

/** Takes note that a mail left; what was sealed in it is erased. For the server only. */
export async function markSent(ctx: Context, id: number): Promise<void> {
	authorizeSystem(ctx.actor);
	await ctx.db.write([
		ctx.db.read
			.update(outbox)
			.set({ sentAt: ctx.clock().getTime(), sealed: null, lastError: null })
			.where(and(eq(outbox.id, id), isNull(outbox.sentAt))),
		recordEvent(ctx, 'mail.sent', String(id)),
	]);
	ctx.announce({ name: 'mail.sent', subject: String(id) });
}
