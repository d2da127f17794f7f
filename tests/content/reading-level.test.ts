import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { syllable } from 'syllable';
import { expect, test } from 'vitest';

/** Years of school that a page may ask for: most readers are tired. */
const MOST = 6;
const SENTENCES = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The prose of an MDX or Markdown file: no front matter, tags, tables, link addresses; headings and list items are sentences of their own. */
function proseOf(text: string): string[] {
	const [, , ...body] = text.split(/^---$/m);
	const blocks = body
		.join('---')
		.replaceAll(/^(import|export) .*$/gm, '')
		.replaceAll(/<Cite[^>]*\/>/g, '')
		.replaceAll(/<[^>]+>/g, '')
		.replaceAll(/\]\([^)]*\)/g, '')
		.replaceAll(/[[\]*_`>#{}]/g, '')
		.replaceAll(/^\s*\|.*$/gm, '')
		.split(/\n\s*\n|\n\s*(?:-|\d+\.)\s/)
		.map((block) => block.replaceAll(/\s+/g, ' ').trim());
	return blocks.flatMap((block) => [...SENTENCES.segment(block)].map(({ segment }) => segment)).filter((sentence) => /\w/.test(sentence));
}

/** Grade of school in the United States by Flesch and Kincaid (Kincaid and others, 1975): 0.39 words a sentence + 11.8 syllables a word - 15.59. */
function gradeOf(sentences: string[]): number {
	const words = sentences.flatMap((sentence) => sentence.match(/[\p{L}\p{N}’'-]+/gu) ?? []);
	const syllables = words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0);
	return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
}

test('a sentence of long words asks for more school than one of short ones', () => {
	expect(gradeOf(['He sat down on the floor.'])).toBeLessThan(2);
	expect(gradeOf(['Institutionalized multidisciplinary collaboration necessitates comprehensive organizational communication.'])).toBeGreaterThan(20);
});

test('somebody at the end of a shift can read every page: the level of each is printed', async () => {
	const levels: { page: string; grade: number }[] = [];
	for (const folder of ['guides', 'practices', 'cases', 'pages'])
		for (const name of await readdir(join('content', folder)))
			levels.push({
				page: `/${folder}/${name.replace(/\.mdx?$/, '')}`.replace('/pages/', '/'),
				grade: gradeOf(proseOf(await readFile(join('content', folder, name), 'utf8'))),
			});
	levels.sort((a, b) => b.grade - a.grade);
	console.log(['Grade of school by Flesch and Kincaid:', ...levels.map(({ page, grade }) => `  ${grade.toFixed(1).padStart(4)}  ${page}`)].join('\n'));
	expect(levels.length).toBeGreaterThan(45);
	expect(levels.filter(({ grade }) => grade > MOST)).toEqual([]);
});
