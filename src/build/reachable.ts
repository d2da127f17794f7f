import { readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { ROOT } from '#src/server/config.ts';

const IMPORT = /(?:\bfrom|\bimport)\s*\(?\s*'([^']+\.(?:astro|ts))'/g;

/** Files of ours, as `src/…`, that some of them import, or what they import does, themselves included. */
export async function reachableFrom(files: string[]): Promise<Set<string>> {
	const reached = new Set(files);
	for (const file of reached) {
		const text = await readFile(join(ROOT, file), 'utf8').catch(() => '');
		for (const [, named = ''] of text.matchAll(IMPORT)) {
			if (named.startsWith('#src/')) reached.add(named.slice(1));
			else if (named.startsWith('.')) reached.add(relative(ROOT, join(ROOT, dirname(file), named)));
		}
	}
	return reached;
}
