import { caseReceipts } from '#db/schema/index.ts';
import type { Context } from '#src/domain/context.ts';
import { recordEvent } from '#src/domain/record-event.ts';
import { authorizeAuthor } from './authorize-author.ts';
import { newReceipt, receiptHash } from './receipt.ts';

/** Gives the author a new receipt code, in the place of the one before, and returns it. It is kept nowhere. */
export async function giveReceipt(ctx: Context, { id }: { id: number }): Promise<string> {
	const { caseId, authorKey } = await authorizeAuthor(ctx, id);
	const receipt = newReceipt();
	const codeHash = receiptHash(receipt);
	await ctx.db.write([
		ctx.db.read.insert(caseReceipts).values({ caseId, codeHash }).onConflictDoUpdate({ target: caseReceipts.caseId, set: { codeHash } }),
		recordEvent(ctx, 'case.receipt-given', String(id), authorKey),
	]);
	return receipt;
}
