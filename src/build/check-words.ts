import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findWords } from '#src/features/words/find-words.ts';
import { kindOf } from '#src/features/words/kinds.ts';
import { placeIn } from '#src/features/words/place.ts';
import type { Fault } from '#src/lib/front-matter.ts';

/** Reads every text of a content folder, and returns all words that the rules of safe wording do not let stand, whatever their level. */
export async function checkWords(folder: string): Promise<Fault[]> {
	const faults: Fault[] = [];
	for (const name of (await readdir(folder, { recursive: true })).sort()) {
		const kind = kindOf(name);
		if (!kind) continue;
		const file = join(folder, name);
		const text = await readFile(file, 'utf8');
		for (const { start, end, reason, better, source } of findWords(text, { kind })) {
			const instead = better.length > 0 ? better.map((words) => `"${words}"`).join(' or ') : 'other words';
			const found = text.slice(start, end).replace(/\s+/g, ' ');
			faults.push({ file, line: placeIn(text, start).line, field: 'words', expected: `expected ${instead}; found "${found}". ${reason} (${source})` });
		}
	}
	return faults;
}
