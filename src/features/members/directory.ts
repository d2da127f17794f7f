import { and, asc, count, desc, eq, isNotNull, or, type SQL, sql } from 'drizzle-orm';
import { agencies, cohorts, invitations, members, spaces } from '#db/schema/index.ts';
import { authorizeMember, authorizeRole, type Role } from '#src/domain/actor.ts';
import type { Context } from '#src/domain/context.ts';
import { DomainError } from '#src/domain/errors.ts';
import { type Invitation, isOpen, openInvitationRows } from './queries.ts';
import { isWithinRightsOf } from './who-may-invite.ts';

/** A member as administrators see them. */
export interface MemberInDirectory {
	id: number;
	key: string;
	name: string;
	email: string;
	role: Role;
	agencyId: number | null;
	agency: string | null;
	/** Names, in order; those that they facilitate say so. */
	cohorts: { id: number; name: string; isFacilitator: boolean }[];
	suspendedAt: Date | null;
	suspendedReason: string | null;
	joinedAt: Date;
}

const OPEN_SHOWN = 200;

/** Members whose name or address holds these words, by name, some of them, and how many there are in all. For administrators only. */
export async function membersInDirectory(
	ctx: Context,
	{ question, limit, offset }: { question: string; limit: number; offset: number },
): Promise<{ members: MemberInDirectory[]; total: number }> {
	authorizeRole(ctx.actor, 'admin');
	const words = question.trim().toLowerCase().slice(0, 100);
	const isFound = words ? or(sql`instr(lower(${members.name}), ${words}) > 0`, sql`instr(${members.email}, ${words}) > 0`) : undefined;
	const [rows, [all]] = await Promise.all([
		rowsOf(ctx, isFound).orderBy(sql`${members.name} collate nocase`, asc(members.id)).limit(limit).offset(offset),
		ctx.db.read.select({ total: count() }).from(members).where(isFound),
	]);
	return { members: rows.map(asInDirectory), total: all?.total ?? 0 };
}

/** One member, for administrators only. Throws `not-found` when there is none. */
export async function memberForAdmin(ctx: Context, memberId: number): Promise<MemberInDirectory> {
	authorizeRole(ctx.actor, 'admin');
	const [row] = Number.isSafeInteger(memberId) ? await rowsOf(ctx, eq(members.id, memberId)) : [];
	if (!row) throw new DomainError('not-found', 'There is no such member.');
	return asInDirectory(row);
}

/** The invitations that can still be used, the newest first, of one cohort or of all: any for administrators, those of members into their cohorts for facilitators. */
export async function openInvitations(ctx: Context, { cohortId }: { cohortId?: number } = {}): Promise<Invitation[]> {
	const member = authorizeMember(ctx.actor);
	const shown = and(isWithinRightsOf(member), cohortId === undefined ? undefined : eq(invitations.cohortId, cohortId));
	const rows = await openInvitationRows(ctx, shown).orderBy(desc(invitations.createdAt), desc(invitations.id)).limit(OPEN_SHOWN);
	return rows.map((row) => ({ ...row, expiresAt: new Date(row.expiresAt) }));
}

/** How many there are of each, for the first page of the administration. */
export async function countsForAdmin(ctx: Context) {
	authorizeRole(ctx.actor, 'admin');
	const { read } = ctx.db;
	const [all, suspended, open, inAgencies, inCohorts, inSpaces] = await Promise.all([
		read.$count(members),
		read.$count(members, isNotNull(members.suspendedAt)),
		read.$count(invitations, isOpen(ctx.clock())),
		read.$count(agencies),
		read.$count(cohorts),
		read.$count(spaces),
	]);
	return { members: all, suspended, invitations: open, agencies: inAgencies, cohorts: inCohorts, spaces: inSpaces };
}

const COHORTS = sql<string>`(select json_group_array(json_array(c.id, c.name, m.is_facilitator)) from (select * from cohort_members where member_id = ${members.id}) m join cohorts c on c.id = m.cohort_id)`;

const rowsOf = ({ db }: Context, condition: SQL | undefined) =>
	db.read
		.select({
			id: members.id,
			key: members.key,
			name: members.name,
			email: members.email,
			role: members.role,
			agencyId: members.agencyId,
			agency: agencies.name,
			suspendedAt: members.suspendedAt,
			suspendedReason: members.suspendedReason,
			createdAt: members.createdAt,
			cohorts: COHORTS,
		})
		.from(members)
		.leftJoin(agencies, eq(agencies.id, members.agencyId))
		.where(condition);

function asInDirectory({ createdAt, suspendedAt, cohorts: list, ...row }: Awaited<ReturnType<typeof rowsOf>>[number]): MemberInDirectory {
	const places = JSON.parse(list) as [number, string, number][];
	const named = places.map(([id, name, isFacilitator]) => ({ id, name, isFacilitator: isFacilitator === 1 }));
	return {
		...row,
		cohorts: named.toSorted((a, b) => a.name.localeCompare(b.name)),
		suspendedAt: suspendedAt === null ? null : new Date(suspendedAt),
		joinedAt: new Date(createdAt),
	};
}
