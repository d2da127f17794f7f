import { expect, test } from 'vitest';
import { findWords } from '#src/features/words/find-words.ts';
import { type Kind, kindOf } from '#src/features/words/kinds.ts';
import { phrase } from '#src/features/words/phrase.ts';
import { placeIn } from '#src/features/words/place.ts';
import { proseOf } from '#src/features/words/prose.ts';
import { RULES } from '#src/features/words/rules.ts';
import { HARMLESS, HURTING } from './words-sentences.ts';

/** What is found in a text: each rule with the words it marks. */
const found = (text: string, kind: Kind = 'page') => findWords(text, { kind }).map(({ rule, start, end }) => [rule, text.slice(start, end)]);

test.each(HURTING)('an editor who writes "%s" is told of %s', (text, rule, words) => {
	expect(found(text)).toEqual([[rule, words]]);
});

test.each(HARMLESS)('an editor who writes "%s" is left alone', (text) => {
	expect(found(text)).toEqual([]);
});

test('an editor finds a sentence for every rule among those above, but for titles', () => {
	const shown = new Set(HURTING.map(([, rule]) => rule));
	expect(RULES.filter(({ id, onlyInTitle }) => !onlyInTitle && !shown.has(id)).map(({ id }) => id)).toEqual([]);
	expect(HURTING.length + HARMLESS.length).toBeGreaterThanOrEqual(60);
});

test('a finding says why, what to say instead, where the rule comes from, and whether it must change', () => {
	expect(findWords('He committed suicide.')).toEqual([
		{
			start: 3,
			end: 20,
			rule: 'commit-suicide',
			reason: 'It speaks of a death as of a crime.',
			better: ['died by suicide', 'attempted suicide'],
			source: 'AP-suicide',
			level: 'block',
		},
	]);
});

test('an editor sees findings in the order of the text, and never two for the same words', () => {
	const text = 'The suicidal subject refused. She threatened to commit suicide, the deranged gunman.';
	expect(found(text)).toEqual([
		['subject', 'subject'],
		['commit-suicide', 'commit suicide'],
		['gunman', 'deranged gunman'],
	]);
});

test('an emoji before the words does not move them', () => {
	expect(found('\u{1F33F}\u{1F33F} a junkie')).toEqual([['addict', 'junkie']]);
});

test('words run on through emphasis, a link, a term, a quotation and a line’s end, and not into the next paragraph', () => {
	for (const text of [
		'He **committed** _suicide_.',
		'He [committed](/guides/a) suicide.',
		'He committed <Term id="x">suicide</Term>.',
		'> He committed\n> suicide.',
		'He committed&nbsp;suicide.',
		'He committed\r\nsuicide.',
		'He committed‑suicide.',
	])
		expect(findWords(text), text).toMatchObject([{ rule: 'commit-suicide' }]);
	for (const text of [
		'What he committed\n\nSuicide is rare.',
		'- committed\n- suicide',
		'committed `x` suicide',
		'recommitted suicide',
		'pre-committed suicide',
	])
		expect(found(text), text).toEqual([]);
});

test('code, addresses, comments and tags are not words, and what a screen reader says is', () => {
	const hidden = [
		'`a junkie`',
		'```\na junkie\n```',
		'~~~\na junkie',
		'[here](/cases/the-junkie)',
		'[here][junkie]\n\n[junkie]: /junkie "x"',
		'https://example.org/junkie',
		'{/* a junkie */}',
		'<!-- a\njunkie -->',
		'<Term id="junkie">word</Term>',
	];
	for (const text of hidden) expect(found(text), text).toEqual([]);
	expect(found('<Dialogue label="A junkie">\n![A junkie](a.png)')).toEqual([
		['addict', 'junkie'],
		['addict', 'junkie'],
	]);
});

test('of the fields at the top, the values are words, and names, codes and comments are not', () => {
	const text =
		'---\ntitle: A junkie\n# a junkie\njunkie: yes\ntechniques:\n  - junkie\nsources: [junkie]\nquestions:\n  - "Who is a junkie?"\n---\n\nNothing here.\n';
	expect(findWords(text).map(({ start }) => placeIn(text, start))).toEqual([
		{ line: 2, column: 10 },
		{ line: 9, column: 15 },
	]);
});

