import { and, eq } from 'drizzle-orm';
import { doneOnce } from '#db/schema/index.ts';
import type { Context } from '#src/domain/context.ts';

/** What a form's key led to before; `null` when it was never used. */
export async function resultOf({ db }: Context, memberId: number, key: string): Promise<string | null> {
	const [row] = await db.read
		.select({ result: doneOnce.result })
		.from(doneOnce)
		.where(and(eq(doneOnce.memberId, memberId), eq(doneOnce.key, key)));
	return row?.result ?? null;
}

/** Whether a write failed because its key was used already: everything in its batch was left undone. */
export const wasDone = (error: unknown) => /UNIQUE constraint failed: done_once/.test(String(error instanceof Error ? [error.message, error.cause] : error));
