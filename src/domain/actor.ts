import { DomainError } from './errors.ts';

/** Whoever acts. `system` is the server itself: mirroring files, jobs. Members join these when they can sign in. */
export type Actor = { kind: 'visitor' } | { kind: 'system' };

export const VISITOR: Actor = { kind: 'visitor' };
export const SYSTEM: Actor = { kind: 'system' };

/** The opaque key under which the event log knows an actor. */
export const actorKey = (actor: Actor): string => actor.kind;

/** Lets only the server itself pass. Throws `forbidden` for everyone else. */
export function authorizeSystem(actor: Actor): void {
	if (actor.kind !== 'system') throw new DomainError('forbidden', 'Only the server itself can do this.');
}
