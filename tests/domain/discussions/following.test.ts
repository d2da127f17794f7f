import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { cohortMembers } from '#db/schema/index.ts';
import { authorizeThread } from '#src/features/discussions/access.ts';
import { deletePost } from '#src/features/discussions/delete-post.ts';
import { followThread } from '#src/features/discussions/follow-thread.ts';
import { markHelped } from '#src/features/discussions/mark-helped.ts';
import { markRead } from '#src/features/discussions/mark-read.ts';

import { latestThreads, unreadThreads } from '#src/features/discussions/thread-lists.ts';
import { countUnread, notificationsOf } from '#src/features/notifications/queries.ts';
import { readNotifications } from '#src/features/notifications/read-notifications.ts';
import { rowOf } from '#tests/support/database.ts';
import { memberOf } from '#tests/support/members.ts';
import { NOWHERE, reply, talking, thread } from './arrange.ts';

test('whoever started a thread is told of answers, once a thread with a count, and whoever writes is not', async () => {
	const { ines, ben } = await talking();
	const id = await thread(ines);
	const first = await reply(ben, id);
	await reply(ben, id);
	expect(await notificationsOf(ben, ben.actor)).toEqual([]);
	expect((await notificationsOf(ines, ines.actor)).map(({ kind, count, post, isRead }) => ({ kind, count, post, isRead }))).toEqual([
		{ kind: 'post', count: 2, post: first, isRead: false },
	]);
	expect(await countUnread(ines, ines.actor)).toBe(1);
});

test('the mail about a post is in the outbox with it, one for all posts of ten minutes', async () => {
	const { ines, ben, database } = await talking();
	const id = await thread(ines);
	await reply(ben, id);
	await reply(ben, id);
	expect(await rowOf(database, 'select count(*) as mails, min(due_at - created_at) as waits, max(member_id) as to_whom from outbox')).toEqual({
		mails: 1,
		waits: 600_000,
		to_whom: ines.actor.id,
	});
});

test('whoever is answered is told so, though they only track the thread', async () => {
	const { ines, ben } = await talking();
	const id = await thread(ines);
	const number = await reply(ben, id);
	await reply(ines, id, 'Thank you.', number);
	expect((await notificationsOf(ben, ben.actor)).map(({ kind }) => kind)).toEqual(['answer']);
});

test('whoever muted a thread is told nothing and sees nothing new in it', async () => {
	const { ines, ben } = await talking();
	const id = await thread(ines);
	await followThread(ines, { thread: id, following: 'mute' });
	const number = await reply(ben, id, 'x', 1);
	expect(number).toBe(2);
	expect(await notificationsOf(ines, ines.actor)).toEqual([]);
	expect(await unreadThreads(ines, ines.actor)).toEqual([]);
});

test('whoever left a cohort is told nothing more of its threads, and finds nothing of what they were told', async () => {
	const here = await talking();
	const { ben, cohort, database } = here;
	const mira = await memberOf(here, { name: 'Mira', cohorts: [cohort] });
	const id = await thread(ben, { space: 'spring' });
	await reply(mira, id);
	expect(await countUnread(ben, ben.actor)).toBe(1);
	await database.read.delete(cohortMembers).where(eq(cohortMembers.memberId, ben.actor.id));
	const outside = { ...ben, actor: { ...ben.actor, cohorts: [] } };
	await reply(mira, id);
	expect(await notificationsOf(outside, outside.actor)).toEqual([]);
	expect(await countUnread(outside, outside.actor)).toBe(0);
	expect((await rowOf(database, `select count from notifications where member_id = ${ben.actor.id}`)).count).toBe(1);
});

test('reading moves on and never back, and settles what one was told', async () => {
	const { ines, ben } = await talking();
	const id = await thread(ines);
	for (let posts = 0; posts < 4; posts += 1) await reply(ben, id);
	await markRead(ines, { thread: id, number: 3 });
	expect((await unreadThreads(ines, ines.actor))[0]?.unread).toBe(2);
	await markRead(ines, { thread: id, number: 2 });
	expect((await authorizeThread(ines, id)).reading.readTo).toBe(3);
	await markRead(ines, { thread: id, number: 999 });
	expect((await authorizeThread(ines, id)).reading.readTo).toBe(5);
	expect(await countUnread(ines, ines.actor)).toBe(0);
});

test('what a member reads, and how closely, is in no log', async () => {
	const { ines, ben, eventNames } = await talking();
	const id = await thread(ines);
	const before = await eventNames();
	await markRead(ben, { thread: id, number: 1 });
	await followThread(ben, { thread: id, following: 'watch' });
	await readNotifications(ben);
	expect(await eventNames()).toEqual(before);
});

test('whoever asked marks what helped, its author is told, and the list says answered', async () => {
	const { ines, ben, eventNames } = await talking();
	const id = await thread(ines);
	const number = await reply(ben, id);
	await markHelped(ines, { thread: id, number });
	expect((await notificationsOf(ben, ben.actor)).map(({ kind }) => kind)).toEqual(['helped']);
	expect((await latestThreads(ben, ben.actor))[0]?.isAnswered).toBe(true);
	expect((await eventNames()).at(-1)).toBe('thread.answered');
	await markHelped(ines, { thread: id, number: null });
	expect((await latestThreads(ben, ben.actor))[0]?.isAnswered).toBe(false);
});

test('nobody else marks what helped, and neither the question nor a deleted post can be it', async () => {
	const { ines, ben } = await talking();
	const id = await thread(ines);
	const number = await reply(ben, id);
	await expect(markHelped(ben, { thread: id, number })).rejects.toMatchObject({ code: 'forbidden' });
	await expect(markHelped(ines, { thread: id, number: 1 })).rejects.toMatchObject({ code: 'conflict' });
	await deletePost(ben, { thread: id, number });
	await expect(markHelped(ines, { thread: id, number })).rejects.toMatchObject({ code: 'conflict' });
	const talk = await thread(ines, { kind: 'conversation' });
	await reply(ben, talk);
	await expect(markHelped(ines, { thread: talk, number: 2 })).rejects.toMatchObject({ code: 'forbidden' });
});

test('nobody follows or reads a thread that is not open to them', async () => {
	const { ines, ben } = await talking();
	const id = await thread(ben, { space: 'spring' });
	await expect(followThread(ines, { thread: id, following: 'watch' })).rejects.toThrow(NOWHERE);
	await expect(markRead(ines, { thread: id, number: 1 })).rejects.toThrow(NOWHERE);
});
