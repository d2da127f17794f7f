import { and, asc, count, desc, eq, isNotNull, isNull, lte, sql } from 'drizzle-orm';
import { members, notifications, outbox, spaces, threads } from '#db/schema/index.ts';
import type { Context } from '#src/domain/context.ts';
import { SecretMail } from './secret-mail.ts';
import { isWanted } from './wanted.ts';

/** What the template of a mail about a thread needs. `title` is `null` in a private space. */
export interface ThreadLetter {
	kind: 'thread';
	to: string;
	memberId: number;
	threadId: number;
	/** The number of the first post that is new. */
	post: number;
	title: string | null;
}

/** What the template of a mail about a case needs, or of one about new cases. */
export type CaseLetter = { kind: 'case'; to: string } | { kind: 'cases'; to: string };

export interface MailToSend {
	id: number;
	tries: number;
	messageId: string;
	createdAt: Date;
	/** `unwanted`: nobody may or wants to have it any more. `unreadable`: it was sealed with another key. */
	letter: ThreadLetter | CaseLetter | SecretMail | 'unwanted' | 'unreadable';
}

/** A mail as administrators see it: no address and no words. */
export interface MailInOutbox {
	id: number;
	kind: string;
	createdAt: number;
	dueAt: number;
	tries: number;
	lastError: string | null;
	deadAt: number | null;
}

const isWaiting = and(isNull(outbox.sentAt), isNull(outbox.deadAt));
const isDead = and(isNull(outbox.sentAt), isNotNull(outbox.deadAt));

/** The ids of mails that are due, at most `limit`: those that somebody waits for at a form first. */
export async function dueMail({ db, clock }: Context, limit: number): Promise<number[]> {
	const rows = await db.read
		.select({ id: outbox.id })
		.from(outbox)
		.where(and(isWaiting, lte(outbox.dueAt, clock().getTime())))
		.orderBy(sql`${outbox.kind} in ('thread', 'case', 'cases')`, asc(outbox.dueAt), asc(outbox.id))
		.limit(limit);
	return rows.map(({ id }) => id);
}

/** A waiting mail with everything that it needs, as things stand now; `null` when it waits no more. */
export async function mailToSend({ db, keys }: Context, id: number): Promise<MailToSend | null> {
	const [row] = await db.read
		.select({
			kind: outbox.kind,
			tries: outbox.tries,
			messageId: outbox.messageId,
			createdAt: outbox.createdAt,
			sealed: outbox.sealed,
			isWanted,
			to: members.email,
			memberId: members.id,
			threadId: threads.id,
			title: threads.title,
			cohortId: spaces.cohortId,
			post: notifications.post,
		})
		.from(outbox)
		.leftJoin(members, eq(members.id, outbox.memberId))
		.leftJoin(threads, eq(threads.id, outbox.threadId))
		.leftJoin(spaces, eq(spaces.id, threads.spaceId))
		.leftJoin(notifications, and(eq(notifications.memberId, members.id), eq(notifications.threadId, threads.id), isNull(notifications.readAt)))
		.where(and(eq(outbox.id, id), isWaiting));
	if (!row) return null;
	const { tries, messageId, to, memberId, threadId, post, title, cohortId } = row;
	const mail = { id, tries, messageId, createdAt: new Date(row.createdAt) };
	if (row.kind === 'case' || row.kind === 'cases') return { ...mail, letter: row.isWanted === 0 || to === null ? 'unwanted' : { kind: row.kind, to } };
	if (row.kind !== 'thread') return { ...mail, letter: opened(keys.open(row.sealed ?? '')) };
	if (row.isWanted === 0 || to === null || memberId === null || threadId === null || post === null) return { ...mail, letter: 'unwanted' };
	return { ...mail, letter: { kind: 'thread', to, memberId, threadId, post, title: cohortId === null ? title : null } };
}

/** Mails that were given up and mails that wait, newest and next first, at most 100 of each, and how many there are. */
export async function mailInOutbox({ db }: Context): Promise<Record<'dead' | 'waiting', { all: number; first: MailInOutbox[] }>> {
	const { id, kind, createdAt, dueAt, tries, lastError, deadAt } = outbox;
	const listed = { id, kind, createdAt, dueAt, tries, lastError, deadAt };
	const dead = await db.read.select(listed).from(outbox).where(isDead).orderBy(desc(outbox.deadAt)).limit(100);
	const waiting = await db.read.select(listed).from(outbox).where(isWaiting).orderBy(asc(outbox.dueAt)).limit(100);
	const [deadCount] = await db.read.select({ all: count() }).from(outbox).where(isDead);
	const [waitingCount] = await db.read.select({ all: count() }).from(outbox).where(isWaiting);
	return { dead: { all: deadCount?.all ?? 0, first: dead }, waiting: { all: waitingCount?.all ?? 0, first: waiting } };
}

const opened = (text: string | null) => (text === null ? 'unreadable' : SecretMail.parse(JSON.parse(text)));
