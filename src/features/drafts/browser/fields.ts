import { counterWords } from '../words.ts';

/** What a member writes in a composer. */
export interface Written {
	title: string;
	text: string;
	/** Of a new thread: a question, or a conversation. */
	kind: string;
}

export const isSame = (a: Written | null, b: Written | null) => a !== null && b !== null && a.title === b.title && a.text === b.text && a.kind === b.kind;

/** The fields of a composer and the few things around them that speak; `null` when the page has another form than expected. */
export function fieldsOf(composer: HTMLElement) {
	const text = composer.querySelector('textarea');
	const form = text?.form;
	const find = <T extends HTMLElement>(selector: string) => composer.querySelector<T>(selector);
	const [once, since] = [find<HTMLInputElement>('input[name=once]'), find<HTMLInputElement>('input[name=since]')];
	const [send, save] = [find<HTMLButtonElement>('.send'), find('.save')];
	const [status, count, back] = [find('.kept'), find('.count'), find('.back')];
	if (!text || !form || !once || !since || !send || !save || !status || !count || !back) return null;
	const named = <T extends HTMLElement>(name: string, type: new () => T) => {
		const found = form.elements.namedItem(name);
		return found instanceof type ? found : null;
	};
	const [title, kind, replyTo] = [named('title', HTMLInputElement), named('kind', HTMLSelectElement), named('replyTo', HTMLInputElement)];
	const { place = '', owner = '', most = '0', saved, sent, given = '' } = composer.dataset;
	return {
		text,
		form,
		send,
		/** For those without script. */
		save,
		back,
		once: once.value,
		place,
		given,
		/** The post that is answered; "" for none. */
		replyTo: replyTo?.value ?? '',
		/** Where texts are kept on the device: a browser may have many members, a place many tabs. */
		kept: `${owner} `,
		most: Number(most),
		savedAt: Number(saved ?? 0),
		/** When the draft on the site was saved that these words grew from; 0: there was none. */
		since: () => Number(since.value),
		grewFrom(at: number): void {
			since.value = String(at);
		},
		/** Whether the page answers a form and shows what was sent. */
		isAnswer: sent === 'true',
		written: (): Written => ({ title: title?.value ?? '', text: text.value, kind: kind?.value ?? '' }),
		/** What the site wrote into them. */
		first: (): Written => ({ title: title?.defaultValue ?? '', text: text.defaultValue, kind: firstChoice(kind) }),
		fill(next: Written): void {
			text.value = next.text;
			if (title) title.value = next.title;
			if (kind && next.kind) kind.value = next.kind;
		},
		count(): void {
			count.textContent = counterWords(text.value, Number(most));
		},
		/** Says something once: a reader of screens is not told the same twice. */
		say(sentence: string): void {
			if (status.textContent !== sentence) status.textContent = sentence;
		},
	};
}

export type Fields = NonNullable<ReturnType<typeof fieldsOf>>;

const firstChoice = (list: HTMLSelectElement | null) => {
	const choices = [...(list?.options ?? [])];
	return (choices.find(({ defaultSelected }) => defaultSelected) ?? choices[0])?.value ?? '';
};

/**
 * Tells that another text is kept, with a button that changes the two for each other, as often as one likes; with `keep`, with a second one that ends it
 * with the text that is shown.
 */
export function offer(
	{ back, written, fill }: Fields,
	other: Written,
	[sentence, there, here]: [string, string, string],
	{ changed, keep }: { changed: (waiting: Written) => void; keep?: () => void },
): void {
	const [line, [swap, take]] = [back.querySelector('span'), back.querySelectorAll('button')];
	if (!line || !swap || !take) return;
	back.hidden = false;
	line.textContent = sentence;
	swap.textContent = there;
	take.hidden = !keep;
	let waiting = other;
	swap.onclick = () => {
		const shown = written();
		fill(waiting);
		waiting = shown;
		swap.textContent = swap.textContent === there ? here : there;
		changed(waiting);
	};
	take.onclick = () => {
		back.hidden = true;
		keep?.();
	};
}

/** "12:04" today, else with its day. */
export function timeWords(at: Date): string {
	const time = at.toLocaleTimeString('en-US', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
	const isToday = at.toDateString() === new Date().toDateString();
	return isToday ? time : `${at.toLocaleDateString('en-US', { month: 'long', day: 'numeric' })}, ${time}`;
}
