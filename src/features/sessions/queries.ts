import { and, count, desc, eq, gt, isNull, max, sql } from 'drizzle-orm';
import { prepared } from '#db/client.ts';
import { agencies, events, members, passwordResets, sessions } from '#db/schema/index.ts';
import { authorizeRole, type MemberActor } from '#src/domain/actor.ts';
import type { Context } from '#src/domain/context.ts';
import { DomainError } from '#src/domain/errors.ts';
import { tokenHash } from '#src/lib/keys.ts';
import { DAY_MS } from '#src/lib/time.ts';
import { ABSOLUTE_MS, IDLE_MS, isAlive, readToken } from './token.ts';

/** A session as its member sees it in the settings. */
export interface SessionInList {
	id: string;
	device: string;
	createdAt: Date;
	usedAt: Date;
}

const COHORTS = sql<string>`(select json_group_array(cohort_id) from cohort_members where member_id = ${members.id})`;
const FACILITATES = sql<string>`(select json_group_array(cohort_id) from cohort_members where member_id = ${members.id} and is_facilitator)`;

const SESSION = prepared((read) =>
	read
		.select({
			id: members.id,
			key: members.key,
			name: members.name,
			role: members.role,
			agencyId: members.agencyId,
			suspendedAt: members.suspendedAt,
			secretHash: sessions.secretHash,
			createdAt: sessions.createdAt,
			usedAt: sessions.usedAt,
			provedAt: sessions.provedAt,
			cohorts: COHORTS,
			facilitates: FACILITATES,
		})
		.from(sessions)
		.innerJoin(members, eq(members.id, sessions.memberId))
		.where(eq(sessions.id, sql.placeholder('id')))
		.limit(1)
		.prepare(),
);

/** The member whose session a cookie's value is, and when it was last noted as used; `null` when it is nobody's, has ended or its member is suspended. */
export async function sessionOf({ db, clock }: Context, token: string): Promise<{ actor: MemberActor; usedAt: number } | null> {
	const read = readToken(token);
	if (!read) return null;
	const [row] = await SESSION(db.read).all({ id: read.id });
	if (!row || row.suspendedAt !== null || !isAlive(row, read.secretHash, clock().getTime())) return null;
	const { id, key, name, role, agencyId, provedAt } = row;
	const lists = { cohorts: JSON.parse(row.cohorts) as number[], facilitates: JSON.parse(row.facilitates) as number[] };
	return { actor: { kind: 'member', id, key, name, role, agencyId, ...lists, sessionId: read.id, provedAt }, usedAt: row.usedAt };
}

/** The sessions of a member that still hold, the last used first. */
export async function sessionsOf({ db, clock }: Context, memberId: number): Promise<SessionInList[]> {
	const rows = await db.read
		.select({ id: sessions.id, device: sessions.device, createdAt: sessions.createdAt, usedAt: sessions.usedAt })
		.from(sessions)
		.where(and(eq(sessions.memberId, memberId), gt(sessions.usedAt, clock().getTime() - IDLE_MS), gt(sessions.createdAt, clock().getTime() - ABSOLUTE_MS)))
		.orderBy(desc(sessions.usedAt));
	return rows.map((row) => ({ ...row, createdAt: new Date(row.createdAt), usedAt: new Date(row.usedAt) }));
}

/** Whose password a link from a mail is about. Throws `gone` for everything else: used, over, replaced and never there look alike. */
export async function authorizeReset(
	{ db, clock }: Context,
	token: string,
): Promise<{ id: number; key: string; name: string; email: string; agency: string | null }> {
	const [row] = await db.read
		.select({ id: members.id, key: members.key, name: members.name, email: members.email, agency: agencies.name })
		.from(passwordResets)
		.innerJoin(members, eq(members.id, passwordResets.memberId))
		.leftJoin(agencies, eq(agencies.id, members.agencyId))
		.where(and(eq(passwordResets.tokenHash, tokenHash(token)), gt(passwordResets.expiresAt, clock().getTime()), isNull(members.suspendedAt)));
	if (!row) throw new DomainError('gone', 'This link was used, is over, or was replaced by a newer one. Ask for a new one.');
	return row;
}

/** Who opened threads faster than anybody reads in the last week, how often they had to pause and when last, the latest first. For administrators only. */
export async function slowedReaders({ actor, db, clock }: Context): Promise<{ id: number; name: string; times: number; lastAt: Date }[]> {
	authorizeRole(actor, 'admin');
	const lastAt = max(events.at);
	const rows = await db.read
		.select({ id: members.id, name: members.name, times: count(), lastAt })
		.from(events)
		.innerJoin(members, eq(members.key, events.subject))
		.where(and(eq(events.name, 'reading.slowed'), gt(events.at, clock().getTime() - 7 * DAY_MS)))
		.groupBy(members.id)
		.orderBy(desc(lastAt))
		.limit(20);
	return rows.map((row) => ({ ...row, lastAt: new Date(row.lastAt ?? 0) }));
}
