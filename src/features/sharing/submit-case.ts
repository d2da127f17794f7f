import { eq, sql } from 'drizzle-orm';
import { caseAuthors, caseReceipts, caseRevisions } from '#db/schema/index.ts';
import type { Context } from '#src/domain/context.ts';
import { DomainError } from '#src/domain/errors.ts';
import { recordEvent } from '#src/domain/record-event.ts';
import { authorizeMove, stillStands, unlessOvertaken } from './authorize-move.ts';
import { wholeDocument } from './final-document.ts';
import { ATTESTATIONS, COMMENTARY_ATTESTATIONS } from './input.ts';
import type { MemberLane } from './lanes.ts';
import { besideOf } from './queries.ts';
import { newReceipt, receiptHash } from './receipt.ts';
import { refuseStanding, type Scanner, scan } from './scan.ts';
import { reviewers, tellOf } from './tell.ts';
import { wordsOf } from './words-of.ts';

export interface Submitting {
	/** The revision, and the version that was read last. */
	id: number;
	version: number;
	/** How a case may be shared. A commentary has the lane of its case. */
	lane?: MemberLane;
	attested: string[];
	/** Whether nobody shall know its author once it is published. */
	isForgotten: boolean;
}

/**
 * Sends a draft for review. The first time it returns the receipt code, which is shown once and kept nowhere; `null` afterwards. Throws `invalid` on the
 * field that is missing, that was not attested, or in which a detail stands that points to one person.
 */
export async function submitCase(ctx: Context, { id, version, lane, attested, isForgotten }: Submitting, scanner: Scanner): Promise<string | null> {
	const revision = await authorizeMove(ctx, id, 'submit', version);
	const isCommentary = revision.kind === 'commentary';
	const asked = Object.keys(isCommentary ? COMMENTARY_ATTESTATIONS : ATTESTATIONS);
	if (!asked.every((code) => attested.includes(code)))
		throw new DomainError('invalid', 'It can be sent when each of these is true. Where one is not, keep it as a draft.', 'attested');
	if (revision.body.trim() === '') throw new DomainError('invalid', 'Nothing is written yet.', 'text');
	const document = isCommentary || !lane ? revision.document : { ...revision.document, lane };
	if (!isCommentary) wholeDocument({ ...revision, document }, ctx.clock());
	const texts = { text: revision.body, ...wordsOf(document) };
	const { direct, quasi, k } = await scan(texts, revision.kept, scanner, document, await besideOf(ctx, revision));
	refuseStanding(direct);
	const now = ctx.clock().getTime();
	const { read } = ctx.db;
	const known = await read.$count(caseReceipts, eq(caseReceipts.caseId, revision.caseId));
	const receipt = known > 0 || isCommentary ? null : newReceipt();
	await unlessOvertaken(
		ctx.db.write([
			stillStands(ctx, revision),
			read
				.update(caseRevisions)
				.set({
					status: 'submitted',
					statusAt: now,
					submittedAt: now,
					document: JSON.stringify(document),
					attested: JSON.stringify(asked),
					quasi,
					k,
					claimedBy: null,
				})
				.where(eq(caseRevisions.id, id)),
			recordEvent(ctx, 'case.submitted', String(id), revision.authorKey),
			read
				.update(caseAuthors)
				.set({ isForgotten, accepted: null })
				.where(sql`${caseAuthors.key} = ${revision.authorKey ?? ''}`),
			...(receipt ? [read.insert(caseReceipts).values({ caseId: revision.caseId, codeHash: receiptHash(receipt) })] : []),
			...tellOf(ctx, revision, 'to-review', reviewers),
		]),
	);
	return receipt;
}
