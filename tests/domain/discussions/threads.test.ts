import { expect, test } from 'vitest';
import { keyFor } from '#src/domain/once.ts';
import { authorizeThread } from '#src/features/discussions/access.ts';
import { addPost } from '#src/features/discussions/add-post.ts';
import { postsOn } from '#src/features/discussions/queries.ts';
import { startThread } from '#src/features/discussions/start-thread.ts';
import { latestThreads, spacesFor, threadsIn, unansweredQuestions, unreadThreads } from '#src/features/discussions/thread-lists.ts';
import { rowOf } from '#tests/support/database.ts';
import { memberOf } from '#tests/support/members.ts';
import { NOWHERE, once, reply, talking, thread } from './arrange.ts';

test('a member starts a thread, and others find it with its first post', async () => {
	const { ines, ben, eventNames, announced } = await talking();
	const id = await thread(ines, { text: 'It **happens**.' });
	expect((await latestThreads(ben, ben.actor)).map(({ title, author, unread, isOpened }) => ({ title, author, unread, isOpened }))).toEqual([
		{ title: 'A quiet caller', author: 'Ines', unread: 1, isOpened: false },
	]);
	expect((await postsOn(ben, id, 1)).map(({ html, number }) => ({ html, number }))).toEqual([{ html: '<p>It <strong>happens</strong>.</p>\n', number: 1 }]);
	expect(await eventNames()).toEqual(['space.added', 'space.added', 'thread.started']);
	expect(announced.at(-1)).toEqual({ name: 'thread.started', subject: String(id) });
});

test('a visitor starts and answers nothing', async () => {
	const { ctxAs, ines } = await talking();
	const id = await thread(ines);
	const visitor = ctxAs('visitor');
	await expect(startThread(visitor, { space: 'door', kind: 'question', title: 'Hello', text: 'x', once: once() })).rejects.toMatchObject({
		code: 'signed-out',
	});
	await expect(addPost(visitor, { thread: id, text: 'x', once: once() })).rejects.toMatchObject({ code: 'signed-out' });
});

test('a member outside a cohort cannot tell its space and threads from what never was', async () => {
	const { ines, ben } = await talking();
	const id = await thread(ben, { space: 'spring' });
	const refused = [
		() => authorizeThread(ines, id),
		() => authorizeThread(ines, 999),
		() => addPost(ines, { thread: id, text: 'x', once: once() }),
		() => startThread(ines, { space: 'spring', kind: 'question', title: 'Hello', text: 'x', once: once() }),
		() => startThread(ines, { space: 'nowhere', kind: 'question', title: 'Hello', text: 'x', once: once() }),
	];
	for (const attempt of refused) await expect(attempt()).rejects.toMatchObject({ code: 'not-found', message: NOWHERE });
	expect(await latestThreads(ines, ines.actor)).toEqual([]);
	expect((await spacesFor(ines, ines.actor)).map(({ slug }) => slug)).toEqual(['door']);
	expect((await spacesFor(ben, ben.actor)).map(({ slug, threads }) => `${slug} ${threads}`)).toEqual(['door 0', 'spring 1']);
});

test('a moderator sees every space, an editor does not', async () => {
	const here = await talking();
	const id = await thread(here.ben, { space: 'spring' });
	const mira = await memberOf(here, { name: 'Mira', role: 'moderator' });
	const edda = await memberOf(here, { name: 'Edda', role: 'editor' });
	expect((await authorizeThread(mira, id)).thread.title).toBe('A quiet caller');
	await expect(authorizeThread(edda, id)).rejects.toThrow(NOWHERE);
});

test('posts are numbered in the order of writing, fifty a page', async () => {
	const { ines, ben } = await talking();
	const id = await thread(ines);
	for (let number = 2; number <= 53; number += 1) expect(await reply(number % 2 ? ines : ben, id, `Post ${number}`)).toBe(number);
	expect((await postsOn(ines, id, 1)).length).toBe(50);
	expect((await postsOn(ines, id, 2)).map(({ number }) => number)).toEqual([51, 52, 53]);
});

