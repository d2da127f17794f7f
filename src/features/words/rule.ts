/** Where a rule comes from, by its key in our list of sources. `house` is our own choice, which people with lived experience are to review. */
export type RuleSource = 'AP-suicide' | 'Kelly2010' | 'ROS' | 'SPRC-msg' | 'ABC988' | 'ACEP2023' | 'house';

export interface Rule {
	id: string;
	/**
	 * The words, as `phrase` reads them: a space is any gap, `<person>` a set of words, and a group named `it` is what is marked.
	 * Repetitions are bounded, so that no text takes longer than its length.
	 */
	words: RegExp[];
	/** Phrases in which the same words are fine. */
	unless?: RegExp[];
	/** Why, as a sentence. */
	reason: string;
	/** What to say instead. None where only leaving it out helps. */
	better: string[];
	source: RuleSource;
	/** `block` must not be published. `warn` wants a person who looks: there are texts in which it is right. */
	level: 'block' | 'warn';
	/** Only in the title of a case. */
	onlyInTitle?: true;
	/** Not even as words that a text speaks about. */
	evenQuoted?: true;
}
