import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The key that every backup is sealed with when it stands in the data folder. */
const keyFileOf = (dataDir: string): string => join(dataDir, 'backup.key');

/** The key file that seals and opens the backups of a data folder when none is named; `null` when there is none. */
export const usualKeyFile = (dataDir: string): string | null => (existsSync(keyFileOf(dataDir)) ? keyFileOf(dataDir) : null);

/** Makes a key for backups, readable by its owner alone. Throws a sentence when something has that name. */
export function makeKeyFile(file: string): void {
	if (existsSync(file)) throw new Error(`${file} is there already. Backups may need it: give another name.`);
	writeFileSync(file, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
}

/** The key in a file. Throws a sentence when there is none, when others can read it, and when it is no key. */
export function readKeyFile(file: string): Buffer {
	if (!existsSync(file)) throw new Error(`There is no key file ${file}.`);
	if ((statSync(file).mode & 0o077) !== 0) throw new Error(`${file} can be read by others. Run: chmod 600 ${file}`);
	const text = readFileSync(file, 'utf8').trim();
	if (!/^[\w-]{43}$/.test(text)) throw new Error(`${file} holds no key for backups: 32 bytes as 43 characters.`);
	return Buffer.from(text, 'base64url');
}
