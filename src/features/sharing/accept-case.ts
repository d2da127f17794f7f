import { and, eq, sql } from 'drizzle-orm';
import { caseAuthors, caseRevisions } from '#db/schema/index.ts';
import { authorizeMember } from '#src/domain/actor.ts';
import type { Context } from '#src/domain/context.ts';
import { recordEvent } from '#src/domain/record-event.ts';
import { authorizeMove, stillStands, unlessOvertaken } from './authorize-move.ts';
import { isAuthorOf } from './revisions.ts';
import { editors, tellOf } from './tell.ts';

/** An author agrees to the final text, as it was shown to them. When all authors have, an editor can publish it. */
export async function acceptCase(ctx: Context, { id, version }: { id: number; version: number }): Promise<void> {
	const revision = await authorizeMove(ctx, id, 'accept', version);
	const member = authorizeMember(ctx.actor);
	const now = ctx.clock().getTime();
	const { read } = ctx.db;
	const ofCase = sql`(${caseAuthors.caseId} = ${revision.caseId} and ${caseAuthors.revisionId} is null)`;
	const ofRevision = sql`${caseAuthors.revisionId} = ${id}`;
	// The case's own authors decide about its text; where nobody knows them any more, whoever wrote this one.
	const deciding =
		revision.kind === 'text'
			? sql`(${ofCase} or (${ofRevision} and not exists (select 1 from case_authors where case_id = ${revision.caseId} and revision_id is null)))`
			: ofRevision;
	await unlessOvertaken(
		ctx.db.write([
			stillStands(ctx, revision),
			read
				.update(caseAuthors)
				.set({ accepted: version })
				.where(and(isAuthorOf(revision), eq(caseAuthors.memberId, member.id))),
			recordEvent(ctx, 'case.accepted', String(id), revision.authorKey),
			read
				.update(caseRevisions)
				.set({ status: 'approved', statusAt: now })
				.where(
					and(
						eq(caseRevisions.id, id),
						eq(caseRevisions.status, 'awaiting_author'),
						sql`not exists (select 1 from ${caseAuthors} where ${deciding} and ${caseAuthors.accepted} is not ${version})`,
					),
				),
			...tellOf(ctx, revision, 'to-publish', editors, sql`exists (select 1 from case_revisions where id = ${id} and status = 'approved')`),
		]),
	);
}
