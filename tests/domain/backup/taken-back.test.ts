import { readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { deletePost } from '#src/features/discussions/delete-post.ts';
import { restorePost } from '#src/features/discussions/restore-post.ts';
import { takeBackAgain } from '#src/features/retention/take-back-again.ts';
import { takeRightsAgain } from '#src/features/retention/take-rights-again.ts';
import { NOTHING, takenBack } from '#src/features/retention/taken-back.ts';
import { readTakenBack, takenBackNoter } from '#src/server/backup/taken-back-file.ts';
import { reply, talking, thread } from '../discussions/arrange.ts';

/** Two members who talk, and the note beside their database. */
async function noting() {
	const here = await talking();
	const dataDir = dirname(here.file);
	const id = await thread(here.ines);
	await reply(here.ben, id, 'What I should not have said.');
	const noter = takenBackNoter(dataDir);
	return { ...here, dataDir, file: join(dataDir, 'taken-back.json'), id, note: () => noter(here.ctxAs('system')), noted: () => readTakenBack(dataDir) };
}

test('what is taken back stands beside the database, in no words, for its owner alone', async () => {
	const { ben, id, note, noted, file } = await noting();
	await note();
	expect((await noted())?.posts).toEqual([]);
	await deletePost(ben, { thread: id, number: 2 });
	await note();
	expect((await noted())?.posts).toEqual([{ id: 2, createdAt: expect.any(Number), deletedAt: expect.any(Number) }]);
	expect((await noted())?.members.map(({ role }) => role)).toEqual(['member', 'member']);
	expect(await readFile(file, 'utf8')).not.toMatch(/should not|Ines|Ben|rapport\.test/);
	expect((await stat(file)).mode & 0o777).toBe(0o600);
});

test('what was brought back leaves the note', async () => {
	const { ben, id, note, noted } = await noting();
	await deletePost(ben, { thread: id, number: 2 });
	await note();
	await restorePost(ben, { thread: id, number: 2 });
	await note();
	expect((await noted())?.posts).toEqual([]);
});

test('what an older database does not know stays in the note', async () => {
	const { dataDir, note, noted, file } = await noting();
	const gone = { ...NOTHING, posts: [{ id: 900, createdAt: 1, deletedAt: 2 }], cases: [{ slug: 'gone', reason: 'recognizable', at: 3 }] };
	// A number that this database has given again is not the same post.
	await writeFile(file, JSON.stringify({ ...gone, posts: [...gone.posts, { id: 2, createdAt: 4, deletedAt: 5 }] }));
	await note();
	expect(await noted()).toMatchObject({ cases: gone.cases, posts: [...gone.posts, { id: 2, createdAt: 4, deletedAt: 5 }] });
	await writeFile(file, 'torn');
	expect(await readTakenBack(dataDir)).toBeNull();
	await takenBackNoter(dataDir)((await talking()).ctxAs('system'));
	expect((await noted())?.posts).toEqual([]);
});

test('talking alone writes no new note', async () => {
	const { ines, id, note, file } = await noting();
	await note();
	await writeFile(file, 'as it was');
	await reply(ines, id);
	await note();
	expect(await readFile(file, 'utf8')).toBe('as it was');
});

test('nobody but the server takes back again', async () => {
	const { ctxAs, ines } = await noting();
	for (const ctx of [ctxAs('visitor'), ines]) {
		for (const attempt of [takenBack(ctx, NOTHING), takeBackAgain(ctx, NOTHING), takeRightsAgain(ctx, NOTHING)])
			await expect(attempt).rejects.toMatchObject({ code: 'forbidden' });
	}
});
