/** How common something is: 0 not known, 1 rare, 2 usual, 3 very common. */
export type Commonness = 0 | 1 | 2 | 3;

/** What the engine knows of names, words and places. Everything is asked for in lower case. */
export interface Lexicon {
	given(name: string): Commonness;
	surname(name: string): Commonness;
	/** How common a word of the dictionary is; names that are no words are 0. */
	word(word: string): Commonness;
	/** How many people live at a place of this name, the largest of them; 0 for none that is known. */
	population(place: string): number;
	/** Whether dispatchers write a word in their remarks. */
	isDispatch(word: string): boolean;
}

/**
 * The built files of `data/`, as text and sorted: names and words in lower case, divided by spaces, one line for each commonness from 1 on; places a line
 * each, with "|" and their population.
 */
export const LISTS = ['given', 'surnames', 'words', 'places', 'dispatch'] as const;
export type LexiconFiles = Record<(typeof LISTS)[number], string>;

/** Reads in the text itself: nothing is built when it begins, and nothing weighs more than the files. */
export function lexiconOf({ given, surnames, words, places, dispatch }: LexiconFiles): Lexicon {
	const inGiven = commonnessIn(given);
	const inSurnames = commonnessIn(surnames);
	const inWords = commonnessIn(words);
	const spoken = new Set(dispatch.split(/\s+/));
	const plain = (name: string) => name.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’ʻʼ]/gu, "'");
	const nameIn = (find: (name: string) => Commonness) => (name: string) => {
		const known = find(name);
		return known > 0 || /^[a-z]+$/.test(name) ? known : find(plain(name).replaceAll("'", ''));
	};
	const populationOf = (name: string) => Number(entryIn(places, '\n', name, '|')?.slice(name.length + 1) ?? 0);
	return {
		given: nameIn(inGiven),
		surname: nameIn(inSurnames),
		word: (word) => inWords(word) || stemmed(word, inWords),
		population: (place) => populationOf(place) || (/^[a-z ]+$/.test(place) ? 0 : populationOf(plain(place))),
		isDispatch: (word) => spoken.has(word),
	};
}

/** The same, remembering what it was asked: for the time of one text, which asks for few words often. Whoever keeps it keeps words of that text. */
export function remembering(lexicon: Lexicon): Lexicon {
	const once = <T>(ask: (word: string) => T) => {
		const asked = new Map<string, T>();
		return (word: string) => {
			const known = asked.get(word);
			if (known !== undefined) return known;
			const found = ask(word);
			asked.set(word, found);
			return found;
		};
	};
	return {
		given: once(lexicon.given),
		surname: once(lexicon.surname),
		word: once(lexicon.word),
		population: once(lexicon.population),
		isDispatch: lexicon.isDispatch,
	};
}

/** How common a name or word of these lines is. */
function commonnessIn(text: string): (name: string) => Commonness {
	const lines = text.split('\n');
	return (name) => (lines.findIndex((line) => entryIn(line, ' ', name) !== null) + 1) as Commonness;
}

/** The entry of a sorted text that is `key`, or begins with it and `mark`; `null` when there is none. */
function entryIn(text: string, separator: string, key: string, mark = ''): string | null {
	let low = 0;
	let high = text.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		const from = text.lastIndexOf(separator, middle - 1) + 1;
		const next = text.indexOf(separator, middle);
		const to = next < 0 ? text.length : next;
		const entry = text.slice(from, to);
		const name = mark ? entry.slice(0, entry.indexOf(mark)) : entry;
		if (name === key) return entry;
		if (name < key) low = to + 1;
		else high = from - 1;
	}
	return null;
}

/** Plurals, past and "-ing" that the dictionary leaves out, and what is put together of two words by a hyphen. */
function stemmed(word: string, find: (word: string) => Commonness): Commonness {
	if (word.includes('-')) {
		const parts = word.split('-').map(find);
		return Math.min(...parts) as Commonness;
	}
	const stems = /^(.{3,}?)(?:'?s|es|d|ed|ing|ly|er|ers|n't)$/.exec(word)?.[1];
	return stems ? find(stems) || find(`${stems}e`) : 0;
}
