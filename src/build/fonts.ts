import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';
import { ROOT } from '#src/server/config.ts';

const MODULES = join(ROOT, 'node_modules', '@fontsource-variable');
const FOLDER = join(ROOT, 'src', 'styles', 'fonts');

/** Basic Latin, Latin-1, and the punctuation that our pages set. */
const CHARACTERS = [...range(0x20, 0x7e), ...range(0xa0, 0xff), ...[...'–—‘’“”…•→←↑↓✓×−'].map((character) => character.codePointAt(0) ?? 0)]
	.map((code) => String.fromCodePoint(code))
	.join('');

/** What sets Latin text well, and digits of one width for tables; small capitals and the like are left out. */
const FEATURES = ['kern', 'mark', 'mkmk', 'ccmp', 'locl', 'liga', 'calt', 'tnum'];

const ATKINSON = 'atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2';
const NEWSREADER = 'newsreader/files/newsreader-latin-wght-normal.woff2';

/** Pages use the first two; pictures of pages are drawn with the others (`src/server/share-card.ts`). */
const FONTS = [
	{ from: ATKINSON, to: 'atkinson.woff2', axes: { wght: { min: 400, max: 700 } } },
	{ from: NEWSREADER, to: 'newsreader.woff2', axes: { wght: 500 } },
	{ from: ATKINSON, to: 'atkinson.ttf', axes: { wght: 400 } },
	{ from: NEWSREADER, to: 'newsreader.ttf', axes: { wght: 500 } },
];

/** Makes the font files of the site from the packages, unless they are there and newer than this recipe. Returns how many were made. */
export async function makeFonts(): Promise<number> {
	await mkdir(FOLDER, { recursive: true });
	const recipe = await stat(fileURLToPath(import.meta.url));
	let made = 0;
	for (const { from, to, axes } of FONTS) {
		const file = join(FOLDER, to);
		const there = await stat(file).catch(() => null);
		if (there && there.mtimeMs > recipe.mtimeMs) continue;
		const font = await subsetFont(await readFile(join(MODULES, from)), CHARACTERS, {
			targetFormat: to.endsWith('.ttf') ? 'sfnt' : 'woff2',
			variationAxes: axes,
			keepFeatures: FEATURES,
		});
		await writeFile(file, font);
		made += 1;
	}
	return made;
}

function range(from: number, to: number): number[] {
	return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
