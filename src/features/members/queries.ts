import { and, asc, count, eq, gt, isNull, type SQL } from 'drizzle-orm';
import { agencies, cohortMembers, cohorts, invitations, members } from '#db/schema/index.ts';
import { authorizeMember, type Role } from '#src/domain/actor.ts';
import type { Context } from '#src/domain/context.ts';
import { DomainError } from '#src/domain/errors.ts';
import { tokenHash } from '#src/lib/keys.ts';

/** An invitation that can still be used. */
export interface Invitation {
	id: number;
	email: string | null;
	role: Role;
	agency: string | null;
	cohort: string | null;
	invitedBy: string | null;
	expiresAt: Date;
}

/** The condition under which an invitation can still be used. It belongs into every statement that uses, lists or ends one. */
export const isOpen = (now: Date | number): SQL | undefined => and(isNull(invitations.redeemedAt), gt(invitations.expiresAt, Number(now)));

/** Open invitations as they are shown, for a query to narrow further. */
export const openInvitationRows = ({ db, clock }: Context, condition: SQL | undefined) =>
	db.read
		.select({
			id: invitations.id,
			email: invitations.email,
			role: invitations.role,
			agency: agencies.name,
			cohort: cohorts.name,
			invitedBy: members.name,
			expiresAt: invitations.expiresAt,
		})
		.from(invitations)
		.leftJoin(agencies, eq(agencies.id, invitations.agencyId))
		.leftJoin(cohorts, eq(cohorts.id, invitations.cohortId))
		.leftJoin(members, eq(members.id, invitations.invitedBy))
		.where(and(isOpen(clock()), condition));

/** The invitation of a link, still open. Throws `gone` for everything else: used, over, replaced and never there look alike. */
export async function authorizeInvitation(ctx: Context, token: string): Promise<Invitation> {
	const [row] = await openInvitationRows(ctx, eq(invitations.tokenHash, tokenHash(token)));
	if (!row) throw new DomainError('gone', 'This invitation was used, is over, or was replaced by a newer one. Ask whoever invited you for a new link.');
	return { ...row, expiresAt: new Date(row.expiresAt) };
}

/** Whether anybody can administer this site yet. */
export async function hasAdmin({ db }: Context): Promise<boolean> {
	const [row] = await db.read.select({ admins: count() }).from(members).where(eq(members.role, 'admin'));
	return (row?.admins ?? 0) > 0;
}

/** Agencies and cohorts by name, for forms. */
export async function agenciesAndCohorts({ db }: Context): Promise<{ agencies: { id: number; name: string }[]; cohorts: { id: number; name: string }[] }> {
	const [agencyRows, cohortRows] = await Promise.all([
		db.read.select({ id: agencies.id, name: agencies.name }).from(agencies).orderBy(asc(agencies.name)),
		db.read.select({ id: cohorts.id, name: cohorts.name }).from(cohorts).orderBy(asc(cohorts.name)),
	]);
	return { agencies: agencyRows, cohorts: cohortRows };
}

/** What the settings show of the actor that their name does not say. */
export async function ownAccount({ db, actor }: Context): Promise<{ email: string; mail: 'posts' | 'none'; agency: string | null; cohorts: string[] }> {
	const { id } = authorizeMember(actor);
	const [[row], mine] = await Promise.all([
		db.read
			.select({ email: members.email, mail: members.mail, agency: agencies.name })
			.from(members)
			.leftJoin(agencies, eq(agencies.id, members.agencyId))
			.where(eq(members.id, id)),
		db.read
			.select({ name: cohorts.name })
			.from(cohortMembers)
			.innerJoin(cohorts, eq(cohorts.id, cohortMembers.cohortId))
			.where(eq(cohortMembers.memberId, id))
			.orderBy(asc(cohorts.name)),
	]);
	return { email: row?.email ?? '', mail: row?.mail ?? 'none', agency: row?.agency ?? null, cohorts: mine.map(({ name }) => name) };
}
