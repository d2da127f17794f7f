import { sql } from 'drizzle-orm';
import type { Context } from '#src/domain/context.ts';
import type { ChosenFilters, Hit } from './hit.ts';
import { narrow, type Ranked } from './narrow.ts';
import { type Need, needsOf, type Synonyms } from './question.ts';
import { FILTERS, type Filter, type Kind } from './record.ts';
import type { Found } from './results-html.ts';

/** More than these are not ranked: a question so broad is better answered by narrower words. */
const MOST = 120;
/** Weights of title, terms, summary, words. */
const WEIGHTS = sql.raw('10.0, 6.0, 4.0, 1.0');

type Row = Hit & Ranked & { id: number; rank: number };

/** Answers a question from the public records, best first, by FTS5. A question without words finds nothing. */
export async function findRecords(
	{ db }: Pick<Context, 'db'>,
	question: string,
	{ synonyms, kind = null, filters = {} }: { synonyms: Synonyms; kind?: Kind | null; filters?: ChosenFilters },
): Promise<Found> {
	const needs = needsOf(question, synonyms);
	const all = needs.length > 0 ? await bestRows({ db }, needs) : [];
	const { rows, kinds, values } = narrow(all, kind, filters);
	const hits = rows.map(({ url, kind: found, title, summary, excerpt }) => ({ url, kind: found, title, summary, excerpt: marked(excerpt) }));
	return { question, kind, filters, hits, kinds, values };
}

/** Whether a word of an address names a filter. */
export const isFilter = (name: string): name is Filter => Object.hasOwn(FILTERS, name);

async function bestRows({ db }: Pick<Context, 'db'>, needs: Need[]): Promise<Row[]> {
	const rows = await db.read.all<Omit<Row, 'filters'> & { filters: string }>(sql`
		select r.id, r.url, r.kind, r.title, r.summary, r.filters, bm25(search_words, ${WEIGHTS}) as rank,
			snippet(search_words, 3, char(2), char(3), ' … ', 24) as excerpt
		from search_words join search_records r on r.id = search_words.rowid
		where search_words match ${matchOf(needs)}
		order by rank limit ${MOST}`);
	const met = await countMet(
		{ db },
		needs,
		rows.map(({ id }) => id),
	);
	// A hit that meets every need comes before one that meets a single need well.
	const score = (row: { id: number; rank: number }) => -row.rank * (0.3 + 0.7 * ((met.get(row.id) ?? 0) / needs.length));
	return rows.sort((a, b) => score(b) - score(a)).map((row) => ({ ...row, filters: JSON.parse(row.filters) as Ranked['filters'] }));
}

async function countMet({ db }: Pick<Context, 'db'>, needs: Need[], ids: number[]): Promise<Map<number, number>> {
	if (ids.length === 0) return new Map();
	const wanted = sql.join(
		ids.map((id) => sql`${id}`),
		sql`, `,
	);
	const each = needs.map((need) => sql`select rowid as id from search_words where search_words match ${matchOf([need])} and rowid in (${wanted})`);
	const rows = await db.read.all<{ id: number; met: number }>(sql`select id, count(*) as met from (${sql.join(each, sql` union all `)}) group by id`);
	return new Map(rows.map(({ id, met }) => [id, met]));
}

const matchOf = (needs: Need[]) =>
	needs
		.flat()
		.map((word) => `"${word.replaceAll('"', '""')}"`)
		.join(' OR ');

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\u0002': '<mark>', '\u0003': '</mark>' };
// biome-ignore lint/suspicious/noControlCharactersInRegex: FTS5 marks words with them, since no text of ours holds them
const marked = (snippet: string) => snippet.replace(/[&<>"\u0002\u0003]/g, (character) => ESCAPES[character] ?? '');
