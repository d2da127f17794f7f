import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import postcss from 'postcss';
import { digest } from '#src/lib/digest.ts';

const LINKS = /(?:<link rel="stylesheet" href="\/_astro\/style\.[\w-]+\.css">)+/g;
const ENTRIES = /\{"type":"external","src":"_astro\/style\.[\w-]+\.css"\}(?:,\{"type":"external","src":"_astro\/style\.[\w-]+\.css"\})*/g;
const NAME = /\bstyle\.[\w-]+\.css\b/g;

/**
 * Makes one stylesheet for all pages of what was built in `dist`: Astro makes one for the prerendered pages and one for the others, much the same, and
 * links both everywhere. One request fewer is a round trip fewer on a slow link (docs/decisions/008-one-stylesheet.md). Throws when there is none.
 */
export async function makeOneStylesheet(dist: string): Promise<void> {
	const folder = join(dist, 'client', '_astro');
	const sheets = (await readdir(folder)).filter((name) => name.search(NAME) === 0).sort();
	if (sheets.length === 0) throw new Error(`No stylesheet was found in ${folder}. Has Astro changed what it calls them?`);
	const css = joined(await Promise.all(sheets.map((name) => readFile(join(folder, name), 'utf8'))));
	const name = `site.${digest(css).slice(0, 8)}.css`;
	await writeFile(join(folder, name), css);
	await Promise.all(sheets.map((sheet) => rm(join(folder, sheet))));

	for (const entry of await readdir(dist, { recursive: true, withFileTypes: true })) {
		if (!/\.(html|mjs)$/.test(entry.name)) continue;
		const path = join(entry.parentPath, entry.name);
		const before = await readFile(path, 'utf8');
		const after = before
			.replaceAll(LINKS, `<link rel="stylesheet" href="/_astro/${name}">`)
			.replaceAll(ENTRIES, JSON.stringify({ type: 'external', src: `_astro/${name}` }))
			.replaceAll(NAME, name);
		if (after !== before) await writeFile(path, after);
	}
}

/** The rules of all sheets in their order, each once: what a later sheet repeats stays where it first stood. */
function joined(sheets: string[]): string {
	const rules = sheets.flatMap((css) => postcss.parse(css).nodes.map(String));
	return [...new Set(rules)].join('');
}
