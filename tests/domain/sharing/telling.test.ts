import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { caseAuthors, caseReceipts, caseRevisions, cases, doneOnce, outbox } from '#db/schema/index.ts';
import { beginCase } from '#src/features/sharing/begin-case.ts';
import { giveReceipt } from '#src/features/sharing/give-receipt.ts';
import { receiptHash } from '#src/features/sharing/receipt.ts';
import { returnCase } from '#src/features/sharing/return-case.ts';
import { saveCase } from '#src/features/sharing/save-case.ts';
import { submitCase } from '#src/features/sharing/submit-case.ts';
import { newToken } from '#src/lib/keys.ts';
import { bytesOnDisk } from '#tests/support/database.ts';
import { ATTESTED, begin, CANARY, CODED, caseAt, happened, SCANNER, send, sharing, TEXT, textOf, told } from './arrange.ts';

/** Nobody of this name stands in a list of ours by accident: it is found by what stands before it. */
const NAMED = `${TEXT}\n\nOfficer Thalberg asked for a blanket.`;
const KEPT = { words: 'Thalberg', reason: 'The street is named so, and no person.' };

test('a member begins a case: a draft that is theirs alone, in the vault by a key of its own', async () => {
	const here = await sharing();
	const id = await begin(here.ines);
	expect(await textOf(here, id)).toMatchObject({ state: 'draft', version: 1, body: TEXT, submittedAt: null, kept: [], quasi: 0 });
	const [row] = await here.database.read.select().from(caseAuthors);
	expect(row).toMatchObject({ memberId: here.ines.actor.id, part: 'text', isForgotten: false });
	expect(row?.key).toMatch(/^[\w-]{22}$/);
	expect(row?.key).not.toBe(here.ines.actor.key);
	expect((await here.database.read.select().from(cases))[0]).toMatchObject({
		status: 'unpublished',
		origin: 'members',
		slug: expect.stringMatching(/^unpublished-/),
	});
	expect(await happened(here, id)).toEqual(['case.saved author']);
	expect(await told(here)).toEqual([]);
});

test('what the words make plain is coded already, and nothing else', async () => {
	const here = await sharing();
	const id = await begin(here.ines, 'A dispatcher took the call. A woman stood on the sidewalk and was hearing voices. It was in 2024.');
	expect((await textOf(here, id)).document).toEqual({
		responders: ['telecommunicator'],
		concerns: ['psychosis-symptoms'],
		contentNotes: ['psychosis'],
		setting: 'street',
		lifeStage: 'adult',
		when: { year: 2024 },
	});
});

test('the button that was pressed twice made one draft', async () => {
	const here = await sharing();
	const once = newToken();
	const both = await Promise.all([1, 2].map(() => beginCase(here.ines, { text: TEXT, kept: [], findings: [], once }, SCANNER)));
	expect(new Set(both).size).toBe(1);
	expect(await here.database.read.$count(cases)).toBe(1);
	expect(await here.database.read.$count(caseAuthors)).toBe(1);
});

test('a name that was left in stops a case before anything of it is kept', async () => {
	const here = await sharing();
	await expect(begin(here.ines, NAMED)).rejects.toMatchObject({
		code: 'invalid',
		field: 'text',
		message: expect.stringContaining('“Thalberg” still stands here'),
	});
	expect(await here.database.read.$count(cases)).toBe(0);
	expect(await here.database.read.$count(doneOnce)).toBe(0);
	expect(await bytesOnDisk(here.database, here.file)).not.toContain('thalberg');
});

test('a name that stays with a reason is kept with it, for as long as it stands there', async () => {
	const here = await sharing();
	const id = await begin(here.ines, NAMED, [KEPT, { words: 'Quillwort', reason: 'Not in it at all.' }]);
	expect((await textOf(here, id)).kept).toEqual([KEPT]);
	await saveCase(here.ines, { id, version: 1, text: TEXT }, SCANNER);
	expect((await textOf(here, id)).kept).toEqual([]);
});

test.each([
	['the story', { text: NAMED }, 'text'],
	['the title', { document: { title: 'What Officer Thalberg did' } }, 'title'],
	['a question', { document: { questions: ['What did Officer Thalberg do?', 'And you?'] } }, 'question1'],
	[
		'a turning point',
		{ document: { turningPoints: [{ at: 'Later', what: 'Officer Thalberg waited.', effect: 'Quiet.', techniques: [], key: false }] } },
		'turningPoint1',
	],
])('a name in %s keeps a draft as it was, and the field says so', async (_, change, field) => {
	const here = await sharing();
	const id = await begin(here.ines);
	const before = await textOf(here, id);
	await expect(saveCase(here.ines, { id, version: 1, ...change }, SCANNER)).rejects.toMatchObject({ code: 'invalid', field });
	expect(await textOf(here, id)).toEqual(before);
	await saveCase(here.ines, { id, version: 1, ...change, kept: [KEPT] }, SCANNER);
	expect((await textOf(here, id)).kept).toEqual([KEPT]);
});

