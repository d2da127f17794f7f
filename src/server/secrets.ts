import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Secrets {
	/** 32 bytes that encrypt what must not be readable in a stolen database. Lost with it: second factors, not cases. */
	encryptionKey: Buffer;
}

const fileOf = (dataDir: string) => join(dataDir, 'secrets.json');

/** Whether this data folder has been started before. */
export const hasSecrets = (dataDir: string) => existsSync(fileOf(dataDir));

/**
 * The secrets of a data folder, made on first start and readable by their owner alone. Throws a sentence when the file can be
 * read by others or is damaged.
 */
export function readSecrets(dataDir: string): Secrets {
	const file = fileOf(dataDir);
	if (!existsSync(file)) {
		mkdirSync(dataDir, { recursive: true, mode: 0o700 });
		writeFileSync(file, `${JSON.stringify({ encryptionKey: randomBytes(32).toString('base64') })}\n`, { mode: 0o600, flag: 'wx' });
	}
	if ((statSync(file).mode & 0o077) !== 0) throw new Error(`${file} can be read by others. Run: chmod 600 ${file}`);
	const encryptionKey = Buffer.from(String(readJson(file).encryptionKey ?? ''), 'base64');
	if (encryptionKey.length !== 32) throw new Error(`${file} is damaged: it must hold a key of 32 bytes. Restore it from a backup.`);
	return { encryptionKey };
}

function readJson(file: string): Record<string, unknown> {
	try {
		return (JSON.parse(readFileSync(file, 'utf8')) ?? {}) as Record<string, unknown>;
	} catch {
		return {};
	}
}
