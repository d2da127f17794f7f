import { and, eq, sql } from 'drizzle-orm';
import { attempts, members, sessions, signInAddresses } from '#db/schema/index.ts';
import { actorKey } from '#src/domain/actor.ts';
import type { Context } from '#src/domain/context.ts';
import { DomainError } from '#src/domain/errors.ts';
import { recordEvent } from '#src/domain/record-event.ts';
import { accountLimit, addressLimit, authorizeAttempt, deviceLimit } from './authorize-attempt.ts';
import { hashPassword, isOutdated, isPassword, nobodysPassword } from './password.ts';
import { newSession } from './token.ts';

export interface SignInInput {
	email: string;
	password: string;
	/** The browser in words, and from where it asks. */
	device: string;
	address: string;
	/** The member that this browser was signed in for before, as its own cookie proves. */
	knownAs: number | null;
}

const wrong = () => new DomainError('forbidden', 'The address and the password do not go together. Check both, or set a new password.');
const suspended = (reason: string | null) =>
	new DomainError(
		'forbidden',
		`Your membership is suspended.${reason ? ` An administrator wrote: “${reason}”` : ''} Write to an administrator of this site to talk about it.`,
	);

/**
 * Starts a session and returns its cookie's value. Says the same of a wrong password and of an unknown address, and takes as long (S22).
 * Throws `too-many` after too many tries. Only who knows the password learns that the membership is suspended, and why.
 */
export async function signIn(ctx: Context, { email, password, device, address, knownAs }: SignInInput): Promise<{ token: string; memberId: number }> {
	const account = email.trim().toLowerCase();
	const [member] = await ctx.db.read
		.select({ id: members.id, key: members.key, passwordHash: members.passwordHash, suspendedAt: members.suspendedAt, reason: members.suspendedReason })
		.from(members)
		.where(eq(members.email, account));
	const isKnown = member !== undefined && member.id === knownAs;
	const limits = isKnown ? [deviceLimit(member)] : [accountLimit(account, member), addressLimit(address)];
	await authorizeAttempt(ctx, limits);

	// Awaited for everyone: at the very first sign-in, a known address must not answer sooner.
	const nobodys = await nobodysPassword();
	const isRight = await isPassword(member?.passwordHash ?? nobodys, password.slice(0, 1024));
	const at = ctx.clock().getTime();
	const { read } = ctx.db;
	if (!member || !isRight || member.suspendedAt !== null) {
		await ctx.db.write([
			read.insert(signInAddresses).values({ actorKey: member?.key ?? actorKey(ctx.actor), address, at }),
			recordEvent(ctx, 'sign-in.failed', member?.key ?? 'unknown'),
		]);
		throw member && isRight ? suspended(member.reason) : wrong();
	}
	const renewed = isOutdated(member.passwordHash) ? await hashPassword(password) : null;
	const session = newSession();
	const [started] = await ctx.db.write([
		read
			.insert(sessions)
			.select(
				sql`select ${session.id}, ${session.secretHash}, id, ${at}, ${at}, ${at}, ${device} from members where id = ${member.id} and suspended_at is null`,
			),
		recordEvent(ctx, 'session.started', member.key),
		read.insert(signInAddresses).values({ actorKey: member.key, address, at }),
		// It was no wrong try: many colleagues sign in from one address.
		...limits.map(({ key, free }) =>
			read
				.update(attempts)
				.set({
					failures: key.startsWith('address:') ? sql`max(0, ${attempts.failures} - 1)` : 0,
					blockedUntil: sql`case when ${attempts.failures} <= ${free} or ${!key.startsWith('address:')} then 0 else ${attempts.blockedUntil} end`,
				})
				.where(eq(attempts.key, key)),
		),
		...(renewed
			? [
					read
						.update(members)
						.set({ passwordHash: renewed })
						.where(and(eq(members.id, member.id), eq(members.passwordHash, member.passwordHash))),
				]
			: []),
	]);
	if (started?.rowsAffected === 0) throw wrong();
	return { token: session.token, memberId: member.id };
}
