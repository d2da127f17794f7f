import { randomInt } from 'node:crypto';
import { and, eq, isNull } from 'drizzle-orm';
import { outbox } from '#db/schema/index.ts';
import { authorizeSystem } from '#src/domain/actor.ts';
import type { Context } from '#src/domain/context.ts';
import { recordEvent } from '#src/domain/record-event.ts';

const MINUTE = 60_000;
/** The waits after each failed try: a hiccup is over in a minute, a weekend without a mail server is not lost. */
export const WAITS_MS = [1, 5, 30, 2 * 60, 8 * 60, 24 * 60].map((minutes) => minutes * MINUTE);
/** Up to this share is added to a wait, so that what failed together does not come back together. */
const JITTER = 0.2;

export interface MarkFailedInput {
	id: number;
	/** How many tries had failed before this one. */
	tries: number;
	/** A sentence without addresses, links or words. */
	reason: string;
	/** Whether it makes no sense to try again. */
	isLast: boolean;
}

/** Takes note that a mail did not leave: it is tried again later, and given up after the last wait. For the server only. */
export async function markFailed(ctx: Context, { id, tries, reason, isLast }: MarkFailedInput): Promise<void> {
	authorizeSystem(ctx.actor);
	const now = ctx.clock().getTime();
	const wait = isLast ? undefined : WAITS_MS[tries];
	const next = wait === undefined ? { deadAt: now } : { dueAt: now + wait + randomInt(Math.round(wait * JITTER)) };
	await ctx.db.write([
		ctx.db.read
			.update(outbox)
			.set({ ...next, tries: tries + 1, lastError: reason })
			.where(and(eq(outbox.id, id), eq(outbox.tries, tries), isNull(outbox.sentAt), isNull(outbox.deadAt))),
		recordEvent(ctx, 'mail.failed', String(id)),
	]);
	ctx.announce({ name: 'mail.failed', subject: String(id) });
}
