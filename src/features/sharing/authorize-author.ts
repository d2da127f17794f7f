import type { Context } from '#src/domain/context.ts';
import { DomainError } from '#src/domain/errors.ts';
import { authorizeReading } from './authorize-move.ts';
import type { Revision } from './revisions.ts';
import { isOnItsWay, NOWHERE } from './workflow.ts';

/** The text of a number, for whoever told its case, while it is on its way. Throws `not-found` for everyone else, and `conflict` once the way has ended. */
export async function authorizeAuthor(ctx: Context, id: number): Promise<Revision & { authorKey: string }> {
	const revision = await authorizeReading(ctx, id);
	const { authorKey, isCaseAuthor } = revision;
	// Neither the author of a commentary nor an editor with a new text may bring others in, or hold the case's code.
	if (!authorKey || !isCaseAuthor) throw new DomainError('not-found', NOWHERE);
	if (!isOnItsWay(revision.state)) throw new DomainError('conflict', 'The way of this text has ended; nothing can be added to it.');
	return { ...revision, authorKey };
}
