import { and, eq, sql } from 'drizzle-orm';
import { caseAuthors, caseRevisions, caseSignatures } from '#db/schema/index.ts';
import type { Context } from '#src/domain/context.ts';
import { DomainError } from '#src/domain/errors.ts';
import { recordEvent } from '#src/domain/record-event.ts';
import { authorizeMove, stillStands, unlessOvertaken } from './authorize-move.ts';
import { unchecked } from './checklists.ts';
import type { SignInput } from './input.ts';
import { isAuthorOf } from './revisions.ts';
import { authorsOf, tellOf } from './tell.ts';
import { signaturesNeeded } from './workflow.ts';

/**
 * Signs a text as it stands, with both checklists. When it has enough signatures, one of them from another agency than every author's (or, where nobody
 * knows the author any more, from two agencies), its author is asked for the last word.
 */
export async function signCase(ctx: Context, { id, version, checks, terms }: SignInput & { id: number }): Promise<void> {
	const revision = await authorizeMove(ctx, id, 'sign', version);
	if (unchecked(checks).length > 0)
		throw new DomainError('invalid', 'You can sign when every line of both lists is true. Where one is not, return it or comment.', 'checks');
	const { actor } = ctx;
	const { read } = ctx.db;
	const agencyId = actor.kind === 'member' ? actor.agencyId : null;
	const sameAgency = sql`exists (select 1 from ${caseAuthors} join members m on m.id = ${caseAuthors.memberId} where ${isAuthorOf(revision)} and m.agency_id is ${agencyId})`;
	const isFromElsewhere = actor.kind === 'guest' ? sql`1` : agencyId === null ? sql`0` : sql`not ${sameAgency}`;
	const now = ctx.clock().getTime();
	const signed = sql`${caseSignatures.revisionId} = ${id}`;
	const hasAuthor = sql`exists (select 1 from ${caseAuthors} where ${caseAuthors.caseId} = ${revision.caseId} and ${revision.kind === 'text' ? sql`${caseAuthors.revisionId} is null` : sql`${caseAuthors.revisionId} = ${id}`})`;
	const isEnough = sql`(select count(*) from ${caseSignatures} where ${signed}) >= ${signaturesNeeded(revision.quasi)}
		and exists (select 1 from ${caseSignatures} where ${signed} and is_from_elsewhere)
		and (${hasAuthor} or (select count(distinct coalesce(agency_id, -id)) from ${caseSignatures} where ${signed}) > 1)`;
	await unlessOvertaken(
		ctx.db.write([
			stillStands(ctx, revision),
			read
				.insert(caseSignatures)
				.select(
					sql`select null, ${id}, ${actor.kind === 'member' ? actor.id : null}, ${actor.kind === 'guest' ? actor.id : null}, ${agencyId}, ${isFromElsewhere}, ${version}, ${JSON.stringify(checks)}, ${JSON.stringify(terms)}, ${now}`,
				)
				.onConflictDoNothing(),
			recordEvent(ctx, 'case.signed', String(id)),
			read
				.update(caseRevisions)
				.set({ status: 'awaiting_author', statusAt: now })
				.where(and(eq(caseRevisions.id, id), eq(caseRevisions.status, 'in_review'), isEnough)),
			...tellOf(ctx, revision, 'to-approve', authorsOf(revision), sql`exists (select 1 from case_revisions where id = ${id} and status = 'awaiting_author')`),
		]),
	);
}
