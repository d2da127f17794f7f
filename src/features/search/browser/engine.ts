import type { ChosenFilters, Hit, IndexedPage, SearchState } from '../hit.ts';
import { narrow, shownOf } from '../narrow.ts';
import { asksMeaning, needsOf, type Synonyms } from '../question.ts';
import { ranked } from '../ranking.ts';
import { BEFORE_TERMS, type Kind } from '../record.ts';
import type { Found } from '../results-html.ts';

interface PagefindResult {
	id: string;
	score: number;
	data: () => Promise<{ url: string; excerpt: string; content: string; meta: Record<string, string> }>;
}
interface Pagefind {
	options: (options: object) => Promise<void>;
	init: () => Promise<void>;
	search: (words: string) => Promise<{ results: PagefindResult[] }>;
}
interface Ready {
	pagefind: Pagefind;
	synonyms: Synonyms;
	/** By Pagefind's id. */
	pages: Map<string, IndexedPage>;
}
interface Candidate extends IndexedPage {
	scores: number[];
	/** From where the excerpt is taken: the word that matters most here. */
	best: PagefindResult;
	bestScore: number;
}

/** How long a field waits for the next key. Shorter than between two keys of a quick typist: only a burst is waited for. */
export const PAUSE_MS = 30;
/** Hits that are looked through for the results page. */
const MOST = 30;

let ready: Promise<Ready> | null = null;

/** Loads the index and what belongs to it, once. Rejects when it cannot be had; then the form still leads to the server's search. */
export function prepare(): Promise<Ready> {
	ready ??= load().catch((error: unknown) => {
		ready = null;
		throw error;
	});
	return ready;
}

/** The best pages for a question, best first. Reads none of them. */
export async function findBest(question: string, most: number): Promise<IndexedPage[]> {
	return (await candidatesFor(await prepare(), question)).slice(0, most);
}

/** Answers a question for the results page, best first, with what each choice would leave. */
export async function find(question: string, { kind, filters }: { kind: Kind | null; filters: ChosenFilters }): Promise<Found> {
	const { rows, kinds, values } = narrow(await candidatesFor(await prepare(), question), kind, filters);
	const hits = await Promise.all(shownOf(rows, kind, MOST).map(hitOf));
	return { question, kind, filters, hits, total: rows.length, kinds, values };
}

async function load(): Promise<Ready> {
	const address = '/pagefind/pagefind.js';
	const [pagefind, synonyms, state, pages] = await Promise.all([
		import(/* @vite-ignore */ address) as Promise<Pagefind>,
		fetch('/search/synonyms.json').then((answer) => answer.json() as Promise<Synonyms>),
		fetch('/search/state.json').then((answer) => answer.json() as Promise<SearchState>),
		fetch('/pagefind/pages.json').then((answer) => answer.json() as Promise<Record<string, IndexedPage>>),
		// The largest file, which Pagefind would ask for two waits later. It is kept, so that it comes once.
		fetch('/pagefind/wasm.en.pagefind'),
	]);
	if (state.isCasesOnServer) throw new Error('There are too many cases for the index in the browser: the server answers.');
	// Our shortest pages are glossary terms: length says little about how well a page answers.
	// Pagefind also finds longer words that begin like the one typed: "cop" finds "coping".
	await pagefind.options({ excerptLength: 26, ranking: { pageLength: 0.3, termSimilarity: 5, termSaturation: 2 } });
	await pagefind.init();
	// Cases that were taken back, and that an older index still knows.
	const retracted = new Set(state.retracted);
	return { pagefind, synonyms, pages: new Map(Object.entries(pages).filter(([, { url }]) => !retracted.has(url))) };
}

async function candidatesFor({ pagefind, synonyms, pages }: Ready, question: string): Promise<Candidate[]> {
	const needs = needsOf(question, synonyms);
	const candidates = new Map<string, Candidate>();
	const found = await Promise.all(needs.map((need) => bestForNeed(pagefind, need)));
	for (const [at, ofNeed] of found.entries())
		for (const [id, { score, result }] of ofNeed) {
			const page = pages.get(id);
			if (!page) continue;
			const candidate = candidates.get(id) ?? { ...page, scores: needs.map(() => 0), best: result, bestScore: 0 };
			candidate.scores[at] = score;
			if (score > candidate.bestScore) Object.assign(candidate, { best: result, bestScore: score });
			candidates.set(id, candidate);
		}
	return ranked([...candidates.values()], needs.length, asksMeaning(question));
}

/** How well pages meet one need: what was typed counts twice as much as each of its synonyms. Pagefind adds up the words of a phrase. */
async function bestForNeed(pagefind: Pagefind, need: string[]) {
	const best = new Map<string, { score: number; result: PagefindResult }>();
	const found = await Promise.all(need.map((word) => pagefind.search(word)));
	for (const [at, { results }] of found.entries())
		for (const result of results) {
			const score = (result.score / (need[at] ?? '').split(' ').length) * (at === 0 ? 1 : 0.5);
			const before = best.get(result.id);
			best.set(result.id, { score: score + (before?.score ?? 0), result: before?.result ?? result });
		}
	return best;
}

async function hitOf({ url, kind, title, summary, best }: Candidate): Promise<Hit> {
	try {
		const { excerpt, content, meta } = await best.data();
		return { url, kind, title, summary: meta.summary ?? summary, excerpt: ofText(excerpt, content) };
	} catch {
		return { url, kind, title, summary, excerpt: '' };
	}
}

/** What an excerpt holds of a page's text; "" when it was cut from the terms behind it. */
function ofText(excerpt: string, content: string): string {
	const [text = '', terms] = excerpt.split(BEFORE_TERMS);
	const start = wordsIn(text).slice(0, 12).join(' ');
	return terms !== undefined ||
		wordsIn(content.split(BEFORE_TERMS)[0] ?? '')
			.join(' ')
			.includes(start)
		? text
		: '';
}

const wordsIn = (text: string) =>
	text
		.replace(/<\/?mark>/g, '')
		.split(/\s+/)
		.filter(Boolean);