test('a form that is sent twice posts once and leads to the same post', async () => {
	const { ines, ben, database, announced, eventNames } = await talking();
	const id = await thread(ines);
	const sent = { thread: id, text: 'Only once.', once: once() };
	const [first, again] = [await addPost(ben, sent), await addPost(ben, sent)];
	expect(again).toBe(first);
	const asked = { space: 'door', kind: 'question', title: 'Asked once', text: 'x', once: once() } as const;
	expect(await startThread(ben, asked)).toBe(await startThread(ben, asked));
	for (const names of [announced.map(({ name }) => name), await eventNames()])
		expect(names.filter((name) => !name.startsWith('space.'))).toEqual(['thread.started', 'post.added', 'thread.started']);
	expect(await rowOf(database, `select count(*) as n, (select posts from threads where id = ${id}) as counted from posts where thread_id = ${id}`)).toEqual({
		n: 2,
		counted: 2,
	});
});

test('S9: fifty posts at once with one key are one post, and the counter is right', async () => {
	const { ines, ben, database } = await talking();
	const id = await thread(ines);
	const sent = { thread: id, text: 'Only once.', once: once() };
	const paths = await Promise.all(Array.from({ length: 50 }, () => addPost(ben, sent)));
	expect(new Set(paths)).toEqual(new Set([`/t/${id}/2`]));
	expect(await rowOf(database, `select count(*) as n, (select posts from threads where id = ${id}) as counted from posts where thread_id = ${id}`)).toEqual({
		n: 2,
		counted: 2,
	});
});

test('a form whose key is none does nothing yet, and says that it may be sent again', async () => {
	const { ines, ben, announced } = await talking();
	const id = await thread(ines);
	for (const key of ['', 'short', `${once()}!`, 'x'.repeat(65)]) {
		await expect(addPost(ben, { thread: id, text: 'x', once: key })).rejects.toMatchObject({ code: 'invalid', field: null });
		expect(keyFor(key)).toMatch(/^[\w-]{43}$/);
	}
	expect(announced.filter(({ name }) => name === 'post.added')).toEqual([]);
	expect(await postsOn(ben, id, 1)).toHaveLength(1);
	const key = once();
	expect(keyFor(key)).toBe(key);
});

test('the key of one member is no key of another', async () => {
	const { ines, ben } = await talking();
	const id = await thread(ines);
	const key = once();
	expect(await addPost(ines, { thread: id, text: 'Mine.', once: key })).toBe(`/t/${id}/2`);
	expect(await addPost(ben, { thread: id, text: 'Mine too.', once: key })).toBe(`/t/${id}/3`);
});

test('a post says which it answers, and one that is not there cannot be answered', async () => {
	const { ines, ben } = await talking();
	const id = await thread(ines);
	await reply(ben, id, 'I wait.', 1);
	expect((await postsOn(ines, id, 1))[1]?.replyTo).toEqual({ number: 1, name: 'Ines' });
	await expect(reply(ben, id, 'x', 9)).rejects.toMatchObject({ code: 'conflict' });
});

test('a question without an answer waits for others, not for whoever asked', async () => {
	const { ines, ben } = await talking();
	const id = await thread(ines);
	await thread(ines, { kind: 'conversation' });
	expect((await unansweredQuestions(ben, ben.actor)).map((one) => one.id)).toEqual([id]);
	expect(await unansweredQuestions(ines, ines.actor)).toEqual([]);
	await reply(ben, id);
	expect(await unansweredQuestions(ben, ben.actor)).toEqual([]);
});

test('the thread that was written in last comes first in its space', async () => {
	const { ines, ben, passMinutes } = await talking();
	const first = await thread(ines);
	passMinutes(1);
	const second = await thread(ines);
	passMinutes(1);
	await reply(ben, first);
	const [space] = await spacesFor(ines, ines.actor);
	expect((await threadsIn(ines, ines.actor, space?.id ?? 0)).map(({ id }) => id)).toEqual([first, second]);
	expect((await unreadThreads(ines, ines.actor)).map(({ id, unread }) => ({ id, unread }))).toEqual([{ id: first, unread: 1 }]);
});
