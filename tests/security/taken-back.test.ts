import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cases, posts, threads } from '#db/schema/index.ts';
import { SYSTEM } from '#src/domain/actor.ts';
import { retractCase } from '#src/features/cases/retract-case.ts';
import { newToken } from '#src/lib/keys.ts';
import { DAY_MS } from '#src/lib/time.ts';
import { type RunningSite, startSite } from '#tests/support/site.ts';
import { OPEN_SPACE, openTown, type Somebody, type Town } from './arrange.ts';

let running: RunningSite;
let town: Town;
let writer: Somebody;
beforeAll(async () => {
	running = await startSite();
	town = await openTown(running);
	writer = await town.newcomer();
});
afterAll(() => running.close());

test('S31: nobody brings the talk about a case back that was taken back, by restoring what they wrote in it', async () => {
	const { read } = running.site.contextAs(SYSTEM).db;
	const slug = 'two-hours-at-a-closed-door';
	const [thread] = await read.select({ id: threads.id }).from(threads).innerJoin(cases, eq(cases.id, threads.caseId)).where(eq(cases.slug, slug));
	const path = `/t/${thread?.id}`;
	for (let twice = 0; twice < 2; twice += 1) await writer.send(path, { do: 'post', text: 'I was thinking of it.', once: newToken() });
	await writer.send(`${path}/2/edit`, { do: 'delete' });
	await retractCase(running.site.contextAs(SYSTEM), { slug, reason: 'withdrawn-by-source' });
	expect((await writer.get(path)).status).toBe(404);
	for (const number of ['2', '3']) {
		await writer.send(`${path}/${number}/edit`, { do: 'restore' });
		expect({ number, status: (await town.people.moderator.get(path)).status }).toEqual({ number, status: 404 });
	}
});

test('S31: nobody brings a thread back whose words are erased', async () => {
	const { read } = running.site.contextAs(SYSTEM).db;
	const id = await town.thread(OPEN_SPACE, writer.actor.id, writer.actor.id);
	for (const number of ['1', '2', '3']) await writer.send(`/t/${id}/${number}/edit`, { do: 'delete' });
	expect((await writer.get(`/t/${id}`)).status).toBe(404);
	await read
		.update(posts)
		.set({ deletedAt: Date.now() - 31 * DAY_MS })
		.where(eq(posts.threadId, id));
	expect((await writer.send(`/t/${id}/1/edit`, { do: 'restore' })).status).toBe(410);
	expect((await writer.get(`/t/${id}`)).status).toBe(404);
	await read.update(posts).set({ deletedAt: Date.now() }).where(eq(posts.threadId, id));
	expect((await writer.send(`/t/${id}/1/edit`, { do: 'restore' })).status).toBe(303);
	expect((await town.people.outsider.get(`/t/${id}`)).status).toBe(200);
});
