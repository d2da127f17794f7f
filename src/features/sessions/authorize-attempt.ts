import { createHash } from 'node:crypto';
import { and, inArray, ne, sql } from 'drizzle-orm';
import { attempts } from '#db/schema/index.ts';
import type { Context } from '#src/domain/context.ts';
import { DomainError } from '#src/domain/errors.ts';
import { recordEvent } from '#src/domain/record-event.ts';

/** How many tries are free within 15 minutes, and how long one must wait after them: longer each time, up to 15 minutes (S21; CJIS 5.9.5, AC-7). */
export interface Limit {
	key: string;
	free: number;
	firstWaitMs: number;
	/** Whose it is, where that is known: an opaque key. */
	member?: string | undefined;
}

interface Owner {
	id: number;
	key: string;
}

const MINUTE = 60_000;
const WINDOW_MS = 15 * MINUTE;

/** Tries for one account: 5, then 1, 2, 4, 8 and 15 minutes apart. */
export const accountLimit = (email: string, member?: Owner): Limit => ({ key: `account:${hashed(email)}`, free: 5, firstWaitMs: MINUTE, member: member?.key });
/** Tries in a browser that its member has signed in with: strangers cannot use them up. */
export const deviceLimit = ({ id, key: member }: Owner): Limit => ({ key: `device:${id}`, free: 5, firstWaitMs: MINUTE, member });
/** Tries from one address, whoever for: 20, then none for 15 minutes. */
export const addressLimit = (address: string): Limit => ({ key: `address:${hashed(address)}`, free: 20, firstWaitMs: WINDOW_MS });
/** Links to a new password for one account: 3, then 5, 10 and 15 minutes apart. */
export const resetAccountLimit = (email: string, member?: Owner): Limit => ({
	key: `reset:account:${hashed(email)}`,
	free: 3,
	firstWaitMs: 5 * MINUTE,
	member: member?.key,
});
/** Receipt codes of cases that are tried from one address: 20, then none for 15 minutes. */
export const receiptLimit = (address: string): Limit => ({ key: `receipt:address:${hashed(address)}`, free: 20, firstWaitMs: WINDOW_MS });
/** Links to a new password that are asked for from one address: 20, then none for 15 minutes. */
export const resetAddressLimit = (address: string): Limit => ({ key: `reset:address:${hashed(address)}`, free: 20, firstWaitMs: WINDOW_MS });

/**
 * Counts a try before it is made, so that tries at the same moment cannot pass together. Throws `too-many` with the minutes to wait when
 * one of the limits is used up; such a try counts nowhere, and the first of each wait leaves an event.
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
		const keys = limits.flatMap(({ key }) => [key, notedKey(key)]);
		const rows = await ctx.db.read
			.select({ key: attempts.key, until: attempts.blockedUntil })
			.from(attempts)
			.where(and(inArray(attempts.key, keys), isBlocked));
		const ends = new Map(rows.map(({ key, until }) => [key, until]));
		const endOf = ({ key }: Limit) => ends.get(key) ?? 0;
		const [limit] = limits.toSorted((a, b) => endOf(b) - endOf(a));
		if (!limit || endOf(limit) === 0) return;
		const until = endOf(limit);
		if (ends.get(notedKey(limit.key)) !== until)
			await ctx.db.write([
				ctx.db.read
					.insert(attempts)
					.values({ key: notedKey(limit.key), failures: 0, since: now, blockedUntil: until })
					.onConflictDoUpdate({ target: attempts.key, set: { since: now, blockedUntil: until }, setWhere: ne(attempts.blockedUntil, until) }),
				recordEvent(ctx, 'tries.stopped', limit.member ?? opaque(ctx, limit.key)),
			]);
		const minutes = Math.ceil((until - now) / MINUTE);
		throw new DomainError('too-many', `There were too many tries. Wait ${minutes === 1 ? 'a minute' : `${minutes} minutes`}, then try again.`);
	}
}

/** Under this stands the end of the last wait that left its event. */
const notedKey = (key: string) => `noted:${key}`;

/** "address:…", so that nobody without the key of the data folder can find out by trying which address it was: the log is kept longer than addresses. */
const opaque = (ctx: Context, key: string) => key.slice(0, key.lastIndexOf(':') + 1) + ctx.keys.sign('limit', key).slice(0, 22);

const hashed = (text: string) => createHash('sha256').update(text).digest('base64url').slice(0, 22);
