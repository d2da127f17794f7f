import type { Context } from '#src/domain/context.ts';
import { DomainError } from '#src/domain/errors.ts';
import { authorizeReading } from './authorize-move.ts';
import type { Revision } from './revisions.ts';
import { isWriter, NOWHERE } from './workflow.ts';

/** The text of a number, for its author or a colleague who adds an account, wherever it stands. Throws `not-found` for everyone else. */
export async function authorizeWriter(ctx: Context, id: number): Promise<Revision> {
	const revision = await authorizeReading(ctx, id);
	if (!isWriter(revision.parts)) throw new DomainError('not-found', NOWHERE);
	return revision;
}
