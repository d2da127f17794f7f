import { eq, sql } from 'drizzle-orm';
import { members } from '#db/schema/index.ts';
import { authorizeSystem } from '#src/domain/actor.ts';
import type { Context } from '#src/domain/context.ts';
import { DomainError } from '#src/domain/errors.ts';
import { recordEvent } from '#src/domain/record-event.ts';
import type { CaseDocument } from '#src/features/cases/case-document.ts';
import { newDraft } from './new-draft.ts';
import { prefilled } from './prefill.ts';
import type { Kept } from './revisions.ts';
import { refuseStanding, type Scanner, scan } from './scan.ts';
import { wordsOf } from './words-of.ts';

export interface Importing {
	/** Whose draft it becomes. */
	memberId: number;
	text: string;
	/** What is coded already: it counts before what the words make plain. */
	document: Partial<CaseDocument>;
	kept: Kept[];
}

/**
 * Makes a draft of a member's of a document that lay elsewhere, and returns its number. Throws `invalid` on the field in which a detail that points to one
 * person stands without a reason; then nothing is kept. For the server only.
 */
export async function importCase(ctx: Context, { memberId, text, document: coded, kept }: Importing, scanner: Scanner): Promise<number> {
	authorizeSystem(ctx.actor);
	const document = { ...prefilled(text), ...coded };
	const { direct, quasi, k } = await scan({ text, ...wordsOf(document) }, kept, scanner, document);
	refuseStanding(direct);
	if ((await ctx.db.read.$count(members, eq(members.id, memberId))) === 0) throw new DomainError('invalid', 'There is no such member.', 'member');
	const draft = newDraft(ctx, { memberId, text, document, findings: [], kept, quasi, k });
	await ctx.db.write([draft.ofCase, draft.ofText, recordEvent(ctx, 'case.saved', draft.id), draft.ofAuthor]);
	const [row] = await ctx.db.read.all<{ id: number }>(sql`select ${draft.id} as id`);
	return row?.id ?? 0;
}
