/** The counter appears when fewer characters than this are left. */
const NEAR = 1000;

/** Characters as people count them, and line breaks as one, whatever a form makes of them. */
export const lengthOf = (text: string) => [...text.replaceAll('\r\n', '\n')].length;

/** "812 characters left", "14 characters too many"; "" while the limit is far. */
export function counterWords(text: string, most: number): string {
	const left = most - lengthOf(text);
	if (left >= NEAR) return '';
	const said = `${Math.abs(left).toLocaleString('en-US')} ${Math.abs(left) === 1 ? 'character' : 'characters'}`;
	return left < 0 ? `${said} too many` : `${said} left`;
}

/** A text with another under it, such as a quotation under what was begun; once, however often it is asked for. */
export function withAdded(text: string, added: string): string {
	if (text.trim() === '') return added || text;
	if (added.trim() === '' || text.replaceAll('\r\n', '\n').includes(added.trim())) return text;
	return `${text.trimEnd()}\n\n${added}`;
}

/** What stands in a composer at first: what was just sent, else the draft with what was asked for, else that alone. */
export function firstText({ sent, draft, given, isEdit }: { sent: string | undefined; draft: string | undefined; given: string; isEdit: boolean }): string {
	if (sent !== undefined) return sent;
	if (draft === undefined) return given;
	// The draft of an edit began as the post; to put the post under it would say everything twice.
	return isEdit ? draft : withAdded(draft, given);
}
