/**
 * The words of our own prose: people before conditions, facts before judgment. What people say in a dialogue is listed as a
 * quotation where it must stand. A list finds words, not tone: that stays with the second reader.
 */
import { expect, test } from 'vitest';
import { blank, blocksOf, type Exception, filesIn, lineAt, offense, type SourceFile } from './source-files.ts';

/** What our prose does not say, and what it says instead. A space stands for any run of white space. */
const HOUSE_WORDS: [RegExp, string][] = [
	[/(?:commit(?:s|ted|ting)?|complet(?:e|es|ed|ing)|successful(?:ly)?) suicide/, 'died by suicide'],
	[/(?:failed|unsuccessful) (?:suicide )?attempts?/, 'attempted suicide, survived'],
	[/the mentally ill|a schizophrenic|schizophrenics/, 'people with mental illness'],
	[/suffer(?:s|ed|ing)? from|victims? of/, 'lives with, has'],
	[/crazy|insane|psychos?|nuts/, 'in distress, frightened'],
	[/addicts?|(?:substance|drug|alcohol) abusers?|junkies?/, 'person with a substance use disorder'],
	[/clean and sober|(?:got|gets|stay(?:s|ed)?) clean|(?:clean|dirty) (?:test|urine|screen)s?/, 'in recovery; positive or negative test'],
	[/frequent fl[iy]ers?|regulars/, 'person we often meet'],
	[/(?:mental|suicidal|male|female|barricaded) subjects?|edps?/, 'person in crisis'],
	[/(?:the|a|our|this) suspects?/, 'person, caller'],
	[/refused/, 'declined; was not ready yet'],
	[/non-?complian(?:t|ce)/, 'not able or not willing to follow the request'],
	[/manipulative|attention[- ]seeking/, 'asking in a way that is hard to hear'],
	[/threatened suicide/, 'spoke about suicide'],
	[/suicidal (?:person|people|man|men|woman|women|caller|callers)/, 'person thinking about suicide'],
	[/(?:deranged )?gunm[ae]n/, 'person with a firearm'],
	[/the homeless(?! [a-z])/, 'people without housing'],
	[/hearing[- ]impaired|deaf[- ]mutes?|deaf and (?:dumb|mute)/, 'Deaf or hard of hearing'],
	[/demented|senile/, 'person living with dementia'],
	[/(?:high|low)(?:er)?[- ]functioning/, 'describe support needs'],
	[/illegals|illegal (?:alien|immigrant)s?|aliens?/, 'migrant; person without papers'],
	[/talk(?:s|ed|ing)? (?:\S+ )?down/, 'helped reach safety'],
	[/hostage negotiators?/, 'crisis negotiator'],
	[/handled the calls?/, 'answered, stayed with'],
	[/saved (?:him|her|them|(?:a|his|her|their) li(?:fe|ves)|lives)/, 'reached help with support'],
];

/** Lines that quote or map such a word, and why they must. `code` is a part of the line. */
const QUOTING: Exception[] = [];
/** It maps what people type to the words of our pages. */
const MAPPING = 'content/synonyms.yaml';

function wordOffenses(files: SourceFile[], quoting: Exception[]): string[] {
	return files
		.filter(({ path }) => path !== MAPPING)
		.flatMap((file) => {
			const text = proseOf(file);
			return HOUSE_WORDS.flatMap(([pattern, instead]) => {
				const words = new RegExp(`(?<![\\w-])(?:${pattern.source.replaceAll(' ', '\\s+')})(?![\\w-])`, 'gi');
				const found = [...text.matchAll(words)].filter(({ index }) => !isQuoted(file, index, quoting));
				return found.map((match) => offense(file.path, lineAt(text, match.index), `Our own prose says: ${instead}.`, match[0]));
			});
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
	return file.text.replace(/\{\s*\/\*[\s\S]*?\*\/\s*\}|<!--[\s\S]*?-->/g, blank);
}

function isQuoted({ path, text }: SourceFile, index: number, quoting: Exception[]): boolean {
	const line = text.split('\n')[lineAt(text, index) - 1] ?? '';
	return quoting.some((exception) => exception.path === path && line.includes(exception.code));
}

const content = () => [...filesIn(['content'], ['.md', '.mdx', '.yaml']), ...filesIn(['db/seeds'], ['.ts'])];

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
