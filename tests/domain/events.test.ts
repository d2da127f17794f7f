import { eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { cases, events } from '#db/schema/index.ts';
import { recordEvent, recordRefusal } from '#src/domain/record-event.ts';
import { DAY_MS } from '#src/lib/time.ts';
import { type Community, community } from '#tests/support/context.ts';

test('an event says what happened, when, to what, and by whom', async () => {
	const here = await community();
	await happen(here);
	expect(await here.database.read.select().from(events)).toEqual([
		{ id: 1, name: 'case.published', at: here.now().getTime(), actorKey: 'system', subject: 'a-case', requestId: 'test' },
	]);
});

test('nobody can change what the log says', async () => {
	const here = await community();
	await happen(here);
	await expect(here.database.write([here.database.read.update(events).set({ subject: 'another' })])).rejects.toThrow('the event log is append-only');
	expect(await here.database.read.select({ subject: events.subject }).from(events)).toEqual([{ subject: 'a-case' }]);
});

test.each([
	['what happened within the year', 'session.started', 364],
	['what happened to a case, however long ago', 'case.retracted', 4000],
])('nobody can take out of the log %s', async (_, name, daysAgo) => {
	const here = await community();
	await happenDaysAgo(here, name, daysAgo);
	await expect(here.database.write([here.database.read.delete(events)])).rejects.toThrow('the event log is append-only');
	expect(await here.eventNames()).toEqual([name]);
});

test('what happened over a year ago can leave the log', async () => {
	const here = await community();
	await happenDaysAgo(here, 'session.started', 366);
	await here.database.write([here.database.read.delete(events)]);
	expect(await here.eventNames()).toEqual([]);
});

test('a refusal is recorded although nothing changed', async () => {
	const here = await community();
	const { key } = (await here.member('Ines')).actor;
	await here.database.write([recordRefusal(here.ctxAs('system'), 'password.refused', key)]);
	expect(await here.database.read.select({ name: events.name, subject: events.subject }).from(events)).toEqual([{ name: 'password.refused', subject: key }]);
});

test('replacing a row does not get around the log', async () => {
	const here = await community();
	await happen(here);
	const replace = here.database.client.execute("insert or replace into events values (1, 'case.revised', 0, 'system', 'another', 'test')");
	await expect(replace).rejects.toThrow('the event log is append-only');
	expect(await here.eventNames()).toEqual(['case.published']);
});

test('a change that changed nothing leaves no event', async () => {
	const here = await community();
	const { read } = here.database;
	await here.database.write([
		read.update(cases).set({ status: 'retracted' }).where(eq(cases.slug, 'no-such-case')),
		recordEvent(here.ctxAs('system'), 'case.retracted', 'no-such-case'),
	]);
	expect(await here.eventNames()).toEqual([]);
});

test('an event whose change fails is not recorded', async () => {
	const here = await community();
	await happen(here);
	const { read } = here.database;
	const again = [read.insert(cases).values(A_CASE), recordEvent(here.ctxAs('system'), 'case.published', 'a-case')];
	await expect(here.database.write(again)).rejects.toThrow(/UNIQUE/);
	expect(await here.eventNames()).toEqual(['case.published']);
});

test('words of an event are bound, not run', async () => {
	const here = await community();
	const subject = "x'); drop table events; --";
	await here.database.write([here.database.read.insert(cases).values(A_CASE), recordEvent(here.ctxAs('system'), 'case.published', subject)]);
	expect(await here.database.read.all(sql`select subject from events`)).toEqual([{ subject }]);
});

const A_CASE = { slug: 'a-case', status: 'published', origin: 'editors', createdAt: 0 } as const;

/** A change with its event, in one batch. */
async function happen({ database, ctxAs }: Community): Promise<void> {
	await database.write([database.read.insert(cases).values(A_CASE), recordEvent(ctxAs('system'), 'case.published', 'a-case')]);
}

/** An event of so many days ago, by the clock of the machine, which the guard of the log goes by. */
async function happenDaysAgo({ database }: Community, name: string, days: number): Promise<void> {
	const at = Date.now() - days * DAY_MS;
	await database.read.insert(events).values({ name, at, actorKey: 'system', subject: 'a subject', requestId: 'test' });
}
