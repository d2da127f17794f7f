import { statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createClient } from '@libsql/client';

/** What this process holds: a client that nobody refers to would be collected, and its lock with it. */
const held = new Set<object>();

/**
 * Takes a data folder for this process alone, until `release` or the process's end: the operating system lets go of it even after
 * a kill. Returns `null` when another process holds it.
 */
export async function lockDataDir(dataDir: string): Promise<{ release: () => void } | null> {
	const file = join(dataDir, 'lock');
	const client = createClient({ url: pathToFileURL(file).href, timeout: 0 });
	try {
		// To lock an empty file SQLite has to write, and where the disk is full a site must start all the same.
		if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) === 0) await client.execute('pragma user_version = 1');
		const transaction = await client.transaction('write');
		held.add(transaction);
		return {
			release: () => {
				held.delete(transaction);
				transaction.close();
				client.close();
			},
		};
	} catch (error) {
		client.close();
		if (error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY') return null;
		throw error;
	}
}
