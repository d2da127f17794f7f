import type { ChosenFilters, Hit, SearchState } from '../hit.ts';
import { narrow, type Ranked } from '../narrow.ts';
import { needsOf, type Synonyms } from '../question.ts';
import { ranked } from '../ranking.ts';
import { BEFORE_TERMS, FILTERS, type Filter, type Kind } from '../record.ts';
import type { Found } from '../results-html.ts';

interface PagefindResult {
	id: string;
	score: number;
	data: () => Promise<{ url: string; excerpt: string; meta: Record<string, string> }>;
}
interface Pagefind {
	options: (options: object) => Promise<void>;
	init: () => Promise<void>;
	filters: () => Promise<Record<string, Record<string, number>>>;
	search: (words: string | null, options?: { filters?: Record<string, string> }) => Promise<{ results: PagefindResult[] }>;
}
interface Ready {
	pagefind: Pagefind;
	synonyms: Synonyms;
	known: Map<string, Ranked>;
	/** Cases that were taken back and that an older index may still know. */
	retracted: Set<string>;
}

let ready: Promise<Ready> | null = null;

/** Loads the index and what belongs to it, once. Rejects when it cannot be had; then the form still leads to the server's search. */
export function prepare(): Promise<Ready> {
	ready ??= load().catch((error: unknown) => {
		ready = null;
		throw error;
	});
	return ready;
}

async function load(): Promise<Ready> {
	const address = '/pagefind/pagefind.js';
	const [pagefind, synonyms, state] = await Promise.all([
		import(/* @vite-ignore */ address) as Promise<Pagefind>,
		fetch('/search/synonyms.json').then((answer) => answer.json() as Promise<Synonyms>),
		fetch('/search/state.json').then((answer) => answer.json() as Promise<SearchState>),
	]);
	if (state.isCasesOnServer) throw new Error('There are too many cases for the index in the browser: the server answers.');
	// Our shortest pages are glossary terms: length says little about how well a page answers.
	await pagefind.options({ excerptLength: 26, ranking: { pageLength: 0.3 } });
	await pagefind.init();
	return { pagefind, synonyms, known: await everything(pagefind), retracted: new Set(state.retracted) };
}

/** Kind and filters of every indexed page, without reading the pages. */
async function everything(pagefind: Pagefind): Promise<Map<string, Ranked>> {
	const known = new Map<string, Ranked>();
	const values = await pagefind.filters();
	const pairs = ['kind', ...Object.keys(FILTERS)].flatMap((filter) => Object.keys(values[filter] ?? {}).map((value) => ({ filter, value })));
	for (const { filter, value } of pairs) {
		const { results } = await pagefind.search(null, { filters: { [filter]: value } });
		for (const { id } of results) {
			const page = known.get(id) ?? { kind: 'page', filters: {} };
			known.set(
				id,
				filter === 'kind'
					? { ...page, kind: value as Kind }
					: { ...page, filters: { ...page.filters, [filter]: [...(page.filters[filter as Filter] ?? []), value] } },
			);
		}
	}
	return known;
}

/** Answers a question in the browser, best first. `most` hits are read in full. */
export async function find(
	question: string,
	{ kind = null, filters = {}, most = 30 }: { kind?: Kind | null; filters?: ChosenFilters; most?: number } = {},
): Promise<Found> {
	const { pagefind, synonyms, known, retracted } = await prepare();
	const needs = needsOf(question, synonyms);
	const candidates = new Map<string, Ranked & { scores: number[]; best: PagefindResult; bestScore: number }>();
	for (const [at, need] of needs.entries()) {
		for (const [id, { score, result }] of await bestForNeed(pagefind, need)) {
			const page = known.get(id) ?? { kind: 'page' as const, filters: {} };
			const candidate = candidates.get(id) ?? { ...page, scores: needs.map(() => 0), best: result, bestScore: 0 };
			candidate.scores[at] = score;
			// The excerpt is taken where the word that matters most here stands.
			if (score > candidate.bestScore) Object.assign(candidate, { best: result, bestScore: score });
			candidates.set(id, candidate);
		}
	}
	const all = ranked([...candidates.values()], needs.length);
	const { rows, kinds, values } = narrow(all, kind, filters);
	const hits = await Promise.all(rows.slice(0, most).map(({ best, kind: found }) => hitOf(best, found)));
	return { question, kind, filters, hits: hits.filter((hit) => hit !== null && !retracted.has(hit.url)) as Hit[], total: rows.length, kinds, values };
}

/** How well pages meet one need: by any of its words, the one that was typed a little before its synonyms. */
async function bestForNeed(pagefind: Pagefind, need: string[]) {
	const best = new Map<string, { score: number; result: PagefindResult }>();
	for (const [at, word] of need.entries()) {
		const { results } = await pagefind.search(word);
		for (const result of results) {
			const score = result.score * (at === 0 ? 1 : 0.8);
			if (score > (best.get(result.id)?.score ?? 0)) best.set(result.id, { score, result });
		}
	}
	return best;
}

async function hitOf(result: PagefindResult, kind: Kind): Promise<Hit | null> {
	try {
		const { url, excerpt, meta } = await result.data();
		return { url, kind, title: meta.title ?? url, summary: meta.summary ?? '', excerpt: excerpt.split(BEFORE_TERMS)[0] ?? '' };
	} catch {
		return null;
	}
}