test('a draft that was changed in another window is not written over', async () => {
	const here = await sharing();
	const id = await begin(here.ines);
	await saveCase(here.ines, { id, version: 1, document: { title: 'A title' } }, SCANNER);
	await expect(saveCase(here.ines, { id, version: 1, text: 'Older.' }, SCANNER)).rejects.toMatchObject({ code: 'conflict' });
	const two = await Promise.allSettled(['One.', 'Two.'].map((text) => saveCase(here.ines, { id, version: 2, text }, SCANNER)));
	expect(two.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
	expect(await textOf(here, id)).toMatchObject({ version: 3, document: { title: 'A title' } });
});

test('a case is sent when everything is coded and attested, and its author alone is shown a code, once', async () => {
	const here = await sharing();
	const id = await begin(here.ines);
	const submitting = { id, version: 1, lane: 'de-identified' as const, attested: ATTESTED, isForgotten: false };
	for (const missing of ATTESTED)
		await expect(submitCase(here.ines, { ...submitting, attested: ATTESTED.filter((code) => code !== missing) }, SCANNER)).rejects.toMatchObject({
			field: 'attested',
		});
	await expect(submitCase(here.ines, submitting, SCANNER)).rejects.toMatchObject({ code: 'invalid', field: 'title' });
	const { questions: _, ...incomplete } = CODED;
	await saveCase(here.ines, { id, version: 1, document: incomplete }, SCANNER);
	await expect(submitCase(here.ines, { ...submitting, version: 2 }, SCANNER)).rejects.toMatchObject({ code: 'invalid', field: 'questions' });
	await expect(submitCase(here.ines, submitting, SCANNER)).rejects.toMatchObject({ code: 'conflict' });
	expect((await textOf(here, id)).state).toBe('draft');
	const receipt = await send(here, id);
	expect(receipt).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){4}[0-9A-HJKMNP-TV-Z]{5}$/);
	expect(await textOf(here, id)).toMatchObject({ state: 'submitted', submittedAt: here.now(), attested: ATTESTED, document: { lane: 'de-identified' } });
	expect(await here.database.read.select().from(caseReceipts)).toEqual([{ caseId: 1, codeHash: receiptHash(receipt ?? '') }]);
	expect(await bytesOnDisk(here.database, here.file)).not.toContain(receipt?.toLowerCase());
	expect(await told(here)).toEqual(['Ada: to-review', 'Ben: to-review', 'Cleo: to-review', 'Grace: to-review']);
	const mails = await here.database.read.select().from(outbox).orderBy(outbox.memberId);
	expect(mails.map(({ kind, memberId, caseId }) => [kind, memberId, caseId])).toEqual(
		[here.ada, here.ben, here.cleo, here.grace].map(({ actor }) => ['case', actor.id, 1]),
	);
});

test('a case that came back is sent again without another code, and is read anew', async () => {
	const here = await sharing();
	const id = await caseAt(here, 'in_review');
	await returnCase(here.ada, { id, text: 'How long did the quiet last?' });
	here.passMinutes(60);
	expect(await send(here, id)).toBeNull();
	expect(await textOf(here, id)).toMatchObject({ state: 'submitted', submittedAt: here.now(), claimedBy: null });
	expect(await here.database.read.$count(caseReceipts)).toBe(1);
});

test('whoever is a reviewer and tells a case is not asked to review it', async () => {
	const here = await sharing();
	await caseAt(here, 'submitted', { by: here.ada });
	expect(await told(here)).toEqual(['Ben: to-review', 'Cleo: to-review', 'Grace: to-review']);
});

test('a name that slipped past an older list stops a case when it is sent', async () => {
	const here = await sharing();
	const id = await begin(here.ines);
	await here.database.read
		.update(caseRevisions)
		.set({ body: NAMED, document: JSON.stringify(CODED) })
		.where(eq(caseRevisions.id, id));
	const sending = submitCase(here.ines, { id, version: 1, lane: 'de-identified', attested: ATTESTED, isForgotten: false }, SCANNER);
	await expect(sending).rejects.toMatchObject({ code: 'invalid', field: 'text' });
	expect((await textOf(here, id)).state).toBe('draft');
});

test('details that could tell who it is together are counted, and years, hours and ages in a band are not', async () => {
	const here = await sharing();
	const plain = await begin(here.ines, 'In 2024, early one morning, a man in his thirties sat outside and would not go in.');
	expect((await textOf(here, plain)).quasi).toBe(0);
	const telling = await begin(here.ines, `${TEXT} He drove a red 1978 Volvo station wagon to Lincoln Elementary School and to the Elk Diner.`, []).catch(
		(error) => error,
	);
	expect(telling).toBeTypeOf('number');
	expect((await textOf(here, telling)).quasi).toBeGreaterThan(1);
});

test('a new code takes the place of the one before', async () => {
	const here = await sharing();
	const id = await begin(here.ines);
	const first = await send(here, id);
	const second = await giveReceipt(here.ines, { id });
	expect(second).not.toBe(first);
	expect(await here.database.read.select().from(caseReceipts)).toEqual([{ caseId: 1, codeHash: receiptHash(second) }]);
	expect(receiptHash(second.toLowerCase().replaceAll('-', ' '))).toBe(receiptHash(second));
	expect((await happened(here, id)).at(-1)).toBe('case.receipt-given author');
	for (const ctx of [here.stranger, here.edda, here.ada]) await expect(giveReceipt(ctx, { id })).rejects.toMatchObject({ code: 'not-found' });
});

test('the words of a draft stand in the database, where backups and withdrawals find them', async () => {
	const here = await sharing();
	await begin(here.ines);
	expect(await bytesOnDisk(here.database, here.file)).toContain(CANARY);
});
