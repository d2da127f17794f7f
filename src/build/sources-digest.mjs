// Plain JavaScript, so that a server that has nothing to build never loads what strips types: it would hold that memory for good.
import { createHash } from 'node:crypto';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import module from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** What a build reads, and the code that runs what was built. Case files are not in it: they live in the database. */
const FOLDERS = ['src', 'db', 'content'];
const FILES = ['astro.config.mjs', 'package-lock.json'];
const NOT_BUILT = /^content\/cases\/|^src\/styles\/fonts\//;
const RECORD = join(ROOT, 'dist', 'sources.digest');

/** One digest over everything that a build reads. @returns {Promise<string>} */
export async function sourcesDigest() {
	const names = [...FILES];
	for (const folder of FOLDERS) {
		for (const entry of await readdir(join(ROOT, folder), { recursive: true, withFileTypes: true })) {
			if (entry.isFile()) names.push(join(entry.parentPath, entry.name).slice(ROOT.length));
		}
	}
	const hash = createHash('sha256');
	const wanted = names.filter((name) => !NOT_BUILT.test(name)).sort();
	const contents = await Promise.all(wanted.map((name) => readFile(join(ROOT, name))));
	for (const [index, name] of wanted.entries()) hash.update(`${name}\n${contents[index]?.length}\n`).update(contents[index] ?? '');
	return hash.digest('base64url');
}

/** What `dist` was built from: another text for another program. Empty when nothing was built. @returns {Promise<string>} */
export const builtFrom = () => readFile(RECORD, 'utf8').catch(() => '');

/** Whether what stands in `dist` was built from the sources as they are now. @returns {Promise<boolean>} */
export async function isBuilt() {
	const built = await builtFrom();
	const entry = await stat(join(ROOT, 'dist', 'run', 'serve.mjs')).catch(() => null);
	return entry !== null && built === (await sourcesDigest());
}

/** Remembers what `dist` was built from. @param {string} sources */
export const recordBuild = (sources) => writeFile(RECORD, sources);

/** Where is noted for which sources the code was compiled under the flags of this process, since Node keeps each set of flags apart. */
const compiledRecord = () => join(module.getCompileCacheDir() ?? '', 'sources.digest');

/** Whether a server under these flags finds its code compiled, or nothing is kept of what was. @returns {Promise<boolean>} */
export async function isCompiled() {
	if (!module.getCompileCacheDir()) return true;
	const compiled = await readFile(compiledRecord(), 'utf8').catch(() => '');
	return compiled === (await builtFrom());
}

/** Remembers that what `dist` was built from is compiled. */
export const recordCompiled = async () => {
	if (module.getCompileCacheDir()) await writeFile(compiledRecord(), await readFile(RECORD));
};
