/**
 * What a text is: `page` is Markdown or MDX with or without fields at its top, `case` the same with the rules for a case's title,
 * `title` a title of a case alone, `list` YAML.
 */
export type Kind = 'page' | 'case' | 'title' | 'list';

/** Files that hold the words of others, by name, and whose. */
const WORDS_OF_OTHERS: Record<string, string> = {
	'synonyms.yaml': 'what people type, crude words too, so that they arrive',
	'sources.yaml': 'titles that others gave their texts',
};

/** The endings of files with words for readers. */
const ENDINGS: [RegExp, Kind][] = [
	[/(^|[\\/])cases[\\/][^\\/]+\.md$/, 'case'],
	[/\.(mdx?|txt|ink)$/, 'page'],
	[/\.ya?ml$/, 'list'],
];

/** What kind of text a file holds by its path; `null` when it holds none of our own words. */
export function kindOf(path: string): Kind | null {
	const name = path.split(/[\\/]/).at(-1) ?? '';
	if (Object.hasOwn(WORDS_OF_OTHERS, name)) return null;
	return ENDINGS.find(([ending]) => ending.test(path))?.[1] ?? null;
}
