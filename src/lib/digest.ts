import { createHash } from 'node:crypto';

/** SHA-256 of the parts in order, as 22 characters: enough to tell versions apart. */
export function digest(...parts: (string | Uint8Array)[]): string {
	const hash = createHash('sha256');
	for (const part of parts) hash.update(part).update('\0');
	return hash.digest('base64url').slice(0, 22);
}
