import type { Fault } from '#src/lib/front-matter.ts';
import { findWords } from './find-words.ts';
import type { Kind } from './kinds.ts';
import { placeIn } from './place.ts';

/** The words of a text that the rules of safe wording do not let stand, whatever their level, as faults of its file. */
export function wordFaults(file: string, text: string, kind: Kind): Fault[] {
	return findWords(text, { kind }).map(({ start, end, reason, better, source }) => {
		const instead = better.length > 0 ? better.map((words) => `"${words}"`).join(' or ') : 'other words';
		const found = text.slice(start, end).replace(/\s+/g, ' ');
		return { file, line: placeIn(text, start).line, field: 'words', expected: `expected ${instead}; found "${found}". ${reason} (${source})` };
	});
}
