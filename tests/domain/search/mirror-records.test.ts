import { asc, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { searchRecords } from '#db/schema/index.ts';
import { caseCatalog } from '#src/features/cases/case-catalog.ts';
import { publishEditorsCase } from '#src/features/cases/publish-editors-case.ts';
import { catalogOf, digestOfList } from '#src/features/search/catalog.ts';
import { mirrorRecords } from '#src/features/search/mirror-records.ts';
import type { SearchRecord } from '#src/features/search/record.ts';
import { caseFile } from '#tests/support/cases.ts';
import { type Community, community } from '#tests/support/context.ts';
import { searchRecord } from '#tests/support/records.ts';

const FIRST = searchRecord({ url: '/guides/first', words: 'lanterns' });
const SECOND = searchRecord({ url: '/guides/second', words: 'rivers' });

test('the search holds the records that it is given', async () => {
	const here = await community();
	expect(await mirrorRecords(here.ctxAs('system'), catalogOf([FIRST, SECOND]))).toEqual({ changed: 2, removed: 0 });
	expect(await kept(here)).toEqual({ '/guides/first': 'lanterns', '/guides/second': 'rivers' });
	expect(await here.eventNames()).toEqual(['search.mirrored']);
});

test('the same records, in any order, change nothing and record nothing', async () => {
	const here = await community();
	await mirrorRecords(here.ctxAs('system'), catalogOf([FIRST, SECOND]));
	expect(await mirrorRecords(here.ctxAs('system'), catalogOf([SECOND, FIRST]))).toEqual({ changed: 0, removed: 0 });
	expect(await here.eventNames()).toEqual(['search.mirrored']);
});

test('only a record that differs is written again, and keeps its row', async () => {
	const here = await community();
	await mirrorRecords(here.ctxAs('system'), catalogOf([FIRST, SECOND]));
	const ids = await here.database.read.select({ id: searchRecords.id, url: searchRecords.url }).from(searchRecords);
	expect(await mirrorRecords(here.ctxAs('system'), catalogOf([FIRST, searchRecord({ url: '/guides/second', words: 'harbors' })]))).toEqual({
		changed: 1,
		removed: 0,
	});
	expect(await kept(here)).toEqual({ '/guides/first': 'lanterns', '/guides/second': 'harbors' });
	expect(await here.database.read.select({ id: searchRecords.id, url: searchRecords.url }).from(searchRecords)).toEqual(ids);
	expect(await found(here, 'rivers')).toBe(0);
	expect(await found(here, 'harbors')).toBe(1);
});

test('every part of a record counts as a difference', async () => {
	const here = await community();
	await mirrorRecords(here.ctxAs('system'), catalogOf([FIRST]));
	for (const change of [
		{ title: 'Another' },
		{ summary: 'Another sentence.' },
		{ terms: ['another'] },
		{ kind: 'page' as const },
		{ filters: { role: ['Officer'] } },
	]) {
		expect(await mirrorRecords(here.ctxAs('system'), catalogOf([{ ...FIRST, ...change }])), JSON.stringify(change)).toEqual({ changed: 1, removed: 0 });
	}
});

test('a record that is gone is removed with its words', async () => {
	const here = await community();
	await mirrorRecords(here.ctxAs('system'), catalogOf([FIRST, SECOND]));
	expect(await mirrorRecords(here.ctxAs('system'), catalogOf([FIRST]))).toEqual({ changed: 0, removed: 1 });
	expect(await kept(here)).toEqual({ '/guides/first': 'lanterns' });
	expect(await found(here, 'rivers')).toBe(0);
	expect(await here.eventNames()).toEqual(['search.mirrored', 'search.mirrored']);
});

test('no records at all empty the search', async () => {
	const here = await community();
	await mirrorRecords(here.ctxAs('system'), catalogOf([FIRST, SECOND]));
	expect(await mirrorRecords(here.ctxAs('system'), catalogOf([]))).toEqual({ changed: 0, removed: 2 });
	expect(await kept(here)).toEqual({});
});

test('a visitor cannot change what the search holds', async () => {
	const here = await community();
	await mirrorRecords(here.ctxAs('system'), catalogOf([FIRST]));
	await expect(mirrorRecords(here.ctxAs('visitor'), catalogOf([]))).rejects.toMatchObject({ code: 'forbidden' });
	expect(await kept(here)).toEqual({ '/guides/first': 'lanterns' });
	expect(await here.eventNames()).toEqual(['search.mirrored']);
});

test('headings and other names are kept apart from running text', async () => {
	const here = await community();
	const record = searchRecord({ url: '/guides/first', terms: ['other name'], sections: [{ id: 'a', heading: 'A heading', text: 'its text' }] });
	await mirrorRecords(here.ctxAs('system'), catalogOf([record]));
	expect(await here.database.read.select({ terms: searchRecords.terms, words: searchRecords.words }).from(searchRecords)).toEqual([
		{ terms: 'other name · A heading', words: 'its text' },
	]);
});

test('the digest of a list ignores its order and nothing else', async () => {
	const of = async (...records: SearchRecord[]) => digestOfList(await catalogOf(records).list());
	expect(await of(FIRST, SECOND)).toBe(await of(SECOND, FIRST));
	expect(await of(FIRST)).not.toBe(await of(FIRST, SECOND));
	expect(await of(FIRST)).not.toBe(await of({ ...FIRST, title: 'Another' }));
});

test('a case is read again for the search only when its words or the program changed', async () => {
	const here = await community();
	const system = here.ctxAs('system');
	await publishEditorsCase(system, caseFile());
	const mirror = (code: string) => mirrorRecords(system, caseCatalog(system, code));
	expect(await mirror('this program')).toEqual({ changed: 1, removed: 0 });
	expect(await mirror('this program')).toEqual({ changed: 0, removed: 0 });
	expect(await mirror('the next program')).toEqual({ changed: 1, removed: 0 });
	await publishEditorsCase(system, caseFile({ title: 'A title that was thought over' }));
	expect(await mirror('the next program')).toEqual({ changed: 1, removed: 0 });
	expect(await found(here, 'thought')).toBe(1);
});

async function kept({ database: { read } }: Community): Promise<Record<string, string>> {
	const rows = await read.select({ url: searchRecords.url, words: searchRecords.words }).from(searchRecords).orderBy(asc(searchRecords.url));
	return Object.fromEntries(rows.map(({ url, words }) => [url, words]));
}

/** How many rows of the word index carry a word. */
async function found({ database: { read } }: Community, word: string): Promise<number> {
	return (await read.all(sql`select rowid from search_words where search_words match ${`"${word}"`}`)).length;
}
