import { and, count, desc, eq, isNull, sql } from 'drizzle-orm';
import { prepared } from '#db/client.ts';
import { notifications, spaces, threads } from '#db/schema/index.ts';
import type { MemberActor } from '#src/domain/actor.ts';
import type { Context } from '#src/domain/context.ts';
import { OPEN_TO_READER } from '#src/features/discussions/access.ts';
import { countNotices } from '#src/features/sharing/notices.ts';

export interface NotificationInList {
	id: number;
	kind: 'answer' | 'post' | 'helped';
	thread: { id: number; title: string };
	post: number;
	count: number;
	at: Date;
	isRead: boolean;
}

const TOLD = prepared((read) =>
	read
		.select({
			id: notifications.id,
			kind: notifications.kind,
			thread: { id: threads.id, title: threads.title },
			post: notifications.post,
			count: notifications.count,
			at: notifications.at,
			readAt: notifications.readAt,
		})
		.from(notifications)
		.innerJoin(threads, eq(threads.id, notifications.threadId))
		.innerJoin(spaces, eq(spaces.id, threads.spaceId))
		.where(and(eq(notifications.memberId, sql.placeholder('memberId')), isNull(threads.removedAt), OPEN_TO_READER))
		.orderBy(desc(notifications.at))
		.limit(sql.placeholder('limit'))
		.prepare(),
);

/** What a member was told, the newest first: of threads that they may still see. */
export async function notificationsOf({ db }: Context, member: MemberActor, limit = 50): Promise<NotificationInList[]> {
	const rows = await TOLD(db.read).all({ memberId: member.id, role: member.role, limit });
	return rows.map(({ at, readAt, ...row }) => ({ ...row, at: new Date(at), isRead: readAt !== null }));
}

const UNREAD = prepared((read) =>
	read
		.select({ unread: count() })
		.from(notifications)
		.innerJoin(threads, eq(threads.id, notifications.threadId))
		.innerJoin(spaces, eq(spaces.id, threads.spaceId))
		.where(and(eq(notifications.memberId, sql.placeholder('memberId')), isNull(notifications.readAt), isNull(threads.removedAt), OPEN_TO_READER))
		.limit(1)
		.prepare(),
);

/** How much a member was told and has not read: threads with something new, and news of cases. */
export async function countUnread(ctx: Context, member: MemberActor): Promise<number> {
	const [row] = await UNREAD(ctx.db.read).all({ memberId: member.id, role: member.role });
	return (row?.unread ?? 0) + (await countNotices(ctx, member));
}
