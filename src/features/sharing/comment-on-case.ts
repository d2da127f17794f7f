import { and, eq, isNull, sql } from 'drizzle-orm';
import { caseComments } from '#db/schema/index.ts';
import type { Context } from '#src/domain/context.ts';
import { DomainError } from '#src/domain/errors.ts';
import { recordEvent } from '#src/domain/record-event.ts';
import { authorizeMove, stillStands, unlessOvertaken } from './authorize-move.ts';
import type { CommentInput } from './input.ts';
import { findPassage, textsOf } from './passage.ts';
import { refuseStanding, type Scanner, scan } from './scan.ts';
import { authorsOf, readersOf, tellOf } from './tell.ts';
import { isWriter } from './workflow.ts';

/**
 * Says something about a text, to its authors and reviewers alone: about the whole, about a passage, or with other words for that passage. Throws `invalid`
 * where the passage is not in the text, or where what is said points to one person. What waits for an answer already is not said twice.
 */
export async function commentOnCase(ctx: Context, { id, ...said }: CommentInput & { id: number }, scanner: Scanner): Promise<void> {
	const revision = await authorizeMove(ctx, id, 'comment');
	const found = said.passage.trim() ? findPassage(textsOf(revision.body, revision.document), said.passage, said.field) : { field: '', passage: '' };
	if (!found) throw new DomainError('invalid', 'These words do not stand in the text. Copy them from it.', 'passage');
	const { field, passage } = found;
	const { direct } = await scan({ text: said.text, instead: said.instead }, revision.kept, scanner);
	// Among themselves reviewers speak of what they doubt: only what is hardly a doubt stays out.
	refuseStanding(direct.filter(({ isCertain }) => isCertain));
	const { actor } = ctx;
	const isAuthor = isWriter(revision.parts);
	const instead = passage && !isAuthor ? said.instead.trim() : '';
	const words = {
		memberId: actor.kind === 'member' && !isAuthor ? actor.id : null,
		guestId: actor.kind === 'guest' ? actor.id : null,
		by: isAuthor ? ('author' as const) : actor.kind === 'guest' ? ('guest' as const) : ('reviewer' as const),
		kind: instead ? ('suggestion' as const) : ('comment' as const),
		field,
		passage,
		instead,
		text: said.text,
	};
	await unlessOvertaken(
		ctx.db.write([
			stillStands(ctx, revision),
			ctx.db.read
				.delete(caseComments)
				.where(
					and(
						eq(caseComments.revisionId, id),
						isNull(caseComments.settled),
						...Object.entries(words).map(([name, value]) => sql`${caseComments[name as keyof typeof words]} is ${value}`),
					),
				),
			ctx.db.read.insert(caseComments).values({ revisionId: id, ...words, at: ctx.clock().getTime() }),
			recordEvent(ctx, 'case.commented', String(id), revision.authorKey),
			...tellOf(ctx, revision, 'comment', isAuthor ? readersOf(revision) : authorsOf(revision)),
		]),
	);
}
