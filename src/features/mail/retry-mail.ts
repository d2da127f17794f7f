import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import { outbox } from '#db/schema/index.ts';
import { authorizeRole } from '#src/domain/actor.ts';
import type { Context } from '#src/domain/context.ts';
import { DomainError } from '#src/domain/errors.ts';
import { recordEvent } from '#src/domain/record-event.ts';

/** Sends a mail that was given up on its way again, with all its tries. For admins; throws `conflict` when it waits or left already. */
export async function retryMail(ctx: Context, id: number): Promise<void> {
	authorizeRole(ctx.actor, 'admin');
	const isAlone = sql`not exists (
		select 1 from outbox other where other.member_id = outbox.member_id and other.sent_at is null and other.dead_at is null and other.kind = outbox.kind
		and (outbox.kind = 'thread' and other.thread_id = outbox.thread_id or outbox.kind = 'case' and other.case_id = outbox.case_id or outbox.kind = 'cases')
	)`;
	const [retried] = await ctx.db.write([
		ctx.db.read
			.update(outbox)
			.set({ deadAt: null, tries: 0, dueAt: ctx.clock().getTime() })
			.where(and(eq(outbox.id, id), isNull(outbox.sentAt), isNotNull(outbox.deadAt), isAlone)),
		recordEvent(ctx, 'mail.retried', String(id)),
	]);
	if (retried?.rowsAffected === 0) throw new DomainError('conflict', 'This mail, or a newer one about the same, is on its way already.');
	ctx.announce({ name: 'mail.retried', subject: String(id) });
}
