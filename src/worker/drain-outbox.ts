import type { Context } from '#src/domain/context.ts';
import { dropMail } from '#src/features/mail/drop-mail.ts';
import { markFailed } from '#src/features/mail/mark-failed.ts';
import { markSent } from '#src/features/mail/mark-sent.ts';
import { dueMail, mailToSend } from '#src/features/mail/queries.ts';
import { DAY_MS } from '#src/lib/time.ts';
import { MailFault } from '#src/mail/mail-fault.ts';
import type { Mailer } from '#src/mail/mailer.ts';
import { renderMail } from './render-mail.ts';

const BATCH = 20;
/** How long the link in a mail works: after it, the mail would only disappoint. */
const LINK_MS: Record<string, number> = { 'password-reset': 60 * 60_000, invitation: 7 * DAY_MS };

/**
 * Sends the mails that are due, at most twenty. Each leaves at least once, with the same id at every try; none leaves for somebody whose access ended.
 * Resolves to whether more may be waiting. Stops at the first fault that would meet the next mail too, and when told to.
 */
export async function drainOutbox(ctx: Context, mailer: Mailer, { signal }: { signal?: AbortSignal } = {}): Promise<boolean> {
	const ids = await dueMail(ctx, BATCH);
	for (const id of ids) {
		if (signal?.aborted || (await send(ctx, mailer, id)) === 'none-will-leave') return false;
	}
	return ids.length === BATCH;
}

async function send(ctx: Context, mailer: Mailer, id: number): Promise<'next' | 'none-will-leave'> {
	// Read at its turn, not with the batch: access may have ended while the mails before it were sent.
	const mail = await mailToSend(ctx, id);
	if (!mail) return 'next';
	const { letter, tries, createdAt } = mail;
	if (letter === 'unwanted') {
		await dropMail(ctx, id);
		return 'next';
	}
	if (letter === 'unreadable') {
		await markFailed(ctx, { id, tries, reason: 'It was sealed with the key of another data folder.', isLast: true });
		return 'next';
	}
	if (ctx.clock().getTime() - createdAt.getTime() >= (LINK_MS[letter.kind] ?? Number.POSITIVE_INFINITY)) {
		await markFailed(ctx, { id, tries, reason: 'The link in it stopped working before it could be sent.', isLast: true });
		return 'next';
	}
	try {
		await mailer.send(renderMail(ctx, { ...mail, letter }));
	} catch (error) {
		const isKnown = error instanceof MailFault;
		await markFailed(ctx, { id, tries, reason: isKnown ? error.message : 'Rapport met a fault of its own; see its log.', isLast: false });
		// Our own fault is reported, and this mail waits: it does not stand in the way of the others.
		if (!isKnown) throw error;
		return error.isForAll ? 'none-will-leave' : 'next';
	}
	await markSent(ctx, id);
	return 'next';
}
