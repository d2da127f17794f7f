import { and, eq, isNull, sql } from 'drizzle-orm';
import { caseComments, caseRevisions, caseSignatures } from '#db/schema/index.ts';
import type { Context } from '#src/domain/context.ts';
import { DomainError } from '#src/domain/errors.ts';
import { recordEvent } from '#src/domain/record-event.ts';
import { authorizeMove, stillStands, unlessOvertaken } from './authorize-move.ts';
import { besideOf } from './queries.ts';
import { replacedIn } from './replaced-in.ts';
import { refuseStanding, type Scanner, scan } from './scan.ts';
import { readersOf, tellOf } from './tell.ts';
import { standingIn, wordsOf } from './words-of.ts';

/**
 * An author takes what a reviewer suggests, leaves it, or calls a comment done. Taken, it stands in the text at once, and what was signed before has to be
 * signed again. Throws `conflict` where the passage has gone, or the text is not in review any more.
 */
export async function settleComment(
	ctx: Context,
	{ id, comment, as }: { id: number; comment: number; as: 'taken' | 'left' | 'done' },
	scanner: Scanner,
): Promise<void> {
	const revision = await authorizeMove(ctx, id, 'comment');
	if (!revision.parts.includes('author')) throw new DomainError('forbidden', 'Only the author decides about this.');
	const { read } = ctx.db;
	const [row] = await read
		.select({ kind: caseComments.kind, field: caseComments.field, passage: caseComments.passage, instead: caseComments.instead, settled: caseComments.settled })
		.from(caseComments)
		.where(and(eq(caseComments.id, comment), eq(caseComments.revisionId, id)));
	if (!row) throw new DomainError('not-found', 'There is no such comment.');
	if (row.settled) throw new DomainError('conflict', 'This was decided before.');
	const isTaken = as === 'taken' && row.kind === 'suggestion';
	if (isTaken && revision.state !== 'in_review') {
		throw new DomainError(
			'conflict',
			'The text has all its signatures, and what was signed stays as it is. Comment instead, and a reviewer returns it to you.',
		);
	}
	const changed = isTaken ? replacedIn(revision, row) : null;
	if (isTaken && !changed) throw new DomainError('conflict', 'The passage does not stand in the text any more.');
	const texts = changed && { text: changed.body, ...wordsOf(changed.document) };
	const kept = texts ? standingIn(texts, revision.kept) : [];
	const found = texts && (await scan(texts, kept, scanner, changed.document, await besideOf(ctx, revision)));
	// The page has no field for these words.
	refuseStanding(found?.direct ?? [], { field: null });
	await unlessOvertaken(
		ctx.db.write([
			stillStands(ctx, revision),
			read
				.update(caseComments)
				.set({ settled: isTaken ? 'taken' : as === 'taken' ? 'done' : as })
				.where(and(eq(caseComments.id, comment), isNull(caseComments.settled))),
			recordEvent(ctx, 'case.comment-settled', String(id), revision.authorKey),
			...(changed && found
				? [
						read
							.update(caseRevisions)
							.set({
								body: changed.body,
								document: JSON.stringify(changed.document),
								kept: JSON.stringify(kept),
								quasi: found.quasi,
								k: found.k,
								version: sql`${caseRevisions.version} + 1`,
							})
							.where(eq(caseRevisions.id, id)),
					]
				: []),
			// While those who signed are known still: they have to sign again.
			...tellOf(ctx, revision, 'comment', readersOf(revision)),
			...(changed ? [read.delete(caseSignatures).where(eq(caseSignatures.revisionId, id))] : []),
		]),
	);
}
