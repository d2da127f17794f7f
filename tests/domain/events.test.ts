import { eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { cases, events } from '#db/schema/index.ts';
import { recordEvent } from '#src/domain/record-event.ts';
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

test('nobody can take anything out of the log', async () => {
	const here = await community();
	await happen(here);
	await expect(here.database.write([here.database.read.delete(events)])).rejects.toThrow('the event log is append-only');
	expect(await here.eventNames()).toEqual(['case.published']);
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
