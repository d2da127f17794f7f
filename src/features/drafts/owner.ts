import type { Actor } from '#src/domain/actor.ts';
import { tokenHash } from '#src/lib/keys.ts';

/** Whose text it is that this browser keeps, whoever signs in on it next; empty for visitors. */
export const ownerOf = (actor: Actor) => (actor.kind === 'member' ? tokenHash(`kept-on-device ${actor.key}`).slice(0, 22) : '');
