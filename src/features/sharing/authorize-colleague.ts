import type { Context } from '#src/domain/context.ts';
import { DomainError } from '#src/domain/errors.ts';
import { authorizeReading } from './authorize-move.ts';
import { accountsOf } from './queries.ts';
import type { Revision } from './revisions.ts';
import { NOWHERE, takesAccounts } from './workflow.ts';

/** The text to which a member adds an account. Throws `not-found` for everyone else, and `conflict` once it has all its signatures. */
export async function authorizeColleague(ctx: Context, id: number): Promise<Revision & { authorKey: string }> {
	const revision = await authorizeReading(ctx, id);
	const { authorKey } = revision;
	if (!authorKey || !revision.parts.includes('colleague')) throw new DomainError('not-found', NOWHERE);
	if (!takesAccounts(revision.state))
		throw new DomainError('conflict', 'The text has all its signatures. To change your account, ask a reviewer to return it.');
	const accounts = await accountsOf(ctx, revision.caseId);
	if (!accounts.some(({ key }) => key === authorKey))
		throw new DomainError('conflict', 'Your account is part of the text itself by now. Comment on it, and its author changes it there.');
	return { ...revision, authorKey };
}
