import { and, eq } from 'drizzle-orm';
import { attempts, members, sessions } from '#db/schema/index.ts';
import { authorizeMember } from '#src/domain/actor.ts';
import type { Context } from '#src/domain/context.ts';
import { DomainError } from '#src/domain/errors.ts';
import { recordRefusal } from '#src/domain/record-event.ts';
import { authorizeAttempt, deviceLimit } from './authorize-attempt.ts';
import { isPassword } from './password.ts';

/** Notes that the actor gave their password again in this session. Throws `forbidden` when it is wrong, `too-many` after five wrong ones. */
export async function proveSession(ctx: Context, { password }: { password: string }): Promise<void> {
	const member = authorizeMember(ctx.actor);
	await authorizeAttempt(ctx, [deviceLimit(member)]);
	const [row] = await ctx.db.read.select({ passwordHash: members.passwordHash }).from(members).where(eq(members.id, member.id));
	if (!row || !(await isPassword(row.passwordHash, password.slice(0, 1024)))) {
		await ctx.db.write([recordRefusal(ctx, 'password.refused', member.key)]);
		throw new DomainError('forbidden', 'This is not your password. Check it and try again.', 'password');
	}
	await ctx.db.write([
		ctx.db.read
			.update(sessions)
			.set({ provedAt: ctx.clock().getTime() })
			.where(and(eq(sessions.id, member.sessionId), eq(sessions.memberId, member.id))),
		ctx.db.read.delete(attempts).where(eq(attempts.key, deviceLimit(member).key)),
	]);
}
