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
	const client = createClient({ url: pathToFileURL(join(dataDir, 'lock')).href, timeout: 0 });
	try {
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
