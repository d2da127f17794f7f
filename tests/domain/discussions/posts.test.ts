import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { postEdits, posts } from '#db/schema/index.ts';
import { deletePost } from '#src/features/discussions/delete-post.ts';
import { editPost, MOST_EDITS } from '#src/features/discussions/edit-post.ts';
import { countEdits, editsOf, postsOn, wordsOf } from '#src/features/discussions/queries.ts';
import { restorePost } from '#src/features/discussions/restore-post.ts';
import { latestThreads } from '#src/features/discussions/thread-lists.ts';
import { NOWHERE, reply, talking, thread } from './arrange.ts';

test('an edited post says so, and its history keeps what it said', async () => {
	const { ines, ben, passMinutes, eventNames } = await talking();
	const id = await thread(ines, { text: 'First words.' });
	passMinutes(5);
	await editPost(ines, { thread: id, number: 1, text: 'Better words.' });
	const [post] = await postsOn(ben, id, 1);
	expect(post?.html).toContain('Better words.');
	expect(post?.editedAt).not.toBeNull();
	expect((await editsOf(ben, id, 1)).map(({ markdown }) => markdown)).toEqual(['First words.']);
	expect((await eventNames()).at(-1)).toBe('post.edited');
});

test('the history of a post is read ten edits at a time, the newest first', async () => {
	const { ines, ben, passMinutes } = await talking();
	const id = await thread(ines, { text: 'Version 0' });
	for (let version = 1; version <= 12; version += 1) {
		passMinutes(1);
		await editPost(ines, { thread: id, number: 1, text: `Version ${version}` });
	}
	expect(await countEdits(ben, id, 1)).toBe(12);
	const pages = await Promise.all([editsOf(ben, id, 1), editsOf(ben, id, 1, 2)]);
	expect(pages.map((edits) => [edits.length, edits[0]?.markdown, edits.at(-1)?.markdown])).toEqual([
		[10, 'Version 11', 'Version 2'],
		[2, 'Version 1', 'Version 0'],
	]);
});

test('S2: a post is changed a hundred times at most, so that its history has an end', async () => {
	const { ines, database, now, eventNames } = await talking();
	const id = await thread(ines);
	const [post] = await database.read.select({ id: posts.id }).from(posts).where(eq(posts.threadId, id));
	const edit = { postId: post?.id ?? 0, markdown: 'x', at: now().getTime() };
	await database.read.insert(postEdits).values(Array.from({ length: MOST_EDITS - 1 }, () => edit));
	await editPost(ines, { thread: id, number: 1, text: 'The last change.' });
	const before = await eventNames();
	await expect(editPost(ines, { thread: id, number: 1, text: 'One more.' })).rejects.toMatchObject({
		code: 'too-many',
		message: 'A post can be changed 100 times, and this one was. Write what has changed in a new post. Your text is below.',
	});
	expect((await wordsOf(ines, id, 1))?.markdown).toBe('The last change.');
	expect(await eventNames()).toEqual(before);
});

test('an edit that changes nothing leaves no trace', async () => {
	const { ines, eventNames } = await talking();
	const id = await thread(ines, { text: 'Same words.' });
	await editPost(ines, { thread: id, number: 1, text: 'Same words.' });
	expect(await editsOf(ines, id, 1)).toEqual([]);
	expect((await eventNames()).at(-1)).toBe('thread.started');
});

test('nobody edits, deletes or restores the post of another', async () => {
	const { ines, ben, ctxAs } = await talking();
	const id = await thread(ines);
	for (const verb of [editPost, deletePost, restorePost]) {
		await expect(verb(ben, { thread: id, number: 1, text: 'x' })).rejects.toMatchObject({ code: 'not-found', message: NOWHERE });
		await expect(verb(ines, { thread: id, number: 7, text: 'x' })).rejects.toMatchObject({ code: 'not-found', message: NOWHERE });
		await expect(verb(ctxAs('visitor'), { thread: id, number: 1, text: 'x' })).rejects.toMatchObject({ code: 'signed-out' });
	}
});

test('a deleted post keeps its number and none of its words, for a quote and the history too', async () => {
	const { ines, ben } = await talking();
	const id = await thread(ines);
	const number = await reply(ben, id, 'Words to take back.');
	await editPost(ben, { thread: id, number, text: 'Words to take back, again.' });
	await deletePost(ben, { thread: id, number });
	expect((await postsOn(ines, id, 1)).map((post) => ({ number: post.number, html: post.html, isDeleted: post.isDeleted }))[1]).toEqual({
		number,
		html: '',
		isDeleted: true,
	});
	expect(await wordsOf(ines, id, number)).toBeNull();
	expect(await editsOf(ines, id, number)).toEqual([]);
	expect(await reply(ines, id)).toBe(number + 1);
});

test('a deleted post can be restored for thirty days', async () => {
	const { ines, ben, passMinutes } = await talking();
	const id = await thread(ines);
	const number = await reply(ben, id, 'Back again.');
	await deletePost(ben, { thread: id, number });
	passMinutes(29 * 1440);
	await restorePost(ben, { thread: id, number });
	expect((await postsOn(ines, id, 1))[1]?.html).toContain('Back again.');
	await deletePost(ben, { thread: id, number });
	passMinutes(31 * 1440);
	await expect(restorePost(ben, { thread: id, number })).rejects.toMatchObject({ code: 'gone' });
});

test('a thread whose only post is deleted goes with it, and comes back with it', async () => {
	const { ines, ben } = await talking();
	const id = await thread(ines);
	await deletePost(ines, { thread: id, number: 1 });
	expect(await latestThreads(ben, ben.actor)).toEqual([]);
	await expect(reply(ben, id)).rejects.toThrow(NOWHERE);
	await restorePost(ines, { thread: id, number: 1 });
	expect(await latestThreads(ben, ben.actor)).toHaveLength(1);
});

test('a thread with answers stays when its first post is deleted', async () => {
	const { ines, ben } = await talking();
	const id = await thread(ines);
	await reply(ben, id);
	await deletePost(ines, { thread: id, number: 1 });
	expect((await postsOn(ben, id, 1)).map(({ isDeleted }) => isDeleted)).toEqual([true, false]);
});
