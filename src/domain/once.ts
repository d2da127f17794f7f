import { and, eq, type SQL } from 'drizzle-orm';
import { type Change, failedOn } from '#db/client.ts';
import { doneOnce } from '#db/schema/index.ts';
import { newToken } from '#src/lib/keys.ts';
import { authorizeMember } from './actor.ts';
import type { Context } from './context.ts';
import { DomainError } from './errors.ts';

/** What a form's key looks like. */
export const KEY = /^[\w-]{22,64}$/;

/** The key for a form that is shown: the one that it was sent with, or a new one where that is none. */
export const keyFor = (sent: string | undefined): string => (sent !== undefined && KEY.test(sent) ? sent : newToken());

/**
 * Writes under the key that a form carries, once for each member and key, and returns what that led to, now or when the form was sent before. `write`
 * puts `claim` into its batch as the last change: where the key was used already, the whole batch is left undone. Announce only what `isFirst`.
 * Throws `invalid` for what is no key: the page then shows the form with one.
 */
export async function once(
	ctx: Context,
	key: string,
	write: (claim: (result: string | SQL<string>) => Change) => Promise<unknown>,
): Promise<{ result: string; isFirst: boolean }> {
	const member = authorizeMember(ctx.actor);
	if (!KEY.test(key)) throw new DomainError('invalid', 'Nothing was sent yet, and nothing you wrote is lost. Press the button once more.');
	const at = ctx.clock().getTime();
	let isFirst = true;
	try {
		await write((result) => ctx.db.read.insert(doneOnce).values({ memberId: member.id, key, result, at }));
	} catch (error) {
		if (!failedOn(error, /UNIQUE constraint failed: done_once/)) throw error;
		isFirst = false;
	}
	const [row] = await ctx.db.read
		.select({ result: doneOnce.result })
		.from(doneOnce)
		.where(and(eq(doneOnce.memberId, member.id), eq(doneOnce.key, key)));
	if (!row) throw new DomainError('conflict', 'This was sent before, and a day has passed since. Look whether it is there before you send it again.');
	return { result: row.result, isFirst };
}
