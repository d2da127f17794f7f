import { inArray, sql } from 'drizzle-orm';
import { searchRecords } from '#db/schema/index.ts';
import { authorizeSystem } from '#src/domain/actor.ts';
import type { Context } from '#src/domain/context.ts';
import { recordEvent } from '#src/domain/record-event.ts';
import { digestOfList, type SearchCatalog } from './catalog.ts';
import { forgetWords } from './forget-words.ts';
import type { SearchRecord } from './record.ts';

/** Makes the words of the server-side search hold exactly what a catalog lists. Reads and writes only what differs; does nothing when nothing does. */
export async function mirrorRecords(ctx: Context, catalog: SearchCatalog): Promise<{ changed: number; removed: number }> {
	authorizeSystem(ctx.actor);
	const { read } = ctx.db;
	const known = new Map((await read.select({ url: searchRecords.url, digest: searchRecords.digest }).from(searchRecords)).map((row) => [row.url, row.digest]));
	const list = await catalog.list();
	const changed = new Map(list.filter((entry) => known.get(entry.url) !== entry.digest).map((entry) => [entry.url, entry.digest]));
	const wanted = new Set(list.map(({ url }) => url));
	const removed = [...known.keys()].filter((url) => !wanted.has(url));
	if (changed.size + removed.length === 0) return { changed: 0, removed: 0 };

	const now = digestOfList(list);
	if (removed.length > 0) {
		await ctx.db.write([read.delete(searchRecords).where(inArray(searchRecords.url, removed)), recordEvent(ctx, 'search.mirrored', now), forgetWords]);
	}
	let done = 0;
	for await (const records of catalog.read([...changed.keys()])) {
		done += records.length;
		if (records.length === 0) continue;
		const rows = records.map((record) => rowOf(record, changed.get(record.url) ?? ''));
		await ctx.db.write([
			...rows.map((row) => read.insert(searchRecords).values(row).onConflictDoUpdate({ target: searchRecords.url, set: replaced })),
			recordEvent(ctx, 'search.mirrored', now),
			// Once, behind the last: it rewrites the whole index.
			...(known.size > 0 && done === changed.size ? [forgetWords] : []),
		]);
	}
	return { changed: changed.size, removed: removed.length };
}

const replaced = Object.fromEntries(
	['kind', 'title', 'summary', 'terms', 'words', 'digest', 'filters'].map((column) => [column, sql.raw(`excluded.${column}`)]),
);

function rowOf(record: SearchRecord, digest: string) {
	return {
		url: record.url,
		kind: record.kind,
		title: record.title,
		summary: record.summary,
		terms: [...record.terms, ...record.sections.map(({ heading }) => heading)].join(' · '),
		words: record.sections.map(({ text }) => text).join(' '),
		filters: JSON.stringify(record.filters),
		digest,
	};
}
