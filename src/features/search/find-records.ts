import { sql } from 'drizzle-orm';
import type { Context } from '#src/domain/context.ts';
import type { ChosenFilters, Hit } from './hit.ts';
import { narrow, type Ranked, shownOf } from './narrow.ts';
import { asksMeaning, type Need, needsOf, type Synonyms } from './question.ts';
import { ranked } from './ranking.ts';
import { FILTERS, type Filter, type Kind } from './record.ts';
import type { Found } from './results-html.ts';

/** Hits looked at for each need of a question. */
const MOST_A_NEED = 200;
const MOST_SHOWN = 60;
/** Hits that quote where the words stand: looking for the place is most of what an answer costs. The others show their summary. */
const MOST_QUOTED = 20;
/** Weights of title, terms, summary, words. */
const RANK = 'bm25(10.0, 8.0, 4.0, 0.5)';

interface Choice {
	synonyms: Synonyms;
	kind?: Kind | null;
	filters?: ChosenFilters;
	/** Hits that are wanted; fewer are shown while several kinds stand beside each other. */
	most?: number;
}
type Row = Ranked & { id: number; scores: number[] };

/** Answers a question from the public records, best first, by FTS5. A question without words finds nothing. */
export async function findRecords(
	{ db }: Pick<Context, 'db'>,
	question: string,
	{ synonyms, kind = null, filters = {}, most = MOST_SHOWN }: Choice,
): Promise<Found> {
	const needs = needsOf(question, synonyms);
	const { rows, kinds, values } = narrow(needs.length > 0 ? await bestRows({ db }, needs, asksMeaning(question)) : [], kind, filters);
	const shown = shownOf(rows, kind, most);
	return { question, kind, filters, hits: shown.length > 0 ? await hitsOf({ db }, needs, shown) : [], total: rows.length, kinds, values };
}

/** Whether a word of an address names a filter. */
export const isFilter = (name: string): name is Filter => Object.hasOwn(FILTERS, name);

// Numbers come as JSON: the client takes longer over a row than FTS5 does.

async function bestRows({ db }: Pick<Context, 'db'>, needs: Need[], isMeaning: boolean): Promise<Row[]> {
	const each = needs.map(
		(need, at) => sql`select * from (select ${at} as need, rowid as id, -rank as score
			from search_words where search_words match ${matchOf([need])} and rank match ${RANK} order by rank limit ${MOST_A_NEED})`,
	);
	const met = await db.read.all<{ need: number; scores: string }>(
		sql`select need, json_group_object(id, score) as scores from (${sql.join(each, sql` union all `)}) group by need`,
	);
	const scores = new Map<number, number[]>();
	for (const { need, scores: ofNeed } of met)
		for (const [id, score] of Object.entries(JSON.parse(ofNeed) as Record<string, number>)) {
			const ofRow = scores.get(Number(id)) ?? needs.map(() => 0);
			ofRow[need] = score;
			scores.set(Number(id), ofRow);
		}
	const [found] = await db.read.all<{ known: string }>(
		sql`select json_group_array(json_array(id, kind, filters)) as known from search_records where id in (${listOf([...scores.keys()])})`,
	);
	const rows = (JSON.parse(found?.known ?? '[]') as [number, Kind, string][]).map(([id, kind, filters]) => ({
		id,
		kind,
		filters: JSON.parse(filters) as Ranked['filters'],
		scores: scores.get(id) ?? [],
	}));
	return ranked(rows, needs.length, isMeaning);
}

async function hitsOf({ db }: Pick<Context, 'db'>, needs: Need[], rows: Row[]): Promise<Hit[]> {
	const ids = rows.map(({ id }) => id);
	const quoted = rows.filter(({ kind }) => kind !== 'term').slice(0, MOST_QUOTED);
	const texts = await db.read.all<Omit<Hit, 'excerpt'> & { id: number }>(
		sql`select id, url, kind, title, summary from search_records where id in (${listOf(ids)})`,
	);
	const quotes = await db.read.all<{ id: number; excerpt: string }>(
		sql`select rowid as id, snippet(search_words, 3, char(2), char(3), ' … ', 24) as excerpt
			from search_words where search_words match ${matchOf(needs)} and rowid in (${listOf(quoted.map(({ id }) => id))})`,
	);
	const excerpts = new Map(quotes.map(({ id, excerpt }) => [id, marked(excerpt)]));
	const hits = new Map(texts.map(({ id, ...text }) => [id, { ...text, excerpt: excerpts.get(id) ?? '' }]));
	return ids.flatMap((id) => hits.get(id) ?? []);
}

const listOf = (ids: number[]) => sql`select value from json_each(${JSON.stringify(ids)})`;

const matchOf = (needs: Need[]) =>
	needs
		.flat()
		.map((word) => `"${word.replaceAll('"', '""')}"`)
		.join(' OR ');

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\u0002': '<mark>', '\u0003': '</mark>' };
// biome-ignore lint/suspicious/noControlCharactersInRegex: FTS5 marks words with them, since no text of ours holds them
const marked = (snippet: string) => snippet.replace(/[&<>"\u0002\u0003]/g, (character) => ESCAPES[character] ?? '');
