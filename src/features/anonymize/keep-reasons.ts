/** Why something that points to one person may stay, as its author chooses. */
export const KEEP_REASONS = {
	'no-name': 'It is not a name',
	public: 'It names a law, a program or a public office',
	other: 'Another reason',
} as const;

const OTHER = 'other';

/** A reason as it is chosen and kept: its code, and for another one its words. */
export const chosenReason = (code: string, words: string) => (code === OTHER ? `${OTHER} ${words.trim()}`.trim() : code);

/** The code of a chosen reason, and its words where they are the author's own. */
export function partsOfReason(chosen: string): { code: string; words: string } {
	return chosen.startsWith(OTHER) ? { code: OTHER, words: chosen.slice(OTHER.length).trim() } : { code: chosen, words: '' };
}

/** What reviewers are told of a chosen reason; "" while none was said. */
export function reasonSaid(chosen: string): string {
	const { code, words } = partsOfReason(chosen);
	if (code === OTHER) return words;
	return Object.hasOwn(KEEP_REASONS, code) ? `${KEEP_REASONS[code as keyof typeof KEEP_REASONS]}.` : '';
}
