import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { caseNotices, casePublications, outbox } from '#db/schema/index.ts';
import { publishEditorsCase } from '#src/features/cases/publish-editors-case.ts';
import { countNotices, noticesOf } from '#src/features/sharing/notices.ts';
import { queue } from '#src/features/sharing/queries.ts';
import { readAgain } from '#src/features/sharing/read-again.ts';
import { readNotices } from '#src/features/sharing/read-notices.ts';
import { returnCase } from '#src/features/sharing/return-case.ts';
import { tellOfDue } from '#src/features/sharing/tell-of-due.ts';
import { caseFile } from '#tests/support/cases.ts';
import { caseAt, guestFor, send, sharing, sign, told } from './arrange.ts';

const SLUG = 'an-evening-on-the-back-steps';
const DAY_MINUTES = 24 * 60;
const TWO_YEARS = 2 * 365 * DAY_MINUTES;

/** A case of Ines's, published on 2 March 2026, so that it is read again in March 2028. */
async function published() {
	const here = await sharing();
	await caseAt(here, 'published');
	await told(here);
	return here;
}
const dueIn = async (here: Awaited<ReturnType<typeof published>>) =>
	(await here.database.read.select().from(casePublications))[0]?.document.match(/"reviewBy":"([^"]+)"/)?.[1];

test('editors hear once of a case that is due to be read again, two years on', async () => {
	const here = await published();
	const system = here.ctxAs('system');
	expect(await dueIn(here)).toBe('2028-03');
	// 29 February 2028.
	here.passMinutes(TWO_YEARS - DAY_MINUTES);
	await tellOfDue(system);
	expect(await told(here)).toEqual([]);
	here.passMinutes(2 * DAY_MINUTES);
	for (let hour = 0; hour < 3; hour += 1) await tellOfDue(system);
	expect(await told(here)).toEqual(['Edda: read-again', 'Grace: read-again']);
	expect((await here.eventNames()).filter((name) => name === 'case.due-again')).toHaveLength(1);
	await readNotices(here.edda);
	await tellOfDue(system);
	expect(await told(here)).toEqual([]);
});

test('an editor who has read a case again finds it due in two more years, and hears of it then', async () => {
	const here = await published();
	const before = (await here.database.read.select().from(casePublications))[0];
	here.passMinutes(TWO_YEARS + 2 * DAY_MINUTES);
	await tellOfDue(here.ctxAs('system'));
	await told(here);
	await readAgain(here.edda, { slug: SLUG });
	expect(await dueIn(here)).toBe('2030-03');
	const after = (await here.database.read.select().from(casePublications))[0];
	expect({ ...after, document: '' }).toEqual({ ...before, document: '' });
	expect(here.announced.at(-1)).toEqual({ name: 'case.read-again', subject: SLUG });
	expect(await countNotices(here.grace, here.grace.actor)).toBe(0);
	here.passMinutes(30 * DAY_MINUTES);
	await tellOfDue(here.ctxAs('system'));
	expect(await told(here)).toEqual([]);
	here.passMinutes(TWO_YEARS);
	await tellOfDue(here.ctxAs('system'));
	expect(await told(here)).toEqual(['Edda: read-again', 'Grace: read-again']);
});

test('of an editors’ case the date stands in its file: editors hear of it, and change it there', async () => {
	const here = await sharing();
	await publishEditorsCase(here.ctxAs('system'), caseFile({ reviewBy: '2026-03' }));
	await tellOfDue(here.ctxAs('system'));
	expect(await told(here)).toEqual(['Edda: read-again', 'Grace: read-again']);
	await expect(readAgain(here.edda, { slug: SLUG })).rejects.toMatchObject({ code: 'conflict' });
	await expect(readAgain(here.edda, { slug: 'never-was' })).rejects.toMatchObject({ code: 'conflict' });
});

test('nobody else reads a case again, or tells of it', async () => {
	const here = await published();
	for (const ctx of [here.ines, here.ada, here.stranger]) await expect(readAgain(ctx, { slug: SLUG })).rejects.toMatchObject({ code: 'not-found' });
	await expect(readAgain(here.ctxAs('visitor'), { slug: SLUG })).rejects.toMatchObject({ code: 'signed-out' });
	for (const ctx of [here.edda, here.grace, here.ctxAs('visitor')]) await expect(tellOfDue(ctx)).rejects.toMatchObject({ code: 'forbidden' });
});

test('what a member was told is read when they say so, all of it or that of one text, and no event says when', async () => {
	const here = await sharing();
	const [first, second] = [await caseAt(here, 'submitted'), await caseAt(here, 'submitted')];
	expect(await countNotices(here.ada, here.ada.actor)).toBe(2);
	const events = await here.eventNames();
	await readNotices(here.ada, { revisionId: second });
	expect((await noticesOf(here.ada, here.ada.actor)).map(({ href, isRead }) => [href, isRead])).toEqual([
		[`/desk/${second}`, true],
		[`/desk/${first}`, false],
	]);
	await readNotices(here.ada);
	expect(await countNotices(here.ada, here.ada.actor)).toBe(0);
	expect(await countNotices(here.ben, here.ben.actor)).toBe(2);
	expect(await here.eventNames()).toEqual(events);
	await expect(readNotices(here.ctxAs('visitor'))).rejects.toMatchObject({ code: 'signed-out' });
});

test('what is told again while it is unread stands once, as of now', async () => {
	const here = await sharing();
	const id = await caseAt(here, 'in_review');
	await returnCase(here.ada, { id, text: 'How long did the quiet last?' });
	here.passMinutes(60);
	await send(here, id);
	const rows = await here.database.read.select().from(caseNotices).where(eq(caseNotices.memberId, here.ben.actor.id));
	expect(rows.map(({ kind, at }) => [kind, at])).toEqual([['to-review', here.now().getTime()]]);
});

test('the desk shows what waits, the oldest first, and whose it is', async () => {
	const here = await sharing();
	await caseAt(here, 'draft');
	const first = await caseAt(here, 'submitted', { by: here.ada });
	here.passMinutes(10);
	const second = await caseAt(here, 'in_review');
	await sign(here, second, here.ben);
	const rows = (await queue(here.ada)).map(({ id, state, signatures, isOwn, hasSigned, claimedBy }) => ({
		id,
		state,
		signatures,
		isOwn,
		hasSigned,
		claimedBy,
	}));
	expect(rows).toEqual([
		{ id: first, state: 'submitted', signatures: 0, isOwn: true, hasSigned: false, claimedBy: null },
		{ id: second, state: 'in_review', signatures: 1, isOwn: false, hasSigned: false, claimedBy: 'Ada' },
	]);
	expect((await queue(here.ben)).map(({ isOwn, hasSigned }) => [isOwn, hasSigned])).toEqual([
		[false, false],
		[false, true],
	]);
	for (const ctx of [here.ines, here.stranger]) await expect(queue(ctx)).rejects.toMatchObject({ code: 'not-found' });
	expect(await queue(await guestFor(here, second)).catch((error) => error.code)).toBe('signed-out');
	expect(await here.database.read.$count(outbox, eq(outbox.kind, 'case'))).toBeGreaterThan(0);
});
