/**
 * The words of our own prose: people before conditions, facts before judgment. The rules are those of `rapport words`, without the phrases in which
 * they let words be; a few more hold for ourselves alone. A list finds words, not tone: that stays with the second reader.
 */
import { expect, test } from 'vitest';
import { wordsIn } from './house-words.ts';
import { blank, blocksOf, type Exception, filesIn, lineAt, offense, type SourceFile } from './source-files.ts';

/** Lines that quote or map such a word, and why they must. `code` is a part of the line. */
const QUOTING: Exception[] = [
	{ path: 'content/cases/the-call-he-answered.md', code: 'final: suicide-threat', reason: 'A code of the taxonomy.' },
	{ path: 'content/cases/ninety-minutes-of-listening.md', code: 'initial: suicide-threat, final: suicide-threat', reason: 'A code of the taxonomy.' },
	{ path: 'content/cases/seventeen-minutes-clue-by-clue.md', code: 'initial: suicide-threat, final: suicide-threat', reason: 'A code of the taxonomy.' },
	{ path: 'content/cases/twenty-minutes-of-staying.md', code: 'final: suicide-threat', reason: 'A code of the taxonomy.' },
	{ path: 'content/pages/privacy.mdx', code: 'handle the call', reason: 'A phone company handles calls: nobody is on them yet.' },
	{ path: 'src/pages/index.astro', code: 'class="wrap hero"', reason: 'A name in the code: nobody reads it.' },
];
/** It maps what people type to the words of our pages. */
const MAPPING = 'content/synonyms.yaml';

function wordOffenses(files: SourceFile[], quoting: Exception[]): string[] {
	return files
		.filter(({ path }) => path !== MAPPING)
		.flatMap((file) => {
			const text = proseOf(file);
			return wordsIn(text)
				.filter(({ start }) => !isQuoted(file, start, quoting))
				.map(({ start, words, instead }) => offense(file.path, lineAt(text, start), `Our own prose says: ${instead}.`, words));
		});
}

