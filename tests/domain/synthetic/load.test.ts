import { asc } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { casePublications, members, posts, threads } from '#db/schema/index.ts';
import { addSpace } from '#src/features/discussions/add-space.ts';
import { sessionOf } from '#src/features/sessions/queries.ts';
import { loadSynthetic } from '#src/features/synthetic/load-synthetic.ts';
import { isSynthetic } from '#src/features/synthetic/queries.ts';
import { community } from '#tests/support/context.ts';

const AMOUNTS = { cases: 4, threads: 3, replies: 5, members: 20, seed: 7 };

async function empty() {
	const here = await community();
	await addSpace(here.ctxAs('system'), { slug: 'door', name: 'At the door', description: 'Doors.', cohortId: null, position: 0 });
	return { ...here, ctx: here.ctxAs('system') };
}

test('whoever measures gets the same corpus for the same seed, and members who are signed in', async () => {
	const [one, two] = [await empty(), await empty()];
	const loaded = await loadSynthetic(one.ctx, AMOUNTS);
	await loadSynthetic(two.ctx, AMOUNTS);
	const words = async ({ read }: typeof one.database) => ({
		cases: await read.select({ title: casePublications.title, html: casePublications.bodyHtml }).from(casePublications).orderBy(asc(casePublications.caseId)),
		posts: await read.select({ thread: posts.threadId, number: posts.number, author: posts.authorId, html: posts.html }).from(posts).orderBy(asc(posts.id)),
		threads: await read.select({ title: threads.title, posts: threads.posts }).from(threads).orderBy(asc(threads.id)),
	});
	const written = await words(one.database);
	expect(written).toEqual(await words(two.database));
	expect([written.cases.length, written.threads.length, written.posts.length]).toEqual([4, 3, 18]);
	expect(written.threads.every((thread) => thread.posts === 6)).toBe(true);
	expect(loaded.members).toHaveLength(16);
	const [, token = ''] = loaded.members[0]?.cookie.split('=') ?? [];
	expect((await sessionOf(one.ctx, token))?.actor.name).toBe('Member 1');
	expect(await isSynthetic(one.ctx)).toBe(true);
});

test('whoever asks for more gets what is missing, and what is there stays', async () => {
	const { ctx, database } = await empty();
	await loadSynthetic(ctx, AMOUNTS);
	const before = await database.read.select().from(posts).orderBy(asc(posts.id));
	await loadSynthetic(ctx, { ...AMOUNTS, cases: 6, threads: 5, members: 21 });
	const after = await database.read.select().from(posts).orderBy(asc(posts.id));
	expect(after.slice(0, before.length)).toEqual(before);
	expect([await database.read.$count(casePublications), await database.read.$count(threads), await database.read.$count(members)]).toEqual([6, 5, 21]);
});

test('nobody real ever stands among invented members', async () => {
	const { ctx, database, member } = await empty();
	await member('Ines');
	await expect(loadSynthetic(ctx, AMOUNTS)).rejects.toMatchObject({ code: 'conflict' });
	expect(await database.read.$count(members)).toBe(1);
	expect(await isSynthetic(ctx)).toBe(false);
});

test('only the command line loads a corpus', async () => {
	const { ctxAs } = await empty();
	await expect(loadSynthetic(ctxAs('visitor'), AMOUNTS)).rejects.toThrow();
});
