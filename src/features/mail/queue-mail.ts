import { randomBytes } from 'node:crypto';
import { type SQL, sql } from 'drizzle-orm';
import type { Change } from '#db/client.ts';
import { outbox } from '#db/schema/index.ts';
import type { Context } from '#src/domain/context.ts';
import type { SecretMail } from './secret-mail.ts';

/** One mail tells all posts of this long: long enough for a conversation, short enough to join it. */
const GATHER_MS = 10 * 60_000;
/** What happens to a case often happens twice: one mail tells both. */
const CASE_MS = 2 * 60_000;
/** Members in one statement: SQLite takes 32,766 values. */
const ROWS_AT_ONCE = 500;

type Secret = { kind: 'invitation'; to: string; link: string } | Exclude<SecretMail, { kind: 'invitation' }>;

/**
 * The change that puts a mail about an account into the outbox, due now, for the batch of what it tells. `memberId` where it is a member's: it goes
 * with them. `onlyIf`: what must hold, where the change before it may lose a race.
 */
export function queueSecretMail(ctx: Context, { memberId = null, ...mail }: Secret & { memberId?: number | null }, onlyIf: SQL = sql`true`): Change {
	const by = ctx.actor.kind === 'member' ? ctx.actor.name : null;
	const letter: SecretMail = mail.kind === 'invitation' ? { ...mail, by } : mail;
	const sealed = ctx.keys.seal(JSON.stringify(letter));
	const { messageId, createdAt, dueAt, tries } = newRow(ctx);
	const row = sql`select null, ${mail.kind}, ${memberId}, null, null, ${sealed}, ${messageId}, ${createdAt}, ${dueAt}, ${tries}, null, null, null where ${onlyIf}`;
	return ctx.db.read.insert(outbox).select(row);
}

/**
 * The changes that put a mail about new posts in a thread into the outbox, for the batch that adds them. A mail that waits already gathers them. Who
 * may have it is asked when it is sent.
 */
export function queueThreadMail(ctx: Context, memberIds: number[], threadId: number | SQL<number>): Change[] {
	const rows = memberIds.map((memberId) => {
		const row = newRow(ctx);
		return { ...row, kind: 'thread' as const, memberId, threadId, dueAt: row.createdAt + GATHER_MS };
	});
	return chunksOf(rows, ROWS_AT_ONCE).map((some) => ctx.db.read.insert(outbox).values(some).onConflictDoNothing());
}

/**
 * The change that puts a mail about a case into the outbox for each member that a query finds (one column, `id`), for the batch of what it tells. One mail
 * a case waits for a member; whether they still may have it is asked when it is sent.
 */
export function queueCaseMail(ctx: Context, caseId: number | SQL<number>, whom: SQL): Change {
	const { createdAt } = newRow(ctx);
	// An id for each row: they are many and one statement.
	const messageId = sql`lower(hex(randomblob(16))) || ${`@${new URL(ctx.origin).hostname}`}`;
	return ctx.db.read
		.insert(outbox)
		.select(
			sql`select null, 'case', id, null, ${caseId}, null, ${messageId}, ${createdAt}, ${createdAt + CASE_MS}, 0, null, null, null from (${whom}) where true`,
		)
		.onConflictDoNothing();
}

/** The changes that put a mail about new cases into the outbox for each of these members, for the batch that notes what they were told of. */
export function queueCasesMail(ctx: Context, memberIds: number[]): Change[] {
	const rows = memberIds.map((memberId) => ({ ...newRow(ctx), kind: 'cases' as const, memberId }));
	return chunksOf(rows, ROWS_AT_ONCE).map((some) => ctx.db.read.insert(outbox).values(some).onConflictDoNothing());
}

/** Both times are now, and the id in the mail is given once, whatever happens to the tries. */
function newRow({ clock, origin }: Context) {
	const now = clock().getTime();
	return { messageId: `${randomBytes(16).toString('hex')}@${new URL(origin).hostname}`, createdAt: now, dueAt: now, tries: 0 };
}

const chunksOf = <T>(all: T[], size: number) => Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size));
