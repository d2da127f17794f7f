import { sql } from 'drizzle-orm';
import { type Change, failedOn } from '#db/client.ts';
import { caseRevisions } from '#db/schema/index.ts';
import type { Context } from '#src/domain/context.ts';
import { DomainError } from '#src/domain/errors.ts';
import { type Revision, revisionFor } from './revisions.ts';
import { isWriter, NOWHERE, refusal, type Verb } from './workflow.ts';

/**
 * The text of a number, for an actor who may make this move with it now. Throws `signed-out` for visitors, `not-found` for whoever has nothing to do with
 * it, `forbidden` and `conflict` with the sentence that says why not. `version`: the one that the actor read, where it matters.
 */
export async function authorizeMove(ctx: Context, id: number, verb: Verb, version?: number): Promise<Revision> {
	if (ctx.actor.kind === 'visitor') throw new DomainError('signed-out', 'Sign in to do this.');
	const revision = Number.isInteger(id) ? await revisionFor(ctx, id) : null;
	if (!revision) throw new DomainError('not-found', NOWHERE);
	const refused = refusal(revision.state, verb, revision.parts);
	if (refused) throw new DomainError(refused.code === 'stranger' ? 'not-found' : refused.code, refused.sentence);
	if (version !== undefined && version !== revision.version) {
		throw new DomainError('conflict', 'The text has changed since you opened it. Read it as it stands now, and then decide.');
	}
	return revision;
}

/** The text of a number, for an actor who has something to do with it. Throws `signed-out` and `not-found`. */
export async function authorizeReading(ctx: Context, id: number): Promise<Revision> {
	if (ctx.actor.kind === 'visitor') throw new DomainError('signed-out', 'Sign in to read this.');
	const revision = Number.isInteger(id) ? await revisionFor(ctx, id) : null;
	const isDraftOfOthers = revision?.state === 'draft' && !isWriter(revision.parts) && !revision.parts.includes('receipt');
	// Nobody reads over a shoulder: what was not sent yet is its author's alone.
	if (!revision || revision.parts.length === 0 || (isDraftOfOthers && revision.submittedAt === null)) throw new DomainError('not-found', NOWHERE);
	return revision;
}

/** Fails its batch, so that nothing of it is done, unless the text still stands where it was read. The first of a batch. */
export const stillStands = (ctx: Context, { id, state, version }: Pick<Revision, 'id' | 'state' | 'version'>): Change =>
	ctx.db.read
		.update(caseRevisions)
		.set({ status: sql`case when ${caseRevisions.status} = ${state} and ${caseRevisions.version} = ${version} then ${caseRevisions.status} else null end` })
		.where(sql`${caseRevisions.id} = ${id}`);

/** Waits for a batch that begins with `stillStands`. Throws `conflict` where somebody was quicker. */
export async function unlessOvertaken<T>(writing: Promise<T>): Promise<T> {
	try {
		return await writing;
	} catch (error) {
		if (!failedOn(error, /NOT NULL constraint failed: case_revisions\.status/)) throw error;
		throw new DomainError('conflict', 'Somebody did something with this case at the same moment. Look how it stands now; what you typed is still here.');
	}
}
