import { same } from './changes.ts';

/** So long at a time at first and at most. A frame that took longer than it may is followed by a shorter slice: what is made must be laid out and painted, too. */
const SLICE_MS = { least: 1, most: 8 };
const FRAME_MS = { quick: 25, slow: 34 };

/** Stands for a child that was taken over: no piece of HTML equals it. */
const TOUCHED = '';

/** The children of an element, each from a piece of HTML that holds one element. What did not change stays as it is, and much is drawn a little at a time. */
export class Drawing {
	readonly box: HTMLElement;
	/** What each child was made from. */
	#shown: string[] = [];
	#turn = 0;

	#lineOf: number;

	/** With `lineOf`, children are text of about so many characters a line, and what is not drawn yet takes the room that it will take. */
	constructor(box: HTMLElement, { lineOf = 0 } = {}) {
		this.box = box;
		this.#lineOf = lineOf;
	}

	/**
	 * Makes the children be these. `change` may take a child over instead of having it replaced. Returns whether this was done: a newer drawing ends an
	 * older one.
	 */
	async draw(next: readonly string[], change: (from: Element, to: Element) => boolean = () => false): Promise<boolean> {
		this.#turn += 1;
		const turn = this.#turn;
		if (this.box.childElementCount !== this.#shown.length) this.#forget();
		const shown = this.#shown;
		const [head, tail] = same(shown, next);
		/** Those of before that are still where the new ones come. */
		let left = shown.length - head - tail;
		let slice = SLICE_MS.least;
		let began = performance.now();
		for (let at = head; at < next.length - tail || left > 0; at += 1) {
			const html = at < next.length - tail ? next[at] : undefined;
			if (html === undefined) {
				this.box.children[next.length - tail]?.remove();
				shown.splice(next.length - tail, 1);
			} else shown.splice(at, left > 0 ? 1 : 0, this.#put(html, at, left > 0, change));
			left -= 1;
			if (performance.now() < began + slice) continue;
			await seen();
			if (turn !== this.#turn) return false;
			const took = performance.now() - began;
			if (took > FRAME_MS.slow) slice = Math.max(SLICE_MS.least, slice / 2);
			else if (took < FRAME_MS.quick) slice = Math.min(SLICE_MS.most, slice * 2);
			began = performance.now();
		}
		return true;
	}

	/** Puts one in the place of another or before it. Returns what it is remembered by. */
	#put(html: string, at: number, isInstead: boolean, change: (from: Element, to: Element) => boolean): string {
		const made = elementOf(html);
		if (this.#lineOf > 0 && made instanceof HTMLElement) made.style.containIntrinsicBlockSize = `auto ${linesIn(made.textContent, this.#lineOf)}lh`;
		const there = this.box.children[at] ?? null;
		if (!isInstead || !there) this.box.insertBefore(made, there);
		else if (change(there, made)) return TOUCHED;
		else there.replaceWith(made);
		return html;
	}

	#forget(): void {
		this.box.replaceChildren();
		this.#shown = [];
	}
}

/** Until what was drawn so far is on the screen: what comes next is not laid out together with it. */
export const seen = () => new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

const linesIn = (text: string, lineOf: number) => text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / lineOf)), 0);

function elementOf(html: string): Element {
	const template = document.createElement('template');
	template.innerHTML = html;
	const element = template.content.firstElementChild;
	if (!element) throw new Error('There is no element to draw.');
	return element;
}
