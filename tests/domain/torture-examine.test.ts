import { join } from 'node:path';
import { eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { drafts, posts, sessions, threads } from '#db/schema/index.ts';
import { addPost } from '#src/features/discussions/add-post.ts';
import { addSpace } from '#src/features/discussions/add-space.ts';
import { startThread } from '#src/features/discussions/start-thread.ts';
import { type Community, community } from '#tests/support/context.ts';
import { freshFolder } from '#tests/support/database.ts';
import { examine } from '#tests/torture/examine.ts';
import { type Deed, type Ledger, openLedger } from '#tests/torture/ledger.ts';

const key = (id: string) => `a-key-of-a-form-${id}`.padEnd(28, '_');

/** A site on which one member started a thread and answered, as a ledger tells it. */
async function written(): Promise<{
	here: Community;
	ledger: Ledger;
	thread: number;
	tell: (deed: Partial<Deed> & { id: string }, where?: string) => Promise<void>;
}> {
	const here = await community();
	await addSpace(here.ctxAs('system'), { slug: 'general', name: 'General', description: 'For everything.', cohortId: null, position: 1 });
	const ines = await here.member('Ines');
	const path = await startThread(ines, { space: 'general', kind: 'question', title: 'How late is it', text: 'Tell me. #a', once: key('a') });
	const thread = Number(path.split('/')[2]);
	const answer = await addPost(ines, { thread, text: 'Late. #b', once: key('b') });
	const ledger = await openLedger(join(await freshFolder(), 'ledger'));
	const tell = async (deed: Partial<Deed> & { id: string }, where?: string) => {
		const whole: Deed = { kind: 'post', cookie: 'ines', path: `/t/${thread}`, fields: {}, isDone: () => true, ...deed };
		ledger.ask(whole);
		if (where !== undefined) await ledger.ack(whole, where);
	};
	await tell({ id: 'a', kind: 'thread' }, path);
	await tell({ id: 'b' }, answer);
	await tell({ id: 'never-answered' });
	return { here, ledger, thread, tell };
}

/** What is found when this was done to the database behind everybody's back. */
async function foundAfter({ here, ledger }: Awaited<ReturnType<typeof written>>, change: (read: Community['database']['read']) => Promise<unknown>) {
	await change(here.database.read);
	const { lost, doubled, broken } = await examine(here.file, ledger);
	return { lost, doubled, broken };
}

test('a site that kept everything is found to be well', async () => {
	const site = await written();
	expect(await foundAfter(site, async () => {})).toEqual({ lost: [], doubled: [], broken: [] });
});

test('a post that was acknowledged and is gone is found, and so is the counter that still counts it', async () => {
	const site = await written();
	const found = await foundAfter(site, (read) => read.delete(posts).where(eq(posts.number, 2)));
	expect(found.lost).toEqual([`b at /t/${site.thread}/2`]);
	expect(found.broken).toEqual([`counter of thread ${site.thread}`]);
});

test('a post that is there twice is found', async () => {
	const site = await written();
	const again = sql`insert into posts select null, thread_id, 3, author_id, reply_to, markdown, html, renderer, created_at, null, null from posts where number = 2`;
	expect((await foundAfter(site, (read) => read.run(again))).doubled).toEqual(['b']);
});

test('an edit, a draft and a session that were acknowledged and are gone are found', async () => {
	const site = await written();
	await site.tell({ id: 'c', kind: 'edit', of: 'b' }, `/t/${site.thread}/2`);
	await site.tell({ id: 'd', kind: 'draft', place: 'space:general', fields: { text: 'Begun.' } }, '');
	await site.tell({ id: 'e', kind: 'sign-in' }, '__Host-session=abcdefgh.x');
	expect((await foundAfter(site, async () => {})).lost).toEqual(['the last edit of b', 'the draft d', 'the session e']);
});

test('a session that somebody left and that is alive is found', async () => {
	const site = await written();
	const [{ id } = { id: '' }] = await site.here.database.read.select({ id: sessions.id }).from(sessions);
	await site.tell({ id: 'e', kind: 'sign-in' }, `__Host-session=${id}.x`);
	await site.tell({ id: 'f', kind: 'sign-out', cookie: `__Host-session=${id}.x` }, '');
	expect((await foundAfter(site, async () => {})).lost).toEqual(['the end of the session e']);
});

test('what was asked for after the last that was acknowledged may be there or not', async () => {
	const site = await written();
	await site.tell({ id: 'd', kind: 'draft', place: 'space:general', fields: { text: 'First.' } }, '');
	await site.tell({ id: 'e', kind: 'draft', place: 'space:general', fields: { text: 'Second.' } });
	for (const markdown of ['First.', 'Second.']) {
		const kept = await foundAfter(site, async (read) => {
			await read.delete(drafts);
			await read.insert(drafts).values({ memberId: 1, place: 'space:general', title: '', markdown, savedAt: 0 });
		});
		expect(kept.lost).toEqual([]);
	}
	expect((await foundAfter(site, (read) => read.update(threads).set({ posts: 7 }))).broken).toEqual([`counter of thread ${site.thread}`]);
});
