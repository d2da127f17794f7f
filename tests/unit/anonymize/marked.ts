import { expect, test } from 'vitest';
import { detect } from '#src/features/anonymize/detect.ts';
import { lexicon } from '#src/server/lexicon.ts';

/** A sentence in which "⟦Read|person⟧" is expected to be suggested as a person, and "⟨Lagos|name⟩" to be asked about. */
export interface Marked {
	text: string;
	expected: { start: number; end: number; type: string; tier: 'suggest' | 'check' }[];
}

const MARK = /([⟦⟨])([^|⟧⟩]+)\|([a-z-]+)[⟧⟩]/g;

export function marked(sentence: string): Marked {
	let text = '';
	let from = 0;
	const expected: Marked['expected'] = [];
	for (const { 0: whole, 1: bracket, 2: words = '', 3: type = '', index } of sentence.matchAll(MARK)) {
		text += sentence.slice(from, index);
		expected.push({ start: text.length, end: text.length + words.length, type, tier: bracket === '⟦' ? 'suggest' : 'check' });
		text += words;
		from = index + whole.length;
	}
	return { text: text + sentence.slice(from), expected };
}

/** What the engine finds in a text, in the same form; `suggested` leaves out what it only asks about. */
export function foundIn(text: string, { suggested = true } = {}): string {
	let shown = '';
	let from = 0;
	for (const { start, end, type, tier } of detect(text, lexicon())) {
		if (suggested && tier === 'check') continue;
		shown += `${text.slice(from, start)}${tier === 'suggest' ? '⟦' : '⟨'}${text.slice(start, end)}|${type}${tier === 'suggest' ? '⟧' : '⟩'}`;
		from = end;
	}
	return shown + text.slice(from);
}

/** A test for each sentence: what is marked in it is suggested, and nothing else. */
export const holds = (sentences: string[]) => holdsAs(sentences, { suggested: true });
/** The same, where what is only asked about is marked, too. */
export const holdsWithAsked = (sentences: string[]) => holdsAs(sentences, { suggested: false });

const holdsAs = (sentences: string[], { suggested }: { suggested: boolean }) =>
	test.each(sentences)('%s', (sentence) => expect(foundIn(marked(sentence).text, { suggested })).toBe(sentence));
