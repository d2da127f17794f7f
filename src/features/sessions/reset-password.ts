import { and, eq, gt, sql } from 'drizzle-orm';
import { attempts, members, passwordResets, sessions } from '#db/schema/index.ts';
import type { Context } from '#src/domain/context.ts';
import { DomainError } from '#src/domain/errors.ts';
import { recordEvent } from '#src/domain/record-event.ts';
import { queueSecretMail } from '#src/features/mail/queue-mail.ts';
import { tokenHash } from '#src/lib/keys.ts';
import { accountLimit } from './authorize-attempt.ts';
import { hashPassword, passwordFault } from './password.ts';
import { authorizeReset } from './queries.ts';

/**
 * Gives a member the password that they chose with the link from a mail; every session of theirs ends, and a mail tells them. Throws `gone` when the
 * link was used, is over or was replaced, `invalid` for a password that cannot be one.
 */
export async function resetPassword(ctx: Context, { token, password }: { token: string; password: string }): Promise<void> {
	const member = await authorizeReset(ctx, token);
	const fault = await passwordFault(password, [member.name, member.email, member.agency ?? '']);
	if (fault) throw new DomainError('invalid', fault, 'password');
	const passwordHash = await hashPassword(password);
	const { read } = ctx.db;
	// Of two who used the link at once, only one finds it there; the hash, salted anew, tells who it was.
	const isMine = sql`exists (select 1 from members where id = ${member.id} and password_hash = ${passwordHash})`;
	const [used] = await ctx.db.write([
		read.delete(passwordResets).where(and(eq(passwordResets.tokenHash, tokenHash(token)), gt(passwordResets.expiresAt, ctx.clock().getTime()))),
		read
			.update(members)
			.set({ passwordHash })
			.where(and(eq(members.id, member.id), sql`changes() > 0`)),
		recordEvent(ctx, 'password.reset', member.key),
		read.delete(sessions).where(and(eq(sessions.memberId, member.id), isMine)),
		// Whoever reads the mail of an account is not a stranger who guessed at it.
		read.delete(attempts).where(and(eq(attempts.key, accountLimit(member.email).key), isMine)),
		queueSecretMail(ctx, { kind: 'password-changed', to: member.email, memberId: member.id }, isMine),
	]);
	if (used?.rowsAffected === 0) throw new DomainError('gone', 'This link was just used. Sign in with the password that was chosen, or ask for a new link.');
}
