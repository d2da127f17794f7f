import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { kindOf } from '#src/features/words/kinds.ts';
import { wordFaults } from '#src/features/words/word-faults.ts';
import type { Fault } from '#src/lib/front-matter.ts';

/** Reads every text of a content folder, and returns all words that the rules of safe wording do not let stand, whatever their level. */
export async function checkWords(folder: string): Promise<Fault[]> {
	const faults: Fault[] = [];
	for (const name of (await readdir(folder, { recursive: true })).sort()) {
		const kind = kindOf(name);
		if (!kind) continue;
		const file = join(folder, name);
		faults.push(...wordFaults(file, await readFile(file, 'utf8'), kind));
	}
	return faults;
}
