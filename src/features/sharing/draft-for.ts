import type { Context } from '#src/domain/context.ts';
import { DomainError } from '#src/domain/errors.ts';
import { authorizeReading } from './authorize-move.ts';
import type { Revision } from './revisions.ts';
import { NOWHERE } from './workflow.ts';

/** A case's text for whoever wrote it, at the steps of sharing. Throws `signed-out`, and `not-found` for everyone else and for commentary, which has its own page. */
export async function draftFor(ctx: Context, id: number): Promise<Revision> {
	const revision = await authorizeReading(ctx, id);
	if (revision.kind !== 'text' || !revision.parts.includes('author')) throw new DomainError('not-found', NOWHERE);
	return revision;
}
