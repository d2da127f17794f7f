/** What the workbench loads into a browser before it reads a text, as the server sends it. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { LISTS } from '#src/features/anonymize/lexicon.ts';
import { ROOT } from '#src/server/config.ts';
import { brotliOf, ORIGIN_PLACEHOLDER, StaticFiles } from '#src/server/static-files.ts';
import { sum } from '../bench/figures.ts';

export interface Part {
	what: string;
	/** Where the site serves it. */
	address: string;
	bytes: number;
	brotliBytes: number;
}

/** All parts together have to stay under this in Brotli. */
export const MOST_BYTES = 1_600_000;

const PARTS: Record<(typeof LISTS)[number] | 'engine' | 'start', string> = {
	given: 'First names',
	surnames: 'Last names',
	words: 'Words of the dictionary',
	places: 'Places',
	dispatch: 'Words of dispatchers',
	engine: 'Script of the worker',
	start: 'Script of the page',
};

/** Every part of the engine in what was built, the heaviest first. Throws when one is not there, or twice. */
export async function partsOf(built = join(ROOT, 'dist', 'client')): Promise<Part[]> {
	const files = await StaticFiles.load(built, ORIGIN_PLACEHOLDER);
	const names = readdirSync(join(built, '_astro'));
	const parts = Object.entries(PARTS).map(([name, what]): Part => {
		const found = names.filter((one) => new RegExp(`^${name}[.-][\\w-]+\\.(?:txt|js)$`).test(one));
		const address = `/_astro/${found[0]}`;
		const file = files.get(address);
		if (found.length !== 1 || !file) throw new Error(`${built} holds ${found.length} files for ${name}.`);
		return { what, address, bytes: file.body.length, brotliBytes: (brotliOf(file) ?? file.body).length };
	});
	return parts.toSorted((a, b) => b.brotliBytes - a.brotliBytes);
}

export const togetherOf = (parts: readonly Part[]) => ({ bytes: sum(parts.map(({ bytes }) => bytes)), brotliBytes: sum(parts.map((one) => one.brotliBytes)) });
