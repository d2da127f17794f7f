import type { Context } from '#src/domain/context.ts';
import { DomainError } from '#src/domain/errors.ts';
import { authorizeReading } from './authorize-move.ts';
import type { Revision } from './revisions.ts';

/** The text of a number, for its author or a colleague who adds an account, wherever it stands. Throws `not-found` for everyone else. */
export async function authorizeWriter(ctx: Context, id: number): Promise<Revision> {
	const revision = await authorizeReading(ctx, id);
	const isWriter = revision.parts.some((part) => part === 'author' || part === 'colleague');
	if (!isWriter) throw new DomainError('not-found', 'There is no such case, or it is not open to you.');
	return revision;
}
