import { and, eq, isNull, sql } from 'drizzle-orm';
import { members, sessions } from '#db/schema/index.ts';
import type { Context } from '#src/domain/context.ts';
import { DomainError } from '#src/domain/errors.ts';
import { recordEvent } from '#src/domain/record-event.ts';
import { newSession } from './token.ts';

/** Lets this be done in a demo only, whose people are invented. Throws `not-found` everywhere else: there is no such door. */
export function authorizeDemo(isDemo: boolean): void {
	if (!isDemo) throw new DomainError('not-found', 'There is no page here.');
}

/**
 * Starts a session of an invented person without a password and returns its cookie's value. Throws `not-found` where the site is no demo,
 * `forbidden` for somebody who is suspended.
 */
export async function signInAs(
	ctx: Context,
	{ memberId, isDemo, device }: { memberId: number; isDemo: boolean; device: string },
): Promise<{ token: string; memberId: number }> {
	authorizeDemo(isDemo);
	const wanted = Number.isSafeInteger(memberId) ? memberId : 0;
	const [member] = await ctx.db.read
		.select({ key: members.key, name: members.name, suspendedAt: members.suspendedAt })
		.from(members)
		.where(eq(members.id, wanted));
	if (!member) throw new DomainError('conflict', 'This person is not here any more. Choose another.');
	const suspended = () => new DomainError('forbidden', `${member.name} is suspended and cannot come in. An administrator can change that.`);
	if (member.suspendedAt !== null) throw suspended();
	const session = newSession();
	const at = ctx.clock().getTime();
	const isOpen = and(eq(members.id, memberId), isNull(members.suspendedAt));
	const [started] = await ctx.db.write([
		ctx.db.read.insert(sessions).select(sql`select ${session.id}, ${session.secretHash}, id, ${at}, ${at}, ${at}, ${device} from members where ${isOpen}`),
		recordEvent(ctx, 'session.started', member.key),
	]);
	if (started?.rowsAffected === 0) throw suspended();
	return { token: session.token, memberId };
}
