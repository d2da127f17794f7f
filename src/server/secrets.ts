import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isSame } from '#src/lib/keys.ts';

export interface Secrets {
	/** 32 bytes that encrypt what must not be readable in a stolen database. Lost with it: second factors, not cases. */
	encryptionKey: Buffer;
}

export const secretsFileOf = (dataDir: string): string => join(dataDir, 'secrets.json');

/** Whether this data folder has been started before. */
export const hasSecrets = (dataDir: string) => existsSync(secretsFileOf(dataDir));

/**
 * The secrets of a data folder, made on first start and readable by their owner alone. Throws a sentence when the file can be
 * read by others or is damaged.
 */
export function readSecrets(dataDir: string): Secrets {
	const file = secretsFileOf(dataDir);
	if (!existsSync(file)) {
		mkdirSync(dataDir, { recursive: true, mode: 0o700 });
		writeFileSync(file, textOf(randomBytes(32)), { mode: 0o600, flag: 'wx' });
	}
	if ((statSync(file).mode & 0o077) !== 0) throw new Error(`${file} can be read by others. Run: chmod 600 ${file}`);
	const encryptionKey = Buffer.from(String(readJson(file).encryptionKey ?? ''), 'base64');
	if (encryptionKey.length !== 32) throw new Error(`${file} is damaged: it must hold a key of 32 bytes. Restore it from a backup.`);
	return { encryptionKey };
}

/** Whether a data folder's key is this one. */
export function isKeyOf(dataDir: string, key: Buffer): boolean {
	return hasSecrets(dataDir) && isSame(Buffer.from(String(readJson(secretsFileOf(dataDir)).encryptionKey ?? ''), 'base64'), key);
}

/** Makes a key that of a data folder. What was there before is kept under the name `aside`. */
export function writeSecrets(dataDir: string, key: Buffer, aside: string): void {
	const file = secretsFileOf(dataDir);
	if (existsSync(file)) renameSync(file, aside);
	writeFileSync(file, textOf(key), { mode: 0o600, flag: 'wx' });
}

const textOf = (key: Buffer) => `${JSON.stringify({ encryptionKey: key.toString('base64') })}\n`;

function readJson(file: string): Record<string, unknown> {
	try {
		return (JSON.parse(readFileSync(file, 'utf8')) ?? {}) as Record<string, unknown>;
	} catch {
		return {};
	}
}
