/** Holds the database file in its first argument as a second writer would, for as many milliseconds as the second says. */
import { createClient } from '@libsql/client';

const [, , file = '', forMs = '0'] = process.argv;
const client = createClient({ url: `file:${file}`, concurrency: 1, timeout: 5000 });
const held = await client.transaction('write');
await new Promise((resolve) => setTimeout(resolve, Number(forMs)));
// Ended hard: the connection that closes last checkpoints, and that must be the server's.
process.kill(process.pid, held.closed ? 'SIGTERM' : 'SIGKILL');
