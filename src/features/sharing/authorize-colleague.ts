import type { Context } from '#src/domain/context.ts';
import { DomainError } from '#src/domain/errors.ts';
import { accountsOf } from './queries.ts';
import { type Revision, revisionFor } from './revisions.ts';

const OPEN = ['draft', 'submitted', 'in_review'];

/** The text to which a member adds an account. Throws `not-found` for everyone else, and `conflict` once it has all its signatures. */
export async function authorizeColleague(ctx: Context, id: number): Promise<Revision & { authorKey: string }> {
	if (ctx.actor.kind === 'visitor') throw new DomainError('signed-out', 'Sign in to do this.');
	const revision = Number.isInteger(id) ? await revisionFor(ctx, id) : null;
	const authorKey = revision?.authorKey;
	if (!revision || !authorKey || !revision.parts.includes('colleague')) throw new DomainError('not-found', 'There is no such case, or it is not open to you.');
	if (!OPEN.includes(revision.state))
		throw new DomainError('conflict', 'The text has all its signatures. To change your account, ask a reviewer to return it.');
	const accounts = await accountsOf(ctx, revision.caseId);
	if (!accounts.some(({ key }) => key === authorKey))
		throw new DomainError('conflict', 'Your account is part of the text itself by now. Comment on it, and its author changes it there.');
	return { ...revision, authorKey };
}
