/** A shorter word has too many neighbors. */
const LEAST_LETTERS = 6;

const known = new WeakMap<object, Set<string>>();

/** The word of the synonyms that somebody meant who made one slip inside it; `null` when the word is known, or no other is that close. */
export function spelled(typed: string, synonyms: Record<string, string[]>): string | null {
	if (typed.length < LEAST_LETTERS) return null;
	const words = known.get(synonyms) ?? wordsOf(synonyms);
	known.set(synonyms, words);
	if (words.has(typed)) return null;
	return [...words].find((word) => isOneSlip(typed, word)) ?? null;
}

const wordsOf = (synonyms: Record<string, string[]>) =>
	new Set(
		Object.entries(synonyms)
			.flat(2)
			.flatMap((phrase) => phrase.toLowerCase().split(/[^\p{L}\p{N}]+/u))
			.filter((word) => word.length >= LEAST_LETTERS),
	);

/** Whether one letter is missing, too many, another or out of turn, but for the first and the last: with those, words are other forms or others. */
function isOneSlip(typed: string, word: string): boolean {
	if (Math.abs(typed.length - word.length) > 1 || typed[0] !== word[0] || typed.at(-1) !== word.at(-1)) return false;
	let at = 0;
	while (at < typed.length && typed[at] === word[at]) at += 1;
	const [rest, meant] = [typed.slice(at), word.slice(at)];
	return (
		rest.slice(1) === meant ||
		rest === meant.slice(1) ||
		rest.slice(1) === meant.slice(1) ||
		(rest.slice(2) === meant.slice(2) && rest[0] === meant[1] && rest[1] === meant[0])
	);
}
