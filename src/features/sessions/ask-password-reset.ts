import { and, eq, isNull } from 'drizzle-orm';
import { members, passwordResets, signInAddresses } from '#db/schema/index.ts';
import { actorKey } from '#src/domain/actor.ts';
import type { Context } from '#src/domain/context.ts';
import { recordEvent } from '#src/domain/record-event.ts';
import { queueSecretMail } from '#src/features/mail/queue-mail.ts';
import { newToken, tokenHash } from '#src/lib/keys.ts';
import { authorizeAttempt, resetAccountLimit, resetAddressLimit } from './authorize-attempt.ts';

/** How long the link works (S23). */
const RESET_MS = 3_600_000;

/**
 * Sends a link to a new password to the member with this address, good for an hour; an earlier link stops working. Says nothing about whether there
 * is such a member, and takes as long without one (S22). Throws `too-many` when it is asked too often.
 */
export async function askPasswordReset(ctx: Context, { email, address }: { email: string; address: string }): Promise<void> {
	const account = email.trim().toLowerCase();
	const { read } = ctx.db;
	const [member] = await read
		.select({ id: members.id, key: members.key, email: members.email })
		.from(members)
		.where(and(eq(members.email, account), isNull(members.suspendedAt)));
	await authorizeAttempt(ctx, [resetAccountLimit(account, member), resetAddressLimit(address)]);
	const token = newToken();
	const link = `${ctx.origin}/new-password/${token}`;
	const at = ctx.clock().getTime();
	const reset = { tokenHash: tokenHash(token), expiresAt: at + RESET_MS };
	await ctx.db.write([
		read.insert(signInAddresses).values({ actorKey: member?.key ?? actorKey(ctx.actor), address, at }),
		recordEvent(ctx, 'password.reset-asked', member?.key ?? 'unknown'),
		...(member
			? [
					read
						.insert(passwordResets)
						.values({ memberId: member.id, ...reset })
						.onConflictDoUpdate({ target: passwordResets.memberId, set: reset }),
					queueSecretMail(ctx, { kind: 'password-reset', to: member.email, link, memberId: member.id }),
				]
			: []),
	]);
}
