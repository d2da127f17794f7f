/** Brings the log of the database file in its argument into the file, in a process of its own: a connection may outlive its closing until it is collected. */
import { createClient } from '@libsql/client';

await createClient({ url: `file:${process.argv[2] ?? ''}`, concurrency: 1 }).execute('pragma wal_checkpoint(TRUNCATE)');
