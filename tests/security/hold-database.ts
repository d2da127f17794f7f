/** Takes the database file in its argument for itself and writes into it, until it is ended; says "held" or why it could not. */
import { createClient } from '@libsql/client';

const client = createClient({ url: `file:${process.argv[2] ?? ''}`, concurrency: 1, timeout: 5000 });
try {
	await client.execute('pragma locking_mode = EXCLUSIVE');
	await client.execute('create table if not exists held (n integer)');
	await client.execute('begin exclusive');
	await client.execute('insert into held values (1)');
	process.stdout.write('held');
	// Referred to, or it would be collected, and what it holds with it.
	setInterval(() => client.closed, 60_000);
} catch (error) {
	process.stdout.write(String(error));
}
