import { chosenReason } from '../keep-reasons.ts';

/** What somebody does at the list of findings. `key` names the group. */
export interface Deeds {
	/** `words`: what stands in the field beside it, if there is one. */
	replace(key: string, words: string | null): void;
	keep(key: string): void;
	/** Other words in its place. `isDone`: they will not go on writing. */
	reword(key: string, words: string, isDone: boolean): void;
	undo(): void;
	/** Why it stays. `isDone`: it was chosen, rather than being written. */
	reason?(key: string, reason: string, isDone: boolean): void;
}

const keyOf = (target: EventTarget | null) => (target instanceof Element ? target.closest<HTMLElement>('[data-group]')?.dataset.group : undefined);
const doneBy = (target: EventTarget | null) => (target instanceof Element ? target.closest<HTMLElement>('[data-do]')?.dataset.do : undefined);

/** Listens at the list: its buttons and fields, the arrows up and down from one finding to the next, R, K, W and U. */
export function listenTo(list: HTMLElement, { replace, keep, reword, undo, reason = () => {} }: Deeds): void {
	const replaceAt = (key: string) => replace(key, wordsIn(itemOf(list, key)));
	list.addEventListener('click', ({ target }) => {
		const [key, deed] = [keyOf(target), doneBy(target)];
		if (key === undefined) return;
		if (deed === 'replace') replaceAt(key);
		else if (deed === 'keep') keep(key);
		else if (deed === 'words') writeIn(itemOf(list, key), (words, isDone) => reword(key, words, isDone));
	});
	for (const sign of ['input', 'change'])
		list.addEventListener(sign, ({ target }) => {
			const [key, deed] = [keyOf(target), doneBy(target)];
			if (key !== undefined && (deed === 'reason' || deed === 'why') && (sign === 'change') === (deed === 'reason'))
				reason(key, reasonIn(itemOf(list, key)), deed === 'reason');
		});
	list.addEventListener('keydown', (event) => {
		// In a list of choices, arrows and letters choose.
		if (event.target instanceof HTMLSelectElement) return;
		if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
			event.preventDefault();
			step(list, event.target, event.key === 'ArrowDown' ? 1 : -1);
			return;
		}
		const key = keyOf(event.target);
		const isUndo = (event.ctrlKey || event.metaKey) && event.key === 'z';
		// In a field, letters are letters.
		if (key === undefined || event.target instanceof HTMLInputElement || ((event.ctrlKey || event.metaKey || event.altKey) && !isUndo)) return;
		const deed = {
			r: () => replaceAt(key),
			k: () => keep(key),
			w: () => writeIn(itemOf(list, key), (words, isDone) => reword(key, words, isDone)),
			u: undo,
			z: isUndo ? undo : undefined,
		}[event.key.toLowerCase()];
		if (!deed) return;
		event.preventDefault();
		deed();
	});
}

const reasonIn = (item: HTMLElement | undefined) =>
	chosenReason(item?.querySelector('select')?.value ?? '', item?.querySelector<HTMLInputElement>('[data-do="why"]')?.value ?? '');

const wordsIn = (item: HTMLElement | undefined) =>
	item?.querySelector<HTMLInputElement>('input[data-do="words"]')?.value ?? item?.querySelector<HTMLElement>('[data-words]')?.dataset.words ?? null;

/** Puts a field in the place of the button that asks for other words, until its writer leaves it. */
function writeIn(item: HTMLElement | undefined, reword: (words: string, isDone: boolean) => void): void {
	const button = item?.querySelector<HTMLElement>('button[data-words]');
	if (!item || !button) return;
	const label = document.createElement('label');
	label.innerHTML = '<span class="hide"></span><input data-do="words" autocomplete="off">';
	const [name, field] = [label.querySelector('span'), label.querySelector('input')];
	if (!name || !field) return;
	name.textContent = `What stands instead of ${item.querySelector('b')?.textContent}`;
	field.value = button.dataset.words ?? '';
	field.oninput = () => reword(field.value, false);
	field.onblur = () => {
		reword(field.value, true);
		button.dataset.words = field.value;
		button.lastChild?.replaceWith(field.value || '…');
		label.replaceWith(button);
	};
	field.onkeydown = ({ key }) => {
		if (key === 'Enter' || key === 'Escape') controlIn(item)?.focus();
	};
	button.replaceWith(label);
	field.focus();
	field.select();
}

/** Goes from one finding to the next, to the same button of it. */
function step(list: HTMLElement, target: EventTarget | null, by: number): void {
	const items = [...list.querySelectorAll<HTMLElement>('li')];
	const next = items[items.findIndex((item) => target instanceof Node && item.contains(target)) + by];
	if (next) controlIn(next, doneBy(target))?.focus();
}

/**
 * Lets an item become another without being replaced where somebody writes in it: what they type into, and what they may be reaching for, stays. Says
 * whether it did.
 */
export function takeOver(from: Element, to: Element): boolean {
	if (!(document.activeElement instanceof HTMLInputElement) || !from.contains(document.activeElement) || keyOf(from) !== keyOf(to)) return false;
	if (doneBy(document.activeElement) === 'why') {
		from.className = to.className;
		return to.querySelector('[data-do="keep"]')?.getAttribute('aria-pressed') === 'true';
	}
	const replace = to.querySelector('[data-do="replace"]');
	if (replace?.getAttribute('aria-pressed') !== 'true') return false;
	from.className = to.className;
	from.querySelector('[data-do="replace"]')?.setAttribute('aria-pressed', 'true');
	for (const part of ['.found', '.why']) from.querySelector(part)?.replaceChildren(...(to.querySelector(part)?.childNodes ?? []));
	return true;
}

/** Remembers where in the list somebody stands; the returned function brings them back there if what they stood at was drawn anew. */
export function standingIn(list: HTMLElement): () => void {
	const active = list.contains(document.activeElement) ? document.activeElement : null;
	const [key, deed] = [keyOf(active), doneBy(active)];
	return () => {
		if (active && !active.isConnected) focusOn(list, key, deed);
	};
}

/** Goes to a finding of the list, or to its first. */
export function focusOn(list: HTMLElement, key: string | undefined, deed = 'replace'): void {
	const item = itemOf(list, key) ?? list.querySelector<HTMLElement>('li');
	if (item) controlIn(item, deed)?.focus();
}

const itemOf = (list: HTMLElement, key: string | undefined) => [...list.querySelectorAll<HTMLElement>('li')].find(({ dataset }) => dataset.group === key);

const controlIn = (item: HTMLElement, deed = 'replace') =>
	item.querySelector<HTMLElement>(`[data-do="${deed}"]`) ?? item.querySelector<HTMLElement>('[data-do]');
