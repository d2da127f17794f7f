/** Words that carry no subject: dropped from questions, unless nothing else is left. */
const FILLER = new Set(
	'a an and are as at be been but by can could did do does for from get got had has have he her him his how i if in into is it its just me my no not of on or our out she should so some someone than that the their them then there they this to up us was way we were what when where which who why will with won would you your im ive dont doesnt didnt wont cant isnt whats meaning means mean ok okay thing things else even only too many much more any here now really right very also about say said says tell told better best difference between instead'.split(
		' ',
	),
);

/** Words of our pages for words that people type, from `content/synonyms.yaml`. */
export type Synonyms = Record<string, string[]>;

/** One thing asked for: any of these words would do; the first is the one that was typed. */
export type Need = string[];

/**
 * What a question asks for, as needs: lower case, without fillers, each with its synonyms. Never throws; an empty or symbol-only
 * question has no needs. At most twelve, so that no question can be costly.
 */
export function needsOf(question: string, synonyms: Synonyms): Need[] {
	const words = question
		.toLowerCase()
		.replace(/[’']/g, '')
		.split(/[^\p{L}\p{N}]+/u)
		.filter(Boolean)
		.slice(0, 40);
	const needs: Need[] = [];
	for (let at = 0; at < words.length; at += 1) {
		const pair = `${words[at]} ${words[at + 1] ?? ''}`;
		const triple = `${pair} ${words[at + 2] ?? ''}`;
		const phrase = [triple, pair].find((candidate) => Object.hasOwn(synonyms, candidate));
		if (phrase) {
			needs.push(wordsOf([...phrase.split(' ').filter((word) => !FILLER.has(word)), ...(synonyms[phrase] ?? [])]));
			at += phrase.split(' ').length - 1;
			continue;
		}
		const word = words[at] ?? '';
		if (!FILLER.has(word)) needs.push(wordsOf([word, ...synonymsOf(word, synonyms)]));
	}
	const asked = needs.filter((need) => need.length > 0);
	return asked.length > 0 ? asked.slice(0, 12) : words.slice(0, 6).map((word) => [word]);
}

function synonymsOf(word: string, synonyms: Synonyms): string[] {
	for (const form of [word, word.replace(/s$/, ''), word.replace(/(ed|ing)$/, ''), word.replace(/ing$/, 'e')]) {
		if (Object.hasOwn(synonyms, form)) return synonyms[form] ?? [];
	}
	return [];
}

const wordsOf = (phrases: string[]) => [
	...new Set(phrases.flatMap((phrase) => phrase.toLowerCase().split(/[^\p{L}\p{N}]+/u)).filter((word) => word && !FILLER.has(word))),
];
