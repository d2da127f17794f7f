import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '#src/server/config.ts';

/** Public collections of hostile input, kept beside the project for their size. Where they are absent, our own lists stand alone. */
const CORPORA = process.env.CORPORA_DIR ?? join(ROOT, '..', 'shared', 'corpora');

/** Every line of every list in a folder of the collections, once; [] without the folder. */
export async function linesIn(folder: string): Promise<string[]> {
	const names = await readdir(join(CORPORA, folder)).catch(() => []);
	const texts = await Promise.all(names.filter((name) => name.endsWith('.txt')).map((name) => readFile(join(CORPORA, folder, name), 'utf8')));
	return [...new Set(texts.flatMap((text) => text.split(/\r?\n/)).filter(Boolean))];
}

/** Does some work for each of many, a few at a time. */
export async function forEach<T>(many: T[], work: (one: T) => Promise<void>, atOnce = 8): Promise<void> {
	const waiting = many.values();
	await Promise.all(
		Array.from({ length: atOnce }, async () => {
			for (const one of waiting) await work(one);
		}),
	);
}
