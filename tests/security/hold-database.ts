/**
 * Takes the database file in its first argument for itself and writes into it, until it is ended; says "held" or why it could not. With `beside` as the
 * second, it lets others read: a file that a site has open can be held in no other way.
 */
import { createClient } from '@libsql/client';

const client = createClient({ url: `file:${process.argv[2] ?? ''}`, concurrency: 1, timeout: 5000 });
try {
	if (process.argv[3] !== 'beside') await client.execute('pragma locking_mode = EXCLUSIVE');
	await client.execute('create table if not exists held (n integer)');
	// A transaction of the client's own: one that is begun by hand is rolled back when its connection goes back to the pool.
	const held = await client.transaction('write');
	await held.execute('insert into held values (1)');
	process.stdout.write('held');
	// Referred to, or it would be collected, and what it holds with it.
	setInterval(() => held.closed, 60_000);
} catch (error) {
	process.stdout.write(String(error));
}
