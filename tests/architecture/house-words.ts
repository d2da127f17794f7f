import { findWords } from '#src/features/words/find-words.ts';
import type { Rule } from '#src/features/words/rule.ts';
import { RULES } from '#src/features/words/rules.ts';

/** What our prose does not say in any phrase, though others may, and what it says instead. A space stands for any run of white space. */
const HOUSE_WORDS: [RegExp, string][] = [
	[/successfully suicide/, 'died by suicide'],
	[/(?:failed|unsuccessful) attempts?/, 'attempted suicide, survived'],
	[/suffer(?:s|ed|ing)? from|victims? of/, 'lives with, has'],
	[/nuts/, 'in distress, frightened'],
	[/(?:got|gets|stay(?:s|ed)?) clean|(?:clean|dirty) (?:test|urine|screen)s?/, 'in recovery; positive or negative test'],
	[/regulars/, 'person we often meet'],
	[/refused/, 'declined; was not ready yet'],
	[/the homeless(?! [a-z])/, 'people without housing'],
	[/aliens?/, 'migrant; person without papers'],
	[/talk(?:s|ed|ing)? (?:\S+ )?down/, 'helped reach safety'],
	[/saved (?:him|her|them)/, 'reached help with support'],
];

/** Every rule for a text, in every phrase: "alcoholics" even in the name of a meeting. */
const EVERYWHERE: Rule[] = RULES.filter(({ onlyInTitle }) => !onlyInTitle).map(({ unless: _, ...rule }) => rule);

/** Words that our prose does not say, by their place in the text. */
export interface Found {
	start: number;
	end: number;
	words: string;
	instead: string;
}

/** What a text says that ours does not, by the rules for everybody and by those for ourselves. */
export function wordsIn(text: string): Found[] {
	const ruled = ruledWordsIn(text);
	return [...ruled, ...houseWordsIn(text).filter(({ start, end }) => !ruled.some((one) => one.start < end && start < one.end))];
}

function houseWordsIn(text: string): Found[] {
	return HOUSE_WORDS.flatMap(([pattern, instead]) => {
		const expression = new RegExp(`(?<![\\w-])(?:${pattern.source.replaceAll(' ', '\\s+')})(?![\\w-])`, 'gi');
		return [...text.matchAll(expression)].map(({ 0: words, index }) => ({ start: index, end: index + words.length, words, instead }));
	});
}

/** As a title every character counts, in code and in tags too. */
const ruledWordsIn = (text: string): Found[] =>
	findWords(text, { kind: 'title', rules: EVERYWHERE }).map(({ start, end, better, reason }) => ({
		start,
		end,
		words: text.slice(start, end),
		instead: better.length > 0 ? better.join('; ') : `nothing of it (${reason})`,
	}));
