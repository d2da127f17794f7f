import { createHash } from 'node:crypto';
import { and, inArray, max, sql } from 'drizzle-orm';
import { attempts } from '#db/schema/index.ts';
import type { Context } from '#src/domain/context.ts';
import { DomainError } from '#src/domain/errors.ts';

/** How many tries are free within 15 minutes, and how long one must wait after them: longer each time, up to 15 minutes (S21; CJIS 5.9.5, AC-7). */
export interface Limit {
	key: string;
	free: number;
	firstWaitMs: number;
}

const MINUTE = 60_000;
const WINDOW_MS = 15 * MINUTE;

/** Tries for one account: 5, then 1, 2, 4, 8 and 15 minutes apart. */
export const accountLimit = (email: string): Limit => ({ key: `account:${hashed(email)}`, free: 5, firstWaitMs: MINUTE });
/** Tries in a browser that its member has signed in with: strangers cannot use them up. */
export const deviceLimit = (memberId: number): Limit => ({ key: `device:${memberId}`, free: 5, firstWaitMs: MINUTE });
/** Tries from one address, whoever for: 20, then none for 15 minutes. */
export const addressLimit = (address: string): Limit => ({ key: `address:${hashed(address)}`, free: 20, firstWaitMs: WINDOW_MS });
/** Links to a new password for one account: 3, then 5, 10 and 15 minutes apart. */
export const resetAccountLimit = (email: string): Limit => ({ key: `reset:account:${hashed(email)}`, free: 3, firstWaitMs: 5 * MINUTE });
/** Links to a new password that are asked for from one address: 20, then none for 15 minutes. */
export const resetAddressLimit = (address: string): Limit => ({ key: `reset:address:${hashed(address)}`, free: 20, firstWaitMs: WINDOW_MS });

/**
 * Counts a try before it is made, so that tries at the same moment cannot pass together. Throws `too-many` with the minutes to wait when
 * one of the limits is used up; such a try counts nowhere and writes nothing.
 */
export async function authorizeAttempt(ctx: Context, limits: Limit[]): Promise<void> {
	const now = ctx.clock().getTime();
	// No wait is longer than a window: what says so was written before the clock was set back, and would lock everyone out.
	const isFromAhead = sql`(${attempts.blockedUntil} > ${now + WINDOW_MS} or ${attempts.since} > ${now + WINDOW_MS})`;
	const isBlocked = sql`${attempts.blockedUntil} > ${now} and not ${isFromAhead}`;
	await refuseBlocked();
	// A window is over when both its beginning and its last wait are 15 minutes past.
	const isOver = sql`((${attempts.since} <= ${now - WINDOW_MS} and ${attempts.blockedUntil} <= ${now - WINDOW_MS}) or ${isFromAhead})`;
	const failures = sql`case when ${isOver} then 1 else ${attempts.failures} + 1 end`;
	const counted = await ctx.db.write(
		limits.map(({ key, free, firstWaitMs }) =>
			ctx.db.read
				.insert(attempts)
				.values({ key, failures: 1, since: now, blockedUntil: 0 })
				.onConflictDoUpdate({
					target: attempts.key,
					set: {
						failures,
						since: sql`case when ${isOver} then ${now} else ${attempts.since} end`,
						blockedUntil: sql`case when (${failures}) < ${free} then 0 else ${now} + min(${WINDOW_MS}, ${firstWaitMs} << min(8, (${failures}) - ${free})) end`,
					},
					setWhere: sql`not (${isBlocked})`,
				}),
		),
	);
	if (counted.some(({ rowsAffected }) => rowsAffected === 0)) await refuseBlocked();

	async function refuseBlocked(): Promise<void> {
		const keys = limits.map(({ key }) => key);
		const [row] = await ctx.db.read
			.select({ until: max(attempts.blockedUntil) })
			.from(attempts)
			.where(and(inArray(attempts.key, keys), isBlocked));
		if (!row?.until) return;
		const minutes = Math.ceil((row.until - now) / MINUTE);
		throw new DomainError('too-many', `There were too many tries. Wait ${minutes === 1 ? 'a minute' : `${minutes} minutes`}, then try again.`);
	}
}

const hashed = (text: string) => createHash('sha256').update(text).digest('base64url').slice(0, 22);