test('a crude name may stand where readers only search by it', () => {
	const glossary =
		'- id: familiar-person\n  also: [frequent flyer,\n    regulars]\n  definition: >-\n    Not a frequent flyer.\n- id: x\n  also:\n  - frequent flyer\n  term: X\n';
	expect(findWords(glossary, { kind: 'list' }).map(({ start }) => placeIn(glossary, start).line)).toEqual([5]);
});

test('a page may speak about words between <q> and </q>, and not describe means there', () => {
	expect(found('Say “died by suicide” and never <q>committed suicide</q> or <q>an EDP</q>.')).toEqual([]);
	expect(found('<q>He hanged himself</q> and <q>the suicide note</q>')).toEqual([
		['means', 'hanged himself'],
		['suicide-note', 'suicide note'],
	]);
	expect(found('<q>open, he committed suicide')).toEqual([['commit-suicide', 'committed suicide']]);
});

test('a case cannot speak about words: its Markdown would show the mark', () => {
	expect(found('<q>a junkie</q>', 'case')).toEqual([['addict', 'junkie']]);
});

test('a title of a case stays neutral, and its text may say suicide', () => {
	expect(found('---\ntitle: A suicide on Monday\nsummary: A suicide.\n---\n\nA suicide.\n', 'case')).toEqual([['suicide-in-title', 'suicide']]);
	expect(found('Tragedy at the bridge', 'title')).toEqual([
		['drama-in-title', 'Tragedy'],
		['place-in-title', 'bridge'],
	]);
	expect(found('---\ntitle: Asking about suicide\n---\n')).toEqual([]);
});

test('a file is read as what its path says', () => {
	expect(['content/cases/a.md', 'content/guides/a.mdx', 'glossary.yaml', 'content/synonyms.yaml', 'a/cases/x.mdx', 'a.png'].map(kindOf)).toEqual([
		'case',
		'page',
		'list',
		null,
		'page',
		null,
	]);
});

test('every rule has a name of its own, a reason as a sentence, and knows the sets it names', () => {
	expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
	for (const { reason, words, unless = [] } of RULES) {
		expect(reason).toMatch(/^[A-Z].*[.]$/);
		for (const pattern of [...words, ...unless]) expect(phrase(pattern).source).not.toMatch(/(?<!\?)<[a-z]+>/);
	}
	expect(() => phrase(/a <nobody>/)).toThrow('No set of words is called "nobody".');
});

test('no rule repeats anything without a bound', () => {
	for (const { id, words, unless = [] } of RULES)
		for (const pattern of [...words, ...unless]) expect(phrase(pattern).source.replace(/\\./g, ''), id).not.toMatch(/[*+]|\{\d+,\}/);
});

const HOSTILE = 50_000;
const fill = (piece: string) => piece.repeat(Math.ceil(HOSTILE / piece.length)).slice(0, HOSTILE);

test.each(RULES)('$id is done with 50,000 characters made to detain it', (rule) => {
	const own = rule.words.flatMap(({ source }) => source.match(/[a-z]{2,}/gi) ?? []);
	const spaced = own.map((word) => `${word}${' '.repeat(79)}\n`).join('');
	const title = rule.onlyInTitle ? 'title' : 'page';
	for (const text of [fill(`${own.join(' ')} `), fill(spaced), fill(`${own[0]} a b `), fill(' '), fill('a '), fill('him the a of in ')])
		expect(findWords(text, { kind: title, rules: [rule] }).length).toBeLessThan(HOSTILE);
});

test.each([
	'[',
	'](',
	'<a',
	'<q>',
	'</q>',
	'`',
	'``a',
	'```\n',
	'~~~\n',
	'{/*',
	'<!--',
	'_',
	'*',
	'> ',
	'- ',
	' ',
	'\n',
	'---\n',
	'a: ',
	'- a:\n',
	'"',
	'\u{1F33F}',
	'https://',
	'[a]: b\n',
	'<a label="',
])('50,000 characters of %j keep their places, and hold no words', (piece) => {
	const text = fill(piece);
	for (const kind of ['page', 'case', 'list', 'title'] as const) {
		expect(proseOf(text, kind).words.length).toBe(text.length);
		expect(findWords(text, { kind })).toEqual([]);
	}
});
