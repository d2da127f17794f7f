import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Lexicon, type LexiconFiles, LISTS, lexiconOf } from '#src/features/anonymize/lexicon.ts';
import { ROOT } from './config.ts';

let opened: Lexicon | null = null;

/** What the engine knows of names, words and places, read when it is first asked for. Pages have it from the site: what is built does not stand where the lists do. */
export function lexicon(): Lexicon {
	const read = (name: string) => readFileSync(join(ROOT, 'src', 'features', 'anonymize', 'data', `${name}.txt`), 'utf8');
	opened ??= lexiconOf(Object.fromEntries(LISTS.map((name) => [name, read(name)])) as LexiconFiles);
	return opened;
}
