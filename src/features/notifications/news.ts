import type { MemberActor } from '#src/domain/actor.ts';
import type { Context } from '#src/domain/context.ts';
import { noticesOf } from '#src/features/sharing/notices.ts';
import { NOTICES } from '#src/features/sharing/tell.ts';
import { type NotificationInList, notificationsOf } from './queries.ts';

/** One line of what a member was told, of a thread or of a case. */
export interface News {
	href: string;
	title: string;
	/** What happened. */
	words: string;
	at: Date;
	isRead: boolean;
}

/** What a member was told, the newest first: of threads that they may still see, and of cases. */
export async function newsOf(ctx: Context, member: MemberActor, limit = 50): Promise<News[]> {
	const [threads, cases] = await Promise.all([notificationsOf(ctx, member, limit), noticesOf(ctx, member, limit)]);
	return [
		...threads.map((one) => ({ href: `/t/${one.thread.id}/${one.post}`, title: one.thread.title, words: threadWords(one), at: one.at, isRead: one.isRead })),
		...cases.map(({ href, title, kind, at, isRead }) => ({ href, title: title || 'A case without a title', words: NOTICES[kind], at, isRead })),
	]
		.sort((a, b) => b.at.getTime() - a.at.getTime())
		.slice(0, limit);
}

function threadWords({ kind, count }: NotificationInList): string {
	if (kind === 'helped') return 'Your post was marked as what helped';
	if (kind === 'answer') return count > 1 ? `You were answered; ${count} new posts` : 'You were answered';
	return count > 1 ? `${count} new posts` : 'A new post';
}
