import { and, eq, inArray, isNull, not } from 'drizzle-orm';
import { outbox } from '#db/schema/index.ts';
import { authorizeSystem } from '#src/domain/actor.ts';
import type { Context } from '#src/domain/context.ts';
import { recordEvent } from '#src/domain/record-event.ts';
import { isWanted } from './wanted.ts';

/** Puts a mail without a secret away unsent, unless it became wanted again meanwhile. For the server only. */
export async function dropMail(ctx: Context, id: number): Promise<void> {
	authorizeSystem(ctx.actor);
	await ctx.db.write([
		ctx.db.read
			.update(outbox)
			.set({ sentAt: ctx.clock().getTime(), lastError: null })
			.where(and(eq(outbox.id, id), inArray(outbox.kind, ['thread', 'case', 'cases']), isNull(outbox.sentAt), not(isWanted))),
		recordEvent(ctx, 'mail.dropped', String(id)),
	]);
	ctx.announce({ name: 'mail.dropped', subject: String(id) });
}
