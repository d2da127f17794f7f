import { asc } from 'drizzle-orm';
import { onTestFinished } from 'vitest';
import { cohortMembers, cohorts, members, notifications, outbox, posts, spaces, threadMembers, threads } from '#db/schema/index.ts';
import { queueThreadMail } from '#src/features/mail/queue-mail.ts';
import type { Mailer } from '#src/mail/mailer.ts';
import { senderAt } from '#src/mail/mailer.ts';
import { smtpMailer } from '#src/mail/smtp.ts';
import { drainOutbox } from '#src/worker/drain-outbox.ts';
import { type Community, community } from '#tests/support/context.ts';

export const TITLE = 'Staying on the line through a long silence';
export const COHORT_TITLE = 'The bridge at quillwort';
/** Words of the posts, which stand nowhere else. */
export const WORDS = 'zephyrnox marzipandor';
export const INES = { id: 1, email: 'ines@example.org' };
export const TOM = { id: 2, email: 'tom@example.org' };
export const OPEN_THREAD = 1;
export const COHORT_THREAD = 2;

export interface MailCommunity extends Community {
	/** Posts in a thread, tells these members inside the site, and queues their mail, as the verbs for posts do. */
	post: (threadId: number, memberIds: number[]) => Promise<void>;
	rows: () => Promise<(typeof outbox.$inferSelect)[]>;
	drain: (mailer: Mailer) => Promise<boolean>;
}

/** Ines and Tom, who want mail; a thread for every member, and one of a cohort that both belong to. */
export async function mailCommunity(): Promise<MailCommunity> {
	const here = await community();
	const { read } = here.database;
	const at = here.now().getTime();
	const member = (who: typeof INES, name: string) => ({
		...who,
		key: `key-${who.id}`,
		name,
		role: 'member' as const,
		passwordHash: '-',
		mail: 'posts' as const,
		createdAt: at,
	});
	const thread = { kind: 'conversation' as const, posts: 0, createdAt: at, lastPostAt: at };
	await here.database.write([
		read.insert(members).values([member(INES, 'Ines Ortega'), member(TOM, 'Tom Reed')]),
		read.insert(cohorts).values({ id: 1, slug: 'spring', name: 'Spring', createdAt: at }),
		read.insert(cohortMembers).values([INES, TOM].map(({ id }) => ({ cohortId: 1, memberId: id, isFacilitator: false }))),
		read.insert(spaces).values([
			{ id: 901, slug: 'mail-open', name: 'Everyone', description: '-', cohortId: null, position: 901, createdAt: at },
			{ id: 902, slug: 'mail-cohort', name: 'Spring', description: '-', cohortId: 1, position: 902, createdAt: at },
		]),
		read.insert(threads).values([
			{ ...thread, id: OPEN_THREAD, spaceId: 901, title: TITLE },
			{ ...thread, id: COHORT_THREAD, spaceId: 902, title: COHORT_TITLE },
		]),
	]);
	let posted = 0;
	return {
		...here,
		async post(threadId, memberIds) {
			posted += 1;
			const now = here.now().getTime();
			const post = { threadId, number: posted, authorId: null, markdown: WORDS, html: WORDS, renderer: 1, createdAt: now };
			await here.database.write([
				read.insert(posts).values(post),
				...memberIds.map((memberId) =>
					read.insert(notifications).values({ memberId, threadId, kind: 'post', post: posted, count: 1, at: now }).onConflictDoNothing(),
				),
				...queueThreadMail(here.ctxAs('system'), memberIds, threadId),
			]);
		},
		rows: () => read.select().from(outbox).orderBy(asc(outbox.id)),
		drain: (mailer) => drainOutbox(here.ctxAs('system'), mailer),
	};
}

/** Sends to a mail server as the site does, with little patience, until the test ends. */
export function mailerTo({ url }: { url: string }): Mailer {
	const mailer = smtpMailer(url, senderAt('http://rapport.test'), { connection: 250, silence: 400, mail: 1500 });
	onTestFinished(() => mailer.close());
	return mailer;
}

/** Follows a thread as closely as said, or not at all. */
export const following = (here: MailCommunity, memberId: number, threadId: number, how: 'watch' | 'track' | 'mute') =>
	here.database.write([here.database.read.insert(threadMembers).values({ memberId, threadId, readTo: 0, readAt: 0, following: how })]);
