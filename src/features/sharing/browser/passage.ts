/** Words that are selected in the text become the passage of the comment, until others are selected or somebody types there. */
export function attachPassages(text: HTMLElement): void {
	const field = document.querySelector<HTMLTextAreaElement>('#field-passage');
	if (!field) return;
	const hint = document.querySelector<HTMLElement>('#comment-form .take');
	if (hint) hint.hidden = false;
	document.addEventListener('selectionchange', () => {
		const selection = getSelection();
		if (!selection || selection.isCollapsed || !isWithin(text, selection)) return;
		const words = selection.toString().trim();
		if (words !== '') field.value = words;
	});
}

const isWithin = (text: HTMLElement, { anchorNode, focusNode }: Selection) => text.contains(anchorNode) && text.contains(focusNode);
