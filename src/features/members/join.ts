import { and, eq, sql } from 'drizzle-orm';
import { cohortMembers, invitations, members, sessions, signInAddresses } from '#db/schema/index.ts';
import type { Context } from '#src/domain/context.ts';
import { DomainError } from '#src/domain/errors.ts';
import { recordEvent } from '#src/domain/record-event.ts';
import { hashPassword, passwordFault } from '#src/features/sessions/password.ts';
import { newSession } from '#src/features/sessions/token.ts';
import { newKey, tokenHash } from '#src/lib/keys.ts';
import { authorizeInvitation, isOpen } from './queries.ts';

export interface JoinInput {
	token: string;
	name: string;
	/** Only where the invitation names no address: the first administrator's. */
	email?: string | undefined;
	password: string;
	device: string;
	address: string;
}

/**
 * Makes the invited person a member and signs them in; returns the session's cookie value. Throws `gone` when the invitation was used or is
 * over, `invalid` for a password that cannot be one, `conflict` when the address is a member's already.
 */
export async function join(ctx: Context, input: JoinInput): Promise<{ token: string; memberId: number }> {
	const invitation = await authorizeInvitation(ctx, input.token);
	const email = invitation.email ?? input.email;
	if (!email) throw new DomainError('invalid', 'Write your mail address.', 'email');
	const fault = await passwordFault(input.password, [input.name, email, invitation.agency ?? '']);
	if (fault) throw new DomainError('invalid', fault, 'password');
	const passwordHash = await hashPassword(input.password);
	const now = ctx.clock().getTime();
	const key = newKey();
	const session = newSession();
	const { read } = ctx.db;
	const isMine = eq(invitations.tokenHash, tokenHash(input.token));
	const results = await ctx.db
		.write([
			read
				.update(invitations)
				.set({ redeemedAt: now })
				.where(and(isMine, isOpen(now))),
			// Nothing is added when somebody else was quicker: the statement before changed nothing then.
			read
				.insert(members)
				.select(
					sql`select null, ${key}, ${input.name}, ${email}, role, agency_id, ${passwordHash}, 'posts', null, null, ${now} from invitations where ${isMine} and changes() > 0`,
				),
			recordEvent(ctx, 'member.joined', key),
			read
				.insert(cohortMembers)
				.select(
					sql`select i.cohort_id, m.id, 0 from invitations i, members m where i.token_hash = ${tokenHash(input.token)} and i.cohort_id is not null and m.key = ${key}`,
				),
			read
				.insert(sessions)
				.select(sql`select ${session.id}, ${session.secretHash}, id, ${now}, ${now}, ${now}, ${input.device} from members where key = ${key}`),
			read.insert(signInAddresses).select(sql`select null, key, ${input.address}, ${now} from members where key = ${key}`),
		])
		.catch((error: unknown) => {
			if (String(error).includes('members.email')) throw new DomainError('conflict', 'This address belongs to a member already. Sign in instead.', 'email');
			throw error;
		});
	if (results[1]?.rowsAffected === 0) throw new DomainError('gone', 'This invitation was used already. Sign in, or ask for a new one.');
	const [member] = await read.select({ id: members.id }).from(members).where(eq(members.key, key));
	return { token: session.token, memberId: member?.id ?? 0 };
}
