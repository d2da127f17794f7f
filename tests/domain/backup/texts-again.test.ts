import { copyFile, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { Database } from '#db/client.ts';
import { caseAccounts, caseAuthors, caseCommentaries, caseComments, caseLinks, caseNotices, caseRevisions, caseSignatures } from '#db/schema/index.ts';
import type { Context } from '#src/domain/context.ts';
import { retractCase } from '#src/features/cases/retract-case.ts';
import { takeBackAgain } from '#src/features/retention/take-back-again.ts';
import { takeTextsAgain } from '#src/features/retention/take-texts-again.ts';
import { NOTHING, TakenBack, takenBack } from '#src/features/retention/taken-back.ts';
import { acceptCase } from '#src/features/sharing/accept-case.ts';
import { answerJoin } from '#src/features/sharing/answer-join.ts';
import { commentOnCase } from '#src/features/sharing/comment-on-case.ts';
import { declineCase } from '#src/features/sharing/decline-case.ts';
import { inviteColleague } from '#src/features/sharing/invite-colleague.ts';
import { inviteGuest } from '#src/features/sharing/invite-guest.ts';
import { joinAsColleague } from '#src/features/sharing/join-as-colleague.ts';
import { leaveAsColleague } from '#src/features/sharing/leave-as-colleague.ts';
import { proposeJoin } from '#src/features/sharing/propose-join.ts';
import { publishCase } from '#src/features/sharing/publish-case.ts';
import { retractCommentary } from '#src/features/sharing/retract-commentary.ts';
import { saveAccount } from '#src/features/sharing/save-account.ts';
import { withdrawCase } from '#src/features/sharing/withdraw-case.ts';
import { readTakenBack, takenBackNoter } from '#src/server/backup/taken-back-file.ts';
import { bytesOnDisk, freshFolder, openUntilFinished } from '#tests/support/database.ts';
import { caseAt, SCANNER, type Sharing, sharing, textOf } from '../sharing/arrange.ts';
import { commentaryAt } from '../sharing/arrange-commentary.ts';

const SLUG = 'an-evening-on-the-back-steps';

/** The database as it was when this was asked for: what a backup holds. */
async function backupOf({ database, file, ctxAs }: Sharing): Promise<{ database: Database; file: string; system: Context }> {
	await database.client.execute('pragma wal_checkpoint(TRUNCATE)');
	const copy = join(await freshFolder(), 'then.db');
	await copyFile(file, copy);
	const then = await openUntilFinished(copy);
	return { database: then, file: copy, system: { ...ctxAs('system'), db: then } };
}

test('what was withdrawn, declined or joined since a backup is erased in it again, with what was said about it', async () => {
	const here = await sharing();
	const texts = ['A quillwort rang.', 'A zephyrnox rang.', 'An ambergrist rang.'];
	const ids: number[] = [];
	for (const text of texts) ids.push(await caseAt(here, 'in_review', { text }));
	const [withdrawn = 0, declined = 0, joined = 0] = ids;
	const other = await caseAt(here, 'in_review', { by: here.stranger });
	await commentOnCase(here.ada, { id: withdrawn, text: 'The quillwort stands out.', field: '', passage: '', instead: '' }, SCANNER);
	await inviteGuest(here.ada, { id: withdrawn, guest: 'A clinician' });
	const then = await backupOf(here);

	here.passMinutes(5);
	await withdrawCase(here.ines, { id: withdrawn });
	await declineCase(here.ada, { id: declined, reason: 'told-already', text: 'Thank you.' });
	await proposeJoin(here.ada, { id: joined, primary: other });
	for (const [by, id] of [
		[here.ines, joined],
		[here.stranger, other],
	] as const)
		await answerJoin(by, { id, agrees: true });
	const list = TakenBack.parse(JSON.parse(JSON.stringify(await takenBack(here.ctxAs('system'), NOTHING))));
	expect(list.texts.map(({ id, status }) => [id, status])).toEqual([
		[declined, 'declined'],
		[joined, 'joined'],
		[withdrawn, 'withdrawn'],
	]);

	const words = ['quillwort', 'zephyrnox', 'ambergrist'];
	const before = await bytesOnDisk(then.database, then.file);
	for (const word of words) expect(before).toContain(word);
	expect(await takeBackAgain(then.system, list)).toMatchObject({ texts: 3, authors: 0 });
	const after = await bytesOnDisk(then.database, then.file);
	for (const word of words) expect(after).not.toContain(word);
	for (const table of [caseComments, caseLinks, caseSignatures]) expect(await then.database.read.$count(table)).toBe(0);
	expect(await textOf(then, withdrawn)).toMatchObject({ state: 'withdrawn', stateAt: here.now(), body: '', document: {} });
	expect(await textOf(then, other)).toMatchObject({ state: 'in_review' });
	expect(await takeBackAgain(then.system, list)).toMatchObject({ texts: 0, authors: 0 });
});

test('a number that the backup has given to another text is left alone', async () => {
	const here = await sharing();
	const id = await caseAt(here, 'in_review');
	const { createdAt } = await textOf(here, id);
	const list = { ...NOTHING, texts: [{ id, createdAt: createdAt.getTime() - 1, status: 'withdrawn' as const, at: 1 }] };
	expect(await takeTextsAgain(here.ctxAs('system'), list)).toEqual({ texts: 0, authors: 0 });
	expect(await textOf(here, id)).toMatchObject({ state: 'in_review' });
	// And the note keeps what this database does not hold.
	expect(await takenBack(here.ctxAs('system'), { ...list, authors: ['gone'] })).toMatchObject({ texts: list.texts, authors: ['gone'] });
});

test('a case that was retracted since is gone from the backup, though it was in review then under no address', async () => {
	const here = await sharing();
	const id = await caseAt(here, 'approved', { text: 'A quillwort rang.' });
	const then = await backupOf(here);
	await publishCase(here.edda, { id, version: (await textOf(here, id)).version });
	await retractCase(here.ines, { slug: SLUG, reason: 'recognizable' });
	await takeBackAgain(then.system, await takenBack(here.ctxAs('system'), NOTHING));
	expect(await textOf(then, id)).toMatchObject({ state: 'retracted', body: '' });
	expect(await bytesOnDisk(then.database, then.file)).not.toContain('quillwort');
});

test('whoever was forgotten since is forgotten in the backup, and the note says nobody’s name', async () => {
	const here = await sharing();
	const id = await caseAt(here, 'awaiting_author', { isForgotten: true });
	const kept = await caseAt(here, 'awaiting_author', { by: here.stranger, document: { title: 'Another evening' } });
	const then = await backupOf(here);
	for (const [by, one] of [
		[here.ines, id],
		[here.stranger, kept],
	] as const) {
		const { version } = await textOf(here, one);
		await acceptCase(by, { id: one, version });
		await publishCase(here.edda, { id: one, version });
	}
	const dataDir = dirname(here.file);
	await takenBackNoter(dataDir)(here.ctxAs('system'));
	const note = await readFile(join(dataDir, 'taken-back.json'), 'utf8');
	expect(note).not.toMatch(/Ines|rapport\.test|back steps/);
	const list = (await readTakenBack(dataDir)) ?? NOTHING;
	expect(list.authors).toHaveLength(1);
	expect(list.members.map(({ key }) => key)).not.toContain(list.authors[0]);

	expect(await then.database.read.$count(caseNotices, eq(caseNotices.memberId, here.ines.actor.id))).toBeGreaterThan(0);
	expect(await takeBackAgain(then.system, list)).toMatchObject({ texts: 0, authors: 1 });
	expect((await then.database.read.select().from(caseAuthors)).map(({ memberId }) => memberId)).toEqual([here.stranger.actor.id]);
	expect(await then.database.read.$count(caseNotices, eq(caseNotices.memberId, here.ines.actor.id))).toBe(0);
	expect(await bytesOnDisk(then.database, then.file)).not.toContain(`${list.authors[0]}text`.toLowerCase());
});

test('a colleague who left since, and a commentary that was taken back since, stay away', async () => {
	const here = await sharing();
	await caseAt(here, 'published');
	const commentary = await commentaryAt(here, 'published', { slug: SLUG, text: 'A zephyrnox would have helped.' });
	const id = await caseAt(here, 'in_review');
	const token = (await inviteColleague(here.ines, { id })).split('/').at(-1) ?? '';
	await joinAsColleague(here.stranger, { token, voice: 'officer' });
	await saveAccount(here.stranger, { id, text: 'A quillwort rang.', kept: [], findings: [] }, SCANNER);
	const then = await backupOf(here);
	await leaveAsColleague(here.stranger, { id });
	await retractCommentary(here.stranger, { id: commentary });
	expect(await takeBackAgain(then.system, await takenBack(here.ctxAs('system'), NOTHING))).toMatchObject({ texts: 1, authors: 1 });
	for (const table of [caseAccounts, caseCommentaries]) expect(await then.database.read.$count(table)).toBe(0);
	expect(await then.database.read.$count(caseRevisions, eq(caseRevisions.status, 'in_review'))).toBe(1);
	const after = await bytesOnDisk(then.database, then.file);
	for (const word of ['quillwort', 'zephyrnox']) expect(after).not.toContain(word);
});

test('a note of an older release says nothing of texts, and is read all the same', async () => {
	const { texts: _, authors: __, ...older } = NOTHING;
	expect(TakenBack.parse(older)).toEqual(NOTHING);
	const here = await sharing();
	for (const ctx of [here.ctxAs('visitor'), here.grace]) await expect(takeTextsAgain(ctx, NOTHING)).rejects.toMatchObject({ code: 'forbidden' });
});
