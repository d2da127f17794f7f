import { sql } from 'drizzle-orm';
import type { Context } from '#src/domain/context.ts';
import type { ChosenFilters, Hit } from './hit.ts';
import { narrow, type Ranked } from './narrow.ts';
import { type Need, needsOf, type Synonyms } from './question.ts';
import { ranked } from './ranking.ts';
import { FILTERS, type Filter, type Kind } from './record.ts';
import type { Found } from './results-html.ts';

/** Hits looked at for each need of a question. */
const MOST_A_NEED = 200;
/** Hits whose words are read and shown. */
const MOST_SHOWN = 60;
/** Weights of title, terms, summary, words. */
const WEIGHTS = sql.raw('10.0, 6.0, 4.0, 1.0');

type Row = Ranked & { id: number; url: string; title: string; summary: string };
interface Choice {
	synonyms: Synonyms;
	kind?: Kind | null;
	filters?: ChosenFilters;
}

/** Answers a question from the public records, best first, by FTS5. A question without words finds nothing. */
export async function findRecords({ db }: Pick<Context, 'db'>, question: string, { synonyms, kind = null, filters = {} }: Choice): Promise<Found> {
	const needs = needsOf(question, synonyms);
	const { rows, kinds, values } = narrow(needs.length > 0 ? await bestRows({ db }, needs) : [], kind, filters);
	const shown = rows.slice(0, MOST_SHOWN);
	const excerpts = shown.length > 0 ? await excerptsOf({ db }, needs, shown) : new Map<number, string>();
	const hits: Hit[] = shown.map(({ id, url, kind: found, title, summary }) => ({ url, kind: found, title, summary, excerpt: marked(excerpts.get(id) ?? '') }));
	return { question, kind, filters, hits, total: rows.length, kinds, values };
}

/** Whether a word of an address names a filter. */
export const isFilter = (name: string): name is Filter => Object.hasOwn(FILTERS, name);

async function bestRows({ db }: Pick<Context, 'db'>, needs: Need[]): Promise<Row[]> {
	const each = needs.map(
		(need, at) => sql`select * from (select ${at} as need, rowid as id, -bm25(search_words, ${WEIGHTS}) as score
			from search_words where search_words match ${matchOf([need])} order by rank limit ${MOST_A_NEED})`,
	);
	const met = await db.read.all<Omit<Row, 'filters'> & { need: number; score: number; filters: string }>(
		sql`select m.need, m.score, r.id, r.url, r.kind, r.title, r.summary, r.filters from (${sql.join(each, sql` union all `)}) m join search_records r on r.id = m.id`,
	);
	const candidates = new Map<number, Row & { scores: number[] }>();
	for (const { need, score, filters, ...row } of met) {
		const candidate = candidates.get(row.id) ?? { ...row, filters: JSON.parse(filters) as Ranked['filters'], scores: needs.map(() => 0) };
		candidate.scores[need] = score;
		candidates.set(row.id, candidate);
	}
	return ranked([...candidates.values()], needs.length);
}

async function excerptsOf({ db }: Pick<Context, 'db'>, needs: Need[], rows: Row[]): Promise<Map<number, string>> {
	const ids = sql.join(
		rows.map(({ id }) => sql`${id}`),
		sql`, `,
	);
	const found = await db.read.all<{ id: number; excerpt: string }>(
		sql`select rowid as id, snippet(search_words, 3, char(2), char(3), ' … ', 24) as excerpt from search_words where search_words match ${matchOf(needs)} and rowid in (${ids})`,
	);
	return new Map(found.map(({ id, excerpt }) => [id, excerpt]));
}

const matchOf = (needs: Need[]) =>
	needs
		.flat()
		.map((word) => `"${word.replaceAll('"', '""')}"`)
		.join(' OR ');

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\u0002': '<mark>', '\u0003': '</mark>' };
// biome-ignore lint/suspicious/noControlCharactersInRegex: FTS5 marks words with them, since no text of ours holds them
const marked = (snippet: string) => snippet.replace(/[&<>"\u0002\u0003]/g, (character) => ESCAPES[character] ?? '');
