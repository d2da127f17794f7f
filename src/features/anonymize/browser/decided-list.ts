/** What somebody does at the list of findings. `key` names the group. */
export interface Deeds {
	replace(key: string): void;
	keep(key: string): void;
	/** Other words in its place. `isDone`: they will not go on writing. */
	reword(key: string, words: string, isDone: boolean): void;
	undo(): void;
}

const keyOf = (target: EventTarget | null) => (target instanceof Element ? target.closest<HTMLElement>('[data-group]')?.dataset.group : undefined);
const doneBy = (target: EventTarget | null) => (target instanceof Element ? target.closest<HTMLElement>('[data-do]')?.dataset.do : undefined);

/** Listens at the list: its buttons and fields, the arrows up and down from one finding to the next, R, K and U. */
export function listenTo(list: HTMLElement, deeds: Deeds): void {
	list.addEventListener('click', ({ target }) => {
		const [key, deed] = [keyOf(target), doneBy(target)];
		if (key !== undefined && (deed === 'replace' || deed === 'keep')) deeds[deed](key);
	});
	for (const sign of ['input', 'change'])
		list.addEventListener(sign, ({ target }) => {
			const key = keyOf(target);
			if (key !== undefined && target instanceof HTMLInputElement) deeds.reword(key, target.value, sign === 'change');
		});
	list.addEventListener('keydown', (event) => {
		if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
			event.preventDefault();
			step(list, event.target, event.key === 'ArrowDown' ? 1 : -1);
			return;
		}
		const key = keyOf(event.target);
		const isUndo = (event.ctrlKey || event.metaKey) && event.key === 'z';
		// In a field, letters are letters.
		if (key === undefined || event.target instanceof HTMLInputElement || ((event.ctrlKey || event.metaKey || event.altKey) && !isUndo)) return;
		const deed = { r: () => deeds.replace(key), k: () => deeds.keep(key), u: deeds.undo, z: isUndo ? deeds.undo : undefined }[event.key.toLowerCase()];
		if (!deed) return;
		event.preventDefault();
		deed();
	});
}

/** Goes from one finding to the next, to the same button of it. */
function step(list: HTMLElement, target: EventTarget | null, by: number): void {
	const items = [...list.querySelectorAll<HTMLElement>('li')];
	const next = items[items.findIndex((item) => target instanceof Node && item.contains(target)) + by];
	if (next) controlIn(next, doneBy(target))?.focus();
}

/** Shows at a finding that other words were written in its place, and leaves alone what somebody may be typing into or reaching for. */
export function markWritten(list: HTMLElement, key: string, reason: string): void {
	const item = [...list.querySelectorAll<HTMLElement>('li')].find(({ dataset }) => dataset.group === key);
	item?.classList.remove('ask');
	item?.querySelector('[data-do="replace"]')?.setAttribute('aria-pressed', 'true');
	item?.querySelector('.why')?.replaceChildren(reason);
}

/** Draws the list anew. Whoever stood at a finding stands there still, at the same button. */
export function redraw(list: HTMLElement, html: string): void {
	const active = list.contains(document.activeElement) ? document.activeElement : null;
	const [key, deed] = [keyOf(active), doneBy(active)];
	list.innerHTML = html;
	if (active) focusOn(list, key, deed);
}

/** Goes to a finding of the list, or to its first. */
export function focusOn(list: HTMLElement, key: string | undefined, deed = 'replace'): void {
	const items = [...list.querySelectorAll<HTMLElement>('li')];
	const item = items.find(({ dataset }) => dataset.group === key) ?? items[0];
	if (item) controlIn(item, deed)?.focus();
}

const controlIn = (item: HTMLElement, deed = 'replace') =>
	item.querySelector<HTMLElement>(`[data-do="${deed}"]`) ?? item.querySelector<HTMLElement>('[data-do]');
