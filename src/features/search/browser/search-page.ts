import type { ChosenFilters } from '../hit.ts';
import { FILTERS, type Filter, KINDS, type Kind } from '../record.ts';
import { resultsHtml, searchAddress } from '../results-html.ts';
import { find, PAUSE_MS, prepare } from './engine.ts';

let isAttached = false;

/** Makes the search page answer while one types, once somebody does. Until the index is there, and if it never comes, the form asks the server. */
export function attachSearchPage(): void {
	const input = document.querySelector<HTMLInputElement>('#question');
	const results = document.querySelector<HTMLElement>('#results');
	const announce = document.querySelector<HTMLElement>('#announce');
	if (isAttached || !input || !results || !announce) return;
	isAttached = true;

	let turn = 0;
	let timer = 0;
	const state = () => readAddress(location.search);

	async function show(next: ReturnType<typeof readAddress>, { keep = false } = {}): Promise<void> {
		const mine = ++turn;
		const found = await find(next.question, next);
		if (mine !== turn || !results || !announce) return;
		results.innerHTML = resultsHtml(found);
		announce.textContent = next.question ? `${found.hits.length} results` : '';
		if (!keep) history.replaceState(null, '', next.question ? searchAddress(found) : '/search');
	}
	const quietly = (work: Promise<void>) => work.catch(() => {});

	void quietly(prepare().then(() => {}));
	const ask = () => quietly(show({ ...state(), question: input.value.trim() }));
	input.addEventListener('input', () => {
		clearTimeout(timer);
		timer = window.setTimeout(ask, PAUSE_MS);
	});
	// What was typed while this script was on its way.
	if (input.value.trim() !== state().question) void ask();
	input.form?.addEventListener('submit', (event) => {
		event.preventDefault();
		show({ ...state(), question: input.value.trim() }).catch(() => input.form?.submit());
	});
	results.addEventListener('click', (event) => {
		const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('nav a, .status a, .empty a, section > p > a') : null;
		if (!link?.pathname.startsWith('/search') || event.ctrlKey || event.metaKey || event.shiftKey) return;
		event.preventDefault();
		const next = readAddress(link.search);
		input.value = next.question;
		show(next).then(
			() => focusAgain(link, results),
			() => location.assign(link.href),
		);
	});
	document.addEventListener('keydown', (event) => {
		if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
		const stops = [input, ...results.querySelectorAll<HTMLElement>('h3 a')];
		const at = stops.indexOf(document.activeElement as HTMLElement);
		const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
		if (at < 0 || !next) return;
		event.preventDefault();
		next.focus();
	});
}

/** The choice that was taken keeps the focus although the list was drawn anew. */
function focusAgain(link: HTMLAnchorElement, results: HTMLElement): void {
	const label = link.firstChild?.textContent ?? '';
	const again = [...results.querySelectorAll<HTMLAnchorElement>('nav a')].find((one) => one.firstChild?.textContent === label);
	again?.focus();
}

function readAddress(search: string): { question: string; kind: Kind | null; filters: ChosenFilters } {
	const query = new URLSearchParams(search);
	const kind = query.get('kind');
	const filters: ChosenFilters = {};
	for (const filter of Object.keys(FILTERS) as Filter[]) {
		const value = query.get(filter);
		if (value) filters[filter] = value;
	}
	return { question: query.get('q') ?? '', kind: kind && Object.hasOwn(KINDS, kind) ? (kind as Kind) : null, filters };
}
