import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { digest } from '#src/lib/digest.ts';
import { ROOT } from '#src/server/config.ts';

/** What a build is made of. Case files are not: they live in the database. */
const FOLDERS = ['src', 'content'];
const FILES = ['astro.config.mjs', 'package-lock.json'];
const NOT_BUILT = /^content\/cases\/|^src\/(server|command|build)\/(?!page-cache)|^src\/styles\/fonts\//;
const RECORD = join(ROOT, 'dist', 'sources.digest');

/** One digest over everything that a build reads. */
export async function sourcesDigest(): Promise<string> {
	const names = [...FILES];
	for (const folder of FOLDERS) {
		for (const entry of await readdir(join(ROOT, folder), { recursive: true, withFileTypes: true })) {
			if (entry.isFile()) names.push(join(entry.parentPath, entry.name).slice(ROOT.length));
		}
	}
	const wanted = names.filter((name) => !NOT_BUILT.test(name)).sort();
	const parts = await Promise.all(wanted.map(async (name) => `${name}\n${digest(await readFile(join(ROOT, name)))}`));
	return digest(...parts);
}

/** Whether what stands in `dist` was built from the sources as they are now. */
export async function isBuilt(): Promise<boolean> {
	const built = await readFile(RECORD, 'utf8').catch(() => '');
	const entry = await stat(join(ROOT, 'dist', 'server', 'entry.mjs')).catch(() => null);
	return entry !== null && built === (await sourcesDigest());
}

export const recordBuild = (sources: string) => writeFile(RECORD, sources);
