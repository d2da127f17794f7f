import type { ListAddresses } from './messages.ts';

/** The parts of the workbench that a script works on. */
export interface Parts {
	form: HTMLFormElement;
	text: HTMLTextAreaElement;
	headline: HTMLElement;
	sheet: HTMLElement;
	findings: HTMLElement;
	risk: HTMLElement;
	clean: HTMLElement;
	undo: HTMLButtonElement;
	copy: HTMLButtonElement;
	/** What is said of what happens, aloud too. */
	said: HTMLElement;
	engine: string;
	lists: ListAddresses;
}

/** Finds the parts; `null` when one is not there. */
export function partsOf(form: HTMLFormElement): Parts | null {
	const find = <T extends Element>(selector: string) => form.querySelector<T>(selector);
	const text = find<HTMLTextAreaElement>('#field-text');
	const [headline, sheet, findings, risk, clean, said] = ['#headline', '#sheet', '#findings', '#risk', '#clean', '#said'].map((selector) =>
		find<HTMLElement>(selector),
	);
	const [undo, copy] = ['button.undo', 'button.copy'].map((selector) => find<HTMLButtonElement>(selector));
	const { engine, lists } = form.dataset;
	if (!text || !headline || !sheet || !findings || !risk || !clean || !said || !undo || !copy || !engine || !lists) return null;
	return { form, text, headline, sheet, findings, risk, clean, said, undo, copy, engine, lists: JSON.parse(lists) as ListAddresses };
}

/** Turns the form into a workbench: nothing is sent from here on, and it says so unless the text has been at the server already. */
export function becomeLocal({ form, undo, copy, clean }: Parts): void {
	const notice = form.querySelector<HTMLElement>('.local');
	const words = document.createElement('strong');
	words.textContent = 'This text has not left your browser.';
	if (form.dataset.sent === undefined) notice?.replaceChildren(words, ` ${notice.dataset.here}`);
	form.querySelector<HTMLElement>('.send')?.setAttribute('hidden', '');
	form.querySelector('.at-most')?.replaceChildren('What is found shows below when you pause.');
	for (const part of [undo, copy, clean, form.querySelector<HTMLElement>('.keys')]) part?.removeAttribute('hidden');
	// Much that is read at once is drawn in parts, which no field for text can do.
	form.querySelector('.typed:has(#clean-field)')?.remove();
}

/** Says that the page opens without network from now on. */
export function tellOffline({ form }: Parts): void {
	form.querySelector('.local')?.append(' This page opens without network, too.');
}
