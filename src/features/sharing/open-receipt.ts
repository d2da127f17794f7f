import { eq, sql } from 'drizzle-orm';
import { attempts } from '#db/schema/index.ts';
import type { ReceiptActor } from '#src/domain/actor.ts';
import type { Context } from '#src/domain/context.ts';
import { DomainError } from '#src/domain/errors.ts';
import { authorizeAttempt, receiptLimit } from '#src/features/sessions/authorize-attempt.ts';
import { holderOf } from './receipt-holder.ts';

/**
 * Who a receipt code stands for, and the text that it is about last. Throws `invalid` for a code that was never given or was replaced, and `too-many` after
 * too many of those from one address.
 */
export async function openReceipt(ctx: Context, { code, address }: { code: string; address: string }): Promise<{ actor: ReceiptActor; revisionId: number }> {
	const limit = receiptLimit(address);
	await authorizeAttempt(ctx, [limit]);
	const found = await holderOf(ctx, code);
	if (!found) throw new DomainError('invalid', 'No case has this code. Look at each letter again. If a newer code was made, only that one works.', 'code');
	// It was no guess: many colleagues may ask from one address.
	await ctx.db.write([
		ctx.db.read
			.update(attempts)
			.set({
				failures: sql`max(0, ${attempts.failures} - 1)`,
				blockedUntil: sql`case when ${attempts.failures} <= ${limit.free} then 0 else ${attempts.blockedUntil} end`,
			})
			.where(eq(attempts.key, limit.key)),
	]);
	return found;
}
