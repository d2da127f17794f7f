import type { Change } from '#db/client.ts';

/**
 * Merges the words of the server-side search into one piece, so that removed words leave the file with the pages that held them
 * (`secure_delete` overwrites those). Goes into the batch that removes. FTS5's own `secure-delete` corrupts the index in SQLite 3.45.
 */
export const forgetWords: Change = { toSQL: () => ({ sql: "insert into search_words(search_words) values ('optimize')", params: [] }) };
