import { DomainError } from './errors.ts';

/** What a member may be trusted with, each on its own: a moderator is no editor. An admin may do all that needs a role. */
export const ROLES = ['member', 'reviewer', 'editor', 'moderator', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** A signed-in member as the rules see them. */
export interface MemberActor {
	kind: 'member';
	id: number;
	/** The opaque key under which the event log knows them. */
	key: string;
	name: string;
	role: Role;
	agencyId: number | null;
	/** Ids of the cohorts they belong to, and of those they facilitate. */
	cohorts: number[];
	facilitates: number[];
	/** The session that this request belongs to. */
	sessionId: string;
	/** When the password was last given in this session. */
	provedAt: number;
}

/** Somebody with a one-off link into one case, to review it. */
export interface GuestActor {
	kind: 'guest';
	/** The link. */
	id: number;
	/** The text that it opens. */
	revisionId: number;
}

/** Somebody with the receipt code of one case: its author, whom nobody knows any more. */
export interface ReceiptActor {
	kind: 'receipt';
	caseId: number;
}

/** Whoever acts. `system` is the server itself: mirroring files, jobs, the command line. */
export type Actor = { kind: 'visitor' } | { kind: 'system' } | GuestActor | ReceiptActor | MemberActor;

export const VISITOR: Actor = { kind: 'visitor' };
export const SYSTEM: Actor = { kind: 'system' };

/** How long after giving the password a member may change what protects them, in minutes (S30: ASVS 5.0, 7.5.1). */
const PROOF_MINUTES = 10;

/** The opaque key under which the event log knows an actor. */
export const actorKey = (actor: Actor): string => {
	if (actor.kind === 'member') return actor.key;
	return actor.kind === 'guest' ? `guest ${actor.id}` : actor.kind;
};

/** Whether the actor is a member with this role; admins have every role. */
export const hasRole = (actor: Actor, role: Role): boolean => actor.kind === 'member' && (role === 'member' || actor.role === role || actor.role === 'admin');

/** Lets only the server itself pass. Throws `forbidden` for everyone else. */
export function authorizeSystem(actor: Actor): void {
	if (actor.kind !== 'system') throw new DomainError('forbidden', 'Only the server itself can do this.');
}

/** Lets members pass and returns them. Throws `signed-out` for everyone else. */
export function authorizeMember(actor: Actor): MemberActor {
	if (actor.kind !== 'member') throw new DomainError('signed-out', 'Sign in to do this.');
	return actor;
}

/** Lets members with this role pass, and admins. Throws `signed-out`, or `not-found` so that nobody learns of a door that is not theirs. */
export function authorizeRole(actor: Actor, role: Role): MemberActor {
	const member = authorizeMember(actor);
	if (!hasRole(member, role)) throw new DomainError('not-found', 'There is no page here.');
	return member;
}

/** Lets a member pass who gave their password within ten minutes. Throws `unproved` otherwise. */
export function authorizeProved(actor: Actor, now: Date): MemberActor {
	const member = authorizeMember(actor);
	// A proof from ahead was given before the clock was set back.
	if (Math.abs(now.getTime() - member.provedAt) > PROOF_MINUTES * 60_000) throw new DomainError('unproved', 'Give your password again to do this.');
	return member;
}
