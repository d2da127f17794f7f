import { and, eq, isNull, ne } from 'drizzle-orm';
import { invitations, members } from '#db/schema/index.ts';
import { authorizeProved, type Role } from '#src/domain/actor.ts';
import type { Context } from '#src/domain/context.ts';
import { DomainError } from '#src/domain/errors.ts';
import { recordEvent } from '#src/domain/record-event.ts';
import { queueSecretMail } from '#src/features/mail/queue-mail.ts';
import { newToken, tokenHash } from '#src/lib/keys.ts';
import { DAY_MS } from '#src/lib/time.ts';
import { isOpen } from './queries.ts';
import { authorizeInviting } from './who-may-invite.ts';

export interface InviteMemberInput {
	/** `null`: whoever opens the link says theirs. For the first administrator only. */
	email: string | null;
	role: Role;
	agencyId: number | null;
	cohortId: number | null;
}

/** How long an invitation can be used (S23). */
const INVITATION_DAYS = 7;

/**
 * Invites one person by mail and returns the link, good for seven days and one account; an earlier link for the same address stops working.
 * Throws `conflict` when the address is a member's already, `unproved` when a role goes with it and the password was not given lately.
 */
export async function inviteMember(ctx: Context, input: InviteMemberInput): Promise<{ link: string }> {
	authorizeInviting(ctx.actor, input);
	// Whoever hands out rights is asked who they are.
	if (ctx.actor.kind === 'member' && input.role !== 'member') authorizeProved(ctx.actor, ctx.clock());
	const { read } = ctx.db;
	const [known] = input.email === null ? [] : await read.select({ id: members.id }).from(members).where(eq(members.email, input.email));
	if (known) throw new DomainError('conflict', 'This address belongs to a member already.', 'email');
	const token = newToken();
	const link = `${ctx.origin}/join/${token}`;
	const hash = tokenHash(token);
	const now = ctx.clock().getTime();
	const isSame = input.email === null ? isNull(invitations.email) : eq(invitations.email, input.email);
	await ctx.db
		.write([
			read.insert(invitations).values({
				...input,
				tokenHash: hash,
				invitedBy: ctx.actor.kind === 'member' ? ctx.actor.id : null,
				createdAt: now,
				expiresAt: now + INVITATION_DAYS * DAY_MS,
			}),
			recordEvent(ctx, 'member.invited', hash.slice(0, 8)),
			read
				.update(invitations)
				.set({ expiresAt: now })
				.where(and(isSame, isOpen(now), ne(invitations.tokenHash, hash))),
			...(input.email === null ? [] : [queueSecretMail(ctx, { kind: 'invitation', to: input.email, link })]),
		])
		.catch((error: unknown) => {
			if (String(error).includes('FOREIGN KEY')) throw new DomainError('invalid', 'Choose an agency and a cohort of the lists, or none.');
			throw error;
		});
	return { link };
}
