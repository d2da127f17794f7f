import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Lexicon, type LexiconFiles, lexiconOf } from '#src/features/anonymize/lexicon.ts';
import { processWide } from '#src/lib/process-wide.ts';
import { ROOT } from './config.ts';

/** What the engine knows of names, words and places, read once in a process when it is first asked for. */
export const lexicon = (): Lexicon => processWide('lexicon', () => lexiconOf(lexiconFiles()));

/** The built lists, as text. */
export function lexiconFiles(): LexiconFiles {
	const read = (name: keyof LexiconFiles) => readFileSync(join(ROOT, 'src', 'features', 'anonymize', 'data', `${name}.txt`), 'utf8');
	return { given: read('given'), surnames: read('surnames'), words: read('words'), places: read('places'), dispatch: read('dispatch') };
}