function exclamationOffenses(files: SourceFile[], quoting: Exception[]): string[] {
	return files.flatMap((file) => {
		const text = proseOf(file)
			.replace(/^ *(```|~~~)[\s\S]*?^ *\1/gm, blank)
			.replace(/`[^`\n]*`|\bhttps?:\/\/[^\s<>)\]"']+|!\[|!==?|<!(?:--|doctype)/gi, blank);
		const found = [...text.matchAll(/!/g)].filter(({ index }) => !isQuoted(file, index, quoting));
		return found.map(({ index }) =>
			offense(file.path, lineAt(text, index), 'Our own prose is calm: no exclamation marks.', file.text.split('\n')[lineAt(text, index) - 1]),
		);
	});
}

/** The words of a file that readers see: without comments, styles, and the other names under which a glossary term is found. */
function proseOf(file: SourceFile): string {
	if (file.path.endsWith('.astro'))
		return blocksOf(file, 'style').reduce((text, { from, to }) => text.slice(0, from) + blank(text.slice(from, to)) + text.slice(to), file.text);
	if (file.path === 'content/glossary.yaml') return file.text.replace(/^( +)also:[ \t]*(?:\[[^\]]*\]|(?:\n\1 *- .*)+|.*)/gm, blank);
	const text = file.path.endsWith('.mdx') ? file.text.replace(/<q>[^<]*<\/q>/g, blank) : file.text;
	return text.replace(/\{\s*\/\*[\s\S]*?\*\/\s*\}|<!--[\s\S]*?-->/g, blank);
}

function isQuoted({ path, text }: SourceFile, index: number, quoting: Exception[]): boolean {
	const line = text.split('\n')[lineAt(text, index) - 1] ?? '';
	return quoting.some((exception) => exception.path === path && line.includes(exception.code));
}

const content = () => [...filesIn(['content'], ['.md', '.mdx', '.yaml', '.ink']), ...filesIn(['db/seeds'], ['.ts'])];

test('our prose uses the house words', () => {
	const files = [...content(), ...filesIn(['src'], ['.astro'])];
	expect(files.map(({ path }) => path)).toEqual(
		expect.arrayContaining(['content/glossary.yaml', 'content/guides/rapport-basics.mdx', 'db/seeds/threads.ts', 'src/layouts/Base.astro']),
	);
	expect(wordOffenses(files, QUOTING)).toEqual([]);
});

test('our prose does not raise its voice', () => {
	expect(exclamationOffenses(content(), QUOTING)).toEqual([]);
});

test.each([
	'He committed suicide.',
	'They completed\nsuicide.',
	'It was a successful suicide.',
	'After a failed attempt',
	'an unsuccessful suicide attempt',
	'Help for the mentally ill',
	'a schizophrenic called',
	'She suffers from fear.',
	'a victim of abuse',
	'He went crazy.',
	'an insane night',
	'a psycho',
	'That is nuts.',
	'an addict',
	'a drug abuser',
	'a junkie',
	'She got clean.',
	'a dirty test',
	'A frequent flyer',
	'one of our regulars',
	'an EDP call',
	'a mental subject',
	'The suspect spoke.',
	'He refused.',
	'He was non-compliant.',
	'noncompliance',
	'She is manipulative.',
	'attention-seeking',
	'He threatened suicide.',
	'A suicidal person',
	'the gunman',
	'care for the homeless.',
	'hearing-impaired callers',
	'a demented man',
	'senile',
	'high-functioning',
	'illegal aliens',
	'They talked him down.',
	'talking down',
	'The hostage negotiator came.',
	'She handled the call.',
	'He saved her life.',
])('"%s" is caught', (words) => {
	expect(wordOffenses([{ path: 'content/guides/x.mdx', text: `A first line.\n${words}\n` }], [])).toEqual([
		expect.stringMatching(/^content\/guides\/x\.mdx:2 {2}Our own prose says: /),
	]);
});

test('words that a page only speaks about stand between <q> and </q>, and in a case they cannot', () => {
	const text = 'Some say <q>a suspect who\nrefused</q>.\n';
	expect(wordOffenses([{ path: 'content/guides/x.mdx', text }], [])).toEqual([]);
	expect(wordOffenses([{ path: 'content/cases/x.md', text }], [])).toHaveLength(2);
});

test.each([
	'He died by suicide.',
	'psychosis',
	'addiction',
	'the homeless shelter',
	'a victim',
	'a saved file',
	'We suspect that',
	'the subject of a talk',
	'Hostage',
	'a clean page',
	'a regular day',
	'Sit down and talk.',
])('"%s" passes', (words) => {
	expect(wordOffenses([{ path: 'content/guides/x.mdx', text: words }], [])).toEqual([]);
});

test('a crude word may be mapped, stand among the other names of a term, and be quoted where it is listed', () => {
	const files = [
		{ path: MAPPING, text: 'frequent flyer: [familiar person]' },
		{
			path: 'content/glossary.yaml',
			text: '- id: x\n  also: [frequent flyer,\n    hostage negotiator]\n  see: []\n- id: y\n  also:\n    - EDP\n    - psycho\n',
		},
		{ path: 'content/guides/x.mdx', text: 'Some say “frequent flyer”.\n' },
	];
	expect(wordOffenses(files, [{ path: 'content/guides/x.mdx', code: 'Some say “frequent flyer”', reason: 'It says what not to say.' }])).toEqual([]);
	expect(wordOffenses([{ path: 'content/glossary.yaml', text: '- id: x\n  also: [a]\n  definition: a frequent flyer\n' }], [])).toEqual([
		expect.stringContaining('content/glossary.yaml:3'),
	]);
});

test('an exclamation mark is caught in prose, and not in code, addresses, pictures or comments', () => {
	const text = 'A `!` here.\n\n```\nhelp!\n```\n\nhttps://example.org/!a ![A door](a.png) {/* wow! */}\n\nCall now!\n';
	expect(exclamationOffenses([{ path: 'content/pages/x.mdx', text }], [])).toEqual([
		'content/pages/x.mdx:9  Our own prose is calm: no exclamation marks. Found: Call now!',
	]);
});
