import dispatch from './data/dispatch.txt?url';
import given from './data/given.txt?url';
import places from './data/places.txt?url';
import surnames from './data/surnames.txt?url';
import words from './data/words.txt?url';
import type { LexiconFiles } from './lexicon.ts';

/** Where the site serves each list that the engine reads. For what is built with the pages: plain Node knows no such addresses. */
export const LIST_ADDRESSES: Record<keyof LexiconFiles, string> = { given, surnames, words, places, dispatch };
