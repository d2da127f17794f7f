import { and, eq, sql } from 'drizzle-orm';
import { agencies, attempts, members, passwordResets, sessions } from '#db/schema/index.ts';
import { authorizeMember } from '#src/domain/actor.ts';
import type { Context } from '#src/domain/context.ts';
import { DomainError } from '#src/domain/errors.ts';
import { recordEvent, recordRefusal } from '#src/domain/record-event.ts';
import { queueSecretMail } from '#src/features/mail/queue-mail.ts';
import { authorizeAttempt, deviceLimit } from './authorize-attempt.ts';
import { hashPassword, isPassword, passwordFault } from './password.ts';
import { newSession } from './token.ts';

/**
 * Changes the actor's password: every session of theirs ends, and this browser gets a new one, whose cookie's value is returned (S28). Throws
 * `forbidden` when the current password is wrong, `invalid` when the new one cannot be one, `too-many` after five wrong ones.
 */
export async function changePassword(ctx: Context, { current, password }: { current: string; password: string }): Promise<{ token: string; memberId: number }> {
	const member = authorizeMember(ctx.actor);
	await authorizeAttempt(ctx, [deviceLimit(member)]);
	const { read } = ctx.db;
	const [row] = await read
		.select({ passwordHash: members.passwordHash, email: members.email, agency: agencies.name, device: sessions.device })
		.from(members)
		.innerJoin(sessions, and(eq(sessions.memberId, members.id), eq(sessions.id, member.sessionId)))
		.leftJoin(agencies, eq(agencies.id, members.agencyId))
		.where(eq(members.id, member.id));
	if (!row || !(await isPassword(row.passwordHash, current.slice(0, 1024)))) {
		await ctx.db.write([recordRefusal(ctx, 'password.refused', member.key)]);
		throw new DomainError('forbidden', 'This is not your current password. Check it and try again.', 'current');
	}
	const fault = await passwordFault(password, [member.name, row.email, row.agency ?? '']);
	if (fault) throw new DomainError('invalid', fault, 'password');
	const passwordHash = await hashPassword(password);
	const now = ctx.clock().getTime();
	const session = newSession();
	const isMine = sql`exists (select 1 from members where id = ${member.id} and password_hash = ${passwordHash})`;
	const [changed] = await ctx.db.write([
		read
			.update(members)
			.set({ passwordHash })
			.where(and(eq(members.id, member.id), eq(members.passwordHash, row.passwordHash))),
		recordEvent(ctx, 'password.changed', member.key),
		read.delete(sessions).where(and(eq(sessions.memberId, member.id), isMine)),
		read.insert(sessions).select(sql`select ${session.id}, ${session.secretHash}, ${member.id}, ${now}, ${now}, ${now}, ${row.device} where ${isMine}`),
		read.delete(passwordResets).where(and(eq(passwordResets.memberId, member.id), isMine)),
		read.delete(attempts).where(and(eq(attempts.key, deviceLimit(member).key), isMine)),
		queueSecretMail(ctx, { kind: 'password-changed', to: row.email, memberId: member.id }, isMine),
	]);
	if (changed?.rowsAffected === 0) throw new DomainError('conflict', 'Your password was just changed in another window. Sign in with the new one.');
	return { token: session.token, memberId: member.id };
}
