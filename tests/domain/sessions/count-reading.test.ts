import { expect, test } from 'vitest';
import { countReading } from '#src/features/sessions/count-reading.ts';
import { slowedReaders } from '#src/features/sessions/queries.ts';
import { community } from '#tests/support/context.ts';
import type { MemberContext } from '#tests/support/members.ts';

let opened = 0;

/** Opens so many pages, each for the first time. */
async function read(reader: MemberContext, pages: number): Promise<number> {
	let pauseMs = 0;
	for (let page = 0; page < pages; page += 1) {
		opened += 1;
		pauseMs = await countReading(reader, `/t/${opened}`);
	}
	return pauseMs;
}

test('S10: whoever opens more than 300 pages of threads in five minutes pauses for five; nobody else does', async () => {
	const here = await community();
	const [ines, omar] = [await here.member('Ines'), await here.member('Omar')];
	expect(await read(ines, 300)).toBe(0);
	expect(await read(ines, 1)).toBe(300_000);
	expect(await read(omar, 1)).toBe(0);
	here.passMinutes(4);
	expect(await read(ines, 1)).toBe(60_000);
	here.passMinutes(1);
	expect(await read(ines, 300)).toBe(0);
});

test('S10: a page a second goes on for as long as anybody likes', async () => {
	const here = await community();
	const ines = await here.member('Ines');
	for (let page = 0; page < 1000; page += 1) {
		expect(await read(ines, 1)).toBe(0);
		here.passMinutes(1 / 60);
	}
	expect(await here.eventNames()).toEqual([]);
});

test('S10: administrators see for a week who was slowed, how often and when last, and nobody else sees it', async () => {
	const here = await community();
	const [ada, ines, omar] = [await here.member('Ada', { role: 'admin' }), await here.member('Ines'), await here.member('Omar')];
	expect(await slowedReaders(ada)).toEqual([]);
	await read(omar, 400);
	await read(ines, 400);
	here.passMinutes(6);
	await read(ines, 400);
	expect(await here.eventNames()).toEqual(['reading.slowed', 'reading.slowed', 'reading.slowed']);
	expect(await slowedReaders(ada)).toEqual([
		{ id: ines.actor.id, name: 'Ines', times: 2, lastAt: here.now() },
		{ id: omar.actor.id, name: 'Omar', times: 1, lastAt: expect.any(Date) },
	]);
	await expect(slowedReaders(ines)).rejects.toMatchObject({ code: 'not-found' });
	await expect(slowedReaders(here.ctxAs('visitor'))).rejects.toMatchObject({ code: 'signed-out' });
	here.passMinutes(7 * 24 * 60);
	expect(await slowedReaders(ada)).toEqual([]);
});

test('S10: whoever loads one page again and again is not slowed', async () => {
	const here = await community();
	const ines = await here.member('Ines');
	for (let times = 0; times < 1000; times += 1) expect(await countReading(ines, '/t/1')).toBe(0);
});

test('a visitor has no pace', async () => {
	const { ctxAs } = await community();
	await expect(countReading(ctxAs('visitor'), '/t/1')).rejects.toMatchObject({ code: 'signed-out' });
});
