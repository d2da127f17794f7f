import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import postcss, { type Container } from 'postcss';
import { digest } from '#src/lib/digest.ts';
import { ROOT } from '#src/server/config.ts';
import { reachableFrom } from './reachable.ts';

const LINKS = /(?:<link rel="stylesheet" href="\/_astro\/style\.[\w-]+\.css">)+/g;
const ENTRIES = /\{"type":"external","src":"_astro\/style\.[\w-]+\.css"\}(?:,\{"type":"external","src":"_astro\/style\.[\w-]+\.css"\})*/g;
const NAME = /\bstyle\.[\w-]+\.css\b/g;
/** A page in the server's list, from its styles to its file. */
const ROUTE = /"styles":\[([^\]]*)\],"routeData":\{(?:(?!"styles":).)*?"component":"([^"]+)"/gs;
const SCOPE = /data-astro-cid-\w+/g;

/** Pages on which people work rather than read: they carry a second file of styles. */
const WORK = /^src\/pages\/(?:share|my|desk|guest|receipt|admin|discussions|t|anonymize|join|new-password|prove|sign-in|sign-out|unsubscribe|demo|suggest)\b/;

/** Whose styles a scope is: the component, as `src/…`, by the attribute that Astro marks its elements with. Filled while Astro builds. */
const owners = new Map<string, string>();

/** The Vite plugin that notes it. */
export const noteOwners = {
	name: 'note-style-owners',
	transform(code: string, id: string) {
		const [file = '', query = ''] = id.split('?');
		if (query.includes('type=style')) for (const scope of code.match(SCOPE) ?? []) owners.set(scope, file.slice(ROOT.length).replace(/^\//, ''));
		return undefined;
	},
};

/**
 * Makes two stylesheets of what was built in `dist`: one for all pages, and one for those on which people work. Astro makes one for the prerendered pages
 * and one for the others, much the same, and links both everywhere. One request fewer is a round trip fewer on a slow link
 * (docs/decisions/008-one-stylesheet.md). Throws when there is none.
 */
export async function makeStylesheets(dist: string): Promise<void> {
	const folder = join(dist, 'client', '_astro');
	const sheets = (await readdir(folder)).filter((name) => name.search(NAME) === 0).sort();
	if (sheets.length === 0 || owners.size === 0) throw new Error(`No stylesheet was found in ${folder}. Has Astro changed what it calls them?`);
	const rules = joined(await Promise.all(sheets.map((name) => readFile(join(folder, name), 'utf8'))));
	const isRead = await readOnly();
	const [site, work] = await Promise.all([
		write(
			folder,
			'site',
			kept(rules, (scopes) => scopes.length === 0 || scopes.some(isRead)),
		),
		write(
			folder,
			'work',
			kept(rules, (scopes) => scopes.length > 0 && !scopes.some(isRead)),
		),
	]);
	await Promise.all(sheets.map((sheet) => rm(join(folder, sheet))));

	const linked = (name: string) => JSON.stringify({ type: 'external', src: `_astro/${name}` });
	for (const entry of await readdir(dist, { recursive: true, withFileTypes: true })) {
		if (!/\.(html|mjs)$/.test(entry.name)) continue;
		const path = join(entry.parentPath, entry.name);
		const before = await readFile(path, 'utf8');
		const after = before
			.replaceAll(LINKS, `<link rel="stylesheet" href="/_astro/${site}">`)
			.replaceAll(ENTRIES, linked(site))
			.replaceAll(NAME, site)
			.replaceAll(ROUTE, (route: string, styles: string, page: string) =>
				styles && WORK.test(page) ? route.replace(styles, `${styles},${linked(work)}`) : route,
			);
		if (after !== before) await writeFile(path, after);
	}
}

/** Says of a scope whether a page for readers can hold it. */
async function readOnly(): Promise<(scope: string) => boolean> {
	const pages = (await readdir(join(ROOT, 'src/pages'), { recursive: true })).map((name) => `src/pages/${name}`).filter((name) => /\.(?:astro|ts)$/.test(name));
	const read = await reachableFrom(pages.filter((page) => !WORK.test(page)));
	// Whose scope it is was not seen: then it is for everybody.
	return (scope) => read.has(owners.get(scope) ?? '') || !owners.has(scope);
}

async function write(folder: string, name: string, css: string): Promise<string> {
	const file = `${name}.${digest(css).slice(0, 8)}.css`;
	await writeFile(join(folder, file), css);
	return file;
}

/** The rules of all sheets in their order, each once: what a later sheet repeats stays where it first stood. */
const joined = (sheets: string[]): string => [...new Set(sheets.flatMap((css) => postcss.parse(css).nodes.map(String)))].join('');

/** The rules that are wanted by the scopes they speak of. What is left empty goes. */
function kept(css: string, isWanted: (scopes: string[]) => boolean): string {
	const sheet = postcss.parse(css);
	const sift = (container: Container) => {
		for (const node of [...(container.nodes ?? [])]) {
			if (node.type === 'rule') {
				if (!isWanted(node.selector.match(SCOPE) ?? [])) node.remove();
			} else if (node.type === 'atrule' && /^(?:media|container|supports)$/.test(node.name)) {
				sift(node);
				if (node.nodes?.length === 0) node.remove();
			} else if (!isWanted([])) node.remove();
		}
	};
	sift(sheet);
	return sheet.toString();
}
