import type { IndexedPage } from '../hit.ts';
import { KINDS } from '../record.ts';
import { findBest, PAUSE_MS, prepare } from './engine.ts';

const MOST = 8;

/** Makes the header's field answer while one types: a list of hits under it, walked with the arrow keys. */
export function attachSearchBox(input: HTMLInputElement): void {
	const box = input.closest('.find');
	const list = box?.querySelector<HTMLElement>('.found');
	if (!box || !list) return;
	list.id = 'found';
	input.setAttribute('role', 'combobox');
	input.setAttribute('aria-autocomplete', 'list');
	input.setAttribute('aria-controls', list.id);
	input.setAttribute('aria-expanded', 'false');
	let turn = 0;
	let timer = 0;
	let chosen = -1;
	const links = () => [...list.querySelectorAll<HTMLAnchorElement>('a')];

	function close(): void {
		turn += 1;
		list?.setAttribute('hidden', '');
		input.setAttribute('aria-expanded', 'false');
		choose(-1);
	}
	function choose(at: number): void {
		const all = links();
		chosen = all.length === 0 ? -1 : at;
		all.forEach((link, index) => {
			link.setAttribute('aria-selected', String(index === chosen));
		});
		const link = all[chosen];
		if (link) input.setAttribute('aria-activedescendant', link.id);
		else input.removeAttribute('aria-activedescendant');
		link?.scrollIntoView({ block: 'nearest' });
	}
	async function show(): Promise<void> {
		const question = input.value.trim();
		if (question.length < 2) return close();
		const mine = ++turn;
		const hits = await findBest(question, MOST);
		if (mine !== turn || !list) return;
		const kept = links()[chosen]?.href;
		list.replaceChildren(...groupsOf(hits, question));
		list.hidden = false;
		input.setAttribute('aria-expanded', 'true');
		// Whoever has chosen already keeps the choice when late hits are drawn over it.
		choose(kept ? links().findIndex(({ href }) => href === kept) : -1);
	}

	void prepare().catch(() => {});
	input.addEventListener('input', () => {
		clearTimeout(timer);
		timer = window.setTimeout(() => show().catch(close), PAUSE_MS);
	});
	input.addEventListener('keydown', (event) => {
		const all = links();
		if (event.key === 'Escape' && !list.hidden) {
			event.preventDefault();
			close();
		} else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && !list.hidden && all.length > 0) {
			event.preventDefault();
			// Before the first and after the last stands the field itself, at -1.
			const step = event.key === 'ArrowDown' ? 1 : -1;
			choose(((chosen + 1 + step + all.length + 1) % (all.length + 1)) - 1);
		} else if (event.key === 'Enter' && all[chosen]) {
			event.preventDefault();
			all[chosen]?.click();
		}
	});
	document.addEventListener('focusin', (event) => {
		if (!(event.target instanceof Node) || !box.contains(event.target)) close();
	});
	document.addEventListener('pointerdown', (event) => {
		if (!(event.target instanceof Node) || !box.contains(event.target)) close();
	});
	if (input.value.trim() && document.activeElement === input) void show().catch(close);
}

function groupsOf(hits: IndexedPage[], question: string): HTMLElement[] {
	const kinds = [...new Set(hits.map(({ kind }) => kind))];
	let at = 0;
	const groups = kinds.map((kind) => {
		const group = element('div', { role: 'group', 'aria-labelledby': `found-${kind}` });
		group.append(element('h2', { id: `found-${kind}`, role: 'presentation' }, KINDS[kind]));
		for (const { url, title, summary } of hits.filter((hit) => hit.kind === kind)) {
			const link = element('a', { href: url, role: 'option', tabindex: '-1', id: `found-${at++}` }, title);
			link.append(element('small', {}, summary));
			group.append(link);
		}
		return group;
	});
	const all = element(
		'a',
		{ href: `/search?${new URLSearchParams({ q: question })}`, role: 'option', tabindex: '-1', id: `found-${at}` },
		hits.length > 0 ? 'Show everything found' : `Nothing yet for “${question}”. Open the search page`,
	);
	const list = element('div', { role: 'listbox', 'aria-label': 'Found' });
	list.append(...groups, all);
	return [list];
}

function element(name: string, attributes: Record<string, string>, text = ''): HTMLElement {
	const made = document.createElement(name);
	for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
	made.textContent = text;
	return made;
}
