/**
 * Copies a database that a server has open, in a process of its own: what to copy as a line of JSON on standard input, what came of it as a line
 * on standard output. It only reads, never checkpoints, and never closes the database: the connection that closes last checkpoints, and that must be
 * the server's (docs/decisions/003-one-process.md). So it waits to be ended, or ends itself hard when nobody is there any more.
 */
import { once } from 'node:events';
import { rm, stat } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { Connection } from '#db/connection.ts';
import { renameDurably } from '#src/lib/durable.ts';
import type { Asked, Came } from './backups.ts';
import { contentsOf, faultIn } from './contents.ts';
import type { Note } from './note.ts';
import { openSealed, sealFile } from './sealed-file.ts';

const BUSY_MS = 5000;
const SYNC_WORKER = fileURLToPath(new URL('./sync-worker.ts', import.meta.url));
/** How long the process rests after each piece of reading a copy through, for as long as that took: two cores are all there may be. */
const REST = 5;
/** A client that nobody refers to would be collected, and its connection closed. */
const held: unknown[] = [];
const say = (came: Came) => void process.stdout.write(`${JSON.stringify(came)}\n`);

process.umask(0o077);
const lines = createInterface({ input: process.stdin });
lines.once('line', (line) => {
	copy(JSON.parse(line) as Asked).then(say, (error: unknown) => say({ fault: error instanceof Error ? error.message : String(error) }));
});
lines.once('close', () => process.kill(process.pid, 'SIGKILL'));

async function copy({ database, plain, sealed, file, madeAt, dataKey, key }: Asked): Promise<Came> {
	const source = new Connection(pathToFileURL(database).href, BUSY_MS);
	held.push(source);
	await source.execute('pragma wal_autocheckpoint = 0');
	// What goes to the disk in one piece, every post would wait for: the thread writes it bit by bit, and the rest is written before the file gets its name.
	await source.execute('pragma synchronous = off');
	const syncing = new Worker(SYNC_WORKER, { workerData: plain });
	let failed: unknown;
	syncing.once('error', (error) => {
		failed = error;
	});
	await once(syncing, 'online');
	await source.execute({ sql: 'vacuum into ?', args: [plain] });
	await syncing.terminate();
	if (failed) throw failed;

	const client = new Connection(pathToFileURL(plain).href, BUSY_MS);
	const fault = await faultIn(client);
	if (fault) throw new Error(fault);
	const tables = await contentsOf(client, { rest: REST });
	const note: Note = { madeAt, dataKey, tables };
	await client.execute('drop table if exists backup');
	await client.execute('create table backup (note text not null)');
	await client.execute({ sql: 'insert into backup values (?)', args: [JSON.stringify(note)] });
	client.close();

	if (key === null) await renameDurably(plain, file);
	else {
		const bytes = Buffer.from(key, 'base64');
		await sealFile(plain, sealed, bytes);
		await openSealed(sealed, null, bytes);
		await rm(plain);
		await renameDurably(sealed, file);
	}
	return { bytes: (await stat(file)).size, tables };
}
