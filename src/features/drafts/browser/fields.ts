import { counterWords } from '../words.ts';

/** What a member writes in a composer. */
export interface Written {
	title: string;
	text: string;
}

export const isSame = (a: Written | null, b: Written | null) => a !== null && b !== null && a.title === b.title && a.text === b.text;

/** The fields of a composer and the few things around them that speak; `null` when the page has another form than expected. */
export function fieldsOf(composer: HTMLElement) {
	const text = composer.querySelector('textarea');
	const form = text?.form;
	const find = <T extends HTMLElement>(selector: string) => composer.querySelector<T>(selector);
	const once = find<HTMLInputElement>('input[name=once]')?.value;
	const [send, save] = [find<HTMLButtonElement>('.send'), find('.save')];
	const [status, count, back] = [find('.kept'), find('.count'), find('.back')];
	if (!text || !form || once === undefined || !send || !save || !status || !count || !back) return null;
	const named = form.elements.namedItem('title');
	const title = named instanceof HTMLInputElement ? named : null;
	const { place = '', owner = '', most = '0', saved, sent, given = '' } = composer.dataset;
	return {
		text,
		form,
		send,
		/** For those without script. */
		save,
		back,
		once,
		place,
		given,
		/** Where it is kept on the device: a browser may have many members. */
		kept: `${owner} `,
		most: Number(most),
		savedAt: Number(saved ?? 0),
		/** Whether the page answers a form and shows what was sent. */
		isAnswer: sent === 'true',
		written: (): Written => ({ title: title?.value ?? '', text: text.value }),
		/** What the site wrote into them. */
		first: (): Written => ({ title: title?.defaultValue ?? '', text: text.defaultValue }),
		fill(next: Written): void {
			text.value = next.text;
			if (title) title.value = next.title;
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

/** Tells that another text is kept, with a button that changes the two for each other, as often as one likes. */
export function offer({ back, written, fill }: Fields, other: Written, [sentence, there, here]: [string, string, string], onChange: () => void): void {
	const [line, button] = [back.querySelector('span'), back.querySelector('button')];
	if (!line || !button) return;
	back.hidden = false;
	line.textContent = sentence;
	button.textContent = there;
	let waiting = other;
	button.onclick = () => {
		const shown = written();
		fill(waiting);
		waiting = shown;
		button.textContent = button.textContent === there ? here : there;
		onChange();
	};
}

/** "12:04" today, else with its day. */
export function timeWords(at: Date): string {
	const time = at.toLocaleTimeString('en-US', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
	const isToday = at.toDateString() === new Date().toDateString();
	return isToday ? time : `${at.toLocaleDateString('en-US', { month: 'long', day: 'numeric' })}, ${time}`;
}
