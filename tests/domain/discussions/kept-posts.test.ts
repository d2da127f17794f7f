import { expect, test } from 'vitest';
import { authorizeThread } from '#src/features/discussions/access.ts';
import { deletePost } from '#src/features/discussions/delete-post.ts';
import { editPost } from '#src/features/discussions/edit-post.ts';
import { keptPosts } from '#src/features/discussions/kept-posts.ts';
import { markRead } from '#src/features/discussions/mark-read.ts';
import { postsOn } from '#src/features/discussions/queries.ts';
import { restorePost } from '#src/features/discussions/restore-post.ts';
import { renameMember } from '#src/features/members/rename-member.ts';
import type { MemberContext } from '#tests/support/members.ts';
import { reply, talking, thread } from './arrange.ts';

/** What a reader gets of a thread's first page, and whether it had to be read anew. */
async function seen(ctx: MemberContext, id: number) {
	const { thread: now } = await authorizeThread(ctx, id);
	let isNew = false;
	const posts = await keptPosts({ thread: id, page: 1, version: now.version, now: ctx.clock() }, () => {
		isNew = true;
		return postsOn(ctx, id, 1);
	});
	return { isNew, words: posts.map(({ post }) => `${post.author?.name}: ${post.html.trim()}`) };
}

test('whoever reads a thread sees every change to it at once, and nothing is read twice between them', async () => {
	const { ines, ben } = await talking();
	const [id, other] = [await thread(ines), await thread(ines)];
	await seen(ben, other);
	expect(await seen(ben, id)).toEqual({ isNew: true, words: ['Ines: <p>What do you say?</p>'] });
	await reply(ben, id);
	expect(await seen(ben, id)).toEqual({ isNew: true, words: ['Ines: <p>What do you say?</p>', 'Ben: <p>I wait.</p>'] });
	expect((await seen(ines, id)).isNew).toBe(false);
	await editPost(ben, { thread: id, number: 2, text: 'I count to seven.' });
	expect(await seen(ines, id)).toEqual({ isNew: true, words: ['Ines: <p>What do you say?</p>', 'Ben: <p>I count to seven.</p>'] });
	await deletePost(ben, { thread: id, number: 2 });
	expect((await seen(ines, id)).words[1]).toBe('Ben: ');
	await restorePost(ben, { thread: id, number: 2 });
	expect((await seen(ines, id)).words[1]).toBe('Ben: <p>I count to seven.</p>');
	await renameMember(ben, { name: 'Benjamin' });
	expect((await seen(ines, id)).words[1]).toBe('Benjamin: <p>I count to seven.</p>');
	await markRead(ines, { thread: id, number: 2 });
	expect((await seen(ines, id)).isNew).toBe(false);
	expect((await seen(ben, other)).isNew).toBe(false);
});

test('"12 minutes ago" is not kept until it is thirteen', async () => {
	const here = await talking();
	const id = await thread(here.ines);
	here.passMinutes(12);
	expect((await seen(here.ben, id)).isNew).toBe(true);
	here.passMinutes(0.9);
	expect((await seen(here.ben, id)).isNew).toBe(false);
	here.passMinutes(0.1);
	expect((await seen(here.ben, id)).isNew).toBe(true);
});
