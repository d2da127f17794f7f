import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { posts } from '#db/schema/index.ts';
import { SYSTEM } from '#src/domain/actor.ts';
import { newToken } from '#src/lib/keys.ts';
import { contentsOf, faultIn } from '#src/server/backup/contents.ts';
import { restoreBackup } from '#src/server/backup/restore.ts';
import { freshFolder, openUntilFinished } from '#tests/support/database.ts';
import { joinedAt } from '#tests/support/signed-in.ts';
import { type RunningSite, startSite } from '#tests/support/site.ts';

const WRITERS = 4;

let running: RunningSite;
beforeAll(async () => {
	running = await startSite();
});
afterAll(() => running.close());

test('R10: while members write, a backup holds every post that was taken in before it began, and is whole', async () => {
	const writers = await Promise.all(Array.from({ length: WRITERS }, (_, at) => joinedAt(running, { name: `Writer ${at}` })));
	const taken = new Set<string>();
	const refused: number[] = [];
	let isOver = false;
	const writing = writers.map(async (writer, who) => {
		for (let number = 0; !isOver; number += 1) {
			const text = `Post ${number} of writer ${who}.`;
			const { status } = await writer.send('/t/1', { do: 'post', text, once: newToken() });
			if (status === 303) taken.add(text);
			else refused.push(status);
		}
	});
	await expect.poll(() => taken.size, { timeout: 10_000 }).toBeGreaterThan(20);

	const before = [...taken];
	const { file } = await running.site.backups.make();
	const after = taken.size;
	isOver = true;
	await Promise.all(writing);
	expect(refused).toEqual([]);
	expect(after).toBeGreaterThan(before.length);

	const databaseFile = join(await freshFolder(), 'data', 'rapport.db');
	await restoreBackup({ ...running.site.config, dataDir: dirname(databaseFile), databaseFile }, { file });
	const { client, read } = await openUntilFinished(databaseFile);
	const there = (await read.select({ markdown: posts.markdown }).from(posts)).map(({ markdown }) => markdown);
	expect(before.filter((text) => !there.includes(text))).toEqual([]);
	expect(await faultIn(client)).toBeNull();

	const live = running.site.contextAs(SYSTEM).db;
	const now = (await live.read.select({ markdown: posts.markdown }).from(posts)).map(({ markdown }) => markdown);
	expect([...taken].filter((text) => !now.includes(text))).toEqual([]);
	const quiet = await running.site.backups.make();
	expect(quiet.tables).toEqual(await contentsOf(live.client));
	console.log(`R10: ${before.length} posts before the backup began, ${after - before.length} while it was made.`);
});
