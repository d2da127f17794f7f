/** The parts of the page that a script works on, beyond those of the workbench. */
export function sharePartsOf(share: HTMLElement) {
	const find = <T extends HTMLElement>(selector: string) => share.querySelector<T>(selector);
	const [form, send] = [find<HTMLFormElement>('#workbench'), find<HTMLFormElement>('#send')];
	const [text, known] = [find<HTMLTextAreaElement>('#field-text'), find<HTMLTextAreaElement>('#field-known')];
	const [device, keeping, shared] = [find('.device'), find('.keeping'), find<HTMLInputElement>('.shared')];
	const [erase, sure, yes, no] = [find('.erase'), find('.sure'), find('.yes'), find('.no')];
	const [asking, onward] = [find('.asking'), find<HTMLButtonElement>('.continue')];
	if (!form || !send || !text || !known || !device || !keeping || !shared || !erase || !sure || !yes || !no || !asking || !onward) return null;
	const field = (name: string) => send.elements.namedItem(name) as HTMLInputElement;
	return {
		form,
		text,
		known,
		device,
		keeping,
		shared,
		asking,
		onward,
		/** The key of the form that is sent. */
		once: field('once').value,
		steps: [...share.querySelectorAll<HTMLElement>('#steps li')],
		/** What only the server needs. */
		byServer: share.querySelectorAll<HTMLElement>('.by-server'),
		/** Has something done when somebody pressed the button and confirmed it. */
		onErase(work: () => void): void {
			const ask = (isAsked: boolean) => {
				erase.hidden = isAsked;
				sure.hidden = !isAsked;
				(isAsked ? no : erase).focus();
			};
			erase.onclick = () => ask(true);
			no.onclick = () => ask(false);
			yes.onclick = () => {
				ask(false);
				work();
			};
		},
		/** Sends the anonymized text, and nothing else of this page. */
		send(fields: Record<'text' | 'kept' | 'findings' | 'once', string>): void {
			for (const [name, value] of Object.entries(fields)) field(name).value = value;
			send.submit();
		},
	};
}

export type ShareParts = NonNullable<ReturnType<typeof sharePartsOf>>;
