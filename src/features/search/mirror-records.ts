import { inArray, sql } from 'drizzle-orm';
import { searchRecords } from '#db/schema/index.ts';
import { authorizeSystem } from '#src/domain/actor.ts';
import type { Context } from '#src/domain/context.ts';
import { recordEvent } from '#src/domain/record-event.ts';
import { digest } from '#src/lib/digest.ts';
import { forgetWords } from './forget-words.ts';
import type { SearchRecord } from './record.ts';

/** Makes the words of the server-side search hold exactly these records. Writes only what differs; does nothing when nothing does. */
export async function mirrorRecords(ctx: Context, records: SearchRecord[]): Promise<{ changed: number; removed: number }> {
	authorizeSystem(ctx.actor);
	const { read } = ctx.db;
	const known = new Map((await read.select({ url: searchRecords.url, digest: searchRecords.digest }).from(searchRecords)).map((row) => [row.url, row.digest]));
	const changed = records.map(rowOf).filter((row) => known.get(row.url) !== row.digest);
	const wanted = new Set(records.map(({ url }) => url));
	const removed = [...known.keys()].filter((url) => !wanted.has(url));
	if (changed.length + removed.length === 0) return { changed: 0, removed: 0 };

	await ctx.db.write([
		read.delete(searchRecords).where(inArray(searchRecords.url, removed)),
		...changed.map((row) => read.insert(searchRecords).values(row).onConflictDoUpdate({ target: searchRecords.url, set: replaced })),
		recordEvent(ctx, 'search.mirrored', digestOfRecords(records)),
		...(known.size > 0 ? [forgetWords] : []),
	]);
	return { changed: changed.length, removed: removed.length };
}

/** One digest over all records, whatever their order: equal when an index of them would be equal. */
export const digestOfRecords = (records: SearchRecord[]) => digest(...records.map((record) => JSON.stringify(record)).sort());

const replaced = Object.fromEntries(
	['kind', 'title', 'summary', 'terms', 'words', 'digest', 'filters'].map((column) => [column, sql.raw(`excluded.${column}`)]),
);

function rowOf(record: SearchRecord) {
	return {
		url: record.url,
		kind: record.kind,
		title: record.title,
		summary: record.summary,
		terms: [...record.terms, ...record.sections.map(({ heading }) => heading)].join(' · '),
		words: record.sections.map(({ text }) => text).join(' '),
		filters: JSON.stringify(record.filters),
		digest: digest(JSON.stringify(record)),
	};
}
