import { and, desc, eq } from 'drizzle-orm';
import { caseReceipts, caseRevisions } from '#db/schema/index.ts';
import type { ReceiptActor } from '#src/domain/actor.ts';
import type { Context } from '#src/domain/context.ts';
import { receiptHash } from './receipt.ts';

/** Who a receipt code stands for, and the text that it is about last; `null` for a code that was never given. The caller bounds how often it is asked. */
export async function holderOf({ db }: Context, code: string): Promise<{ actor: ReceiptActor; revisionId: number } | null> {
	const [row] = await db.read
		.select({ caseId: caseReceipts.caseId, revisionId: caseRevisions.id })
		.from(caseReceipts)
		.innerJoin(caseRevisions, and(eq(caseRevisions.caseId, caseReceipts.caseId), eq(caseRevisions.kind, 'text')))
		.where(eq(caseReceipts.codeHash, receiptHash(code)))
		.orderBy(desc(caseRevisions.id))
		.limit(1);
	return row ? { actor: { kind: 'receipt', caseId: row.caseId }, revisionId: row.revisionId } : null;
}
